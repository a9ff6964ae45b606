//! Texts with as many different words as real ones: what a search index is measured with.
//!
//! Sentences of `grammar.txt` read well and share a few thousand words; an index of them is small
//! and says nothing. Here words are drawn by rank after Zipf and Mandelbrot: the `r`th word is as
//! likely as `1 / (r + 6)^1.25`, and a page says some of its words again. With 10,000 pages of 350
//! words that gives about 140,000 different words and 186 a page, which is what pages made of the
//! source documents and a dictionary have. Sentences mean nothing and no page has a subject.

use super::random::Random;
use super::vocabulary::{FIRST_TELLING, Vocabulary};

/// Words there are.
const TYPES: usize = 370_000;

/// How much flatter the use of the most frequent words is.
const SHIFT: usize = 6;

/// Of a hundred words of a page, how many it has said before.
const REPEATED: usize = 25;

/// Words that join those of a title.
const JOINING: &[&str] = &["voor", "in", "en", "van de", "bij", "met", "op het", "over"];

/// Draws words as texts use them.
#[derive(Debug)]
pub(crate) struct Prose {
    vocabulary: Vocabulary,
    /// The weight of a word and all before it.
    cumulative: Vec<usize>,
    /// Words of a body.
    words: usize,
}

/// The texts of an offering below its title.
pub(crate) struct Texts {
    pub(crate) summary: String,
    pub(crate) body: String,
}

impl Prose {
    /// Bodies get this many words.
    pub(crate) fn new(words: usize) -> Self {
        let sums = (0..TYPES).scan(0, |sum, rank| {
            *sum += weight(rank);
            Some(*sum)
        });
        Self { vocabulary: Vocabulary::new(), cumulative: sums.collect(), words }
    }

    /// A title of three to six words.
    pub(crate) fn title(&self, random: &mut Random) -> String {
        let wanted = random.between(3, 6);
        let mut words = vec![self.telling_word(random)];
        while words.len() < wanted {
            let joining = random.pick(JOINING).split(' ');
            if random.chance(60) && words.len() + joining.clone().count() < wanted {
                words.extend(joining.map(str::to_owned));
            }
            words.push(self.telling_word(random));
        }
        capitalised(&words.join(" "))
    }

    /// The texts of offering `index`, which take up the words of its title.
    pub(crate) fn texts(&self, title: &str, index: usize) -> Texts {
        let said = title.split(' ').map(str::to_lowercase).collect();
        let mut page = Page { prose: self, random: Random::of("aanbod-tekst", index), said };
        Texts { summary: page.summary(), body: page.body() }
    }

    fn word(&self, random: &mut Random) -> String {
        self.vocabulary.word(self.rank(random))
    }

    fn telling_word(&self, random: &mut Random) -> String {
        loop {
            let rank = self.rank(random);
            if rank >= FIRST_TELLING {
                return self.vocabulary.word(rank);
            }
        }
    }

    fn rank(&self, random: &mut Random) -> usize {
        let drawn = random.below(self.cumulative[TYPES - 1]);
        self.cumulative.partition_point(|sum| *sum <= drawn)
    }
}

/// `2^60 / (rank + SHIFT)^1.25`, in whole numbers so that no machine rounds otherwise.
fn weight(rank: usize) -> usize {
    let shifted = rank + 1 + SHIFT;
    let root = (shifted << 40).isqrt().isqrt();
    (1 << 60) / (shifted * root)
}

/// A page in the making.
struct Page<'p> {
    prose: &'p Prose,
    random: Random,
    said: Vec<String>,
}

impl Page<'_> {
    /// A summary of about twenty words, within the length that `check` asks.
    fn summary(&mut self) -> String {
        loop {
            let wanted = self.random.between(8, 12);
            let summary = format!("{} {}", self.sentence(wanted), self.sentence(20 - wanted));
            if (60..=160).contains(&summary.chars().count()) {
                return summary;
            }
        }
    }

    /// Markdown of as many words as asked, and two headings.
    fn body(&mut self) -> String {
        let words = self.prose.words;
        let parts = [words / 3, words / 3, words - 2 * (words / 3)];
        let [opening, items, ending] = parts.map(|part| self.sentences(part));
        let headings = [self.sentence(3), self.sentence(2)];
        let [method, entry] = headings.each_ref().map(|heading| heading.trim_end_matches('.'));
        let items = items.join("\n- ");
        format!(
            "{}\n\n## {method}\n\n- {items}\n\n## {entry}\n\n{}\n",
            opening.join(" "),
            ending.join(" ")
        )
    }

    /// Sentences of so many words together.
    fn sentences(&mut self, mut words: usize) -> Vec<String> {
        let mut sentences = Vec::new();
        while words > 0 {
            let length = self.random.between(7, 17);
            let length = if words < length + 5 { words } else { length };
            sentences.push(self.sentence(length));
            words -= length;
        }
        sentences
    }

    fn sentence(&mut self, length: usize) -> String {
        let words: Vec<_> = (0..length).map(|_| self.word()).collect();
        format!("{}.", capitalised(&words.join(" ")))
    }

    fn word(&mut self) -> String {
        let word = if !self.said.is_empty() && self.random.chance(REPEATED) {
            self.said[self.random.below(self.said.len())].clone()
        } else {
            self.prose.word(&mut self.random)
        };
        self.said.push(word.clone());
        word
    }
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(characters).collect()
}
