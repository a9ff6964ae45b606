//! The entries of a topic's feed: a record that was added, and a run that came or changed since. When a record
//! is checked again nothing is new, or every yearly round of checks would flood readers.

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

/// The newest entries of a topic: the last day first, those of a day by title.
pub(super) fn entries(edition: &Edition, topic: Topic<'_>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = match topic {
        Topic::Examples => {
            let examples = edition.catalogue.tables.examples.current();
            examples.filter_map(|example| added(edition, &example.common, Vec::new())).collect()
        }
        _ => topic.offerings(edition).flat_map(|offering| of_offering(edition, offering)).collect(),
    };
    entries.sort_by_cached_key(|entry| {
        (std::cmp::Reverse(entry.day), SortKey::new(&entry.title), entry.id.clone())
    });
    entries.truncate(ENTRIES_MAX);
    entries
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

fn of_offering(edition: &Edition, offering: &Record<Offering>) -> Vec<Entry> {
    if OfferingGroup::of(offering, edition.today) == OfferingGroup::Past {
        return Vec::new();
    }
    let providers = offering.providers().filter_map(|id| edition.catalogue.get(id));
    let authors: Vec<String> = providers.map(|one| one.title().to_owned()).collect();
    let added = added(edition, &offering.common, authors.clone());
    let since = added.as_ref().map_or(NO_DAY, |entry| entry.day);
    let runs = offering.runs.iter().filter(|run| !run.has_ended(edition.today));
    let news = runs.filter_map(|run| news(edition, offering, run, &authors));
    let news: Vec<Entry> = news.filter(|entry| entry.day > since).collect();
    added.into_iter().chain(news).collect()
}

/// `None` when the day is not known.
fn added(edition: &Edition, record: &Common, authors: Vec<String>) -> Option<Entry> {
    let day = record.shared.upkeep.as_ref()?.added_on?;
    (day <= edition.today).then(|| Entry {
        id: id(edition, &[record.kind.folder(), "/", record.lasting_id()].concat()),
        day,
        title: record.title.clone(),
        summary: record.summary().to_owned(),
        address: edition.base.absolute(&url::record(record.kind, &record.id)),
        authors,
    })
}

/// That a run came or changed, known by its revision; `None` when that is not listed yet.
fn news(
    edition: &Edition,
    offering: &Record<Offering>,
    run: &Run,
    authors: &[String],
) -> Option<Entry> {
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
        authors: authors.to_vec(),
    })
}
