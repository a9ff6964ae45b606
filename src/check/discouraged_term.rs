//! Words that the glossary asks not to use.

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

/// The discouraged words as one search.
struct Discouraged<'a> {
    search: AhoCorasick,
    /// By the number of the pattern.
    entries: Vec<&'a Entry<GlossaryEntry>>,
}

impl<'a> Discouraged<'a> {
    /// `None` when no word is discouraged.
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

    fn found<'t>(&self, common: &Common, text: &'t str) -> impl Iterator<Item = Found<'a, 't>> {
        let own = common.path.clone();
        self.search
            .find_iter(text)
            .map(|found| (self.entries[found.pattern().as_usize()], found.range()))
            .filter(move |(entry, span)| entry.common.path != own && is_whole_word(text, span))
            .map(|(entry, span)| Found { entry, word: &text[span.clone()], span })
    }

    fn report_value(&self, common: &Common, key: &str, text: &str, problems: &mut Problems) {
        for found in self.found(common, text) {
            found.report(common.at(key), problems);
        }
    }

    fn report_body(&self, common: &Common, source: &str, problems: &mut Problems) {
        let Some(text) = source.get(common.body_range.clone()) else { return };
        for found in self.found(common, text) {
            let offset = common.body_range.start;
            let span = found.span.start + offset..found.span.end + offset;
            if !is_in_address(common, source, &span) {
                found.report(Place::bytes(&common.path, span), problems);
            }
        }
    }
}

struct Found<'a, 't> {
    entry: &'a Entry<GlossaryEntry>,
    word: &'t str,
    span: Range<usize>,
}

impl Found<'_, '_> {
    fn report(&self, place: Place, problems: &mut Problems) {
        let message = format!("we gebruiken `{}` niet", self.word);
        problems.warning(&RULE, place, message).hint(format!(
            "schrijf `{}` (zie `{}`)",
            self.entry.title(),
            self.entry.common.path
        ));
    }
}

/// The search folds the case of ASCII only; other letters are given in both cases.
fn cases(word: &str) -> impl Iterator<Item = String> {
    [word.to_lowercase(), word.to_uppercase()].into_iter()
}

/// True within the address of a link, which nobody reads: `[tekst](/themas/assistent/)`.
fn is_in_address(common: &Common, source: &str, span: &Range<usize>) -> bool {
    common.body.links.iter().any(|link| {
        let text = source.get(link.span.clone()).unwrap_or_default();
        text.rfind(link.target.as_str()).is_some_and(|at| {
            let start = link.span.start + at;
            start <= span.start && span.end <= start + link.target.len()
        })
    })
}
