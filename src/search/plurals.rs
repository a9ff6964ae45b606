//! Plurals that are more than an ending: turns "leden" into "lid", "musea" and "museum" into one form,
//! "workshops" into "workshop". Other endings are for `stem`.
//!
//! The forms are labels: "centra" stands for "centrum" too, for that is the ending with one singular.
//! `themes/vindplaats/search/plurals.js` does the same to queries; a test compares the two.

/// Words that change their vowel, as a whole: in compounds a long vowel is written as a short one.
const WORDS: &[(&str, &str)] = &[
    ("baden", "bad"),
    ("bladen", "blad"),
    ("bases", "basis"),
    ("dagen", "dag"),
    ("daken", "dak"),
    ("dalen", "dal"),
    ("foci", "focus"),
    ("gaten", "gat"),
    ("genen", "gen"),
    ("glazen", "glas"),
    ("goden", "god"),
    ("graven", "graf"),
    ("holen", "hol"),
    ("hoven", "hof"),
    ("loci", "locus"),
    ("loten", "lot"),
    ("menus", "menu"),
    ("modi", "modus"),
    ("ooms", "oom"),
    ("paden", "pad"),
    ("raderen", "rad"),
    ("schoten", "schot"),
    ("slagen", "slag"),
    ("sloten", "slot"),
    ("staven", "staf"),
    ("vaten", "vat"),
    ("wegen", "weg"),
];

/// Ends of words and compounds, with the singular: "commissieleden" is of "commissielid".
const ENDS: &[(&str, &str)] = &[
    // "besteding", not "stad".
    ("besteden", "bested"),
    // "abonnees", "dictees" and "trainees", not "chinees".
    ("nnees", "nnee"),
    ("ctees", "ctee"),
    ("ainees", "ainee"),
    ("mitees", "mitee"),
    ("beenderen", "been"),
    ("bladeren", "blad"),
    ("corpora", "corpus"),
    ("crises", "crisis"),
    ("doses", "dosis"),
    ("eieren", "ei"),
    ("gelederen", "gelid"),
    ("gemoederen", "gemoed"),
    ("genera", "genus"),
    ("goederen", "goed"),
    ("hoenderen", "hoen"),
    ("hoenders", "hoen"),
    ("kalveren", "kalf"),
    ("kinderen", "kind"),
    ("koeien", "koe"),
    ("lammeren", "lam"),
    ("leden", "lid"),
    ("lieden", "man"),
    ("zeelui", "zeeman"),
    ("werklui", "werkman"),
    ("liederen", "lied"),
    ("runderen", "rund"),
    ("schepen", "schip"),
    ("smeden", "smid"),
    ("steden", "stad"),
    ("ulcera", "ulcus"),
    ("vlooien", "vlo"),
    ("volkeren", "volk"),
];

/// Endings of Latin and Greek words, what stands for both numbers, and how many letters must precede.
const FOREIGN: &[(&str, &str, usize)] = &[
    ("itiden", "itis", 2),
    ("trices", "trix", 2),
    ("rtices", "rtix", 1),
    ("dices", "dix", 1),
    ("entia", "ens", 2),
    ("rmaca", "rmacon", 2),
    ("trice", "trix", 2),
    ("clei", "cleus", 1),
    ("mata", "ma", 2),
    ("mina", "men", 2),
    ("rtex", "rtix", 1),
    ("xica", "xicon", 1),
    ("dex", "dix", 2),
    ("ii", "ius", 2),
    ("um", "a", 3),
];

/// Ends of words whose "s" makes no plural.
const SINGULAR: &[&str] = &[
    "aas", "oos", "aios", "nios", "ees", "jes", "dres", "gres", "pres", "oces", "xces", "cces",
    "bces", "eces", "advies", "precies", "species", "verlies", "langs", "uws", "heers", "pas",
    "klas", "glas", "gras", "kras",
];

/// The singular of a word that is irregular or not Dutch; `None` for others.
pub(super) fn singular(word: &str) -> Option<String> {
    if let Some((_, singular)) = WORDS.iter().find(|(plural, _)| *plural == word) {
        return Some((*singular).to_owned());
    }
    let ends = ENDS
        .iter()
        .map(|(plural, singular)| (*plural, *singular, 0))
        .chain(FOREIGN.iter().copied());
    for (plural, singular, least) in ends {
        if let Some(rest) = word.strip_suffix(plural).filter(|rest| rest.len() >= least) {
            return Some(rest.to_owned() + singular);
        }
    }
    let (rest, instead) = match word.as_bytes() {
        [.., before, b'i'] if !is_vowel(*before) => (&word[..word.len() - 1], "us"),
        [.., before, b'y'] if !is_vowel(*before) => (&word[..word.len() - 1], "ie"),
        _ => return None,
    };
    Some(rest.to_owned() + instead).filter(|_| rest.len() > 3)
}

/// The word without the "s" of a plural: "trainers", "functies", "agendas", "stages", "teams"; `None`
/// for "cursus", "proces", "arts", "aios".
pub(super) fn without_s(word: &str) -> Option<&str> {
    let rest = word.strip_suffix('s')?;
    let is_plural = match rest.as_bytes() {
        _ if SINGULAR.iter().any(|end| word.ends_with(end)) => false,
        // "machteloos", whose form "machteloze" has lost a vowel; not "kilos" and "solos".
        [.., before, b'l', b'o'] if !matches!(before, b'i' | b'o') => false,
        [.., b'i', b'e'] => rest.len() > 4,
        // "sports", not "koorts".
        [.., before, b'o', b'r', b't'] => *before != b'o',
        [.., b'e', b'a', b'u']
        | [_, _, .., b'b' | b'g' | b'p']
        | [_, _, _, .., b'a' | b'o' | b'e' | b'c' | b'f' | b'm' | b'w' | b'y']
        | [_, _, .., b'a' | b'e' | b'i' | b'o' | b'u', b'r' | b'l']
        | [_, _, .., b'a' | b'e' | b'i' | b'o', b'n']
        | [_, _, .., b'l', b'l']
        | [_, _, .., b't', b'h']
        | [_, .., b'o', b'u', b'd']
        | [_, _, .., b'n' | b'c' | b'p' | b'f' | b's', b't']
        | [_, .., b'e', b'r', b't']
        | [_, _, .., b'n' | b'r' | b'a', b'd']
        | [_, _, .., b'c' | b'n', b'k'] => true,
        [.., b'd' | b'k'] => vowel_groups(rest) > 1,
        [_, .., before, vowel, b't'] => !is_vowel(*before) && is_vowel(*vowel) && *vowel != b'y',
        _ => false,
    };
    is_plural.then_some(rest)
}

pub(super) fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// The number of groups of adjacent vowels, approximately the syllables.
pub(super) fn vowel_groups(word: &str) -> usize {
    let vowels = word.bytes().map(is_vowel);
    let mut before = false;
    vowels
        .filter(|is_vowel| std::mem::replace(&mut before, *is_vowel) != *is_vowel && *is_vowel)
        .count()
}
