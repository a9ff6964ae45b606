//! What is wrong with the address of a link as a whole, and the address that was meant. What may be
//! published at all is for `is_allowed` to say.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::{Context, dead_link};
use crate::schema::meant::Meant;
use crate::schema::values::{EMAIL, URL};
use crate::slug::slug;

type Fault = Option<(String, String)>;

pub(super) const LOCAL: &str = "dit adres werkt alleen op je eigen computer of netwerk";

/// What is wrong with an address that may be published, and leads nowhere.
pub(super) fn fault(target: &str) -> Fault {
    let (scheme, rest) = target.split_once(':')?;
    let (message, hint) = match scheme.to_ascii_lowercase().as_str() {
        "mailto" => {
            let addresses = rest.split('?').next().unwrap_or_default();
            let is_valid = |one: &str| one.contains('%') || (EMAIL.check)(one.trim()).is_ok();
            let is_form = addresses.is_empty() && rest.len() > 1;
            let is_fine = is_form || addresses.split(',').all(is_valid);
            let hint = "schrijf een heel adres, zoals `mailto:leerhuis@ziekenhuis.nl`";
            (!is_fine).then(|| ("dit is geen e-mailadres".to_owned(), hint.to_owned()))
        }
        "tel" => {
            let is_fine = rest.bytes().filter(u8::is_ascii_digit).count() >= 3;
            let hint = "schrijf het hele nummer, zoals `tel:+31243611111`";
            (!is_fine).then(|| ("dit is geen telefoonnummer".to_owned(), hint.to_owned()))
        }
        scheme => web(scheme, rest.trim_start_matches('/')),
    }?;
    Some((message, hint))
}

fn web(scheme: &str, rest: &str) -> Fault {
    let (host, path) = host_and_path(rest);
    let name = name_of(host);
    if is_of_one_network(host) {
        let hint = match path {
            "" | "/" => "link naar een adres dat voor iedereen werkt".to_owned(),
            path => format!("schrijf `{path}` als dat een pagina op deze site is"),
        };
        return Some((LOCAL.to_owned(), hint));
    }
    if let Some(name) = with_plain_dashes(&name) {
        return Some((
            "in de naam van de site staat een streepje dat er niet in kan".to_owned(),
            format!("schrijf `{scheme}://{name}{path}`"),
        ));
    }
    // What is not ASCII is encoded in the page.
    let ascii = |text: &str| text.replace(|c: char| !c.is_ascii() || "\"<>`".contains(c), "a");
    let message = (URL.check)(&format!("{scheme}://{}{}", ascii(host), ascii(path))).err()?;
    Some((message, format!("schrijf het hele webadres, zoals `{}`", URL.example)))
}

/// The name of a site with hyphens, when a word processor made dashes of them.
fn with_plain_dashes(name: &str) -> Option<String> {
    let is_dash = |c: char| ('\u{2010}'..='\u{2015}').contains(&c) || c == '\u{2212}';
    name.contains(is_dash).then(|| name.replace(is_dash, "-"))
}

/// Whether an address leads to one's own computer or network.
pub(super) fn is_local(address: &str) -> bool {
    let is_web = |scheme: &str| ["http", "https"].contains(&&*scheme.to_ascii_lowercase());
    let rest = address.split_once("://").filter(|(scheme, _)| is_web(scheme));
    rest.is_some_and(|(_, rest)| is_of_one_network(host_and_path(rest).0))
}

fn host_and_path(rest: &str) -> (&str, &str) {
    rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()))
}

fn name_of(host: &str) -> String {
    host.split(':').next().unwrap_or_default().to_ascii_lowercase()
}

fn is_of_one_network(host: &str) -> bool {
    if between_brackets(host).is_some_and(is_private_v6) {
        return true;
    }
    let host = name_of(host);
    let host = host.trim_end_matches('.');
    let names = [".local", ".localhost", ".internal", ".lan", ".intra"];
    host == "localhost"
        || numbered(host).is_some_and(is_private)
        || names.iter().any(|end| host.ends_with(end))
}

fn is_private(address: Ipv4Addr) -> bool {
    let [first, ..] = address.octets();
    address.is_loopback() || address.is_private() || address.is_link_local() || first == 0
}

/// The address in `[::1]`, with or without a port.
fn between_brackets(host: &str) -> Option<Ipv6Addr> {
    host.strip_prefix('[')?.split_once(']')?.0.parse().ok()
}

fn is_private_v6(address: Ipv6Addr) -> bool {
    address.is_loopback()
        || address.is_unspecified()
        || address.is_unique_local()
        || address.is_unicast_link_local()
        || address.to_ipv4_mapped().is_some_and(is_private)
}

/// The address in a host as browsers read it: `127.1`, `0x7f.0.0.1`, `2130706433`. The last number fills
/// all bytes that are left.
fn numbered(host: &str) -> Option<Ipv4Addr> {
    let numbers: Vec<u64> = host.split('.').map(number).collect::<Option<_>>()?;
    let (last, first) = numbers.split_last().filter(|(_, first)| first.len() < 4)?;
    let left = 8 * (4 - first.len());
    let is_sound = first.iter().all(|number| *number < 256) && *last < 1 << left;
    let address = first.iter().fold(0, |address, number| address << 8 | number) << left | last;
    u32::try_from(address).ok().filter(|_| is_sound).map(Ipv4Addr::from)
}

fn number(text: &str) -> Option<u64> {
    let (digits, base) = match text.strip_prefix("0x") {
        Some(digits) => (digits, 16),
        None if text.len() > 1 && text.starts_with('0') => (text, 8),
        None => (text, 10),
    };
    u64::from_str_radix(digits, base).ok()
}

/// What was meant by an address that may not be published; `None` when that is not clear.
pub(super) fn explain(context: Context<'_>, target: &str) -> Fault {
    let lower = target.to_ascii_lowercase();
    let is_drive = target.get(1..3).is_some_and(|start| start == ":\\" || start == ":/");
    if is_drive || target.starts_with('\\') || lower.starts_with("file:") {
        let hint =
            "zet het bestand in de map `media`, en schrijf bijvoorbeeld `/media/werkboek.pdf`";
        return Some((
            "een bestand op je eigen computer kan een bezoeker niet openen".to_owned(),
            hint.to_owned(),
        ));
    }
    if (EMAIL.check)(target).is_ok() {
        let message = "voor dit e-mailadres ontbreekt `mailto:`".to_owned();
        return Some((message, format!("schrijf `[tekst](mailto:{target})`")));
    }
    if lower.starts_with('h') && target.contains('/') {
        let meant =
            (URL.meant)(target).and_then(Meant::value).filter(|meant| fault(meant).is_none());
        let starts = ["https//", "http//"].iter().any(|start| lower.starts_with(start));
        let is_web = starts || target.find(':').is_some_and(|colon| colon <= 6);
        if let Some(meant) = meant.filter(|_| is_web) {
            let message = if lower.starts_with("https://") || lower.starts_with("http://") {
                "in dit webadres staat een teken dat er niet in kan".to_owned()
            } else {
                "dit webadres begint niet met `https://`".to_owned()
            };
            return Some((message, format!("schrijf `{meant}`")));
        }
    }
    let path = target.split(['#', '?']).next().filter(|path| !path.contains([':', '\\']))?;
    let is_relative = !path.starts_with("//") && !path.starts_with("www.");
    let file = path.trim_end_matches("index.html").trim_end_matches('/').rsplit('/').next()?;
    let file = file.trim_end_matches(".md").trim_end_matches(".html");
    let page = dead_link::in_another_folder(context, &slug(file)).filter(|_| is_relative)?;
    let message = "dit pad begint niet met `/`".to_owned();
    Some((message, format!("bedoelde je `{page}{}`?", &target[path.len()..])))
}
