//! The entries of a topic's feed: a record that was added, and a run that came or changed since. When a record
//! is checked again nothing is new, or every yearly round of checks would flood readers.

use std::cmp::Reverse;
use std::sync::OnceLock;

use jiff::civil::{Date, date};

use crate::catalogue::common::Common;
use crate::catalogue::enrolment_state::EnrolmentState;
use crate::catalogue::offering::Offering;
use crate::catalogue::offering_group::OfferingGroup;
use crate::catalogue::run::Run;
use crate::catalogue::table::Entry as Record;
use crate::dutch::order::SortKey;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::outward::site_of;
use crate::parts::topic::Topic;
use crate::url;

/// Readers keep what they have seen; older entries are on the site.
const ENTRIES_MAX: usize = 50;

/// The day of a feed to which nothing was added yet, for an Atom feed must have one.
const NO_DAY: Date = date(2020, 1, 1);

/// The year in all ids: RFC 4151 asks for a day on which the name was in use.
const YEAR: &str = "2026";

/// Something new.
#[derive(Debug)]
pub(super) struct Entry {
    /// A `tag:` URI (RFC 4151), for ever the same.
    pub id: String,
    pub day: Date,
    pub title: String,
    pub summary: String,
    /// The full address of its page.
    pub address: String,
    pub authors: Vec<String>,
}

/// What is new among all offerings, the last day first and those of a day by title: every topic has a part of it.
#[derive(Debug, Default)]
pub(super) struct AllNews(OnceLock<Vec<News>>);

/// That an offering was added, or that a run of it came or changed.
#[derive(Clone, Copy, Debug)]
struct News {
    /// The position of the offering in its table.
    at: u32,
    run: Option<u32>,
}

impl AllNews {
    fn of(&self, edition: &Edition) -> &[News] {
        self.0.get_or_init(|| {
            let offerings = edition.catalogue.tables.offerings.iter().zip(0..);
            let mut all: Vec<_> =
                offerings.flat_map(|(offering, at)| of_offering(edition, offering, at)).collect();
            all.sort_by_cached_key(|(_, entry)| order(entry));
            all.into_iter().map(|(news, _)| news).collect()
        })
    }
}

/// The newest entries of a topic.
pub(super) fn entries(edition: &Edition, topic: Topic<'_>, all: &AllNews) -> Vec<Entry> {
    if matches!(topic, Topic::Examples) {
        let examples = edition.catalogue.tables.examples.current();
        let mut entries: Vec<_> = examples.filter_map(|one| added(edition, &one.common)).collect();
        entries.sort_by_cached_key(order);
        entries.truncate(ENTRIES_MAX);
        return entries;
    }
    let is_of_topic = topic.membership(edition);
    let own = all.of(edition).iter().filter(|news| is_of_topic[news.at as usize]);
    own.take(ENTRIES_MAX).filter_map(|news| news.entry(edition)).collect()
}

/// The last day first, those of a day by title.
fn order(entry: &Entry) -> (Reverse<Date>, SortKey, String) {
    (Reverse(entry.day), SortKey::new(&entry.title), entry.id.clone())
}

/// The day of the newest of the entries.
pub(super) fn updated(entries: &[Entry]) -> Date {
    entries.first().map_or(NO_DAY, |entry| entry.day)
}

/// A moment on a day, as RFC 3339 writes it; only the day is known.
pub(super) fn moment(day: Date) -> String {
    format!("{day}T06:00:00Z")
}

/// The id of a thing of this site, by its lasting name.
pub(super) fn id(edition: &Edition, name: &str) -> String {
    format!("tag:{},{YEAR}:{name}", site_of(&edition.catalogue.site.base_url))
}

impl News {
    fn entry(self, edition: &Edition) -> Option<Entry> {
        let offering = edition.catalogue.tables.offerings.at(self.at as usize);
        let entry = match self.run {
            None => added(edition, &offering.common),
            Some(run) => news(edition, offering, &offering.runs[run as usize]),
        };
        let providers = offering.providers().filter_map(|id| edition.catalogue.get(id));
        let authors = providers.map(|one| one.title().to_owned()).collect();
        entry.map(|entry| Entry { authors, ..entry })
    }
}

/// What is new of an offering.
fn of_offering(edition: &Edition, offering: &Record<Offering>, at: u32) -> Vec<(News, Entry)> {
    if OfferingGroup::of(offering, edition.today) == OfferingGroup::Past {
        return Vec::new();
    }
    let added = added(edition, &offering.common);
    let since = added.as_ref().map_or(NO_DAY, |entry| entry.day);
    let runs = offering.runs.iter().zip(0..).filter(|(run, _)| !run.has_ended(edition.today));
    let news = runs.filter_map(|(run, number)| Some((number, news(edition, offering, run)?)));
    let news = news.filter(|(_, entry)| entry.day > since);
    let news = news.map(|(number, entry)| (News { at, run: Some(number) }, entry));
    added.into_iter().map(|entry| (News { at, run: None }, entry)).chain(news).collect()
}

/// `None` when the day is not known.
fn added(edition: &Edition, record: &Common) -> Option<Entry> {
    let day = record.shared.upkeep.as_ref()?.added_on?;
    (day <= edition.today).then(|| Entry {
        id: id(edition, &[record.kind.folder(), "/", record.lasting_id()].concat()),
        day,
        title: record.title.clone(),
        summary: record.summary().to_owned(),
        address: edition.base.absolute(&url::record(record.kind, &record.id)),
        authors: Vec::new(),
    })
}

/// That a run came or changed, known by its revision; `None` when that is not listed yet.
fn news(edition: &Edition, offering: &Record<Offering>, run: &Run) -> Option<Entry> {
    let revision = edition.revisions.listed(offering, run)?;
    let day = revision.day().min(edition.today);
    let record = &offering.common;
    let off = EnrolmentState::on_any_day(run, offering)
        .filter(|state| matches!(state, EnrolmentState::Cancelled | EnrolmentState::Postponed));
    let what = off.map_or("Nieuwe of gewijzigde datum", EnrolmentState::label);
    let when = phrases::capitalised(&run.when());
    let place = run.place().map_or_else(String::new, |place| format!(", {place}"));
    let name = format!("uitvoeringen/{}.{}/{}", run.id, record.lasting_id(), revision.number());
    Some(Entry {
        id: id(edition, &name),
        day,
        title: format!("{what}: {}", record.title),
        summary: format!("{when}{place}. {}", record.summary()),
        address: edition.base.absolute(&url::record(record.kind, &record.id)),
        authors: Vec::new(),
    })
}
