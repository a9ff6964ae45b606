//! A PNG into one with the chunks that make the picture and no others: no texts, times or places, and
//! nothing behind its end.

use super::exif::Orientation;
use super::{Cleaned, Flaw};

pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// What makes the picture and its colours.
const KEPT: &[&[u8; 4]] = &[
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"cICP", b"bKGD", b"pHYs",
];

pub(super) fn cleaned(bytes: &[u8]) -> Result<Cleaned, Flaw> {
    let (mut kept, mut at, mut has_pixels) = (SIGNATURE.to_vec(), SIGNATURE.len(), false);
    loop {
        let (name, chunk) = chunk(bytes, at).ok_or(Flaw::Damaged)?;
        at += chunk.len();
        match name {
            b"acTL" => return Err(Flaw::Moving),
            b"eXIf" if Orientation::of(&chunk[8..]) != Orientation::UPRIGHT => {
                return Err(Flaw::Turned);
            }
            _ if KEPT.contains(&name) => kept.extend(chunk),
            // A capital says that no picture can be made without it.
            [first, ..] if first.is_ascii_uppercase() => return Err(Flaw::Damaged),
            _ => {}
        }
        has_pixels |= name == b"IDAT";
        if name == b"IEND" {
            break;
        }
    }
    let is_picture = has_pixels && kept.get(12..16) == Some(b"IHDR");
    let cleaned = Cleaned { bytes: kept, orientation: Orientation::UPRIGHT };
    is_picture.then_some(cleaned).ok_or(Flaw::Damaged)
}

/// The name of a chunk and all its bytes; `None` when the file ends before it does.
fn chunk(bytes: &[u8], at: usize) -> Option<(&[u8; 4], &[u8])> {
    let rest = bytes.get(at..)?;
    let (length, name) = (rest.first_chunk::<4>()?, rest.get(4..8)?.first_chunk::<4>()?);
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    Some((name, rest.get(..length.checked_add(12)?)?))
}
