//! A drawing in SVG into one with only shapes, colours and words: what could run, fetch, move or tell who drew
//! it is left out when that changes nothing, and refused when it does.

mod parts;
mod size;

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::escape::{escape, partial_escape};
use quick_xml::events::{BytesStart, Event};

use self::parts::{Element, attributes, element, harmful_style};
use super::flaw::Flaw;
use crate::source::media::Size;

/// How far into a file the drawing starts.
const START_WITHIN: usize = 4096;

/// More repeats of a part than any legible drawing has.
const USES_MAX: usize = 1000;

const HINT: &str = "haal dat in je tekenprogramma weg, of bewaar de tekening als png";

/// Whether a text is meant as a drawing; it can still be damaged.
pub(super) fn is_drawing(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(START_WITHIN)];
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
    start.starts_with(b"<") && start.windows(4).any(|part| part == b"<svg")
}

/// The drawing without what must not be published, and its size.
pub(super) fn cleaned(bytes: &[u8]) -> Result<(String, Size), Flaw> {
    let text = str::from_utf8(bytes).map_err(|_| Flaw::Damaged)?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut drawing = Drawing::default();
    loop {
        match reader.read_event().map_err(|_| Flaw::Damaged)? {
            Event::Start(tag) => match drawing.open(&tag, ">")? {
                Element::Kept => {}
                Element::LeftOut => {
                    reader.read_to_end(tag.name()).map_err(|_| Flaw::Damaged)?;
                }
            },
            Event::Empty(tag) => {
                if drawing.open(&tag, "/>")? == Element::Kept {
                    drawing.open.pop();
                }
            }
            Event::End(tag) => drawing.close(tag.name().0)?,
            Event::Text(text) => drawing.text(&text.into_inner()),
            Event::CData(text) => drawing.text(&partial_escape(text.into_inner())),
            Event::GeneralRef(name) => drawing.reference(&name.into_inner())?,
            Event::DocType(kind) if kind.contains('[') => {
                return Err(harmful("een eigen afkorting"));
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            Event::Eof => return drawing.finish(),
        }
    }
}

fn harmful(what: impl Into<String>) -> Flaw {
    Flaw::Harmful { what: what.into(), hint: HINT }
}

/// The drawing so far.
#[derive(Default)]
struct Drawing {
    svg: String,
    size: Option<Size>,
    /// The elements that are open, each with its name in the drawing.
    open: Vec<Option<String>>,
    /// The text of a `style` that is open.
    style: Option<String>,
    /// The names of the parts that are repeated, and of those that repeat another.
    repeated: BTreeSet<String>,
    repeating: BTreeSet<String>,
    uses: usize,
}

impl Drawing {
    /// Writes the start of an element; `end` closes its tag.
    fn open(&mut self, tag: &BytesStart<'_>, end: &str) -> Result<Element, Flaw> {
        let name = tag.name().0;
        let is_root = self.svg.is_empty();
        if self.open.is_empty() && !is_root || is_root && name != "svg" || self.style.is_some() {
            return Err(Flaw::Damaged);
        }
        if element(name)? == Element::LeftOut {
            return Ok(Element::LeftOut);
        }
        let attributes = attributes(tag)?;
        let value = |key: &str| attributes.iter().find(|(name, _)| name == key);
        let value = |key: &str| value(key).map(|(_, value)| value.as_str());
        self.svg.extend(["<", name]);
        if is_root {
            self.svg += " xmlns=\"http://www.w3.org/2000/svg\"";
            self.size = size::of(&value);
        }
        for (key, value) in &attributes {
            self.svg.extend([" ", key, "=\"", &escape(value), "\""]);
        }
        self.svg += end;
        self.open.push(value("id").map(str::to_owned));
        if name == "use" {
            self.uses += 1;
            self.repeated.extend(value("href").map(|name| name[1..].to_owned()));
            self.repeating.extend(self.open.iter().flatten().cloned());
        }
        self.style = (name == "style" && end == ">").then(String::new);
        Ok(Element::Kept)
    }

    fn close(&mut self, name: &str) -> Result<(), Flaw> {
        if let Some(style) = self.style.take() {
            if let Some(what) = harmful_style(&style) {
                return Err(harmful(what));
            }
            self.svg += &style;
        }
        self.open.pop();
        self.svg.extend(["</", name, ">"]);
        Ok(())
    }

    /// Text as it is written.
    fn text(&mut self, text: &str) {
        match &mut self.style {
            Some(style) => *style += text,
            None if self.open.is_empty() => {}
            None => self.svg += text,
        }
    }

    /// A letter by its number or common name.
    fn reference(&mut self, name: &str) -> Result<(), Flaw> {
        let is_common = ["amp", "lt", "gt", "quot", "apos"].contains(&name);
        if self.style.is_some() || !(is_common || name.starts_with('#')) {
            return Err(harmful(format!("`&{name};`")));
        }
        self.text(&format!("&{name};"));
        Ok(())
    }

    fn finish(self) -> Result<(String, Size), Flaw> {
        if !self.open.is_empty() || self.svg.is_empty() {
            return Err(Flaw::Damaged);
        }
        // Each level of repeats in repeats can double what a browser draws.
        if self.uses > USES_MAX || !self.repeated.is_disjoint(&self.repeating) {
            return Err(harmful("een deel dat delen herhaalt die zelf delen herhalen"));
        }
        let size = self.size.ok_or(Flaw::Harmful {
            what: "geen afmeting".to_owned(),
            hint: "geef haar in je tekenprogramma een breedte en hoogte (`viewBox`)",
        })?;
        Ok((self.svg, size))
    }
}
