//! The text of a calendar file (RFC 5545) into its events, each property with its place. Values stay as they
//! are written, but for folded lines; what they mean is for the caller. Lines end with `\n` here.

use std::ops::Range;

/// More events are rejected: no calendar of offerings has nearly as many.
const EVENTS_MAX: usize = 10_000;

/// An alarm within an event within a calendar is three.
const DEPTH_MAX: usize = 8;

/// An event of a calendar.
#[derive(Debug)]
pub(crate) struct Event {
    pub properties: Vec<Property>,
    /// The line with which it begins.
    pub span: Range<usize>,
}

/// A line of an event: `DTSTART;TZID=Europe/Amsterdam:20270304T090000`.
#[derive(Debug)]
pub(crate) struct Property {
    /// In capitals.
    pub name: String,
    parameters: Vec<(String, String)>,
    /// Unfolded; escapes are still there.
    pub value: String,
    pub span: Range<usize>,
}

/// Why a file is no calendar, and where.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub span: Range<usize>,
    pub message: String,
}

impl Event {
    /// The first property with this name.
    pub(crate) fn property(&self, name: &str) -> Option<&Property> {
        self.properties.iter().find(|property| property.name == name)
    }

    /// All properties with this name.
    pub(crate) fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Property> {
        self.properties.iter().filter(move |property| property.name == name)
    }
}

impl Property {
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        let found = self.parameters.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The value as text, without its escapes.
    pub(crate) fn text(&self) -> String {
        let (mut text, mut letters) = (String::with_capacity(self.value.len()), self.value.chars());
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => match letters.next() {
                    Some('n' | 'N') => text.push('\n'),
                    Some(other) => text.push(other),
                    None => {}
                },
                other => text.push(other),
            }
        }
        text.trim().to_owned()
    }
}

/// Whether a text begins as a calendar does.
pub(crate) fn is_calendar(text: &str) -> bool {
    let first = text.trim_start_matches('\u{feff}').trim_start().get(..15);
    first.is_some_and(|first| first.eq_ignore_ascii_case("BEGIN:VCALENDAR"))
}

/// The events of a file.
///
/// # Errors
/// At the first line that is no line of a calendar, or when something is not closed.
pub(crate) fn events(text: &str) -> Result<Vec<Event>, Refusal> {
    let (mut events, mut open) = (Vec::<Event>::new(), Vec::<(String, Range<usize>)>::new());
    for (line, span) in lines(text) {
        let property = property(&line, span.clone())?;
        match property.name.as_str() {
            "BEGIN" => {
                let name = property.value.trim().to_uppercase();
                if name == "VEVENT" {
                    events.push(Event { properties: Vec::new(), span: span.clone() });
                }
                open.push((name, span.clone()));
                if open.len() > DEPTH_MAX || events.len() > EVENTS_MAX {
                    let message = format!(
                        "deze agenda heeft meer dan {EVENTS_MAX} afspraken, of is te diep genest"
                    );
                    return Err(Refusal { span, message });
                }
            }
            "END" => {
                let name = property.value.trim().to_uppercase();
                if open.pop().is_none_or(|(begun, _)| begun != name) {
                    let message = format!("`END:{name}` staat niet bij zijn begin");
                    return Err(Refusal { span, message });
                }
            }
            _ if open.last().is_some_and(|(name, _)| name == "VEVENT") => {
                let event = events.last_mut().expect("an event was begun");
                event.properties.push(property);
            }
            _ if open.is_empty() => {
                let message = format!("`{}` staat buiten de agenda", property.name);
                return Err(Refusal { span, message });
            }
            _ => {}
        }
    }
    match open.pop() {
        Some((name, span)) => {
            let message =
                format!("`BEGIN:{name}` heeft geen `END:{name}`: het bestand is afgebroken");
            Err(Refusal { span, message })
        }
        None => Ok(events),
    }
}

/// The lines that are not empty, with those folded into them (§3.1).
pub(super) fn lines(text: &str) -> Vec<(String, Range<usize>)> {
    let mut lines: Vec<(String, Range<usize>)> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let (start, bare) = (at, line.trim_end_matches('\n'));
        at += line.len();
        match (lines.last_mut(), bare.strip_prefix([' ', '\t'])) {
            (Some((whole, span)), Some(more)) => {
                whole.push_str(more);
                span.end = start + bare.len();
            }
            _ if bare.trim().is_empty() => {}
            _ => {
                let mark = bare.len() - bare.trim_start_matches('\u{feff}').len();
                lines.push((bare[mark..].to_owned(), start + mark..start + bare.len()));
            }
        }
    }
    lines
}

pub(super) fn property(line: &str, span: Range<usize>) -> Result<Property, Refusal> {
    let mut parts = Vec::new();
    let (mut from, mut quoted, mut colon) = (0, false, None);
    for (at, byte) in line.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b';' if !quoted => {
                parts.push(&line[from..at]);
                from = at + 1;
            }
            b':' if !quoted => {
                colon = Some(at);
                break;
            }
            _ => {}
        }
    }
    let is_name = |name: &str| {
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let name = |part: Option<&&str>| part.is_some_and(|name| is_name(name.trim()));
    let Some(colon) = colon else { return Err(no_property(span)) };
    parts.push(&line[from..colon]);
    if !name(parts.first()) {
        return Err(no_property(span));
    }
    let parameters = parts[1..].iter().filter_map(|part| part.split_once('='));
    let parameters = parameters
        .map(|(key, value)| (key.trim().to_uppercase(), value.trim_matches('"').to_owned()))
        .collect();
    let value = line[colon + 1..].to_owned();
    Ok(Property { name: parts[0].trim().to_uppercase(), parameters, value, span })
}

fn no_property(span: Range<usize>) -> Refusal {
    let message = "deze regel begint niet met een naam en een dubbele punt".to_owned();
    Refusal { span, message }
}

#[cfg(test)]
mod tests {
    use super::{Refusal, events};

    #[test]
    fn folded_and_escaped_text_comes_back() {
        let text = "\u{feff}BEGIN:VCALENDAR\nBEGIN:VEVENT\nsummary;LANGUAGE=\"nl:NL\":Een\\, tw\n ee\\n drie\n\n\
                    BEGIN:VALARM\nSUMMARY:Nee\nEND:VALARM\nURL:https://a.nl/?b;c\nEND:VEVENT\nEND:VCALENDAR\n";
        let events = events(text).expect("it is a calendar");
        let [event] = &events[..] else { panic!("{events:?}") };
        let property = |name| event.property(name).expect("it is there");
        assert_eq!(property("SUMMARY").text(), "Een, twee\n drie");
        assert_eq!(property("SUMMARY").parameter("LANGUAGE"), Some("nl:NL"));
        assert_eq!(property("URL").value, "https://a.nl/?b;c");
        assert_eq!(
            &text[property("SUMMARY").span.clone()],
            "summary;LANGUAGE=\"nl:NL\":Een\\, tw\n ee\\n drie"
        );
    }

    #[test]
    fn what_is_no_calendar_is_refused_where_it_is_wrong() {
        for (text, at, what) in [
            ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\n", 16, "afgebroken"),
            ("BEGIN:VCALENDAR\nEND:VEVENT\n", 16, "niet bij zijn begin"),
            ("BEGIN:VCALENDAR\nzomaar\nEND:VCALENDAR\n", 16, "dubbele punt"),
            ("BEGIN:VCALENDAR\nEND:VCALENDAR\nSUMMARY:x\n", 30, "buiten de agenda"),
            ("BEGIN:VCALENDAR\nA=1:2:3\nEND:VCALENDAR\n", 16, "dubbele punt"),
            ("END:VCALENDAR\n", 0, "niet bij zijn begin"),
        ] {
            let Err(Refusal { span, message }) = events(text) else { panic!("{text}") };
            assert!(span.start == at && message.contains(what), "{text}: {span:?} {message}");
        }
        assert!(events(&"BEGIN:X\n".repeat(100_000)).is_err());
        assert!(events(&format!("A:{}", "\n \n".repeat(100_000))).is_err());
    }
}
