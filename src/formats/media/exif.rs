//! The one fact of a camera's notes that a picture cannot do without: which side is up. The rest tells who
//! took it, when and where, and must not be published.

/// How a picture is turned for display, 1 to 8 as EXIF counts; 1 is as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Orientation(u8);

impl Orientation {
    pub(super) const UPRIGHT: Self = Self(1);

    /// From the notes themselves, without what a format puts before them.
    pub(super) fn of(notes: &[u8]) -> Self {
        read(notes).filter(|turn| (1..=8).contains(turn)).map_or(Self::UPRIGHT, Self)
    }

    /// Whether width and height change places.
    pub(super) const fn is_on_its_side(self) -> bool {
        self.0 >= 5
    }

    /// Notes with only this fact.
    pub(super) fn notes(self) -> Vec<u8> {
        let one_entry = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0";
        [one_entry.as_slice(), &[self.0], &[0; 6]].concat()
    }
}

const TAG: u16 = 0x0112;

fn read(notes: &[u8]) -> Option<u8> {
    let short: fn([u8; 2]) -> u16 = match notes.get(..4)? {
        b"II\x2a\0" => u16::from_le_bytes,
        b"MM\0\x2a" => u16::from_be_bytes,
        _ => return None,
    };
    let at = |at: usize| notes.get(at..at + 2).map(|two| short([two[0], two[1]]));
    // The second half of a number in little-endian bytes, the first in others.
    let (low, high) = if notes.starts_with(b"II") { (4, 6) } else { (6, 4) };
    let start = usize::from(at(low)?) + (usize::from(at(high)?) << 16);
    let entries = (0..usize::from(at(start)?)).map(|entry| start + 2 + entry * 12);
    let entry = entries.into_iter().find(|entry| at(*entry) == Some(TAG))?;
    u8::try_from(at(entry + 8)?).ok()
}

#[cfg(test)]
mod tests {
    use super::Orientation;

    #[test]
    fn the_notes_that_are_written_can_be_read() {
        for turn in 1..=8 {
            assert_eq!(Orientation::of(&Orientation(turn).notes()), Orientation(turn));
        }
    }

    #[test]
    fn little_endian_notes_are_read_too() {
        let notes = b"II\x2a\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
        assert_eq!(Orientation::of(notes), Orientation(6));
        for end in 0..notes.len() {
            Orientation::of(&notes[..end]);
        }
        assert_eq!(Orientation::of(b"II\x2a\0\xff\xff\xff\xff"), Orientation::UPRIGHT);
    }
}
