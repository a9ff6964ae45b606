//! Turns a text into the form in which the search compares texts: no capitals, diacritics, ligatures
//! or invisible characters. It must not split the text into words.
//!
//! `themes/vindplaats/search/fold.js` does the same to queries; a test compares the two.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Stand-ins for punctuation that belongs to a name, from the private use area: each is of the word
/// that it is written in. The names are `.NET`, `C++`, `C#` and numbers such as `4.3`.
pub(super) const STAND_INS: [(char, &str); 4] =
    [('\u{e000}', "."), ('\u{e001}', "+"), ('\u{e002}', "#"), (NUMBER_DOT, ".")];

/// The dot between the numbers of `4.3`.
pub(super) const NUMBER_DOT: char = '\u{e003}';

/// Removes capitals, diacritics and what cannot be seen, and marks punctuation that belongs to a word.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
        } else if !is_left_out(letter) {
            // Marks are dropped, so their order does not matter and each letter can be decomposed alone.
            let parts = std::iter::once(letter).nfkd().filter(|part| !is_combining_mark(*part));
            for part in parts.flat_map(char::to_lowercase) {
                match spelled(part) {
                    Some(letters) => folded.push_str(letters),
                    None => folded.push(part),
                }
            }
        }
    }
    match marked(&folded) {
        Cow::Owned(marked) => marked,
        Cow::Borrowed(_) => folded,
    }
}

/// True for "™", which would become the letters "tm" of the name before it, and for what is not seen.
fn is_left_out(letter: char) -> bool {
    matches!(letter, '™' | '℠') || is_unseen(letter)
}

/// True for soft hyphens, joiners, marks of direction and other characters that are not seen.
pub(super) fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// Letters that have no decomposition, as people type them.
fn spelled(letter: char) -> Option<&'static str> {
    Some(match letter {
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ς' => "σ",
        _ => return None,
    })
}

/// The text with stand-ins in the names that need them, and without the dots in `c.o.c.`
fn marked(text: &str) -> Cow<'_, str> {
    let mut marked = String::new();
    let mut copied = 0;
    for (at, sign) in text.match_indices(['.', '+', '#']) {
        let Some((length, instead)) = mark(text, at, sign).filter(|_| at >= copied) else {
            continue;
        };
        marked.push_str(&text[copied..at]);
        marked.push_str(instead);
        copied = at + length;
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    marked.push_str(&text[copied..]);
    Cow::Owned(marked)
}

/// How many bytes of punctuation are replaced here, and by what.
fn mark(text: &str, at: usize, sign: &str) -> Option<(usize, &'static str)> {
    let (mut before, mut after) = (text[..at].chars().rev(), text[at + sign.len()..].chars());
    let (last, next) = (before.next(), after.next());
    let (older, later) = (before.next(), after.next());
    let is_of_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphabetic);
    let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    match sign {
        "." if is_letter(last) && is_letter(next) && !is_of_word(older) && !is_of_word(later) => {
            Some((1, ""))
        }
        "." if is_digit(last) && is_digit(next) && !is_letter(older) => Some((1, "\u{e003}")),
        "." if !is_of_word(last) && last != Some('.') && is_letter(next) => Some((1, "\u{e000}")),
        "+" if is_of_word(last) && next == Some('+') && !is_of_word(later) => {
            Some((2, "\u{e001}\u{e001}"))
        }
        "#" if is_of_word(last) && !is_of_word(next) => Some((1, "\u{e002}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_diacritics_and_ligatures_do_not_count() {
        let texts =
            ["Coördinatie", "Coo\u{308}rdinatie", "ＣＯＯＲＤＩＮＡＴＩＥ", "coördi\u{ad}natie"];
        assert!(texts.iter().all(|text| fold(text) == "coordinatie"), "{texts:?}");
        assert_eq!(
            fold("ﬁlm, Œdeem, Straße, SØREN, ĳs, x²"),
            "film, oedeem, strasse, soren, ijs, x2"
        );
        assert_eq!(
            fold("Ægir, Łódź, Đurđa, Guðrún, Þór, Kadıköy, Οδυσσεύς"),
            "aegir, lodz, durda, gudrun, thor, kadikoy, οδυσσευσ"
        );
    }

    #[test]
    fn what_cannot_be_seen_is_left_out() {
        let text = "f\u{200b}e\u{200c}e\u{200d}d\u{2060}b\u{feff}a\u{ad}c\u{200e}k\u{fe0f}";
        assert_eq!(fold(text), "feedback");
        assert_eq!(fold("Vindplaats™"), "vindplaats");
    }

    #[test]
    fn punctuation_of_a_name_is_kept_apart() {
        let shown = |text: &str| {
            STAND_INS.iter().fold(fold(text), |text, (from, _)| text.replace(*from, "_"))
        };
        assert_eq!(shown("C++, C# en .NET"), "c__, c_ en _net");
        assert_eq!(shown("Een zin. Met a+b, 1#2, ...nee"), "een zin. met a+b, 1#2, ...nee");
        assert_eq!(shown("4.3 en 12.10.1, deel 4. 3"), "4_3 en 12_10_1, deel 4. 3");
        assert_eq!(shown("De C.O.C. en o.a. M.B.T"), "de coc. en oa. mbt");
        assert_eq!(shown("www.voorbeeld.nl v1.2 J.deVries"), "www.voorbeeld.nl v1.2 j.devries");
    }
}
