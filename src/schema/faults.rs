//! What can be wrong with an address, as patterns in the order in which they are tried: data, so that a
//! browser finds the same in the same words. What a pattern cannot say does not belong here.

use std::sync::LazyLock;

use regex::Regex;

/// One thing that can be wrong with a text. The patterns mean the same to Rust and to JavaScript.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// What it has, and must not have.
    Found(&'static str, &'static str),
    /// What it must have, and has not.
    Missing(&'static str, &'static str),
}

/// Of an address on the web.
pub(super) const URL: &[Fault] = &[
    Fault::Found(EMAIL_PATTERN, "dit is een e-mailadres, geen webadres"),
    Fault::Found("^mailto:", "dit is een e-mailadres, geen webadres"),
    Fault::Found(PHONE_PATTERN, "dit is een telefoonnummer, geen webadres"),
    Fault::Missing("^https?://", "een webadres begint met `https://`"),
    Fault::Found("[^!-~]", "in dit webadres staat een spatie of een teken dat er zo niet in mag"),
    Fault::Found("^https?://[^/?#]*@", "in een webadres hoort geen gebruikersnaam"),
    Fault::Missing(PORT_PATTERN, "wat in dit webadres achter de dubbele punt staat, is geen poort"),
    Fault::Missing(
        "^https?://[A-Za-z0-9._-]*([:/?#]|$)",
        "in dit webadres staat een teken dat er niet in mag, zoals een spatie",
    ),
    Fault::Found("[\"<>`]", "in dit webadres staat een teken dat er niet in mag, zoals een spatie"),
    Fault::Found("^https?://([^:/?#]*[.][.]|[.])", "in dit webadres staat een punt te veel"),
    Fault::Missing("^https?://[^:/?#]", "in dit webadres ontbreekt de naam van de site"),
    // Last, for a preview needs none: `http://localhost:8080/`.
    Fault::Missing("^https?://[^:/?#]*[.]", "in dit webadres ontbreekt de naam van de site"),
];

/// Of a site that a content policy names: nothing in it may end the name, its directive or the header.
pub(super) const ORIGIN: &[Fault] = &[
    Fault::Found("[^!-~]", "in dit adres staat een spatie of een teken dat er zo niet in mag"),
    Fault::Missing("^https://", "het adres van een site begint hier met `https://`"),
    Fault::Found("^https://[^/?#]*@", "in een webadres hoort geen gebruikersnaam"),
    Fault::Found(
        "^https://[^/?#]*[/?#]",
        "dit is het adres van een pagina of map, niet van een hele site",
    ),
    Fault::Missing(PORT_PATTERN, "wat in dit webadres achter de dubbele punt staat, is geen poort"),
    Fault::Found("[A-Z]", "de naam van een site staat hier in kleine letters"),
    Fault::Found(
        "^https://[*][.]?[^.]*$",
        "dit laat te veel sites toe: achter `*.` staat de hele naam van een site",
    ),
    Fault::Found(
        "^https://.+[*]|[*]([^.]|$)",
        "een `*` staat alleen vooraan, met een punt erachter",
    ),
    Fault::Missing(
        "^https://[a-z0-9.*:-]+$",
        "in dit adres staat een teken dat niet in de naam van een site kan staan",
    ),
    Fault::Found(
        "^https://[0-9.]+(:|$)",
        "een adres in cijfers kan geen site toestaan: noem haar naam",
    ),
    Fault::Missing(
        "^https://([*][.])?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?[.])*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(:[1-9][0-9]*)?$",
        "dit is niet de naam van een site",
    ),
    Fault::Found(".{261}", "dit adres is te lang"),
];

/// Of an e-mail address.
pub(super) const EMAIL: &[Fault] = &[
    Fault::Found("://", "dit is een webadres, geen e-mailadres"),
    Fault::Found("^www[.][^@]*$", "dit is een webadres, geen e-mailadres"),
    Fault::Found(PHONE_PATTERN, "dit is een telefoonnummer, geen e-mailadres"),
    Fault::Missing(EMAIL_PATTERN, "dit is geen e-mailadres"),
];

/// One `@`, and a dot inside what follows it.
const EMAIL_PATTERN: &str =
    "^[A-Za-z0-9._+-]+@[.]*[A-Za-z0-9_+-]+[.][A-Za-z0-9._+-]*[A-Za-z0-9_+-][.]*$";

/// At least eight digits, and nothing but what people write between them.
const PHONE_PATTERN: &str = "^[ +()./-]*([0-9][ +()./-]*){8,}$";

/// Up to the path: no port, or one from 1 to 65535.
const PORT_PATTERN: &str = "^https?://[^:/?#]*(:(0*([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|\
                            65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?)?([/?#]|$)";

type Patterns = Vec<(Regex, Fault)>;

static URL_PATTERNS: LazyLock<Patterns> = LazyLock::new(|| compiled(URL));
static ORIGIN_PATTERNS: LazyLock<Patterns> = LazyLock::new(|| compiled(ORIGIN));
static EMAIL_PATTERNS: LazyLock<Patterns> = LazyLock::new(|| compiled(EMAIL));

pub(super) fn check_url(text: &str) -> Result<(), String> {
    first(&URL_PATTERNS, text)
}

/// Of a site that may be on one computer or network alone.
pub(crate) fn check_own_url(text: &str) -> Result<(), String> {
    first(&URL_PATTERNS[..URL.len() - 1], text)
}

pub(super) fn check_origin(text: &str) -> Result<(), String> {
    first(&ORIGIN_PATTERNS, text)
}

pub(super) fn check_email(text: &str) -> Result<(), String> {
    first(&EMAIL_PATTERNS, text)
}

fn compiled(faults: &[Fault]) -> Patterns {
    let compiled = |fault: &Fault| {
        let (Fault::Found(pattern, _) | Fault::Missing(pattern, _)) = fault;
        (
            Regex::new(pattern).expect("the patterns are in this file, and tests use them all"),
            *fault,
        )
    };
    faults.iter().map(compiled).collect()
}

fn first(patterns: &[(Regex, Fault)], text: &str) -> Result<(), String> {
    for (pattern, fault) in patterns {
        match fault {
            Fault::Found(_, why) if pattern.is_match(text) => return Err((*why).to_owned()),
            Fault::Missing(_, why) if !pattern.is_match(text) => return Err((*why).to_owned()),
            _ => {}
        }
    }
    Ok(())
}
