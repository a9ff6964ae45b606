//! Words that the glossary lists as discouraged.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::{Check, Context};
use crate::catalogue::Catalogue;
use crate::catalogue::common::Common;
use crate::catalogue::glossary::GlossaryEntry;
use crate::catalogue::kind::Kind;
use crate::catalogue::table::Entry;
use crate::dutch::words::is_whole_word;
use crate::problem::{Problems, Rule};
use crate::source::Place;

const RULE: Rule = Rule {
    name: "ontraden-woord",
    documentation: r"
In een titel, samenvatting of tekst staat een woord dat een begrip onder `niet_gebruiken` noemt.
Eén woord voor één ding leest en zoekt gemakkelijker. Namen van aanbieders en titels van literatuur
blijven zoals ze zijn.

Twijfelachtig:

```markdown
De arts-assistent voert het gesprek.
```

Goed:

```markdown
De aios voert het gesprek.
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let Some(discouraged) = Discouraged::new(&context.edition.catalogue) else { return };
    for common in context.edition.catalogue.tables.commons() {
        if common.kind != Kind::Provider {
            discouraged.report_value(common, common.kind.title_key(), &common.title, problems);
        }
        discouraged.report_value(common, "samenvatting", common.summary(), problems);
        if let Some(source) = context.sources.get(&common.path) {
            discouraged.report_body(common, &source.text, problems);
        }
    }
}

/// The discouraged words, compiled into one automaton.
struct Discouraged<'a> {
    search: AhoCorasick,
    /// Indexed by pattern.
    entries: Vec<&'a Entry<GlossaryEntry>>,
}

impl<'a> Discouraged<'a> {
    /// `None` when the glossary has no discouraged words.
    fn new(catalogue: &'a Catalogue) -> Option<Self> {
        let mut words = BTreeMap::new();
        for entry in catalogue.tables.glossary.iter() {
            for word in &entry.discouraged {
                words.extend(cases(word).map(|word| (word, entry)));
            }
        }
        let search = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::LeftmostLongest)
            .kind(Some(AhoCorasickKind::DFA))
            .build(words.keys())
            .ok()
            .filter(|_| !words.is_empty())?;
        Some(Self { search, entries: words.into_values().collect() })
    }

    fn occurrences<'t>(
        &self,
        common: &Common,
        text: &'t str,
    ) -> impl Iterator<Item = Occurrence<'a, 't>> {
        let own = common.path.clone();
        self.search
            .find_iter(text)
            .map(|found| (self.entries[found.pattern().as_usize()], found.range()))
            .filter(move |(entry, span)| entry.common.path != own && is_whole_word(text, span))
            .map(|(entry, span)| Occurrence { entry, word: &text[span.clone()], span })
    }

    fn report_value(&self, common: &Common, key: &str, text: &str, problems: &mut Problems) {
        for occurrence in self.occurrences(common, text) {
            occurrence.report(common.at(key), problems);
        }
    }

    fn report_body(&self, common: &Common, source: &str, problems: &mut Problems) {
        let Some(text) = source.get(common.body_range.clone()) else { return };
        let hidden = hidden_from_readers(common, source);
        for occurrence in self.occurrences(common, text) {
            let offset = common.body_range.start;
            let span = occurrence.span.start + offset..occurrence.span.end + offset;
            let before = hidden.partition_point(|part| part.start <= span.start);
            if hidden[..before].last().is_none_or(|part| span.end > part.end) {
                occurrence.report(Place::bytes(&common.path, span), problems);
            }
        }
    }
}

struct Occurrence<'a, 't> {
    entry: &'a Entry<GlossaryEntry>,
    word: &'t str,
    span: Range<usize>,
}

impl Occurrence<'_, '_> {
    fn report(&self, place: Place, problems: &mut Problems) {
        let message = format!("we gebruiken `{}` niet", self.word);
        problems.warning(&RULE, place, message).hint(format!(
            "schrijf `{}` (zie `{}`)",
            self.entry.title(),
            self.entry.common.path
        ));
    }
}

/// The search ignores case for ASCII only, so other letters need a pattern in each case.
fn cases(word: &str) -> impl Iterator<Item = String> {
    [word.to_lowercase(), word.to_uppercase()].into_iter()
}

/// The addresses of links and the remarks for colleagues, which readers do not see, in order.
fn hidden_from_readers(common: &Common, source: &str) -> Vec<Range<usize>> {
    let links = common.body.links.iter().filter_map(|link| {
        let text = source.get(link.span.clone())?;
        let start = link.span.start + text.rfind(link.target.as_str())?;
        Some(start..start + link.target.len())
    });
    let mut hidden: Vec<_> = links.chain(common.body.remarks.iter().cloned()).collect();
    hidden.sort_by_key(|part| part.start);
    hidden
}
