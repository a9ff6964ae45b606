//! The agenda: coming runs by month. Past runs stand on the page of their offering.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::listing::{CARDS_PER_PAGE, numbered_title};
use super::view::{Group, Head, Link};
use super::{Edition, Page, dutch};
use crate::catalogue::axis::Axis;
use crate::catalogue::enrolment_state::EnrolmentState;
use crate::catalogue::kind::Kind;
use crate::catalogue::offering::{Form, Offering};
use crate::catalogue::run::{Run, RunStatus};
use crate::catalogue::table::Entry;
use crate::url;

/// A run with the offering it is of.
type Planned<'a> = (&'a Run, &'a Entry<Offering>);

/// What a page of the agenda shows.
#[derive(Debug, Serialize)]
struct AgendaView {
    summary: String,
    months: Vec<Link>,
    runs: Vec<AgendaLine>,
    previous: Option<String>,
    next: Option<String>,
    self_paced: Option<Link>,
    regions: Group,
}

#[derive(Debug, Serialize)]
struct AgendaLine {
    machine_date: String,
    period: String,
    title: String,
    href: String,
    town: String,
    provider: String,
    state: &'static str,
    state_label: &'static str,
}

/// The first page, and one or more per month that has runs.
pub fn pages<'a>(edition: &'a Edition<'a>) -> Vec<Page<'a>> {
    let months = months(edition);
    let counts: Vec<(Date, usize)> =
        months.iter().map(|(month, runs)| (*month, runs.len())).collect();
    let mut pages =
        vec![first_page(edition, months.values().flatten().copied().collect(), counts.clone())];
    for (month, runs) in months {
        let parts = runs.len().div_ceil(CARDS_PER_PAGE);
        for (number, part) in (1..).zip(runs.chunks(CARDS_PER_PAGE)) {
            pages.push(month_page(edition, month, part.to_vec(), counts.clone(), (number, parts)));
        }
    }
    pages
}

/// Coming runs by the first day of the month they start in; those that go on stand in this month.
fn months<'a>(edition: &'a Edition<'a>) -> BTreeMap<Date, Vec<Planned<'a>>> {
    let mut months: BTreeMap<Date, Vec<Planned<'a>>> = BTreeMap::new();
    for (_, offering) in edition.catalogue.current_offerings() {
        let coming =
            |run: &&Run| run.end.date >= edition.today && run.status != RunStatus::Cancelled;
        for run in offering.runs.iter().filter(coming) {
            let month = run.start.date.max(edition.today).first_of_month();
            months.entry(month).or_default().push((run, offering));
        }
    }
    for runs in months.values_mut() {
        runs.sort_by_key(|(run, offering)| (run.start, &offering.id));
    }
    months
}

fn first_page<'a>(
    edition: &'a Edition<'a>,
    runs: Vec<Planned<'a>>,
    counts: Vec<(Date, usize)>,
) -> Page<'a> {
    Page::new(url::agenda(), "agenda.html", move || {
        let summary = match runs.len() {
            0 => {
                "Er zijn nu geen data bekend. Aanbod zonder datum vind je in de lijsten.".to_owned()
            }
            count => format!(
                "{} met een datum in de toekomst.",
                dutch::count(count, "bijeenkomst", "bijeenkomsten")
            ),
        };
        let shown = &runs[..runs.len().min(CARDS_PER_PAGE)];
        let view = view(edition, summary.clone(), shown, &counts);
        (Head::new(edition, &url::agenda(), "Agenda", summary, Vec::new()), view)
    })
}

fn month_page<'a>(
    edition: &'a Edition<'a>,
    month: Date,
    runs: Vec<Planned<'a>>,
    counts: Vec<(Date, usize)>,
    (number, parts): (usize, usize),
) -> Page<'a> {
    let path = url::month(month);
    Page::new(path.part(number), "agenda.html", move || {
        let title = numbered_title(&format!("Agenda {}", dutch::month(month)), number);
        let total = counts.iter().find(|(one, _)| *one == month).map_or(0, |(_, count)| *count);
        let summary = format!(
            "{} in {}.",
            dutch::count(total, "bijeenkomst", "bijeenkomsten"),
            dutch::month(month)
        );
        let crumbs = vec![Link::new(edition, &url::agenda(), "Agenda")];
        let href = |number: usize| edition.base.href(&path.part(number));
        let view = AgendaView {
            previous: (number > 1).then(|| href(number - 1)),
            next: (number < parts).then(|| href(number + 1)),
            ..view(edition, summary.clone(), &runs, &counts)
        };
        (Head::new(edition, &path.part(number), title, summary, crumbs), view)
    })
}

fn view(
    edition: &Edition<'_>,
    summary: String,
    runs: &[Planned<'_>],
    counts: &[(Date, usize)],
) -> AgendaView {
    let facets = &edition.catalogue.facets;
    let self_paced = Form::SelfPaced.key();
    let regions =
        facets.values(Axis::Region).map(|(value, _)| Link::to_facet(edition, Axis::Region, value));
    let month = |(month, count): &(Date, usize)| {
        Link::new(edition, &url::month(*month), dutch::capitalised(&dutch::month(*month)))
            .counted(*count)
    };
    AgendaView {
        summary,
        months: counts.iter().map(month).collect(),
        runs: runs.iter().map(|planned| line(edition, *planned)).collect(),
        previous: None,
        next: None,
        self_paced: (!facets.of(Axis::Form, self_paced).is_empty())
            .then(|| Link::to_facet(edition, Axis::Form, self_paced)),
        regions: Group::new("Per regio", regions.collect()),
    }
}

fn line(edition: &Edition<'_>, (run, offering): Planned<'_>) -> AgendaLine {
    let state = EnrolmentState::of_run(run, offering, edition.today);
    let planned = run.status == RunStatus::Planned;
    let provider = offering.provider.as_ref().map(|id| edition.catalogue[id].name.clone());
    AgendaLine {
        machine_date: run.start.date.to_string(),
        period: dutch::period(run.start, run.end),
        title: offering.title.clone(),
        href: edition.base.href(&url::record(Kind::Offering, &offering.common.id)),
        town: run.location.as_ref().map_or_else(String::new, |location| location.town.clone()),
        provider: provider.unwrap_or_default(),
        state: if planned { state.key() } else { run.status.key() },
        state_label: if planned { state.label() } else { run.status.label() },
    }
}
