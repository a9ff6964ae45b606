//! A text into its numbers, words and other signs, also where they are written together: "6u", "€12,-".

use crate::names::folded;

/// Numbers as words.
const NUMBERS: &[(&str, &str)] = &[
    ("een", "1"),
    ("one", "1"),
    ("twee", "2"),
    ("drie", "3"),
    ("vier", "4"),
    ("vijf", "5"),
    ("zes", "6"),
    ("zeven", "7"),
    ("acht", "8"),
    ("negen", "9"),
    ("tien", "10"),
    ("elf", "11"),
    ("twaalf", "12"),
    ("vijftien", "15"),
    ("twintig", "20"),
    ("dertig", "30"),
    ("half", "0,5"),
    ("halve", "0,5"),
    ("anderhalf", "1,5"),
    ("anderhalve", "1,5"),
];

/// The parts of a text in lower case, without white space and without points and commas at their end.
pub(super) fn parts(text: &str) -> Vec<String> {
    let halves = text.replace('½', ",5");
    let mut parts: Vec<String> = Vec::new();
    let mut last = None;
    for c in folded(&halves).chars() {
        let class = match c {
            _ if c.is_ascii_digit() || ",.".contains(c) => Some(0),
            _ if c.is_alphabetic() => Some(1),
            _ if c.is_whitespace() => None,
            _ => Some(2),
        };
        match (class, parts.last_mut()) {
            (Some(_), Some(part)) if class == last => part.push(c),
            (Some(_), _) => parts.push(c.to_string()),
            (None, _) => {}
        }
        last = class;
    }
    let bare = parts.iter().map(|part| part.trim_end_matches(['.', ','])).map(half);
    bare.filter(|part| !part.is_empty()).map(as_number).collect()
}

/// ",5" is a half.
fn half(part: &str) -> String {
    if part.starts_with(',') { format!("0{part}") } else { part.to_owned() }
}

fn as_number(part: String) -> String {
    let known = NUMBERS.iter().find(|(word, _)| *word == part);
    let and_a_half = part.strip_suffix("enhalf").or_else(|| part.strip_suffix("enhalve"));
    let whole = and_a_half.and_then(|whole| NUMBERS.iter().find(|(word, _)| *word == whole));
    match (known, whole) {
        (Some((_, number)), _) => (*number).to_owned(),
        (None, Some((_, number))) => format!("{number},5"),
        (None, None) => part,
    }
}

pub(super) fn is_number(part: &str) -> bool {
    part.starts_with(|c: char| c.is_ascii_digit())
}
