//! The glossary: all entries from A to Z, its abbreviations, and a page per entry.

use serde::Serialize;

use crate::catalogue::glossary::GlossaryEntry;
use crate::catalogue::kind::Kind;
use crate::catalogue::table::Entry;
use crate::dutch::letters::by_letter;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::view::{Choice, Head, Link, SourceView, links_to, sources};
use crate::publication::Publication;
use crate::routes::Origin;
use crate::url::{self, SitePath};

#[derive(Debug, Serialize)]
struct GlossaryView {
    summary: String,
    lists: Vec<Choice>,
    letters: Vec<Letter>,
}

#[derive(Debug, Serialize)]
struct Letter {
    letter: String,
    entries: Vec<EntryLine>,
}

#[derive(Debug, Serialize)]
struct EntryLine {
    href: String,
    /// The word it is listed by: its term or its abbreviation.
    word: String,
    /// The other of the two.
    also: Option<String>,
    definition: String,
}

#[derive(Debug, Serialize)]
struct EntryView {
    abbreviation: Option<String>,
    english: Option<String>,
    definition: String,
    uncertain: bool,
    synonyms: String,
    discouraged: String,
    body: String,
    see_also: Vec<Link>,
    sources: Vec<SourceView>,
}

/// The word by which entries are listed.
#[derive(Clone, Copy)]
enum By {
    Term,
    Abbreviation,
}

impl By {
    fn path(self) -> SitePath {
        match self {
            Self::Term => url::overview(Kind::GlossaryEntry),
            Self::Abbreviation => url::abbreviations(),
        }
    }

    /// `None` for an entry that is not in the list.
    fn word(self, entry: &Entry<GlossaryEntry>) -> Option<&str> {
        match self {
            Self::Term => Some(entry.title()),
            Self::Abbreviation => entry.abbreviation.as_deref(),
        }
    }
}

/// The list by term, the one by abbreviation, then one page per entry.
pub(crate) fn outputs<'e>(edition: &'e Edition) -> Vec<Output<'e>> {
    let plan = |entry: &'e Entry<GlossaryEntry>| {
        let path = url::record(Kind::GlossaryEntry, &entry.common.id);
        let page =
            move |publication: &Publication| (head(edition, entry), view(publication, entry));
        Output::page(path, "glossary_entry.html", page).of(Origin::Record(&entry.common))
    };
    let lists = [By::Term, By::Abbreviation].map(|by| list_page(edition, by));
    lists.into_iter().chain(edition.catalogue.tables.glossary.iter().map(plan)).collect()
}

fn list_page(edition: &Edition, by: By) -> Output<'_> {
    Output::page(by.path(), "glossary.html", move |_| {
        let view = list(edition, by);
        let (title, crumbs) = match by {
            By::Term => (Kind::GlossaryEntry.plural(), Vec::new()),
            By::Abbreviation => {
                ("Afkortingen", vec![Link::to_overview(edition, Kind::GlossaryEntry)])
            }
        };
        (Head::new(edition, title, view.summary.clone(), crumbs), view)
    })
}

fn head(edition: &Edition, entry: &Entry<GlossaryEntry>) -> Head {
    let head = Head::of_record(edition, &entry.common);
    Head {
        description: entry.definition.clone(),
        title: phrases::capitalised(entry.title()),
        ..head
    }
}

fn list(edition: &Edition, by: By) -> GlossaryView {
    let entries = edition.catalogue.tables.glossary.current();
    let words = entries.filter_map(|entry| Some((by.word(entry)?, entry)));
    let letters = by_letter(words).into_iter().map(|(letter, entries)| {
        let lines = entries.into_iter().map(|(_, entry)| line(edition, entry, by));
        Letter { letter, entries: lines.collect() }
    });
    let lists = lists(edition, by);
    let count = lists.iter().find(|list| list.current).map_or(0, |list| list.count);
    let what = match by {
        By::Term => "begrippen en afkortingen",
        By::Abbreviation => "afkortingen",
    };
    GlossaryView {
        summary: format!("{count} {what} uit het opleiden, kort uitgelegd."),
        lists,
        letters: letters.collect(),
    }
}

fn lists(edition: &Edition, shown: By) -> Vec<Choice> {
    let choice = |(by, text): (By, &str)| {
        let entries = edition.catalogue.tables.glossary.current();
        let count = entries.filter(|entry| by.word(entry).is_some()).count();
        Choice::new(edition, (&by.path(), &shown.path()), text, count)
    };
    [(By::Term, "Alle begrippen"), (By::Abbreviation, "Afkortingen")].map(choice).into()
}

fn line(edition: &Edition, entry: &Entry<GlossaryEntry>, by: By) -> EntryLine {
    let (term, short) = (Some(entry.title().to_owned()), entry.abbreviation.clone());
    let (word, also) = match by {
        By::Term => (term, short),
        By::Abbreviation => (short, term),
    };
    EntryLine {
        href: edition.base.href(&url::record(Kind::GlossaryEntry, &entry.common.id)),
        word: word.unwrap_or_default(),
        also,
        definition: entry.definition.clone(),
    }
}

fn view(publication: &Publication, entry: &Entry<GlossaryEntry>) -> EntryView {
    let edition = &publication.edition;
    EntryView {
        abbreviation: entry.abbreviation.clone(),
        english: entry.english.clone(),
        definition: entry.definition.clone(),
        uncertain: entry.uncertain,
        synonyms: entry.synonyms.join(", "),
        discouraged: entry.discouraged.join(", "),
        body: publication.terms.explained(&entry.common),
        see_also: links_to(edition, &entry.see_also),
        sources: sources(&edition.catalogue, &entry.common),
    }
}
