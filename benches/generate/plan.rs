//! What a catalogue will hold: the names of all records, so that each can refer to the others.

use std::collections::BTreeSet;

use vindplaats::slug::slug;

use super::grammar::Grammar;
use super::prose::Prose;
use super::provider::{self, Provider};
use super::random::Random;

/// The names of every record that others refer to.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) grammar: Grammar,
    /// What the offerings' texts are drawn from, when not from the grammar.
    pub(crate) prose: Option<Prose>,
    pub(crate) providers: Vec<Provider>,
    /// Positions of the providers that may own an offering.
    pub(crate) owners: Vec<usize>,
    pub(crate) offerings: Vec<Named>,
    pub(crate) cards: Vec<Named>,
    pub(crate) examples: Vec<Named>,
    pub(crate) recommendations: Vec<Named>,
    pub(crate) learning_paths: Vec<Named>,
    pub(crate) glossary: Vec<Named>,
}

/// The name of a record.
#[derive(Debug)]
pub(crate) struct Named {
    pub(crate) id: String,
    pub(crate) title: String,
    /// True when the title is English.
    pub(crate) english: bool,
}

impl Plan {
    /// Plans a catalogue with this many offerings; the rest grows with it, more slowly.
    pub(crate) fn new(offerings: usize, prose: Option<Prose>) -> Self {
        let grammar = Grammar::new();
        let providers = provider::plan(&grammar, (offerings / 60).max(20));
        let owners = (0..providers.len()).filter(|index| providers[*index].may_own()).collect();
        let named = |folder, rule: &str, count| {
            let title = |random: &mut Random| grammar.sentence(rule, random);
            let mut namer = Namer::new(folder);
            (0..count).map(|index| namer.name(index, title)).collect()
        };
        let growing = |least: usize| least.max(offerings / 100);
        Self {
            owners,
            offerings: plan_offerings(&grammar, prose.as_ref(), offerings),
            cards: named("kennisbank", "titel", growing(60)),
            examples: named("praktijkvoorbeelden", "voorbeeldtitel", growing(60)),
            recommendations: named("aanbevelingen", "voorbeeldtitel", 16),
            learning_paths: named("leerpaden", "voorbeeldtitel", 10),
            glossary: named("begrippen", "kaal", 120),
            providers,
            prose,
            grammar,
        }
    }

    /// The ids of some providers.
    pub(crate) fn provider_ids(&self, chosen: &[usize]) -> Vec<&str> {
        chosen.iter().map(|index| self.providers[*index].id.as_str()).collect()
    }

    /// A few records at random as ids, never `itself`.
    pub(crate) fn some<'p>(
        records: &'p [Named],
        (least, most): (usize, usize),
        itself: &str,
        random: &mut Random,
    ) -> Vec<&'p str> {
        let chosen = random.several(records.len(), least, most);
        let ids = chosen.into_iter().map(|index| records[index].id.as_str());
        ids.filter(|id| *id != itself).collect()
    }
}

/// One title in thirty is English, unless they come from prose.
fn plan_offerings(grammar: &Grammar, prose: Option<&Prose>, count: usize) -> Vec<Named> {
    let mut namer = Namer::new("aanbod");
    let mut offering = |index: usize| {
        let english = prose.is_none() && index % 30 == 29;
        let rule = if english { "engelse-titel" } else { "titel" };
        let title = |random: &mut Random| match prose {
            Some(prose) => prose.title(random),
            None => grammar.sentence(rule, random),
        };
        Named { english, ..namer.name(index, title) }
    };
    (0..count).map(&mut offering).collect()
}

/// Makes titles of which no two have the same words, whatever their order, nor the same id.
struct Namer {
    folder: &'static str,
    words: BTreeSet<Vec<String>>,
    ids: BTreeSet<String>,
}

impl Namer {
    fn new(folder: &'static str) -> Self {
        Self { folder, words: BTreeSet::new(), ids: BTreeSet::new() }
    }

    /// A new name for record `index`: the first of `title` that can be had.
    fn name(&mut self, index: usize, title: impl Fn(&mut Random) -> String) -> Named {
        let mut random = Random::of(self.folder, index);
        loop {
            let title = title(&mut random);
            let id = slug(&title);
            let mut words: Vec<_> = id.split('-').map(str::to_owned).collect();
            words.sort_unstable();
            if title.chars().count() < 90 && self.words.insert(words) && self.ids.insert(id.clone())
            {
                return Named { id, title, english: false };
            }
        }
    }
}
