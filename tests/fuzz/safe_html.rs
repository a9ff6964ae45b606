//! Any text as a body: the HTML holds no element, attribute or address that was not allowed. The
//! fuzzer tries texts of its own; `cargo test` tries the texts that are kept.

use vindplaats::formats::markdown;

pub(crate) const ELEMENTS: &[&str] = &[
    "a",
    "blockquote",
    "br",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "span",
    "strong",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

pub(crate) const ATTRIBUTES: &[&str] = &[
    "alt",
    "aria-hidden",
    "aria-label",
    "class",
    "decoding",
    "href",
    "id",
    "loading",
    "role",
    "src",
    "start",
    "tabindex",
    "title",
];

/// Panics when the HTML of a text has what is not allowed.
pub(crate) fn check(text: &str) {
    let html = markdown::render(text, 0, "/basis/").html;
    for tag in tags(&html) {
        let name = name(tag);
        assert!(ELEMENTS.contains(&name), "element {name:?} in {html:?}");
        for (attribute, value) in attributes(tag) {
            assert!(ATTRIBUTES.contains(&attribute), "attribute {attribute:?} in {html:?}");
            if matches!(attribute, "href" | "src") {
                let is_allowed =
                    value == "#" || value.is_empty() || markdown::is_allowed(&unescape(value));
                assert!(is_allowed, "address {value:?} in {html:?}");
            }
        }
    }
}

/// The inside of every opening tag. The writer escapes `<` in text and `"` in attributes.
pub(crate) fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<')
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
        .filter(|tag| !tag.starts_with('/'))
}

pub(crate) fn name(tag: &str) -> &str {
    tag.split(|char: char| !char.is_ascii_alphanumeric()).next().unwrap_or_default()
}

pub(crate) fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut parts = tag[name(tag).len()..].split('"');
    std::iter::from_fn(move || {
        let name = parts.next()?.trim().trim_end_matches('=');
        Some((name.trim_end_matches('/').trim(), parts.next()?))
    })
}

fn unescape(value: &str) -> String {
    value.replace("&amp;", "&").replace("&#x27;", "'").replace("&quot;", "\"")
}
