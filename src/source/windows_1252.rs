//! The letters of Windows-1252, the encoding that a file of an older program has, by byte and back.

/// The letters of the bytes from 0x80 on; the other bytes are as in Unicode.
const HIGH: &str = "€\u{fffd}‚ƒ„…†‡ˆ‰Š‹Œ\u{fffd}Ž\u{fffd}\u{fffd}‘’“”•–—˜™š›œ\u{fffd}žŸ";

/// The first byte of [`HIGH`].
const FIRST: u8 = 0x80;

pub(crate) fn letter(byte: u8) -> char {
    let high = byte.checked_sub(FIRST).and_then(|index| HIGH.chars().nth(usize::from(index)));
    high.unwrap_or(char::from(byte))
}

/// The byte that a letter was read from. A byte without a letter of its own was read as a control
/// character.
pub(super) fn byte(letter: char) -> Option<u8> {
    let index = HIGH.chars().position(|high| high == letter && high != char::REPLACEMENT_CHARACTER);
    match index {
        Some(index) => u8::try_from(index).ok().map(|index| FIRST + index),
        None => u8::try_from(u32::from(letter)).ok(),
    }
}
