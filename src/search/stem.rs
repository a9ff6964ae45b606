//! The stemmer: turns a Dutch word into its stem, so that "beoordelingen" finds "beoordelen".
//!
//! It strips inflectional suffixes and those of nouns derived from verbs and adjectives ("-ing",
//! "-heid", "-atie"), like the stemmer of Kraaij and Pohlmann (1994). Unlike theirs it must not strip
//! prefixes ("gesprek" is not a form of "sprek"), and it undoes spelling changes before a suffix
//! ("taken" to "taak", "brieven" to "brief"). `themes/vindplaats/search/stem.js` does the same to
//! queries; a test compares the two on a list of words.

use super::plurals::{is_vowel, singular, vowel_groups, without_s};

/// Suffixes, longest first, each with its replacement and how many letters must precede it.
const ENDINGS: &[(&str, &str, usize)] = &[
    ("heden", "heid", 2),
    ("enden", "", 4),
    ("eerde", "er", 3),
    ("ende", "", 4),
    ("atie", "er", 3),
    ("ctie", "cter", 2),
    ("cien", "cie", 3),
    ("lien", "lie", 1),
    ("nien", "nie", 2),
    ("rien", "rie", 2),
    ("ieen", "ie", 0),
    ("eeen", "ee", 0),
    ("eert", "er", 3),
    ("eerd", "er", 3),
    ("heid", "", 3),
    ("tjes", "t", 3),
    ("jes", "", 4),
    ("ing", "", 3),
    ("tje", "t", 3),
    ("je", "", 4),
    ("en", "", 2),
    ("e", "", 3),
];

/// Endings that come off one word. No word has more; a text made of endings has.
const ENDINGS_MAX: usize = 8;

/// The stem of a word without capitals and diacritics.
pub(super) fn stem(word: &str) -> String {
    if word.len() < 4 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let mut stem = word.to_owned();
    for _ in 0..ENDINGS_MAX {
        let Some(shorter) = shorter(&stem) else { break };
        stem = shorter;
    }
    if vowel_groups(&stem) > 1 { short_vowel(stem) } else { stem }
}

/// A word without one of its endings. Endings come off until none is left, so that "mens" and
/// "mensen" end alike whatever is taken for one.
fn shorter(word: &str) -> Option<String> {
    if word.len() < 4 {
        return without_ending(word);
    }
    singular(word)
        .or_else(|| without_s(word).map(str::to_owned))
        .or_else(|| without_ending(word))
        .or_else(|| without_double(word).map(str::to_owned))
}

/// "skill" as "skills", whose ending is gone.
fn without_double(word: &str) -> Option<&str> {
    match word.as_bytes() {
        [.., one, other] if one == other && !is_vowel(*one) => Some(&word[..word.len() - 1]),
        _ => None,
    }
}

fn without_ending(word: &str) -> Option<String> {
    let fits = |(ending, _, least): &&(&str, &str, usize)| {
        word.strip_suffix(*ending).is_some_and(|rest| {
            rest.len() >= *least
                && (*least == 0 || vowel_groups(rest) > 0)
                && !is_part_of_vowel(rest, ending)
        })
    };
    let (ending, instead, _) = ENDINGS.iter().find(fits)?;
    let rest = &word[..word.len() - ending.len()];
    Some(if instead.is_empty() {
        respelled(rest, ending.starts_with('e'))
    } else {
        rest.to_owned() + instead
    })
}

/// The "e" of "functie", "idee", "voorzien" and "schoen" is not a suffix; that of "buien" is.
fn is_part_of_vowel(rest: &str, ending: &str) -> bool {
    let is_part = match rest.as_bytes() {
        [.., before, b'i'] => !is_vowel(*before),
        [.., last] => matches!(last, b'e' | b'i' | b'o'),
        [] => false,
    };
    ending.starts_with('e') && ending.len() < 3 && is_part
}

/// Respells a word that lost its suffix: "brieven" to "brief", "takken" to "tak", "taken" to "taak".
fn respelled(rest: &str, ending_is_open: bool) -> String {
    let mut word = rest.to_owned();
    let bytes = rest.as_bytes();
    let [.., before, last] = bytes else { return word };
    if before == last && !is_vowel(*last) {
        word.pop();
        return word;
    }
    if ending_is_open && vowel_groups(rest) == 1 && !is_vowel(*last) && is_vowel(*before) {
        let is_single = bytes.len() < 3 || !is_vowel(bytes[bytes.len() - 3]);
        if is_single && *before != b'i' {
            word.insert(word.len() - 1, char::from(*before));
        }
    }
    match last {
        b'v' => word.replace_range(word.len() - 1.., "f"),
        b'z' => word.replace_range(word.len() - 1.., "s"),
        _ => {}
    }
    word
}

/// "transmuraal" to "transmural", the stem of "transmurale".
fn short_vowel(mut stem: String) -> String {
    let bytes = stem.as_bytes();
    if let [.., first, second, last] = bytes
        && first == second
        && matches!(first, b'a' | b'e' | b'o' | b'u')
        && !is_vowel(*last)
    {
        stem.remove(stem.len() - 2);
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Forms of one word per line; older Dutch stemmers give most of these different stems.
    const FORMS: &[&str] = &[
        "beoordelen beoordeling beoordelingen beoordeel",
        "taak taken",
        "brief brieven",
        "huis huizen",
        "tak takken",
        "week weken",
        "dag",
        "transmuraal transmurale",
        "palliatief palliatieve",
        "financieel financiele",
        "aios aiossen",
        "cursus cursussen",
        "arts artsen",
        "student studenten",
        "patient patienten",
        "gesprek gesprekken",
        "kwaliteit kwaliteiten",
        "collega collegas",
        "portfolio portfolios",
        "formuleren formulering formuleert formuleer",
        "evaluatie evaluaties evalueren evaluatie",
        "innovatie innoveren innovaties",
        "reflectie reflecties reflecteren",
        "veilig veilige veiligheid",
        "mogelijkheid mogelijkheden mogelijk",
        "commissielid commissieleden",
        "opleiding opleidingen opleiden",
        "opleider opleiders",
        "coach coaches coachen coaching",
        "training trainen trainingen",
        "trainer trainers",
        "team teams",
        "skill skills",
        "workshop workshops",
        "assessment assessments",
        "stage stages",
        "functie functies",
        "theorie theorieen",
        "idee ideeen",
        "methode methodes methoden",
        "specialisme specialismen",
        "psycholoog psychologen",
        "breed brede",
        "groot grote",
        "kind kinderen",
        "bibliotheek bibliotheken",
        "visitatie visitaties visiteren",
        "begeleid begeleiden begeleiding",
        "ontwikkelen ontwikkeling",
        "leven leef",
        "vraag vragen",
        "samenwerken samenwerkende",
        "sollicitatie solliciterende",
        "aanpassen aanpassing",
        "aandoening aandoeningen",
        "reeks reeksen",
        "individueel individuele",
        "digitaal digitale",
        "medisch medische",
        "proces processen",
        "sport sports",
    ];

    /// Words that look alike and differ in meaning.
    const APART: &[(&str, &str)] = &[
        ("begeleid", "beleid"),
        ("tak", "taak"),
        ("les", "lezen"),
        ("man", "maan"),
        ("rol", "rolstoel"),
        ("opleider", "opleiding"),
        ("arts", "art"),
        ("proces", "proce"),
        ("bom", "bomen"),
        ("specialist", "specialisme"),
        ("kwaliteit", "kwaal"),
        ("dienst", "dier"),
        ("koorts", "koort"),
    ];

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for forms in FORMS {
            let stems: Vec<String> = forms.split(' ').map(stem).collect();
            assert!(stems.iter().all(|one| *one == stems[0]), "{forms}: {stems:?}");
        }
    }

    #[test]
    fn other_words_have_other_stems() {
        for (one, other) in APART {
            assert_ne!(stem(one), stem(other), "{one} and {other}");
        }
    }

    /// Words of the real catalogue with the stems that the search script gives.
    const OF_THE_SCRIPT: &str = include_str!("../../tests/scripts/stems.txt");

    #[test]
    fn the_script_gives_the_same_stems() {
        for (word, of_script) in OF_THE_SCRIPT.lines().filter_map(|line| line.split_once(' ')) {
            assert_eq!(stem(word), of_script, "of {word}");
        }
    }
}
