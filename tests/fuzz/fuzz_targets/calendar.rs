//! Any text as a value in a calendar file: lines are no longer than the standard allows, hold no control
//! character, and unfold and unescape to the text, so that it cannot add a property of its own.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vindplaats::formats::icalendar::Lines;

const NAME: &str = "SUMMARY";

fuzz_target!(|text: &str| {
    let mut lines = Lines::default();
    lines.add_text(NAME, text);
    let file = String::from_utf8(lines.into_bytes()).expect("characters are never cut");
    let body = file.strip_suffix("\r\n").expect("the last line ends");
    let mut unfolded = String::new();
    for (number, line) in body.split("\r\n").enumerate() {
        assert!(line.len() <= 75, "{} octets in {line:?}", line.len());
        assert!(!line.contains(char::is_control), "control character in {line:?}");
        match number {
            0 => unfolded.push_str(line),
            _ => unfolded.push_str(line.strip_prefix(' ').expect("a folded line starts with a space")),
        }
    }
    let value = unfolded.strip_prefix(NAME).and_then(|rest| rest.strip_prefix(':')).expect("the property");
    let kept: String = text.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
    assert_eq!(unescaped(value), kept);
});

fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut characters = value.chars();
    while let Some(c) = characters.next() {
        match c {
            '\\' => match characters.next() {
                Some('n') => text.push('\n'),
                Some(escaped @ ('\\' | ';' | ',')) => text.push(escaped),
                other => panic!("`\\{other:?}` is no escape"),
            },
            ';' | ',' => panic!("{c:?} is not escaped in {value:?}"),
            c => text.push(c),
        }
    }
    text
}
