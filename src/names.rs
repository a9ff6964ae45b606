//! Compares names and other words as people do: without regard to capitals, accents and punctuation.
//! For sorting there is `dutch::order`, for addresses `slug`.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The letters of a text in lower case and without accents; every apostrophe is `'`. All other
/// characters stay.
pub(crate) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)) {
        match c {
            '‘' | '’' | 'ʼ' | '`' | '´' => folded.push('\''),
            'a'..='z' | '0'..='9' => folded.push(c),
            _ => push_letter(c, &mut folded),
        }
    }
    folded
}

/// Latin letters that are no letter with an accent, such as æ and ø, become the plain letters for them.
fn push_letter(c: char, folded: &mut String) {
    let latin = c.is_alphabetic() && c < '\u{250}';
    match deunicode::deunicode_char(c).filter(|_| latin) {
        Some(plain) => folded.extend(plain.chars().flat_map(char::to_lowercase)),
        None => folded.extend(c.to_lowercase()),
    }
}

/// What tells a name apart from others: its folded words, separated by a space, without punctuation.
/// Symbols stay ("C++" is not "C#"), as do a point before a word (".net") and a hyphen at the end of
/// one ("O-").
pub(crate) fn identity(name: &str) -> String {
    let folded: Vec<char> = folded(name).chars().collect();
    let mut identity = String::with_capacity(name.len());
    for (at, c) in folded.iter().copied().enumerate() {
        let before = at.checked_sub(1).and_then(|at| folded.get(at));
        let after = folded.get(at + 1);
        if tells_apart(c, before.copied(), after.copied()) {
            identity.push(c);
        } else if c != '\'' && !identity.is_empty() && !identity.ends_with(' ') {
            identity.push(' ');
        }
    }
    identity.truncate(identity.trim_end().len());
    identity
}

fn tells_apart(c: char, before: Option<char>, after: Option<char>) -> bool {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_edge = |c: Option<char>| c.is_none_or(char::is_whitespace);
    match c {
        '.' => is_edge(before) && is_word(after),
        '-' => is_word(before) && is_edge(after),
        _ => c.is_alphanumeric() || is_symbol(c),
    }
}

/// Symbols that are part of a name, unlike punctuation, quotation marks and brackets.
fn is_symbol(c: char) -> bool {
    !c.is_whitespace() && !c.is_control() && !PUNCTUATION.contains(c)
}

const PUNCTUATION: &str = ".,:;!?…·•'\"“”„«»‹›‚()[]{}<>-‐‑‒–—−_/\\|~^¨¿¡";

/// The valid value nearest to what was typed: the same but for capitals, accents and punctuation, else
/// within one edit (insertion, deletion, substitution, transposition) per three characters, the limit
/// rustc uses. `None` when none is.
pub(crate) fn nearest<'a>(
    typed: &str,
    valid: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let typed = folded(typed);
    let (bare, length) = (letters(&typed), typed.chars().count());
    let limit = (length / 3).max(1);
    valid
        .into_iter()
        .filter_map(|value| {
            let folded = folded(value);
            let distance = if letters(&folded) == bare {
                0
            } else if folded.chars().count().abs_diff(length) <= limit {
                strsim::damerau_levenshtein(&typed, &folded)
            } else {
                return None;
            };
            (distance <= limit).then_some((distance, value))
        })
        .min()
        .map(|(_, value)| value)
}

/// How many more times a name that was meant is looked for: it takes time for every valid name, and who has
/// this many mistakes needs no suggestion for each.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Searches(usize);

impl Searches {
    /// Those for the mistakes of one kind in one file, or in all.
    pub(crate) const fn new() -> Self {
        Self(200)
    }

    /// Takes one of what is left; false when nothing is.
    pub(crate) fn take(&mut self) -> bool {
        let has_left = self.0 > 0;
        self.0 = self.0.saturating_sub(1);
        has_left
    }
}

/// The letters and digits of a folded text.
fn letters(folded: &str) -> String {
    folded.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_what_tells_it_apart() {
        for (one, other) in [
            ("Feedback geven", "feedback geven!"),
            ("Feedback geven", "“Feedback”  geven"),
            ("Foto's maken", "Foto’s maken"),
            ("Reünie", "Reunie"),
            ("A/B-test", "A B test"),
            ("Ĳsland", "IJsland"),
            ("Node.js", "Node js"),
            ("Vragen .", "Vragen"),
            ("- Vragen -", "Vragen"),
        ] {
            assert_eq!(identity(one), identity(other), "{one}");
        }
        for (one, other) in [
            ("Programmeren in C++", "Programmeren in C#"),
            ("Programmeren in C++", "Programmeren in C"),
            (".NET", "Net"),
            ("Bloedgroep O+", "Bloedgroep O-"),
            ("Top 10", "Top 10%"),
            ("Vitamine α", "Vitamine β"),
            ("Mens & werk", "Mens werk"),
            ("😀", "😡"),
        ] {
            assert_ne!(identity(one), identity(other), "{one}");
        }
    }

    #[test]
    fn the_nearest_value_ignores_capitals_accents_and_punctuation() {
        let valid = ["leiderschap", "op-locatie", "oor-on", "patientencoach"];
        for (typed, meant) in [
            ("Leiderschap", Some("leiderschap")),
            ("liederschap", Some("leiderschap")),
            ("OP LOCATIE", Some("op-locatie")),
            ("op_locatie", Some("op-locatie")),
            ("OOR ON", Some("oor-on")),
            ("patiëntencoach", Some("patientencoach")),
            ("iets anders", None),
        ] {
            assert_eq!(nearest(typed, valid), meant, "{typed}");
        }
    }
}
