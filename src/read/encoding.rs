//! The bytes of a file into text, and the encoding they seem to be in. A guess must never be silent:
//! only [`Encoding::Utf8`] is right, and `read` reports the others.

use std::ops::Range;

use crate::source::windows_1252;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    /// With or without a byte order mark, in either order.
    Utf16,
    /// With a byte order mark.
    Utf32,
    /// What Windows calls ANSI; Latin-1 is a part of it.
    Windows1252,
    /// UTF-8 with bytes that are not.
    Mixed,
    /// No text at all.
    Binary,
}

pub(super) struct Decoded {
    pub text: String,
    pub encoding: Encoding,
    /// The first character that is not UTF-8, in bytes of the text.
    pub first_wrong: Option<Range<usize>>,
}

pub(super) fn decode(bytes: &[u8]) -> Decoded {
    let mut decoded = decode_letters(bytes);
    // Line ends of a Mac of long ago, which some programs still write.
    if !decoded.text.contains('\n') {
        decoded.text = decoded.text.replace('\r', "\n");
    }
    decoded
}

fn decode_letters(bytes: &[u8]) -> Decoded {
    let decoded = |text, encoding| Decoded { text, encoding, first_wrong: None };
    if is_utf_32(bytes) {
        return decoded(String::new(), Encoding::Utf32);
    }
    if let Some(text) = utf_16(bytes) {
        return decoded(text, Encoding::Utf16);
    }
    match str::from_utf8(bytes) {
        Ok(text) => decoded(text.to_owned(), Encoding::Utf8),
        Err(_) if bytes.contains(&0) => decoded(String::new(), Encoding::Binary),
        Err(_) => windows_1252(bytes),
    }
}

fn is_utf_32(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xff, 0xfe, 0, 0]) || bytes.starts_with(&[0, 0, 0xfe, 0xff])
}

/// `None` when there is no byte order mark of UTF-16 and not every second byte is zero.
fn utf_16(bytes: &[u8]) -> Option<String> {
    let zeros =
        |start: usize| bytes.iter().skip(start).step_by(2).filter(|byte| **byte == 0).count();
    // Of Dutch text nearly every letter has a zero byte.
    let most = bytes.len() / 2 - bytes.len() / 16;
    let unit: fn([u8; 2]) -> u16 = match bytes {
        [0xff, 0xfe, ..] => u16::from_le_bytes,
        [0xfe, 0xff, ..] => u16::from_be_bytes,
        [_, _, ..] if zeros(1) > most => u16::from_le_bytes,
        [_, _, ..] if zeros(0) > most => u16::from_be_bytes,
        _ => return None,
    };
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let letters =
        char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER));
    let text: String = letters.collect();
    Some(text.trim_start_matches('\u{feff}').to_owned())
}

/// Keeps what is UTF-8 and reads every other byte as Windows-1252.
fn windows_1252(bytes: &[u8]) -> Decoded {
    let (mut text, mut first_wrong, mut is_mixed) =
        (String::with_capacity(bytes.len()), None, false);
    for chunk in bytes.utf8_chunks() {
        is_mixed |= !chunk.valid().is_ascii();
        text.push_str(chunk.valid());
        let start = text.len();
        text.extend(chunk.invalid().iter().map(|byte| windows_1252::letter(*byte)));
        if first_wrong.is_none() && !chunk.invalid().is_empty() {
            let length = text[start..].chars().next().map_or(0, char::len_utf8);
            first_wrong = Some(start..start + length);
        }
    }
    let encoding = if is_mixed { Encoding::Mixed } else { Encoding::Windows1252 };
    Decoded { text, encoding, first_wrong }
}

const SAVE: &str = "sla het bestand op met de codering UTF-8 (in Kladblok: Opslaan als, Codering)";

/// What is wrong with a file that is not UTF-8, and how to mend it; `None` when nothing is.
pub(super) fn fault(encoding: Encoding) -> Option<(&'static str, &'static str)> {
    match encoding {
        Encoding::Utf8 => None,
        Encoding::Utf16 => {
            Some(("het bestand is opgeslagen als UTF-16 (in Kladblok: Unicode)", SAVE))
        }
        Encoding::Utf32 => Some(("het bestand is opgeslagen als UTF-32", SAVE)),
        Encoding::Windows1252 => Some((
            "dit teken is geen UTF-8: het bestand is opgeslagen als Windows-1252 of Latin-1",
            SAVE,
        )),
        Encoding::Mixed => Some((
            "dit teken is geen UTF-8, terwijl de rest van het bestand dat wel is",
            "typ het woord opnieuw, en sla het bestand op met de codering UTF-8",
        )),
        Encoding::Binary => Some((
            "dit bestand bevat geen tekst",
            "haal het uit de inhoudsmap: daar staat alleen tekst, geen beeld of document",
        )),
    }
}
