//! The agenda: upcoming runs by month (with a calendar), by region and by delivery mode, and past
//! runs. Offerings without dates are only linked to.

use std::sync::Arc;

use serde::Serialize;

use super::on_request;
use crate::catalogue::axis::Axis;
use crate::catalogue::offering::DeliveryMode;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::calendar::Calendar;
use crate::parts::listing::{CARDS_PER_PAGE, Pager, numbered_title};
use crate::parts::run_list::{RunList, Section, SectionView};
use crate::parts::schedule::{Month, Schedule, ScheduledRun, months};
use crate::parts::view::{Group, Head, Link};
use crate::publication::Publication;
use crate::url;

/// The axes the agenda can be browsed by.
const AXES: [(Axis, &str); 2] = [(Axis::Region, "Per regio"), (Axis::DeliveryMode, "Per vorm")];

/// The label of runs outside any region.
const NATIONWIDE: &str = "Landelijk of online";

/// Most cards of self-paced offerings on the first page.
const SELF_PACED_MAX: usize = 6;

#[derive(Debug, Serialize)]
struct AgendaView {
    /// The address of the first page of this list.
    here: String,
    summary: String,
    /// Links to the sections of the list.
    index: Group,
    /// The nearest months that have runs.
    previous_month: Option<Link>,
    next_month: Option<Link>,
    calendar: Option<Calendar>,
    sections: Vec<SectionView>,
    /// The month in which the first page's list continues.
    more: Option<Link>,
    #[serde(flatten)]
    pager: Pager,
    self_paced_cards: String,
    #[serde(flatten)]
    ways: AgendaLinks,
}

/// The links on every page of the agenda.
#[derive(Clone, Debug, Serialize)]
struct AgendaLinks {
    months: Group,
    divisions: Vec<Group>,
    past: Option<Link>,
    self_paced: Option<Link>,
    on_request: Option<Link>,
    /// All offerings by region, for an agenda without runs.
    regions: Group,
}

/// What all pages share.
struct Agenda<'a> {
    edition: &'a Edition,
    ways: Arc<AgendaLinks>,
    months: Arc<[Month<'a>]>,
}

/// The first page, then the months, the regions and delivery modes, and past runs.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let schedule = Schedule::new(edition);
    let months: Arc<[Month<'_>]> = months(&schedule.coming, edition.today).into();
    let on_request = on_request::positions(edition).count();
    let ways = Arc::new(AgendaLinks::new(edition, &schedule, &months, on_request));
    let agenda = Agenda { edition, ways, months };
    let mut pages = vec![agenda.first(&schedule.coming)];
    pages.extend((0..agenda.months.len()).flat_map(|at| agenda.month(at)));
    pages.extend(agenda.divisions(&schedule));
    pages.extend(agenda.past(&schedule.past));
    pages
}

impl<'a> Agenda<'a> {
    fn first(&self, coming: &[ScheduledRun<'a>]) -> Output<'a> {
        let (edition, ways) = (self.edition, Arc::clone(&self.ways));
        let months = Arc::clone(&self.months);
        let total = coming.len();
        let mut soonest: Vec<_> = coming.to_vec();
        soonest.sort_by_key(|planned| planned.run.start().date < edition.today);
        let after = soonest.get(CARDS_PER_PAGE).map(|planned| planned.run.start().date);
        soonest.truncate(CARDS_PER_PAGE);
        let sections = Section::by_month(&soonest, edition.today);
        let list = RunList { path: url::agenda(), sections };
        Output::page(url::agenda(), "agenda.html", move |publication| {
            let summary = match total {
                0 => "Nu is er geen enkele datum bekend. Dit kun je wel doen.".to_owned(),
                _ => format!("{}.", coming_runs(total)),
            };
            let head = Head::new(edition, "Agenda", &summary, Vec::new());
            let index = ways.months.clone();
            let month = after.map(|day| day.max(edition.today).first_of_month());
            let view = AgendaView {
                calendar: months.first().map(|month| calendar(edition, month)),
                next_month: months.get(1).map(|month| month_link(edition, month.first, "")),
                more: month.map(|month| month_link(edition, month, "Verder in")),
                self_paced_cards: self_paced_cards(publication),
                ..AgendaView::new(edition, &list, 1, summary, index, &ways)
            };
            (head, view)
        })
    }

    fn month(&self, at: usize) -> Vec<Output<'a>> {
        let (edition, ways) = (self.edition, Arc::clone(&self.ways));
        let (months, list) = (Arc::clone(&self.months), month_list(&self.months[at]));
        pages(list, move |list, number| {
            let month = &months[at];
            let name = phrases::month(month.first);
            let summary = format!("{}.", runs_in(month.runs.len(), &name));
            let title = format!("Agenda {name}");
            let head = head(edition, number, &title, &summary);
            let near = |at: Option<usize>| {
                let month = at.and_then(|at| months.get(at))?;
                Some(month_link(edition, month.first, ""))
            };
            let view = AgendaView {
                calendar: (number == 1).then(|| calendar(edition, month)),
                previous_month: near(at.checked_sub(1)),
                next_month: near(at.checked_add(1)),
                ..AgendaView::new(edition, list, number, summary, Group::new("", Vec::new()), &ways)
            };
            (head, view)
        })
    }

    fn divisions(&self, schedule: &Schedule<'a>) -> Vec<Output<'a>> {
        let mut pages = Vec::new();
        for (axis, _) in AXES {
            let (values, without) = schedule.by_value(axis);
            for (value, runs) in values {
                let label = self.edition.catalogue.value_label(axis, value);
                pages.extend(self.division(url::agenda_of(axis, value), label, &runs));
            }
            if axis == Axis::Region && !without.is_empty() {
                let path = url::agenda_nationwide();
                pages.extend(self.division(path, NATIONWIDE.to_owned(), &without));
            }
        }
        pages
    }

    fn division(
        &self,
        path: url::SitePath,
        label: String,
        runs: &[ScheduledRun<'a>],
    ) -> Vec<Output<'a>> {
        let (edition, ways) = (self.edition, Arc::clone(&self.ways));
        let list = RunList { path, sections: Section::by_month(runs, edition.today) };
        pages(list, move |list, number| {
            let summary = format!("{}.", coming_runs(list.total()));
            let head = head(edition, number, &format!("Agenda: {label}"), &summary);
            let index = Group::new("Per maand", list.index(edition));
            (head, AgendaView::new(edition, list, number, summary, index, &ways))
        })
    }

    fn past(&self, past: &[ScheduledRun<'a>]) -> Vec<Output<'a>> {
        if past.is_empty() {
            return Vec::new();
        }
        let (edition, ways) = (self.edition, Arc::clone(&self.ways));
        let list = RunList { path: url::agenda_past(), sections: Section::by_year(past) };
        pages(list, move |list, number| {
            let count = phrases::count(list.total(), "uitvoering die", "uitvoeringen die");
            let summary = format!("{count} voorbij zijn, de laatste eerst.");
            let head = head(edition, number, "Eerder gehouden", &summary);
            let index = Group::new("Per jaar", list.index(edition));
            (head, AgendaView::new(edition, list, number, summary, index, &ways))
        })
    }
}

/// The pages of a list; `view` makes the page with a given number, from 1.
fn pages<'a>(
    list: RunList<'a>,
    view: impl Fn(&RunList<'a>, usize) -> (Head, AgendaView) + Send + Sync + 'a,
) -> Vec<Output<'a>> {
    let (parts, shared) = (list.parts(), Arc::new((list, view)));
    let page = |number: usize| {
        let shared = Arc::clone(&shared);
        let path = shared.0.path.part(number);
        Output::page(path, "agenda.html", move |_| (shared.1)(&shared.0, number))
    };
    (1..=parts).map(page).collect()
}

impl AgendaView {
    fn new(
        edition: &Edition,
        list: &RunList<'_>,
        number: usize,
        summary: String,
        index: Group,
        ways: &AgendaLinks,
    ) -> Self {
        let (sections, pager) = list.part(edition, number);
        Self {
            here: edition.base.href(&list.path),
            summary,
            index,
            previous_month: None,
            next_month: None,
            calendar: None,
            sections,
            more: None,
            pager,
            self_paced_cards: String::new(),
            ways: ways.clone(),
        }
    }
}

impl AgendaLinks {
    fn new(
        edition: &Edition,
        schedule: &Schedule<'_>,
        months: &[Month<'_>],
        on_request: usize,
    ) -> Self {
        let month = |month: &Month<'_>| {
            let is_now = month.first == edition.today.first_of_month();
            let link = month_link(edition, month.first, "").counted(&month.runs.len());
            Link { text: link.text.clone() + if is_now { ", deze maand" } else { "" }, ..link }
        };
        let facets = &edition.catalogue.facets;
        let self_paced = DeliveryMode::SelfPaced.key();
        let of_region = |value| Link::to_facet(edition, Axis::Region, value);
        let some = |path: url::SitePath, text: &str, count: usize| {
            (count > 0).then(|| Link::new(edition, &path, text).counted(&count))
        };
        Self {
            months: Group::new("Per maand", months.iter().map(month).collect()),
            divisions: AXES
                .iter()
                .map(|(axis, title)| division(edition, schedule, *axis, title))
                .filter(|group| !group.links.is_empty())
                .collect(),
            past: some(url::agenda_past(), "Eerder gehouden", schedule.past.len()),
            self_paced: (!facets.of(Axis::DeliveryMode, self_paced).positions().is_empty())
                .then(|| Link::to_facet(edition, Axis::DeliveryMode, self_paced)),
            on_request: some(url::on_request(), "Op aanvraag", on_request),
            regions: Group::new(
                "Al het aanbod per regio",
                edition.catalogue.values(Axis::Region).into_iter().map(of_region).collect(),
            ),
        }
    }
}

/// Links to the agenda of each value of an axis, with its number of runs.
fn division(edition: &Edition, schedule: &Schedule<'_>, axis: Axis, title: &str) -> Group {
    let (by_value, without) = schedule.by_value(axis);
    let mut values: Vec<_> = by_value.into_iter().collect();
    values.sort_by_cached_key(|(value, _)| edition.catalogue.value_rank(axis, value));
    let link = |(value, runs): (&str, Vec<_>)| {
        let label = edition.catalogue.value_label(axis, value);
        Link::new(edition, &url::agenda_of(axis, value), label).counted(&runs.len())
    };
    let nationwide = (axis == Axis::Region && !without.is_empty())
        .then(|| Link::new(edition, &url::agenda_nationwide(), NATIONWIDE).counted(&without.len()));
    Group::new(title, values.into_iter().map(link).chain(nationwide).collect())
}

fn head(edition: &Edition, number: usize, title: &str, summary: &str) -> Head {
    let crumbs = vec![Link::new(edition, &url::agenda(), "Agenda")];
    Head::new(edition, numbered_title(title, number), summary, crumbs)
}

fn month_list<'a>(month: &Month<'a>) -> RunList<'a> {
    RunList { path: url::month(month.first), sections: Section::of(month) }
}

/// The calendar of a month; its days link to the list on that month's page.
fn calendar(edition: &Edition, month: &Month<'_>) -> Calendar {
    let list = month_list(month);
    Calendar::new(month, edition.today, |at| list.href(edition, at, &month.runs[at].anchor()))
}

/// "Maart 2027", or "Verder in maart 2027" with `words`.
fn month_link(edition: &Edition, month: jiff::civil::Date, words: &str) -> Link {
    let text = format!("{words} {}", phrases::month(month));
    Link::new(edition, &url::month(month), phrases::capitalised(text.trim_start()))
}

fn coming_runs(count: usize) -> String {
    phrases::count(count, "uitvoering die nog komt of loopt", "uitvoeringen die nog komen of lopen")
}

fn runs_in(count: usize, month: &str) -> String {
    format!("{} in {month}", phrases::count(count, "uitvoering", "uitvoeringen"))
}

fn self_paced_cards(publication: &Publication) -> String {
    let facets = &publication.edition.catalogue.facets;
    let self_paced = facets.of(Axis::DeliveryMode, DeliveryMode::SelfPaced.key());
    let shown = self_paced.positions().iter().take(SELF_PACED_MAX);
    publication.cards.at(shown.map(|at| *at as usize))
}
