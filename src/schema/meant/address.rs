//! Addresses in other notations than ours: a web address without its scheme, a link of Markdown, the name
//! of a file. Whether the result is valid, the format itself decides.

use super::Meant;
use crate::formats::media;
use crate::names::folded;
use crate::schema::file_name::{PAGES, without_site};
use crate::slug::slug;

/// A web address.
pub(in crate::schema) fn url(text: &str) -> Option<Meant> {
    let parts: Vec<&str> = text.split_whitespace().collect();
    if parts.len() > 1 && parts.iter().all(|part| part.starts_with("http")) {
        return Meant::one_of(parts.iter().map(|part| (*part).to_owned()).collect());
    }
    if let Some(address) = of_repository(text) {
        return Some(Meant::Value(address));
    }
    if email_address(text).is_some_and(|address| address.contains('@')) {
        return Some(Meant::advice("noem hier een pagina: een e-mailadres hoort bij `contact`"));
    }
    if let Some(file) = without_site(text) {
        return Some(Meant::advice(format!(
            "`{file}` is een bestand: noem het hele adres waar het is gepubliceerd, zoals \
             `https://www.voorbeeld.nl/visie.pdf`"
        )));
    }
    Meant::value_of(web_address(text))
}

/// The page of a repository by the address that programs fetch it from: "git@github.com:naam/vindplaats.git".
fn of_repository(text: &str) -> Option<String> {
    let rest =
        ["ssh://", "git+ssh://", "git://"].iter().find_map(|scheme| text.strip_prefix(scheme));
    let place = rest.unwrap_or(text);
    let (host, path) = match place.strip_prefix("git@") {
        Some(place) => place.split_once([':', '/'])?,
        None => rest?.split_once('/')?,
    };
    let path = path.trim_matches('/').trim_end_matches(".git");
    let host = host.split(':').next().unwrap_or_default();
    // Behind a colon may be a port.
    let path = path
        .split_once('/')
        .filter(|(port, _)| port.parse::<u16>().is_ok())
        .map_or(path, |(_, path)| path);
    (host.contains('.') && path.contains('/')).then(|| format!("https://{host}/{path}"))
}

/// A site, also when it is a page of it that is named, a name without its scheme, or more than one.
pub(in crate::schema) fn origin(text: &str) -> Option<Meant> {
    if text.trim_start_matches("https://").trim_matches(['*', '.']).is_empty() {
        return Some(Meant::advice(
            "iedereen toelaten kan niet: noem elke site, of met `https://*.ziekenhuis.nl` alle sites onder één naam",
        ));
    }
    let parts = text.split(|c: char| c.is_whitespace() || ",;'\"".contains(c));
    let sites: Vec<String> = parts.filter_map(site_of).collect();
    match &sites[..] {
        [site] if text.contains(' ') => Some(Meant::Part(site.clone())),
        _ => Meant::one_of(sites),
    }
}

/// The site of an address; one without a dot in its name is no more than a word.
fn site_of(text: &str) -> Option<String> {
    let text = text.rsplit_once('@').map_or(text, |(_, site)| site);
    let address = web_address(text)?;
    let host = address.split('/').nth(2)?.split(['?', '#']).next()?.trim_end_matches(':');
    let host = host
        .strip_prefix('*')
        .map_or(host.to_owned(), |name| format!("*.{}", name.trim_start_matches('.')));
    host.trim_start_matches("*.").contains('.').then(|| format!("https://{host}"))
}

/// The same, or the path of a file.
pub(in crate::schema) fn url_or_file(text: &str) -> Option<Meant> {
    let address = media::address(text);
    let Some(name) = media::name(&address) else { return url(text) };
    let name = media::check_name(name).map_or_else(|(_, meant)| meant, |()| Some(name.to_owned()));
    Meant::value_of(name.map(|name| format!("/media/{name}")))
}

/// An e-mail address, or those of a text that has several.
pub(in crate::schema) fn email(text: &str) -> Option<Meant> {
    let words = text.split(|c: char| c.is_whitespace() || ";,/<>()".contains(c));
    let addresses: Vec<_> = words.filter(|word| is_email(word)).filter_map(email_address).collect();
    match &addresses[..] {
        [address] if text.contains(' ') && !text.contains('<') => {
            Some(Meant::Part(address.clone()))
        }
        [] | [_] => Meant::value_of(email_address(text)),
        _ => Meant::one_of(addresses),
    }
}

fn is_email(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, site)| !name.is_empty() && site.contains('.'))
}

/// A path on this site. A file that is no page has none.
pub(in crate::schema) fn site_path(text: &str) -> Option<Meant> {
    let file =
        text.split(['#', '?']).next().unwrap_or_default().rsplit('/').next().unwrap_or_default();
    let ending = file.rsplit_once('.').map(|(_, ending)| ending).filter(|_| !is_page(file));
    if ending.is_some_and(|ending| (2..=4).contains(&ending.len())) {
        return Some(Meant::advice(format!(
            "haal `{file}` hier weg: doorverwijzen kan alleen van een pagina, niet van een bestand"
        )));
    }
    Meant::value_of(path(text))
}

/// "Voorjaar 2027".
pub(in crate::schema) fn short_name(text: &str) -> Option<Meant> {
    Meant::value_of(Some(slug(text)).filter(|name| !name.is_empty()))
}

/// An address without its scheme, with a mistyped one, with spaces, or as a link of Markdown.
fn web_address(text: &str) -> Option<String> {
    let text = match text.split_once("](") {
        Some((_, target)) => target.split(')').next()?,
        None => text.trim_start_matches('<').trim_end_matches(['>', '.', ',', ';']),
    };
    if text.contains('@') {
        return None;
    }
    let rest = match text.split_once(':') {
        Some((scheme, rest)) if is_scheme(scheme) => rest.trim_start_matches('/'),
        _ => {
            text.trim_start_matches("https//").trim_start_matches("http//").trim_start_matches('/')
        }
    };
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let scheme = if folded(text).starts_with("http://") { "http" } else { "https" };
    let path: String = path.trim_end().chars().map(in_url).collect();
    Some(format!("{scheme}://{}{path}", host.to_ascii_lowercase()))
}

/// "http", "https", and what it becomes by a slip of the finger.
fn is_scheme(text: &str) -> bool {
    let text = folded(text);
    (3..=6).contains(&text.len()) && strsim::damerau_levenshtein(&text, "https") <= 2
}

fn in_url(c: char) -> String {
    if c.is_ascii_graphic() && !"\"<>`".contains(c) {
        c.to_string()
    } else {
        percent_encoding::utf8_percent_encode(&c.to_string(), percent_encoding::NON_ALPHANUMERIC)
            .to_string()
    }
}

/// "mailto:…", "Leerhuis <leerhuis@ziekenhuis.nl>", "leerhuis (at) ziekenhuis.nl".
fn email_address(text: &str) -> Option<String> {
    let text = match text.split_once('<') {
        Some((_, address)) => address.split('>').next()?,
        None => text,
    };
    let text = text.strip_prefix("mailto:").unwrap_or(text).to_lowercase();
    let at = ["(at)", "[at]", " at ", "(a)"].iter().fold(text, |text, at| text.replace(at, "@"));
    let dot = ["(dot)", "[dot]", "(punt)"].iter().fold(at, |text, dot| text.replace(dot, "."));
    Some(dot.replace(' ', "").trim_end_matches(['.', ',', ';']).to_owned())
}

fn is_page(file: &str) -> bool {
    PAGES.iter().any(|ending| file.ends_with(ending))
}

/// A path without its slashes, the file of a page, or the whole address.
fn path(text: &str) -> Option<String> {
    let path = match text.split_once("://") {
        Some((_, rest)) => rest.split_once('/')?.1,
        None => text.trim_start_matches('/'),
    };
    let path = path.split(['#', '?']).next()?.trim_end_matches('/');
    let path = path.strip_prefix("content/").unwrap_or(path);
    let path = path.strip_suffix("/index.html").unwrap_or(path);
    let path = PAGES.iter().find_map(|ending| path.strip_suffix(ending)).unwrap_or(path);
    let parts: Vec<String> = path.split('/').map(slug).collect();
    Some(format!("/{}/", parts.join("/")))
}

/// "tel:(024) 123.45.67", "0031 24 123 45 67", "+31 (0)24 123 45 67"; an extension behind it is no part of
/// the number.
pub(in crate::schema) fn phone(text: &str) -> Option<Meant> {
    let several: Vec<_> = text.split([';', ',']).flat_map(|part| part.split(" of ")).collect();
    let numbers: Vec<_> = several.iter().filter_map(|part| phone_number(part)).collect();
    if numbers.len() > 1 {
        return Meant::one_of(numbers.into_iter().map(|(number, _)| number).collect());
    }
    let (number, is_all) = phone_number(text)?;
    Some(if is_all { Meant::Value(number) } else { Meant::Part(number) })
}

/// The number of a text, and whether there is nothing behind it.
fn phone_number(text: &str) -> Option<(String, bool)> {
    let starts = |c: char| c.is_ascii_digit() || "+(".contains(c);
    let text = text[text.find(starts)?..].replace("(0)", "");
    let end = text.find(|c: char| c.is_alphabetic() || "#:".contains(c)).unwrap_or(text.len());
    let number = text[..end].replace(|c: char| "()./–".contains(c), " ");
    let number = number.split_whitespace().collect::<Vec<_>>().join(" ");
    let with_country = number.strip_prefix("00").map(|country| format!("+{country}"));
    let is_number = number.bytes().filter(u8::is_ascii_digit).count() >= 8;
    is_number.then(|| (with_country.unwrap_or(number), end == text.len()))
}

#[cfg(test)]
mod tests {
    use super::super::value::assert_meant;
    use crate::schema::field::Shape;
    use crate::schema::values::{EMAIL, ORIGIN, PHONE, SITE_PATH, SLUG, URL};

    fn file(name: &str) -> String {
        format!(
            "!`{name}` is een bestand: noem het hele adres waar het is gepubliceerd, zoals \
             `https://www.voorbeeld.nl/visie.pdf`"
        )
    }

    #[test]
    fn sites() {
        assert_meant(
            &Shape::Formatted(&ORIGIN),
            &[
                ("intranet.ziekenhuis.nl", "https://intranet.ziekenhuis.nl"),
                ("*.Ziekenhuis.nl", "https://*.ziekenhuis.nl"),
                ("http://ziekenhuis.nl/start?x", "https://ziekenhuis.nl"),
                ("https://a.nl, https://b.nl/pad", "https://a.nl of https://b.nl"),
                ("https://*ziekenhuis.nl", "https://*.ziekenhuis.nl"),
                ("https://ik:geheim@ziekenhuis.nl:", "https://ziekenhuis.nl"),
                ("https://ziekenhuis.nl; script-src *", "https://ziekenhuis.nl…"),
                (
                    "https://*",
                    "!iedereen toelaten kan niet: noem elke site, of met `https://*.ziekenhuis.nl` \
                     alle sites onder één naam",
                ),
                ("https://*.nl", ""),
                ("self", ""),
            ],
        );
    }

    #[test]
    fn addresses() {
        assert_meant(
            &Shape::Formatted(&URL),
            &[
                ("www.voorbeeld.nl", "https://www.voorbeeld.nl"),
                ("Voorbeeld.nl/Pad", "https://voorbeeld.nl/Pad"),
                ("<https://voorbeeld.nl>", "https://voorbeeld.nl"),
                ("htpps://voorbeeld.nl/", "https://voorbeeld.nl/"),
                ("https//voorbeeld.nl/", "https://voorbeeld.nl/"),
                ("HTTP://voorbeeld.nl", "http://voorbeeld.nl"),
                ("https://voorbeeld.nl/mijn map", "https://voorbeeld.nl/mijn%20map"),
                ("[site](https://voorbeeld.nl)", "https://voorbeeld.nl"),
                (
                    "leerhuis@voorbeeld.nl",
                    "!noem hier een pagina: een e-mailadres hoort bij `contact`",
                ),
                ("https://a.nl https://b.nl", "https://a.nl of https://b.nl"),
                ("umc.nl/visie.pdf", "https://umc.nl/visie.pdf"),
                ("https//umc.nl/visie.pdf", "https://umc.nl/visie.pdf"),
                ("visie.pdf", &file("visie.pdf")),
                ("bestanden/Visie 2026.PDF", &file("Visie 2026.PDF")),
                ("./visie.docx", &file("visie.docx")),
                (r"C:\stukken\visie.pptx", &file("visie.pptx")),
                ("file:///stukken/visie.pdf", &file("visie.pdf")),
                ("git@github.com:naam/vindplaats.git", "https://github.com/naam/vindplaats"),
                ("ssh://git@codeberg.org:22/naam/site.git", "https://codeberg.org/naam/site"),
                ("git://gitlab.umc.nl/groep/naam/site", "https://gitlab.umc.nl/groep/naam/site"),
                ("https:www.x.nl", "https://www.x.nl"),
                ("zie de mail", ""),
                ("020 123 45 67", ""),
            ],
        );
        assert_meant(
            &Shape::Formatted(&EMAIL),
            &[
                ("mailto:leerhuis@voorbeeld.nl", "leerhuis@voorbeeld.nl"),
                ("Leerhuis <leerhuis@voorbeeld.nl>", "leerhuis@voorbeeld.nl"),
                ("leerhuis@voorbeeld.nl (op werkdagen)", "leerhuis@voorbeeld.nl…"),
                ("a@umc.nl, ook b@umc.nl", "a@umc.nl of b@umc.nl"),
                ("leerhuis (at) voorbeeld.nl", "leerhuis@voorbeeld.nl"),
                ("leerhuis@voorbeeld.nl.", "leerhuis@voorbeeld.nl"),
                ("a@umc.nl; b@umc.nl", "a@umc.nl of b@umc.nl"),
                ("a@umc.nl en Bureau <b@umc.nl>", "a@umc.nl of b@umc.nl"),
                ("leerhuis", ""),
            ],
        );
    }

    #[test]
    fn paths_phones_and_names() {
        assert_meant(
            &Shape::Formatted(&SITE_PATH),
            &[
                ("aanbod/oud", "/aanbod/oud/"),
                ("content/aanbod/Oud.md", "/aanbod/oud/"),
                ("/aanbod/oud.html", "/aanbod/oud/"),
                ("https://vindplaats.example/aanbod/oud/", "/aanbod/oud/"),
                (
                    "/downloads/folder.pdf",
                    "!haal `folder.pdf` hier weg: doorverwijzen kan alleen van een pagina, niet van een bestand",
                ),
                ("/", ""),
            ],
        );
        assert_meant(
            &Shape::Formatted(&PHONE),
            &[
                ("tel:(024) 123.45.67", "024 123 45 67"),
                ("0031 24 123 45 67", "+31 24 123 45 67"),
                ("+31 (0)24 123 45 67", "+31 24 123 45 67"),
                ("(030) 123 45 67 tst 12", "030 123 45 67…"),
                ("Tel. 030-1234567", "030-1234567"),
                ("030 123 45 67 of 030 123 45 68", "030 123 45 67 of 030 123 45 68"),
                ("030 123 45 67 (ma-vr)", "030 123 45 67…"),
                ("onbekend", ""),
            ],
        );
        assert_meant(&Shape::Formatted(&SLUG), &[("Voorjaar 2027", "voorjaar-2027"), ("?", "")]);
    }
}
