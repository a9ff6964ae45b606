//! Any text as a body: the HTML holds no element, attribute or address that was not allowed.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vindplaats::formats::markdown;

const ELEMENTS: &[&str] = &[
    "a", "blockquote", "br", "code", "del", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img",
    "li", "ol", "p", "pre", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul", "div",
    "dd", "dl", "dt", "section", "span", "sup",
];

const ATTRIBUTES: &[&str] = &[
    "href", "src", "alt", "title", "id", "class", "start", "role", "aria-label", "aria-hidden", "tabindex",
];

fuzz_target!(|text: &str| {
    let body = markdown::render(text, 0, "/basis/");
    for tag in tags(&body.html) {
        let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
        assert!(ELEMENTS.contains(&name.as_str()), "element {name:?} in {:?}", body.html);
        for (attribute, value) in attributes(&tag[name.len()..]) {
            assert!(ATTRIBUTES.contains(&attribute), "attribute {attribute:?} in {:?}", body.html);
            if matches!(attribute, "href" | "src") {
                assert!(value == "#" || value.is_empty() || markdown::is_allowed(&unescape(value)), "address {value:?}");
            }
        }
    }
});

/// The inside of every opening tag. The writer escapes `<` in text and `"` in attributes.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').skip(1).filter_map(|rest| rest.split('>').next()).filter(|tag| !tag.starts_with('/'))
}

fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut parts = tag.split('"');
    std::iter::from_fn(move || {
        let name = parts.next()?.trim().trim_end_matches('=');
        Some((name.trim_end_matches('/').trim(), parts.next()?))
    })
}

fn unescape(value: &str) -> String {
    value.replace("&amp;", "&").replace("&#x27;", "'").replace("&quot;", "\"")
}
