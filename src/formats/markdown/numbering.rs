//! The numbers of lists: those that a list does not show as they were typed, and lines that count
//! without being a list.

use super::slip::SlipKind;

/// The numbered lists that are open, innermost last; `None` for one with bullets, and for one that was
/// reported.
#[derive(Default)]
pub(super) struct Numbering(Vec<Option<List>>);

#[derive(Clone, Copy)]
struct List {
    first: u64,
    /// What the next point gets.
    next: u64,
}

impl Numbering {
    pub(super) fn open(&mut self, first: Option<u64>) {
        self.0.push(first.map(|first| List { first, next: first }));
    }

    pub(super) fn close(&mut self) {
        self.0.pop();
    }

    /// Leaves the innermost list, whose numbers are not its own.
    pub(super) fn stop(&mut self) {
        if let Some(innermost) = self.0.last_mut() {
            *innermost = None;
        }
    }

    /// The next point of the innermost list. A point may repeat the first number: so people count who
    /// let the list do it.
    pub(super) fn point(&mut self, source: &str) -> Option<SlipKind> {
        let innermost = self.0.last_mut()?;
        let List { first, next } = (*innermost)?;
        let digits = source.bytes().take_while(u8::is_ascii_digit).count();
        let number: u64 = source[..digits].parse().ok()?;
        if number == next || number == first {
            *innermost = Some(List { first, next: next + 1 });
            return None;
        }
        *innermost = None;
        Some(SlipKind::Renumbered(next))
    }
}

/// Whether the first two lines count on: `I.` and `II.`, `(1)` and `(2)`, `a)` and `b)`.
pub(super) fn counts(paragraph: &str) -> bool {
    let mut lines = paragraph.lines().map(|line| line.trim_start_matches(['>', ' ', '\t']));
    let (Some(one), Some(two)) = (lines.next(), lines.next()) else { return false };
    let (Some(one), Some(two)) = (marker(one), marker(two)) else { return false };
    one.1 == two.1 && follows(one.0, two.0)
}

/// The name or number that a line starts with, and the signs around it.
fn marker(line: &str) -> Option<(&str, (&str, &str))> {
    let (marker, rest) = line.split_once([' ', '\t'])?;
    let is_sign = |c: char| "().:°º-".contains(c);
    let bare = marker.trim_matches(is_sign);
    let start = marker.find(bare).filter(|_| !bare.is_empty() && bare.len() <= 4)?;
    let (before, after) = (&marker[..start], &marker[start + bare.len()..]);
    (!after.is_empty() && !rest.trim().is_empty()).then_some((bare, (before, after)))
}

fn follows(one: &str, two: &str) -> bool {
    const ROMAN: [&str; 4] = ["i", "ii", "iii", "iv"];
    let (one, two) = (one.to_lowercase(), two.to_lowercase());
    // A higher number is a year.
    if let (Ok(one @ 1..100), Ok(two)) = (one.parse::<u8>(), two.parse::<u8>()) {
        return one + 1 == two;
    }
    let is_next = |pair: &[&str]| pair == [one.as_str(), two.as_str()];
    let letters = (one.as_bytes(), two.as_bytes());
    ROMAN.windows(2).any(is_next)
        || matches!(letters, ([a], [b]) if a.is_ascii_lowercase() && a + 1 == *b)
}
