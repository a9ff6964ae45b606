//! The elements and attributes that a drawing may have.

use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;

use super::super::flaw::Flaw;
use super::harmful;

/// What becomes of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    Kept,
    /// With all that is in it.
    LeftOut,
}

const KEPT: &[&str] = &[
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "pattern",
    "marker",
    "title",
    "desc",
    "style",
    "filter",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feOffset",
];

pub(super) fn element(name: &str) -> Result<Element, Flaw> {
    // A prefix is that of the program that made the drawing, for its own use.
    if name.contains(':') || name == "metadata" {
        return Ok(Element::LeftOut);
    }
    let what = match name {
        _ if KEPT.contains(&name) => return Ok(Element::Kept),
        "script" => "een script".to_owned(),
        "image" => "een andere afbeelding".to_owned(),
        "foreignObject" => "een stuk webpagina".to_owned(),
        "a" => "een link".to_owned(),
        "animate" | "animateMotion" | "animateTransform" | "set" => "beweging".to_owned(),
        name => format!("`<{name}>`"),
    };
    Err(harmful(what))
}

/// More than an element of a drawing has. Each is compared with the others.
const ATTRIBUTES_MAX: usize = 100;

/// The attributes of an element that are kept, with their values as meant.
pub(super) fn attributes(tag: &BytesStart<'_>) -> Result<Vec<(String, String)>, Flaw> {
    let mut kept = Vec::new();
    for (number, attribute) in tag.attributes().enumerate() {
        let attribute = attribute.map_err(|_| Flaw::Damaged)?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0);
        let value = value.map_err(|_| Flaw::Damaged)?.into_owned();
        if number == ATTRIBUTES_MAX {
            return Err(Flaw::Damaged);
        }
        match attribute.key.0 {
            "xmlns" if value == "http://www.w3.org/2000/svg" => {}
            "xmlns" => return Err(harmful("iets dat geen SVG is")),
            "href" | "xlink:href" if !value.starts_with('#') => {
                return Err(harmful("een verwijzing naar een ander bestand"));
            }
            "href" | "xlink:href" => kept.push(("href".to_owned(), value)),
            name if name.to_ascii_lowercase().starts_with("on") => {
                return Err(harmful(format!("`{name}`, dat een script start")));
            }
            name if name.contains(':') || name.starts_with("data-") => {}
            name => match harmful_style(&value) {
                Some(what) => return Err(harmful(what)),
                None => kept.push((name.to_owned(), value)),
            },
        }
    }
    kept.dedup_by(|later, first| later.0 == "href" && first.0 == "href");
    Ok(kept)
}

/// What a style would fetch or hide; `None` when it does neither.
pub(super) fn harmful_style(style: &str) -> Option<&'static str> {
    let lower = style.to_ascii_lowercase();
    let is_outside = |target: &str| !target.trim_start_matches(['"', '\'', ' ']).starts_with('#');
    if lower.split("url(").skip(1).any(is_outside) {
        return Some("een verwijzing naar een ander bestand");
    }
    let fetching = ["@import", "@font-face", "image(", "image-set(", "src(", "javascript:"];
    if fetching.iter().any(|word| lower.contains(word)) || lower.contains('\\') {
        return Some("een stijl die iets van buiten ophaalt");
    }
    let moving = ["animation", "transition", "@keyframes"];
    moving.iter().any(|word| lower.contains(word)).then_some("beweging")
}
