//! A JPEG into one with the segments that make the picture and no others: not the notes of a camera or
//! editor, no preview of what was cut off, and nothing hidden between or behind the parts.

use super::Cleaned;
use super::exif::Orientation;

const START: u8 = 0xd8;
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;

/// `None` when it is damaged or cut off.
pub(super) fn cleaned(bytes: &[u8]) -> Option<Cleaned> {
    let mut orientation = Orientation::UPRIGHT;
    let (mut kept, mut has_scan, mut at) = (Vec::with_capacity(bytes.len()), false, 2);
    loop {
        let marker = next_marker(bytes, &mut at)?;
        if marker == END {
            break;
        }
        let length = bytes.get(at..at + 2)?;
        let end = at + usize::from(u16::from_be_bytes([length[0], length[1]]));
        let segment = bytes.get(at + 2..end)?;
        if let Some(notes) = segment.strip_prefix(b"Exif\0\0").filter(|_| marker == 0xe1) {
            orientation = Orientation::of(notes);
        }
        let end = if marker == SCAN { end_of_scan(bytes, end) } else { end };
        if is_kept(marker, segment) {
            kept.extend([0xff, marker]);
            kept.extend(&bytes[at..end]);
        }
        has_scan |= marker == SCAN;
        at = end;
    }
    let before = [&[0xff, START], note(orientation).as_slice()].concat();
    let bytes = [before.as_slice(), &kept, &[0xff, END]].concat();
    has_scan.then_some(Cleaned { bytes, orientation })
}

/// The marker at `at`, which is moved behind it. Any number of filling bytes may come before.
fn next_marker(bytes: &[u8], at: &mut usize) -> Option<u8> {
    let filling = bytes.get(*at..)?.iter().take_while(|byte| **byte == 0xff).count();
    let marker = *bytes.get(*at + filling)?;
    *at += filling + 1;
    (filling > 0 && marker != 0).then_some(marker)
}

/// Tables, frames and scans; the colours of the picture; and that of JFIF when it has no preview.
fn is_kept(marker: u8, segment: &[u8]) -> bool {
    match marker {
        0xc0..=0xcf | 0xda..=0xdf => true,
        0xe0 => segment.starts_with(b"JFIF\0") && segment.get(12..) == Some(&[0, 0]),
        0xe2 => segment.starts_with(b"ICC_PROFILE\0"),
        0xee => segment.starts_with(b"Adobe"),
        _ => false,
    }
}

/// Where the next marker is; those inside a scan only restart it.
fn end_of_scan(bytes: &[u8], from: usize) -> usize {
    let is_inside = |byte: u8| byte == 0 || (0xd0..=0xd7).contains(&byte);
    let pairs = bytes.get(from..).unwrap_or_default().windows(2);
    let end = pairs.into_iter().position(|two| two[0] == 0xff && !is_inside(two[1]));
    end.map_or(bytes.len(), |end| from + end)
}

/// The segment that tells which side is up, when it is another.
fn note(orientation: Orientation) -> Vec<u8> {
    if orientation == Orientation::UPRIGHT {
        return Vec::new();
    }
    let notes = orientation.notes();
    let length = u16::try_from(2 + 6 + notes.len()).expect("one fact fits");
    [&[0xff, 0xe1], length.to_be_bytes().as_slice(), b"Exif\0\0", &notes].concat()
}
