//! Words by how often they are used: those of the real content first, then words made here.
//!
//! `words.txt` and `nouns.txt` are taken from `content/` and do not follow it, so that figures of
//! this year and the next can be compared. Made words are compounds of those nouns and, as any
//! large body of text has, words that no list explains: names, Latin, foreign words. Of the words
//! in the source documents and a Dutch dictionary about six in ten can be split into others.

/// Ranks below this are words that say little by themselves: "de", "aan", "worden".
pub(crate) const FIRST_TELLING: usize = 100;

/// A step that visits every number of a space once, as no prime factor is shared with one.
const STEP: usize = 1_000_003;

const STARTS: &[&str] = &[
    "aal", "bar", "bel", "bos", "bru", "cal", "cor", "dal", "der", "dij", "dol", "eem", "fal",
    "fer", "gal", "gor", "hal", "hel", "hui", "jan", "kal", "ker", "koe", "lam", "lei", "lom",
    "mar", "mei", "mol", "nar", "nie", "oer", "pal", "per", "pol", "qua", "ran", "rij", "ros",
    "sal", "ser", "sijp", "sla", "ste", "tal", "ter", "tol", "uil", "val", "ver", "vol", "wal",
    "wij", "wol", "zan", "zee", "zij",
];

const MIDDLES: &[&str] = &[
    "a", "ba", "be", "bi", "da", "de", "di", "do", "e", "fa", "fe", "ga", "ge", "gi", "go", "ha",
    "i", "ka", "ke", "ki", "ko", "la", "le", "li", "lo", "ma", "me", "mi", "mo", "na", "ne", "ni",
    "no", "o", "pa", "pe", "pi", "po", "ra", "re", "ri", "ro", "sa", "se", "si", "so", "ta", "te",
    "ti", "to", "va", "ve", "vi", "wa", "we", "za", "ze", "zi",
];

const ENDS: &[&str] = &[
    "bergh", "bert", "brand", "cine", "daal", "dijk", "dine", "donk", "feld", "gaard", "ges",
    "gom", "graaf", "ham", "hart", "horst", "huys", "kamp", "ker", "laan", "lijn", "lol", "loo",
    "mab", "man", "mann", "mans", "meer", "mus", "nen", "nis", "pine", "pril", "ren", "rick",
    "rode", "ros", "rum", "sen", "ser", "sis", "son", "sse", "stein", "ster", "stra", "tan",
    "tema", "ter", "tine", "tum", "urg", "veen", "velt", "vis", "voort", "waard", "wijk", "zand",
];

/// Words by rank.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    known: Vec<&'static str>,
    nouns: Vec<Noun>,
}

/// A noun alone, in plural, and before another noun: "vraag", "vragen", "vraag"; "opleiding",
/// "opleidingen", "opleidings".
#[derive(Debug)]
struct Noun {
    forms: [&'static str; 2],
    first: &'static str,
}

impl Vocabulary {
    /// Reads the built-in lists.
    pub(crate) fn new() -> Self {
        let known = lines(include_str!("words.txt")).flat_map(str::split_whitespace).collect();
        let nouns = lines(include_str!("nouns.txt")).map(Noun::read).collect();
        Self { known, nouns }
    }

    /// The word that is the `rank`th most used, counted from nought.
    pub(crate) fn word(&self, rank: usize) -> String {
        let Some(made) = rank.checked_sub(self.known.len()) else {
            return self.known[rank].to_owned();
        };
        let (round, turn) = (made / 10, made % 10);
        match turn {
            0 | 2 | 5 | 7 => self.compound(4 * round + turn / 2, 2),
            4 | 9 => self.compound(2 * round + turn / 9, 3),
            _ => strange(4 * round + turn * 2 / 5),
        }
    }

    /// Compound number `number` of so many nouns, the last one in either form.
    fn compound(&self, number: usize, parts: u32) -> String {
        let space = self.nouns.len().pow(parts) * 2;
        let mut chosen = (number % space) * STEP % space;
        let mut noun = || {
            let noun = &self.nouns[chosen % self.nouns.len()];
            chosen /= self.nouns.len();
            noun
        };
        let mut word: String = (1..parts).map(|_| noun().first).collect();
        let last = noun();
        word.push_str(last.forms[chosen]);
        word
    }
}

impl Noun {
    fn read(line: &'static str) -> Self {
        let words: Vec<_> = line.split(' ').collect();
        let [singular, plural, first] = words[..] else {
            panic!("`{line}` in nouns.txt has no three forms");
        };
        Self { forms: [singular, plural], first }
    }
}

/// Word number `number` of those that are no compound.
fn strange(number: usize) -> String {
    let space = STARTS.len() * MIDDLES.len() * ENDS.len();
    let chosen = (number % space) * STEP % space;
    let (start, rest) = (chosen % STARTS.len(), chosen / STARTS.len());
    [STARTS[start], MIDDLES[rest % MIDDLES.len()], ENDS[rest / MIDDLES.len()]].concat()
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}
