//! Abbreviations that a text defines itself: "korte praktijkbeoordeling (KPB)".
//!
//! Turns a text into pairs of a short and a long form. The letters of the short form must be the
//! initials of words, or of parts of compounds, in the long form (compare Schwartz and Hearst,
//! 2003). How a pair is used is up to `expansions`.

use super::stop_words::is_stop_word;
use super::tokens::words_of;

/// Letters of an abbreviation.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=8;

/// Words of the longest long form.
const WORDS_MAX: usize = 8;

/// The abbreviations in brackets, each with the long form that precedes it.
pub(super) fn explained(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for line in text.lines() {
        for (at, _) in line.match_indices('(') {
            let Some(inside) = inside(&line[at + 1..]) else { continue };
            if let Some(long) = words_before(&line[..at], inside) {
                found.push((inside.to_owned(), long));
            }
        }
    }
    found
}

/// The abbreviation at the start of a text that follows a bracket. No more of the text is read than an
/// abbreviation may have: there may be a bracket after every letter.
fn inside(text: &str) -> Option<&str> {
    let end = text.char_indices().nth(*LETTERS.end() * 2).map_or(text.len(), |(at, _)| at);
    let near = &text[..end];
    let inside = near.split([')', ',', ';']).next().unwrap_or_default();
    let is_closed = inside.len() < near.len() || end == text.len();
    Some(inside.trim()).filter(|inside| is_closed && looks_abbreviated(inside))
}

/// The long form of `short`, when `text` begins with one.
pub(super) fn spelled_out(short: &str, text: &str) -> Option<String> {
    let words = words_of(text.split(['.', '(', ';', ':']).next()?);
    let fits = |count: &usize| is_initialism(short, &words[..*count]);
    let count = (1..=words.len().min(WORDS_MAX)).rev().find(fits)?;
    Some(words[..count].join(" "))
}

/// The long form at the end of `text`, which ends at the bracket.
fn words_before(text: &str, short: &str) -> Option<String> {
    let sentence = text.rsplit(['.', '(', ')', ';', ':']).next()?;
    let words = words_of(sentence);
    let first = words.len().saturating_sub(WORDS_MAX);
    let start = (first..words.len()).rev().find(|start| is_initialism(short, &words[*start..]))?;
    Some(words[start..].join(" "))
}

/// True for `KPB`, `R-COC`, `STAR(R)` and `aios`, not for ordinary words.
fn looks_abbreviated(text: &str) -> bool {
    let capitals = text.chars().filter(|letter| letter.is_uppercase()).count();
    LETTERS.contains(&text.chars().count()) && capitals > 1 && !text.contains(' ')
}

/// True when the letters can be initials of the words or of parts of them, in order; stop words may be
/// skipped.
fn is_initialism(short: &str, words: &[String]) -> bool {
    let letters: Vec<char> = words_of(short).concat().chars().collect();
    LETTERS.contains(&letters.len())
        && words.len() > 1
        && words.len() < letters.len() + 3
        && begins(&letters, words)
}

fn begins(letters: &[char], words: &[String]) -> bool {
    let Some((word, rest)) = words.split_first() else { return letters.is_empty() };
    let Some(letter) = letters.first() else { return false };
    let passed = is_stop_word(word) && begins(letters, rest);
    passed
        || (word.starts_with(*letter) && continues(&letters[1..], &word[letter.len_utf8()..], rest))
}

/// True when the next letters occur in this word or begin the next one.
fn continues(letters: &[char], word: &str, rest: &[String]) -> bool {
    if begins(letters, rest) {
        return true;
    }
    let Some(letter) = letters.first() else { return false };
    let at = word.char_indices().find(|(_, inside)| inside == letter);
    at.is_some_and(|(at, _)| continues(&letters[1..], &word[at + letter.len_utf8()..], rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(short: &str, long: &str) -> Vec<(String, String)> {
        vec![(short.to_owned(), long.to_owned())]
    }

    #[test]
    fn an_abbreviation_in_brackets_has_the_long_form_before_it() {
        let text = "Elke aios doet een korte praktijkbeoordeling (KPB) per maand.";
        assert_eq!(explained(text), pair("KPB", "korte praktijkbeoordeling"));
        let text = "De Onderwijs- en Opleidingsregio (OOR) helpt.";
        assert_eq!(explained(text), pair("OOR", "onderwijs en opleidingsregio"));
        let text = "disciplineoverstijgend onderwijs (DOO)";
        assert_eq!(explained(text), pair("DOO", "disciplineoverstijgend onderwijs"));
    }

    #[test]
    fn other_brackets_abbreviate_nothing() {
        assert!(explained("een gesprek (zie ook IOP)").is_empty());
        assert!(explained("de afdeling (KPB)").is_empty());
        assert!(explained("in Utrecht (UMC)").is_empty());
    }

    #[test]
    fn a_definition_may_spell_its_term_out() {
        let long = spelled_out("aios", "Arts in opleiding tot geneeskundig specialist");
        assert_eq!(long, None, "there is no g in it");
        let long = spelled_out("COC", "Centrale Opleidingscommissie");
        assert_eq!(long.as_deref(), Some("centrale opleidingscommissie"));
        assert_eq!(spelled_out("SMART", "Methode voor het formuleren van leerdoelen"), None);
    }
}
