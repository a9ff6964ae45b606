//! An offering as a schema.org `Course` with its coming runs, or as a `LearningResource`.

use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::{Thing, of_type, organisation, put, put_all, put_known, typed};
use crate::catalogue::cost::{Cost, CostBasis};
use crate::catalogue::enrolment_state::{EnrolmentState, coming_runs};
use crate::catalogue::meeting::Venue;
use crate::catalogue::offering::{DeliveryMode, Level, Offering, TeachingLanguage};
use crate::catalogue::run::Run;
use crate::catalogue::table::Entry;
use crate::catalogue::theme::Theme;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::formats::icalendar::TIME_ZONE;
use crate::parts::card;
use crate::schema::moment::Moment;
use crate::schema::study_load::StudyLoad;

/// More runs are on the page.
const RUNS_MAX: usize = 12;

pub(super) fn thing(edition: &Edition, offering: &Entry<Offering>) -> Thing {
    let is_training = offering.offering_type.is_training();
    let name = if is_training { "Course" } else { "LearningResource" };
    let mut thing = of_type(edition, name, &offering.common);
    let providers = offering.providers().filter_map(|id| edition.catalogue.get(id));
    put_all(&mut thing, "provider", providers.map(|one| organisation(edition, one)));
    put_known(&mut thing, "inLanguage", offering.language.map(TeachingLanguage::key));
    put_known(&mut thing, "educationalLevel", offering.level.map(Level::label));
    put_all(&mut thing, "teaches", offering.learning_goals.clone());
    // As on the page, which costs nothing more there.
    let roles = phrases::capitalised(&card::audiences(&edition.catalogue, offering));
    let audience = (!roles.is_empty())
        .then(|| json!({"@type": "EducationalAudience", "educationalRole": roles}));
    put_known(&mut thing, "audience", audience);
    let themes = offering.themes.iter().filter_map(|id| edition.catalogue.get::<Theme>(id));
    put_all(&mut thing, "about", themes.map(Entry::title));
    put_known(&mut thing, "timeRequired", offering.study_load.and_then(duration));
    put_cost(&mut thing, edition, offering.cost.as_ref());
    if is_training {
        put_all(&mut thing, "coursePrerequisites", offering.prerequisites.clone());
        let runs = coming_runs(offering, edition.today).take(RUNS_MAX);
        put_all(&mut thing, "hasCourseInstance", runs.map(|run| instance(offering, run)));
    }
    thing
}

/// `None` for half days, which have no fixed length.
fn duration(load: StudyLoad) -> Option<String> {
    match load {
        StudyLoad::Minutes(minutes) => Some(format!("PT{minutes}M")),
        StudyLoad::HalfDays(_) => None,
    }
}

/// Whether it is free is said of what is free alone: of the rest it may not be known.
fn put_cost(thing: &mut Thing, edition: &Edition, cost: Option<&Cost>) {
    let Some(cost) = cost else { return };
    if cost.basis == CostBasis::Free {
        put(thing, "isAccessibleForFree", true);
    }
    let own = cost.amount_cents.map(|cents| (None, cents));
    let prices = cost.valid_on(edition.today);
    let prices = prices.map(|price| (price.payer.as_deref(), price.amount_cents));
    put_all(thing, "offers", prices.chain(own).map(|(payer, cents)| offer(payer, cents)));
}

fn offer(payer: Option<&str>, cents: u64) -> Thing {
    let mut offer = typed("Offer");
    put_known(&mut offer, "name", payer);
    put(&mut offer, "price", format!("{}.{:02}", cents / 100, cents % 100));
    put(&mut offer, "priceCurrency", "EUR");
    offer
}

fn instance(offering: &Entry<Offering>, run: &Run) -> Thing {
    let mut thing = typed("CourseInstance");
    put_known(&mut thing, "courseMode", offering.delivery_mode.map(mode));
    put(&mut thing, "startDate", moment(run.start()));
    put(&mut thing, "endDate", moment(run.end()));
    let status = match EnrolmentState::on_any_day(run, offering) {
        Some(EnrolmentState::Cancelled) => "EventCancelled",
        Some(EnrolmentState::Postponed) => "EventPostponed",
        _ => "EventScheduled",
    };
    put(&mut thing, "eventStatus", format!("https://schema.org/{status}"));
    put_known(&mut thing, "maximumAttendeeCapacity", run.capacity);
    put_all(&mut thing, "location", run.venues().into_iter().filter_map(place));
    thing
}

fn mode(mode: DeliveryMode) -> &'static str {
    match mode {
        DeliveryMode::SelfPaced | DeliveryMode::OnlineLive => "online",
        DeliveryMode::OnSite | DeliveryMode::InCompany => "onsite",
        DeliveryMode::Blended | DeliveryMode::Hybrid => "blended",
    }
}

fn place(venue: Venue<'_>) -> Option<Value> {
    let location = venue.location?;
    let name = location.name.as_ref().unwrap_or(&location.town);
    let address = json!({"@type": "PostalAddress", "addressLocality": location.town});
    Some(json!({"@type": "Place", "name": name, "address": address}))
}

/// A day, or a moment with its offset.
fn moment(moment: Moment) -> String {
    let zone = TimeZone::get(TIME_ZONE).ok();
    let zoned = moment
        .time
        .zip(zone)
        .and_then(|(time, zone)| moment.date.to_datetime(time).to_zoned(zone).ok());
    zoned.map_or_else(
        || moment.date.to_string(),
        |zoned| zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
    )
}
