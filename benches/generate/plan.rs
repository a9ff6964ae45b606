//! What a catalogue will hold: the names of all records, so that each can refer to the others.

use std::collections::BTreeSet;

use vindplaats::formats::values::slug;

use super::grammar::Grammar;
use super::provider::{self, Provider};
use super::random::Random;

/// The names of every record that others refer to.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) grammar: Grammar,
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
    pub(crate) fn new(offerings: usize) -> Self {
        let grammar = Grammar::new();
        let providers = provider::plan(&grammar, (offerings / 60).max(20));
        let owners = (0..providers.len()).filter(|index| providers[*index].may_own()).collect();
        let named = |folder, rule, count| Namer::new(&grammar, folder).take(rule, count);
        let growing = |least: usize| least.max(offerings / 100);
        Self {
            owners,
            offerings: plan_offerings(&grammar, offerings),
            cards: named("kennisbank", "titel", growing(60)),
            examples: named("praktijkvoorbeelden", "voorbeeldtitel", growing(60)),
            recommendations: named("aanbevelingen", "voorbeeldtitel", 16),
            learning_paths: named("leerpaden", "voorbeeldtitel", 10),
            glossary: named("begrippen", "kaal", 120),
            providers,
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

/// One title in thirty is English.
fn plan_offerings(grammar: &Grammar, count: usize) -> Vec<Named> {
    let mut namer = Namer::new(grammar, "aanbod");
    let rule = |index: usize| if index % 30 == 29 { "engelse-titel" } else { "titel" };
    (0..count).map(|index| namer.name(rule(index), index)).collect()
}

/// Makes titles of which no two have the same words, whatever their order, nor the same id.
pub(crate) struct Namer<'g> {
    grammar: &'g Grammar,
    folder: &'static str,
    words: BTreeSet<Vec<String>>,
    ids: BTreeSet<String>,
}

impl<'g> Namer<'g> {
    pub(crate) fn new(grammar: &'g Grammar, folder: &'static str) -> Self {
        Self { grammar, folder, words: BTreeSet::new(), ids: BTreeSet::new() }
    }

    /// `count` names of one rule.
    pub(crate) fn take(mut self, rule: &str, count: usize) -> Vec<Named> {
        (0..count).map(|index| self.name(rule, index)).collect()
    }

    /// A new name for record `index`.
    pub(crate) fn name(&mut self, rule: &str, index: usize) -> Named {
        let mut random = Random::of(self.folder, index);
        loop {
            let title = self.grammar.sentence(rule, &mut random);
            let id = slug(&title);
            let mut words: Vec<_> = id.split('-').map(str::to_owned).collect();
            words.sort_unstable();
            if title.chars().count() < 90 && self.words.insert(words) && self.ids.insert(id.clone())
            {
                return Named { id, title, english: rule == "engelse-titel" };
            }
        }
    }
}
