//! The values of one record, one by one, into what is [`Said`] of it. Each ends up there or in the report.

use serde_json::Value as Json;

use super::columns::{Chain, Target, target};
use super::keys;
use super::mapping::{Fixed, Mapping};
use super::names::Names;
use super::said::Said;
use super::values::{self, Read, Unread};
use crate::catalogue::kind::Kind;
use crate::edition::Edition;
use crate::formats::markdown;
use crate::problem::{Problems, Severity};
use crate::rules::{unread_cell, unread_row};
use crate::source::{Place, SourcePath};
use crate::url;

/// Where a value is, and what reports call that: "rij 3, kolom `Kosten`".
pub(super) struct At {
    pub name: String,
    pub place: Place,
}

/// Reads the values of the records of a source.
pub(super) struct Reader<'a> {
    pub kind: Kind,
    edition: &'a Edition,
    names: &'a mut Names,
    pub problems: &'a mut Problems,
    /// What holds for every record.
    fixed: Vec<(Chain, Json)>,
}

impl<'a> Reader<'a> {
    /// `provider` is who offers what the source does not name a provider of.
    pub(super) fn new(
        kind: Kind,
        mapping: &Mapping,
        provider: Option<&str>,
        (edition, names): (&'a Edition, &'a mut Names),
        problems: &'a mut Problems,
    ) -> Self {
        let asked = provider.map(|name| Fixed {
            key: keys::PROVIDER.to_owned(),
            text: name.to_owned(),
            place: Place::whole(&SourcePath::new("--aanbieder")),
        });
        let mut reader = Self { kind, edition, names, problems, fixed: Vec::new() };
        let given = asked.iter().chain(&mapping.fixed);
        reader.fixed = given.filter_map(|given| reader.fixed(given)).collect();
        reader
    }

    fn fixed(&mut self, given: &Fixed) -> Option<(Chain, Json)> {
        let target = target(&given.key, self.kind, &given.place, self.problems);
        let Some(Target::Key(chain)) = target else { return None };
        let unread = match values::read(chain.last(), &given.text, self.names) {
            Ok(Read::Value(value)) => return Some((chain, value)),
            Ok(_) => Unread::new(format!("`{}` is geen waarde van `{}`", given.text, given.key)),
            Err(unread) => unread,
        };
        self.add(given.place.clone(), unread, Severity::Error);
        None
    }

    /// Reads a text that is not empty. `at` is asked only when there is something to report.
    pub(super) fn text(
        &mut self,
        at: &dyn Fn() -> At,
        target: &Target,
        text: &str,
        said: &mut Said,
    ) {
        let chain = match target {
            Target::SourceId => return said.source_id = Some(text.to_owned()),
            Target::Body => return self.body(at, text, said),
            Target::Key(chain) => chain,
        };
        match values::read(chain.last(), text, self.names) {
            Ok(Read::Value(value)) => said.put(chain, value),
            Ok(Read::Part(value)) => {
                self.report(at, Unread::of_part(text, &value), Severity::Warning);
                said.put(chain, value);
            }
            Ok(Read::Span(first, last)) => {
                if !said.put_span(chain, (&first, &last)) {
                    self.report(at, Unread::of_span(&first, &last), Severity::Error);
                }
            }
            Ok(Read::NotKnown) => self.report(at, Unread::of_nothing(text), Severity::Warning),
            Err(unread) => self.report(at, unread, Severity::Error),
        }
    }

    pub(super) fn names(&mut self) -> &mut Names {
        self.names
    }

    /// The record of this kind that has this address on our site.
    pub(super) fn own_page(&self, address: &str) -> Option<SourcePath> {
        let path = self.edition.base.path_of(address)?;
        let id = path.trim_matches('/').rsplit('/').next()?;
        let common = self.edition.catalogue.tables.common(self.kind, id)?;
        (url::record(self.kind, id).as_str() == path).then(|| common.path.clone())
    }

    fn body(&mut self, at: &dyn Fn() -> At, text: &str, said: &mut Said) {
        if markdown::render(text, 0, "/").raw_html.is_empty() {
            said.body = Some(text.to_owned());
        } else {
            let unread = Unread::new("in deze tekst staat HTML")
                .hint("haal wat tussen `<` en `>` staat weg");
            self.report(at, unread, Severity::Error);
        }
    }

    pub(super) fn report(&mut self, at: &dyn Fn() -> At, unread: Unread, severity: Severity) {
        let At { name, place } = at();
        let why = format!("{name}: {}", unread.why);
        self.add(place, Unread { why, ..unread }, severity);
    }

    fn add(&mut self, place: Place, unread: Unread, severity: Severity) {
        self.problems
            .add(severity, &unread_cell::RULE, place, unread.why)
            .hints
            .extend(unread.hints);
    }

    /// Adds what no value of the record says; `None` when it has no title, which is reported.
    pub(super) fn finished(&mut self, mut said: Said) -> Option<Said> {
        for (chain, value) in &self.fixed {
            said.add_fixed(chain, value);
        }
        let title = self.kind.title_key();
        if said.values.contains_key(title) {
            return Some(said);
        }
        let message = format!("{}: er is geen `{title}`, en dit is niet overgenomen", said.name);
        self.problems
            .error(&unread_row::RULE, said.place, message)
            .hint("vul haar in, of haal dit weg");
        None
    }
}
