//! The home page: entry points by audience, role, theme and region, and upcoming offerings.

use std::cmp::Reverse;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use crate::catalogue::audience::AudienceRank;
use crate::catalogue::axis::Axis;
use crate::catalogue::enrolment_state::next_run;
use crate::catalogue::kind::Kind;
use crate::catalogue::offering_group::{Counts, OfferingGroup};
use crate::catalogue::recommendation::Selection;
use crate::catalogue::role::Role;
use crate::catalogue::table::Entry;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::listing::start_of;
use crate::parts::region_map::{self, MapRegion};
use crate::parts::structured;
use crate::parts::view::{Head, Link};
use crate::publication::Publication;
use crate::url;

/// Most themes; a page has them all.
const THEMES_MAX: usize = 8;

/// Most cards under "binnenkort".
const SOON_MAX: usize = 3;

/// Most cards under "nieuw".
const ADDED_MAX: usize = 3;

/// How long something is new.
const NEW_DAYS: i32 = 90;

#[derive(Debug, Serialize)]
struct HomeView {
    audiences: Vec<Link>,
    roles: Vec<Link>,
    /// The first of them.
    themes: Vec<Link>,
    /// "Alle 20 thema’s", when there are more.
    all_themes: Option<Link>,
    regions: Vec<MapRegion>,
    reaches: Vec<Link>,
    finder: String,
    agenda: String,
    soon: String,
    trainings: String,
    added: String,
    paths: Vec<Link>,
    figures: Vec<Link>,
}

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    vec![Output::page(url::home(), "home.html", |publication| (head(edition), view(publication)))]
}

fn head(edition: &Edition) -> Head {
    let site = &edition.catalogue.site;
    let head = Head::new(edition, &site.tagline, &site.description, Vec::new());
    Head { crumbs: Vec::new(), about: Some(structured::site(edition)), ..head }
}

fn view(publication: &Publication) -> HomeView {
    let edition = &publication.edition;
    let tables = &edition.catalogue.tables;
    let mut themes = links(edition, Axis::Theme);
    let all = format!("Alle {} thema’s", themes.len());
    let all_themes =
        (themes.len() > THEMES_MAX).then(|| Link::new(edition, &url::axis(Axis::Theme), all));
    themes.truncate(THEMES_MAX);
    let paths = tables.learning_paths.current().map(|path| Link::to_record(edition, &path.common));
    HomeView {
        audiences: audiences(edition),
        roles: roles(edition),
        themes,
        all_themes,
        regions: region_map::regions(edition, None),
        reaches: reaches(edition),
        finder: edition.base.href(&url::finder()),
        agenda: edition.base.href(&url::agenda()),
        soon: soon(publication),
        trainings: trainings(publication),
        added: added(publication),
        paths: paths.collect(),
        figures: figures(edition),
    }
}

fn roles(edition: &Edition) -> Vec<Link> {
    let mut roles: Vec<_> = edition.catalogue.tables.roles.current().collect();
    roles.sort_by_key(|role| role.order);
    let link = |role: &&Entry<Role>| Link::to_facet(edition, Axis::Role, role.common.id.as_str());
    roles.iter().map(link).collect()
}

fn links(edition: &Edition, axis: Axis) -> Vec<Link> {
    let mut values = edition.catalogue.values(axis);
    values.retain(|value| edition.catalogue.is_listed(axis, value));
    values.into_iter().map(|value| Link::to_facet(edition, axis, value)).collect()
}

/// For whom in the country it is, as far as known.
fn reaches(edition: &Edition) -> Vec<Link> {
    let values = edition.catalogue.ordered_values(Axis::Reach).into_iter();
    let links = values.map(|value| counted_link(edition, Axis::Reach, value));
    links.filter(|link| link.count.is_some()).collect()
}

/// With its numbers unless there is nothing.
fn counted_link(edition: &Edition, axis: Axis, value: &str) -> Link {
    let is_empty = edition.catalogue.facets.of(axis, value).counts() == Counts::default();
    let link = Link::to_facet(edition, axis, value);
    Link { count: link.count.filter(|_| !is_empty), ..link }
}

/// The core audiences, each with its summary.
fn audiences(edition: &Edition) -> Vec<Link> {
    let mut core: Vec<_> = edition.catalogue.tables.audiences.current().collect();
    core.retain(|audience| audience.rank == AudienceRank::Core);
    core.sort_by_key(|audience| audience.order);
    let link = |audience: &&Entry<crate::catalogue::audience::Audience>| Link {
        text: audience.title().to_owned(),
        summary: audience.common.summary().to_owned(),
        ..counted_link(edition, Axis::Audience, audience.id())
    };
    core.iter().map(link).collect()
}

/// Cards of the offerings with the earliest upcoming runs.
fn soon(publication: &Publication) -> String {
    let edition = &publication.edition;
    let offerings = edition.catalogue.current_offerings();
    let mut coming: Vec<_> = offerings
        .filter_map(|(at, offering)| Some((next_run(offering, edition.today)?.start(), at)))
        .filter(|(start, _)| start.date >= edition.today)
        .collect();
    coming.sort_unstable();
    publication.cards.at(coming.iter().take(SOON_MAX).map(|(_, at)| *at))
}

/// Cards of trainings, those that providers give before referrals, for a catalogue without dates.
fn trainings(publication: &Publication) -> String {
    let catalogue = &publication.edition.catalogue;
    let [(_, trainings), ..] = catalogue.facets.all().groups();
    let (own, others): (Vec<u32>, Vec<u32>) =
        trainings.iter().partition(|at| catalogue.tables.offerings.at(**at as usize).is_taught());
    publication.cards.at(own.into_iter().chain(others).take(SOON_MAX).map(|at| at as usize))
}

/// Cards of the offerings added last, not of those with which the catalogue began.
fn added(publication: &Publication) -> String {
    let Edition { catalogue, today, .. } = &publication.edition;
    let days = || {
        catalogue.current_offerings().filter_map(|(at, offering)| {
            Some((offering.common.shared.upkeep.as_ref()?.added_on?, at))
        })
    };
    let Some((first, _)) = days().min() else { return String::new() };
    let is_new =
        |day: Date| day > first && day <= *today && day > today.saturating_sub(NEW_DAYS.days());
    let mut new: Vec<_> = days()
        .filter(|(day, at)| {
            is_new(*day) && catalogue.facets.grouping.of(*at) != OfferingGroup::Past
        })
        .map(|(day, at)| (Reverse(day), at))
        .collect();
    new.sort_unstable();
    publication.cards.at(new.iter().take(ADDED_MAX).map(|(_, at)| *at))
}

/// Links to the overviews, with their number of records.
fn figures(edition: &Edition) -> Vec<Link> {
    let tables = &edition.catalogue.tables;
    let counted = [
        (Kind::Provider, tables.providers.len()),
        (Kind::KnowledgeCard, tables.knowledge_cards.len()),
        (Kind::Example, tables.examples.len()),
        (Kind::Recommendation, tables.recommendations.len()),
        (Kind::GlossaryEntry, tables.glossary.len()),
    ];
    let figure = |(kind, count): (Kind, usize)| Link::to_overview(edition, kind).counted(&count);
    let actions: usize = tables.recommendations.iter().map(|one| one.actions.len()).sum();
    let actions = Some(actions).filter(|actions| *actions > 0);
    let all = Selection::default();
    let actions =
        actions.map(|count| Link::new(edition, &url::actions(&all), "Acties").counted(&count));
    offering_figures(edition)
        .into_iter()
        .chain(counted.into_iter().map(figure))
        .chain(actions)
        .collect()
}

/// The numbers of trainings and aids, each with a link to where they start in the list of all.
fn offering_figures(edition: &Edition) -> Vec<Link> {
    let Counts { trainings, aids } = edition.catalogue.facets.all().counts();
    let figure = |group, count, one, many| {
        let text = if count == 1 { one } else { many };
        let link = Link::new(edition, &url::overview(Kind::Offering), text).counted(&count);
        Link { href: start_of(edition, group), ..link }
    };
    let figures = [
        (trainings, figure(OfferingGroup::Training, trainings, "scholing", "scholingen")),
        (aids, figure(OfferingGroup::Aid, aids, "hulpmiddel", "hulpmiddelen")),
    ];
    figures.into_iter().filter(|(count, _)| *count > 0).map(|(_, link)| link).collect()
}
