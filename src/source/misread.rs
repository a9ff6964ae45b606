//! Finds UTF-8 that another program read as Windows-1252 (`Ã©` for é), and what it was. A pair that can
//! be text as it is must not be taken: `Ä“` can be a letter between quotes.

use std::ops::Range;

use super::Source;
use super::invisible::{Removed, cleaned};
use super::windows_1252;

/// The words of a line with letters that were misread.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Misread {
    /// The first of the words, in bytes of the text.
    pub span: Range<usize>,
    /// Each as it is, and as it was.
    pub words: Vec<(String, String)>,
    /// Bytes of the text.
    pub line: Range<usize>,
}

/// What the first letter of a misread one looks like.
const LEADS: [char; 9] = ['Â', 'Ã', 'Ä', 'Å', 'Î', 'Ï', 'â', 'ï', 'ð'];

/// Text that passed several programs was misread as often.
const TIMES_MAX: usize = 3;

pub(crate) fn find(source: &Source) -> Vec<Misread> {
    let (mut found, mut start) = (Vec::new(), 0);
    let mut removed = source.removed.as_slice();
    for line in source.text.split_inclusive('\n') {
        let range = start..start + line.len();
        let is_last = range.end == source.text.len();
        let inside = removed.partition_point(|one| is_last || one.at < range.end);
        let (lost, rest) = removed.split_at(inside);
        (removed, start) = (rest, range.end);
        if line.contains(LEADS) {
            found.extend(in_line(line, range, lost));
        }
    }
    found
}

fn in_line(line: &str, range: Range<usize>, lost: &[Removed]) -> Option<Misread> {
    let (mut words, mut span) = (Vec::new(), None);
    for (at, word) in words_of(line) {
        let place = range.start + at..range.start + at + word.len();
        let from = lost.partition_point(|one| one.at < place.start);
        let whole = with_lost(word, place.start, &lost[from..]);
        if let Some(meant) = repaired(&whole, &line[at + word.len()..]) {
            span.get_or_insert(place);
            words.push((word.to_owned(), meant));
        }
    }
    Some(Misread { span: span?, words, line: range })
}

/// The words of a line without the punctuation around them, each with where it starts. A space that
/// belongs to a letter parts no words.
fn words_of(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_around = |c: char| c.is_ascii_punctuation() || c.is_ascii_whitespace();
    line.split_inclusive(|c: char| c.is_ascii_whitespace()).scan(0, move |start, part| {
        let word = part.trim_start_matches(is_around);
        let at = *start + part.len() - word.len();
        *start += part.len();
        Some((at, word.trim_end_matches(is_around)))
    })
}

/// A word with the control characters that were left out of it.
fn with_lost(word: &str, start: usize, lost: &[Removed]) -> String {
    let mut whole = String::with_capacity(word.len());
    let mut lost = lost.iter().peekable();
    for (at, letter) in word.char_indices() {
        while let Some(one) = lost.next_if(|one| one.at <= start + at) {
            whole.push(one.character);
        }
        whole.push(letter);
    }
    let end = start + word.len();
    whole.extend(lost.take_while(|one| one.at <= end).map(|one| one.character));
    whole
}

/// What a word was before it was misread, with what follows it; `None` when it was not.
fn repaired(word: &str, after: &str) -> Option<String> {
    let mut meant = once(word, after)?;
    for _ in 1..TIMES_MAX {
        match once(&meant, "") {
            Some(again) => meant = again,
            None => break,
        }
    }
    Some(cleaned(&meant).0.trim_end().to_owned())
}

fn once(word: &str, after: &str) -> Option<String> {
    // Of two spaces the first was part of a letter: it often becomes a plain one.
    let space = after.starts_with("  ").then_some('\u{a0}');
    let letters: Vec<char> = word.chars().chain(space).collect();
    let (mut meant, mut at, mut is_misread) = (String::with_capacity(word.len()), 0, false);
    while at < letters.len() {
        let (letter, length) = match letter_at(&letters, at) {
            Some(found) => {
                is_misread = true;
                found
            }
            None => (letters[at], 1),
        };
        meant.push(letter);
        at += length;
    }
    is_misread.then_some(meant)
}

/// The letter that was misread as those from `at`, and of how many.
fn letter_at(word: &[char], at: usize) -> Option<(char, usize)> {
    let letters = &word[at..];
    let first = *letters.first().filter(|first| LEADS.contains(first))?;
    let length = match first {
        'â' | 'ï' => 3,
        'ð' => 4,
        _ => 2,
    };
    let bytes = letters.iter().take(length).map(|letter| windows_1252::byte(*letter));
    let bytes: Vec<u8> = bytes.collect::<Option<_>>().unwrap_or_default();
    let letter = str::from_utf8(&bytes).ok().and_then(|text| text.chars().next());
    let is_quoted = at > 0
        && "“‘„«‹".contains(word[at - 1])
        && letters.get(1).is_some_and(|second| "”’“‘»›".contains(*second));
    let is_misread = |letter: &char| is_likely(first, letters.get(1).copied(), *letter);
    match letter.filter(|letter| !is_quoted && is_misread(letter)) {
        Some(letter) => Some((letter, length)),
        // The last byte of a closing quote has no letter, and many programs drop it.
        None if letters.starts_with(&['â', '€']) => Some(('”', 2)),
        None => None,
    }
}

/// Whether a letter is what a Dutch text has, and its bytes are not.
fn is_likely(first: char, second: Option<char>, letter: char) -> bool {
    match first {
        'Â' | 'Ã' => !letter.is_control() || letter == '\u{85}',
        'Ä' | 'Å' | 'Î' | 'Ï' => {
            letter.is_alphabetic() && !second.is_some_and(|c| "‘’“”„‚‹›–—…•\u{a0}".contains(c))
        }
        'â' => ('\u{2000}'..='\u{2bff}').contains(&letter),
        'ï' => matches!(letter, '\u{feff}' | '\u{fb00}'..='\u{fb06}' | '\u{fffd}'),
        _ => letter >= '\u{1f000}',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourcePath;

    fn meant(text: &str) -> Vec<String> {
        let source = Source::new(&SourcePath::new("a.md"), text);
        let found = find(&source).into_iter();
        found.flat_map(|line| line.words.into_iter().map(|(_, meant)| meant)).collect()
    }

    #[test]
    fn what_was_misread_is_told_as_it_was() {
        for (text, expected) in [
            ("CoÃ¶peratie â€“ x", vec!["Coöperatie", "–"]),
            ("Ã©Ã©n keer", vec!["één"]),
            ("patiÃ«nt, re\u{c3}\u{af}ncarnatie", vec!["patiënt", "reïncarnatie"]),
            ("â€™s avonds â€œzoâ€\u{9d} en â€œzoâ€", vec!["’s", "“zo”", "“zo”"]),
            ("Ã\u{ad}s en Ã\u{81}", vec!["ís", "Á"]),
            ("Ã  la carte, vis-Ã\u{a0}-vis, Ã\u{a0} propos", vec!["à", "vis-à-vis", "à"]),
            (
                "20Â °C, Kosten:Â\u{a0}5, Â§ 3, â‚¬ 125, 3 Ã— 2, Â½",
                vec!["Kosten: 5", "§", "€", "×", "½"],
            ),
            ("MiloÅ¡ en Î± en ðŸ˜€ en ï¬\u{81}jn", vec!["Miloš", "α", "😀", "ﬁjn"]),
            ("ÃƒÂ©Ã©n, donâ€šÃ„Ã´t", vec!["één", "don‚Äôt"]),
            ("â€¦ â€¢ â†’ âœ“", vec!["…", "•", "→", "✓"]),
        ] {
            assert_eq!(meant(text), expected, "{text}");
        }
    }

    #[test]
    fn letters_that_can_be_so_are_left() {
        for text in [
            "SÃO PAULO, âge, naïef, café”…, Ångström, Älmhult, Îles, à la carte",
            "de letter “Ä”, ‘Å’ en „Î“; € 5, É’s, Ærø, Ørsted, MAÇÃ, “Ã” of ‘Ã’ of Ã",
            "één “citaat” – met … puntjes • en ‘meer’",
            "crème brûlée, enquête, maître, Noël, Curaçao, Zoë’s, ’s-Hertogenbosch",
            "Ð, þ, ð, ÿ, ß, Straße, façade, mañana, São Tomé",
        ] {
            assert_eq!(meant(text), Vec::<String>::new(), "{text}");
        }
    }
}
