//! Offerings as rows of a table: what a page prints and what a file has for a spreadsheet. Each column is
//! declared once, with how its text follows from an offering.

use crate::catalogue::enrolment_state::{EnrolmentState, WayIn, next_run};
use crate::catalogue::offering::Offering;
use crate::catalogue::offering_group::Listed;
use crate::catalogue::quality::Quality;
use crate::catalogue::run::Run;
use crate::catalogue::table::Entry;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::parts::card;
use crate::parts::view::{SourceView, sources};
use crate::schema::study_load::StudyLoad;
use crate::url;

pub(crate) struct Column {
    pub heading: &'static str,
    /// Empty when not known.
    pub text: fn(&Edition, &Entry<Offering>) -> String,
}

const fn column(heading: &'static str, text: fn(&Edition, &Entry<Offering>) -> String) -> Column {
    Column { heading, text }
}

const AUDIENCES: Column = column("Voor wie", |edition, offering| {
    phrases::capitalised(&card::audiences(&edition.catalogue, offering))
});
const ROLES: Column = column("Rollen", |edition, offering| {
    let roles = offering.roles.iter().map(|id| edition.catalogue[id].title());
    roles.collect::<Vec<_>>().join(", ")
});
const THEMES: Column = column("Thema’s", |edition, offering| {
    let themes = offering.themes.iter().map(|id| edition.catalogue[id].title());
    themes.collect::<Vec<_>>().join(", ")
});
const DELIVERY_MODE: Column = column("Vorm", |_, offering| {
    offering.delivery_mode.map(|mode| mode.label().to_owned()).unwrap_or_default()
});
const POINTS: Column = column("Punten", |edition, offering| {
    let granted = offering.granted(edition.today);
    let points =
        granted.filter_map(|one| Some(format!("{} {}", one.points.as_ref()?, one.body.label())));
    points.collect::<Vec<_>>().join(", ")
});
const QUALITY: Column = column("Kwaliteitstoets", |_, offering| {
    phrases::capitalised(&offering.quality.as_ref().map(Quality::words).unwrap_or_default())
});
const RUNS: Column = column("Uitvoeringen dit jaar", runs_of_the_year);
const CHECKED: Column = column("Gecontroleerd op", |_, offering| {
    let upkeep = offering.common.shared.upkeep.as_ref();
    upkeep.map(|upkeep| phrases::date(upkeep.checked_on)).unwrap_or_default()
});
const SOURCES: Column = column("Bronnen", |edition, offering| {
    let sources = sources(&edition.catalogue, &offering.common);
    sources.iter().map(source_words).collect::<Vec<_>>().join("; ")
});

/// What a page prints beside the title.
pub(crate) const PRINTED: &[Column] =
    &[AUDIENCES, ROLES, DELIVERY_MODE, RUNS, POINTS, QUALITY, CHECKED, SOURCES];

/// What a file has. The first ten are those of the visitor's own list (`my-list/csv.js`), in its order.
pub(crate) const DOWNLOADED: &[Column] = &[
    column("Titel", |_, offering| offering.title().to_owned()),
    column("Wanneer", |edition, one| card::when(one, edition.today).unwrap_or_default()),
    column("Datum", |edition, offering| {
        let next = next_run(offering, edition.today);
        next.map(|run| run.start().date.to_string()).unwrap_or_default()
    }),
    column("Studielast", |_, offering| {
        offering.study_load.map(|load| load.to_string()).unwrap_or_default()
    }),
    column("Uren", |_, offering| offering.study_load.and_then(hours).unwrap_or_default()),
    POINTS,
    column("Kosten", |edition, offering| {
        let prices = offering.cost.as_ref().map(|cost| cost.in_full(edition.today));
        prices.map(|prices| prices.join(", ")).unwrap_or_default()
    }),
    column("Aanbieder", |edition, offering| {
        card::provider_names(&edition.catalogue, offering).unwrap_or_default()
    }),
    column("Inschrijven", |edition, offering| {
        let way_in = WayIn::to_offering(offering, edition.today);
        way_in.map(|way_in| way_in.address.to_owned()).unwrap_or_default()
    }),
    column("Adres", |edition, offering| {
        edition.base.absolute(&url::record(offering.common.kind, &offering.common.id))
    }),
    column("Soort", |_, offering| offering.offering_type.label().to_owned()),
    THEMES,
    AUDIENCES,
    ROLES,
    DELIVERY_MODE,
    RUNS,
    QUALITY,
    CHECKED,
    SOURCES,
];

/// The headings, then a row per offering.
pub(crate) fn downloaded(edition: &Edition, listed: &Listed) -> Vec<Vec<String>> {
    let table = &edition.catalogue.tables.offerings;
    let headings = DOWNLOADED.iter().map(|column| column.heading.to_owned()).collect();
    let row = |at: &u32| {
        let offering = table.at(*at as usize);
        DOWNLOADED.iter().map(|column| (column.text)(edition, offering)).collect()
    };
    std::iter::once(headings).chain(listed.positions().iter().map(row)).collect()
}

/// The runs that go on in the year of the edition, whether they are past or to come; and what is known
/// when no date is.
fn runs_of_the_year(edition: &Edition, offering: &Entry<Offering>) -> String {
    let year = edition.today.year();
    let goes_on = |run: &&Run| {
        let state = EnrolmentState::of_run(run, offering, edition.today);
        state.is_to_come() || state == EnrolmentState::Past
    };
    let is_of_year = |run: &&Run| (run.start().date.year()..=run.end().date.year()).contains(&year);
    let mut runs: Vec<&Run> = offering.runs.iter().filter(goes_on).filter(is_of_year).collect();
    runs.sort_by_key(|run| run.start());
    let on_request = offering.on_request.then(|| EnrolmentState::OnRequest.label().to_owned());
    let frequency = offering.frequency.as_deref().map(phrases::capitalised);
    let runs = runs.into_iter().map(card::dates_and_towns);
    runs.chain(on_request).chain(frequency).collect::<Vec<_>>().join("; ")
}

/// "1,5"; `None` for days, which have no fixed number of hours.
fn hours(load: StudyLoad) -> Option<String> {
    match load {
        StudyLoad::Minutes(minutes) => Some(phrases::decimal((u64::from(minutes) * 100 + 30) / 60)),
        StudyLoad::HalfDays(_) => None,
    }
}

fn source_words(source: &SourceView) -> String {
    let sections = source.sections.join(", ");
    let seen = source.seen_on.as_ref().map(|day| format!("gezien op {day}"));
    let parts = [source.title.clone(), sections].into_iter().chain(seen);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
