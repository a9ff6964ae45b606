//! Learning goals into the offerings that serve them, for a visitor who knows what to learn: all of them, and
//! those of a role, theme or competence. Beside them the items of profiles and frameworks that offerings name.
//! A goal is shown as its provider wrote it; none is derived.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use serde::Serialize;

use crate::catalogue::axis::Axis;
use crate::catalogue::kind::Kind;
use crate::catalogue::offering::Offering;
use crate::catalogue::offering_group::Listed;
use crate::catalogue::table::Entry;
use crate::dutch::order::SortKey;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::card;
use crate::parts::listing::{Pager, numbered_title, page_of, pages_of};
use crate::parts::view::{Group, Head, Link};
use crate::url::{self, SitePath};

pub(super) const TITLE: &str = "Leerdoelen";

const ITEMS_TITLE: &str = "EPA’s en onderdelen van profielen";

/// What a goal can be looked for by.
const AXES: [Axis; 3] = [Axis::Role, Axis::Theme, Axis::Competence];

/// Goals on a page.
const GOALS_PER_PAGE: usize = 100;

/// What an offering says it leads to.
type Said = fn(&Offering) -> &[String];

const GOALS: Said = |offering| &offering.learning_goals;

const ITEMS: Said = |offering| &offering.profile_items;

#[derive(Debug, Serialize)]
struct OutcomesView {
    summary: String,
    /// Ways to fewer goals, on the first page of all.
    ways: Vec<Group>,
    outcomes: Vec<OutcomeView>,
    pager: Pager,
}

#[derive(Debug, Serialize)]
struct OutcomeView {
    text: String,
    offerings: Vec<Link>,
}

/// A list of goals: its path, its title, and whose goals.
struct List<'e> {
    path: SitePath,
    title: String,
    listed: &'e Listed,
    said: Said,
}

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let all = edition.catalogue.facets.all();
    let list = |path, title: &str, said| List { path, title: title.to_owned(), listed: all, said };
    let mut pages = pages(edition, &list(url::outcomes(), TITLE, GOALS));
    pages.extend(self::pages(edition, &list(url::profile_items(), ITEMS_TITLE, ITEMS)));
    for axis in AXES {
        for value in edition.catalogue.values(axis) {
            let listed = edition.catalogue.facets.of(axis, value);
            let title = format!("{TITLE}: {}", edition.catalogue.value_label(axis, value));
            let path = url::outcomes_of(axis, value);
            pages.extend(self::pages(edition, &List { path, title, listed, said: GOALS }));
        }
    }
    pages
}

/// The link to the goals of a value, with their number; `None` where none is known.
pub(super) fn link_of(edition: &Edition, axis: Axis, value: &str) -> Option<Link> {
    let listed = edition.catalogue.facets.of(axis, value);
    let count = if AXES.contains(&axis) { count(edition, listed, GOALS) } else { 0 };
    let text = || phrases::count(count, "leerdoel", "leerdoelen");
    (count > 0).then(|| Link::new(edition, &url::outcomes_of(axis, value), text()))
}

/// The pages of a list; none for one without goals, but for the list of all.
fn pages<'e>(edition: &'e Edition, list: &List<'e>) -> Vec<Output<'e>> {
    let List { path, title, listed, said } = list;
    // Sorted once, for all parts of the list.
    let sorted = Arc::new(outcomes(edition, listed, *said));
    let is_planned = !sorted.is_empty() || *path == url::outcomes();
    let count = if is_planned { pages_of(sorted.len(), GOALS_PER_PAGE) } else { 0 };
    let page = |number: usize| {
        let (first, title, all) = (path.clone(), title.clone(), Arc::clone(&sorted));
        Output::page(path.part(number), "outcomes.html", move |_| {
            let is_start = number == 1 && first == url::outcomes();
            let shown = page_of(&all, GOALS_PER_PAGE, number).iter();
            let view = OutcomesView {
                summary: summary(&all),
                ways: if is_start { ways(edition) } else { Vec::new() },
                outcomes: shown.map(|outcome| outcome_view(edition, outcome)).collect(),
                pager: Pager::new(edition, &first, number, count),
            };
            let above = Link::new(edition, &url::outcomes(), TITLE);
            let crumbs = Some(above).filter(|_| first != url::outcomes()).into_iter().collect();
            let description =
                "Begin bij wat je wilt kunnen, en vind het aanbod dat daarop uitkomt.";
            (Head::new(edition, numbered_title(&title, number), description, crumbs), view)
        })
    };
    (1..=count).map(page).collect()
}

/// A goal, word for word, with the current offerings that have it.
type Outcome<'e> = (&'e str, Vec<&'e Entry<Offering>>);

/// In alphabetical order; trainings before aids.
fn outcomes<'e>(edition: &'e Edition, listed: &'e Listed, said: Said) -> Vec<Outcome<'e>> {
    let mut outcomes: BTreeMap<(SortKey, &str), Vec<&Entry<Offering>>> = BTreeMap::new();
    for offering in to_come(edition, listed) {
        for text in said(offering) {
            outcomes.entry((SortKey::new(text), text)).or_default().push(offering);
        }
    }
    outcomes.into_iter().map(|((_, text), offerings)| (text, offerings)).collect()
}

/// The number of those.
fn count(edition: &Edition, listed: &Listed, said: Said) -> usize {
    to_come(edition, listed).flat_map(|offering| said(offering)).collect::<HashSet<_>>().len()
}

/// What is not past: trainings, then aids.
fn to_come<'e>(
    edition: &'e Edition,
    listed: &'e Listed,
) -> impl Iterator<Item = &'e Entry<Offering>> {
    let [(_, trainings), (_, aids), _] = listed.groups();
    let positions = trainings.iter().chain(aids);
    positions.map(|at| edition.catalogue.tables.offerings.at(*at as usize))
}

fn summary(all: &[Outcome<'_>]) -> String {
    match all.len() {
        0 => "Nog van geen aanbod zijn de leerdoelen bekend.".to_owned(),
        _ => "Begin bij wat je wilt kunnen. Elk aanbod staat bij wat het er zelf over zegt."
            .to_owned(),
    }
}

fn outcome_view(edition: &Edition, (text, offerings): &Outcome<'_>) -> OutcomeView {
    let links = offerings.iter().map(|offering| card::link_with_provider(edition, offering));
    OutcomeView { text: (*text).to_owned(), offerings: links.collect() }
}

/// The profiles whose goals are known, which are on their own pages with what goes with them.
fn profiles(edition: &Edition) -> impl Iterator<Item = Link> {
    let known = edition.catalogue.tables.profiles.current();
    known.filter(|profile| !profile.learning_goals.is_empty()).map(|profile| {
        let count = phrases::count(profile.learning_goals.len(), "leerdoel", "leerdoelen");
        Link::to_record(edition, &profile.common).counted(&count)
    })
}

fn ways(edition: &Edition) -> Vec<Group> {
    let group = |axis: &Axis| {
        let values = edition.catalogue.ordered_values(*axis).into_iter();
        let links = values.filter_map(|value| {
            let Link { href, text: count, .. } = link_of(edition, *axis, value)?;
            Some(Link { href, count: Some(count), ..Link::to_facet(edition, *axis, value) })
        });
        Group::new(axis.plural(), links.collect())
    };
    let items = count(edition, edition.catalogue.facets.all(), ITEMS);
    let items =
        (items > 0).then(|| Link::new(edition, &url::profile_items(), ITEMS_TITLE).counted(&items));
    let profiles = Group::new(Kind::Profile.plural(), profiles(edition).chain(items).collect());
    let groups = AXES.iter().map(group).chain([profiles]);
    groups.filter(|group| !group.links.is_empty()).collect()
}
