//! The page of an offering: everything known, in a fixed order.

mod facts;
mod list_facts;
mod runs;

use jiff::civil::Date;
use serde::Serialize;

use crate::catalogue::axis::Axis;
use crate::catalogue::common::LifeCycle;
use crate::catalogue::enrolment_state::{WayIn, coming_runs};
use crate::catalogue::kind::Kind;
use crate::catalogue::offering::Offering;
use crate::catalogue::table::Entry;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::feedback;
use crate::output::Output;
use crate::outward::site_of;
use crate::parts::card;
use crate::parts::facts::Facts;
use crate::parts::levels;
use crate::parts::view::{
    Group, Link, MaterialView, SourceView, UpkeepView, links_to, mentions, sources, upkeep,
};
use crate::publication::Publication;
use crate::url;

#[derive(Debug, Serialize)]
struct OfferingView<'a> {
    kept: card::Kept,
    list_facts: String,
    title_language: Option<&'static str>,
    text_language: Option<&'static str>,
    offering_type: Link,
    providers: Vec<Link>,
    summary: &'a str,
    note: Option<&'static str>,
    /// Its page, printed, is evidence of taking part.
    is_training: bool,
    notice: Option<Notice>,
    roles: Vec<Link>,
    themes: Vec<Link>,
    /// The facts every visitor looks for, as far as known.
    essentials: Vec<Essential>,
    /// Labels of the unknown ones.
    unknown: Vec<&'static str>,
    action: Option<Action>,
    website: Option<&'a str>,
    runs: Vec<runs::RunView>,
    past_runs: Vec<runs::RunView>,
    /// The calendar file of all upcoming runs; `None` when there is at most one.
    calendar: Option<String>,
    learning_goals: &'a [String],
    body: String,
    facts: Facts,
    materials: Vec<MaterialView>,
    related: Vec<Group>,
    sources: Vec<SourceView>,
    upkeep: Option<UpkeepView>,
    report_mistake: Option<String>,
    /// The form, filled in with this offering.
    change: String,
}

#[derive(Debug, Serialize)]
struct Essential {
    icon: &'static str,
    label: &'static str,
    text: Option<String>,
    state: Option<card::State>,
    /// What follows the text, each on a line of its own.
    more: Vec<String>,
}

impl Essential {
    fn is_known(&self) -> bool {
        self.text.is_some() || self.state.is_some()
    }
}

#[derive(Debug, Serialize)]
pub(super) struct Notice {
    pub(super) text: &'static str,
    link: Option<Link>,
}

#[derive(Debug, Serialize)]
pub(super) struct Action {
    href: String,
    text: &'static str,
    host: String,
}

pub(crate) fn outputs<'e>(edition: &'e Edition) -> Vec<Output<'e>> {
    let plan = |offering: &'e Entry<Offering>| {
        Output::record(&offering.common, "offering.html", move |publication| {
            view(publication, offering)
        })
    };
    edition.catalogue.tables.offerings.iter().map(plan).collect()
}

fn view<'a>(publication: &Publication, offering: &'a Entry<Offering>) -> OfferingView<'a> {
    let edition = &publication.edition;
    let (past_runs, runs) = runs::past_and_coming(edition, offering);
    let (essentials, unknown): (Vec<_>, Vec<_>) =
        essentials(edition, offering).into_iter().partition(Essential::is_known);
    let action = WayIn::to_offering(offering, edition.today).map(Action::new);
    let notice = notice(edition, offering);
    OfferingView {
        kept: card::Kept::of(&offering.common),
        list_facts: list_facts::json(edition, offering, action.as_ref(), notice.as_ref()),
        title_language: offering.title_language(),
        text_language: offering.text_language(),
        offering_type: Link::to_facet(edition, Axis::OfferingType, offering.offering_type.key()),
        providers: links_to(edition, offering.providers()),
        summary: offering.common.summary(),
        note: card::note(offering, edition.today),
        is_training: offering.offering_type.is_training(),
        notice,
        roles: facet_links(edition, Axis::Role, offering).collect(),
        themes: facet_links(edition, Axis::Theme, offering).collect(),
        essentials,
        unknown: unknown.into_iter().map(|essential| essential.label).collect(),
        action,
        website: offering.website.as_deref(),
        calendar: series_calendar(edition, offering),
        runs,
        past_runs,
        learning_goals: &offering.learning_goals,
        body: body(publication, offering),
        facts: facts::facts(edition, offering),
        materials: offering.materials.iter().map(MaterialView::new).collect(),
        related: related(edition, offering),
        sources: sources(&edition.catalogue, &offering.common),
        upkeep: upkeep(edition, &offering.common),
        report_mistake: report_mistake(edition, offering),
        change: format!("{}?wijzig={}", edition.base.href(&url::submit()), offering.common.id),
    }
}

fn notice(edition: &Edition, offering: &Entry<Offering>) -> Option<Notice> {
    let text = match offering.common.shared.life_cycle {
        // The layout tells of a draft, whatever its kind.
        LifeCycle::Published | LifeCycle::Draft => return None,
        LifeCycle::Archived => "Dit aanbod is gearchiveerd en wordt niet meer gegeven.",
        LifeCycle::Withdrawn => "Dit aanbod is ingetrokken.",
    };
    let successor = offering.replaced_by.as_ref().map(|id| &edition.catalogue[id].common);
    Some(Notice { text, link: successor.map(|common| Link::to_record(edition, common)) })
}

fn facet_links<'e>(
    edition: &'e Edition,
    axis: Axis,
    offering: &'e Offering,
) -> impl Iterator<Item = Link> + 'e {
    let values = axis.values(offering, &edition.catalogue.tables.providers).into_iter();
    values.map(move |value| Link::to_facet(edition, axis, value))
}

fn essentials(edition: &Edition, offering: &Entry<Offering>) -> Vec<Essential> {
    let essential =
        |icon, label, text| Essential { icon, label, text, state: None, more: Vec::new() };
    let delivery_mode = offering.delivery_mode.map(|mode| mode.label().to_owned());
    let costs = offering.cost.as_ref().map(|cost| cost.in_full(edition.today));
    let mut costs = costs.into_iter().flatten();
    vec![
        Essential {
            state: card::dated_state(offering, edition.today),
            ..essential("calendar", "Wanneer", card::when(offering, edition.today))
        },
        essential(
            "person",
            "Voor wie",
            Some(phrases::capitalised(&card::audiences(&edition.catalogue, offering)))
                .filter(|audiences| !audiences.is_empty()),
        ),
        essential("form", "Vorm", delivery_mode),
        essential("clock", "Studielast", offering.study_load.map(|load| load.to_string())),
        essential("points", "Accreditatie", accreditation_essential(offering, edition.today)),
        Essential {
            text: costs.next(),
            more: costs.collect(),
            ..essential("euro", "Kosten", None)
        },
    ]
}

fn accreditation_essential(offering: &Offering, today: Date) -> Option<String> {
    card::points(offering, today).or_else(|| {
        offering.accreditation.first().map(|one| {
            let early = one.lapses_between(today, offering.next_day(today));
            let status = if early { facts::LAPSES_BEFORE } else { one.status_on(today).label() };
            format!("{} bij {}", phrases::capitalised(status), one.body.label())
        })
    })
}

impl Action {
    fn new(WayIn { offer, address }: WayIn<'_>) -> Self {
        Self { href: address.to_owned(), text: offer.words(), host: site_of(address).to_owned() }
    }
}

fn series_calendar(edition: &Edition, offering: &Entry<Offering>) -> Option<String> {
    let runs = coming_runs(offering, edition.today);
    (runs.count() > 1).then(|| edition.base.href(&url::calendar(&offering.common.id)))
}

/// A link to the editors that names the page.
fn report_mistake(edition: &Edition, offering: &Entry<Offering>) -> Option<String> {
    let page = edition.base.absolute(&url::record(offering.common.kind, &offering.common.id));
    let subject = format!("Er klopt iets niet: {}", offering.title());
    feedback::link(edition, &subject, &format!("Pagina: {page}\n\nWat klopt er niet?\n"))
}

/// The glossary is Dutch: an English text is not explained by it.
fn body(publication: &Publication, offering: &Entry<Offering>) -> String {
    match offering.text_language() {
        Some(_) => offering.common.body.html.clone(),
        None => publication.terms.explained(&offering.common),
    }
}

fn related(edition: &Edition, offering: &Entry<Offering>) -> Vec<Group> {
    let mentioned = |kind| mentions(edition, &offering.common, kind);
    let groups = vec![
        Group::new("Verdieping", levels::deeper(edition, offering)),
        Group::new("Ander aanbod dat erbij past", links_to(edition, &offering.related)),
        Group::new("Uit de kennisbank", links_to(edition, &offering.knowledge_cards)),
        Group::new("Praktijkvoorbeelden", mentioned(Kind::Example)),
        Group::new("Leerpaden", mentioned(Kind::LearningPath)),
    ];
    groups.into_iter().filter(|group| !group.links.is_empty()).collect()
}
