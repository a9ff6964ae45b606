//! A WebP into one with the chunks that make the picture and no others: not the notes of a camera or
//! editor, and nothing behind its end.

use super::exif::Orientation;
use super::{Cleaned, Flaw};

/// In the first byte of `VP8X`: notes of a camera, those of an editor, more than one picture.
const NOTES: u8 = 0b1100;
const MOVING: u8 = 0b10;

pub(super) fn cleaned(bytes: &[u8]) -> Result<Cleaned, Flaw> {
    let length = bytes.get(4..8).and_then(|four| four.first_chunk::<4>()).ok_or(Flaw::Damaged)?;
    let length = usize::try_from(u32::from_le_bytes(*length)).map_err(|_| Flaw::Damaged)?;
    let mut rest = bytes.get(12..length.saturating_add(8)).ok_or(Flaw::Damaged)?;
    let (mut kept, mut has_pixels) = (b"WEBP".to_vec(), false);
    while !rest.is_empty() {
        let (chunk, next) = split(rest).ok_or(Flaw::Damaged)?;
        rest = next;
        match &chunk[..4] {
            b"ANIM" | b"ANMF" => return Err(Flaw::Moving),
            b"VP8X" => {
                let flags = *chunk.get(8).ok_or(Flaw::Damaged)?;
                if flags & MOVING != 0 {
                    return Err(Flaw::Moving);
                }
                kept.extend(&chunk[..8]);
                kept.push(flags & !NOTES);
                kept.extend(&chunk[9..]);
            }
            b"EXIF" if orientation(&chunk[8..]) != Orientation::UPRIGHT => {
                return Err(Flaw::Turned);
            }
            b"VP8 " | b"VP8L" | b"ALPH" | b"ICCP" => kept.extend(chunk),
            _ => {}
        }
        has_pixels |= [b"VP8 ", b"VP8L"].contains(&chunk.first_chunk().ok_or(Flaw::Damaged)?);
    }
    let length = u32::try_from(kept.len()).map_err(|_| Flaw::Damaged)?;
    let bytes = [b"RIFF", length.to_le_bytes().as_slice(), &kept].concat();
    let cleaned = Cleaned { bytes, orientation: Orientation::UPRIGHT };
    has_pixels.then_some(cleaned).ok_or(Flaw::Damaged)
}

/// Some programs write what JPEG puts before the notes.
fn orientation(notes: &[u8]) -> Orientation {
    Orientation::of(notes.strip_prefix(b"Exif\0\0").unwrap_or(notes))
}

/// The first chunk, filled up to an even length, and what follows it.
fn split(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let length = usize::try_from(u32::from_le_bytes(*bytes.get(4..8)?.first_chunk::<4>()?)).ok()?;
    bytes.split_at_checked(length.checked_add(8)?.checked_next_multiple_of(2)?)
}
