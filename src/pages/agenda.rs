//! The agenda: coming runs, by month as a calendar and a list, by region and by form; past runs
//! and what has no date stand apart.

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
use crate::parts::run_list::{Section, SectionView, Sheet};
use crate::parts::schedule::{Month, Planned, Schedule, months};
use crate::parts::view::{Group, Head, Link};
use crate::publication::Publication;
use crate::url;

/// The ways to divide the agenda.
const AXES: [(Axis, &str); 2] = [(Axis::Region, "Per regio"), (Axis::DeliveryMode, "Per vorm")];

/// The words for runs that are in no region.
const NATIONWIDE: &str = "Landelijk of online";

/// Cards of self-paced offerings on the first page.
const SELF_PACED_MAX: usize = 6;

/// What a page of the agenda shows.
#[derive(Debug, Serialize)]
struct AgendaView {
    /// Its own address, of the first page when there are more.
    here: String,
    summary: String,
    /// What the list is divided by, each with its place.
    index: Group,
    /// The month before and the month after that have runs.
    previous_month: Option<Link>,
    next_month: Option<Link>,
    calendar: Option<Calendar>,
    sections: Vec<SectionView>,
    /// Where the list of the first page goes on.
    more: Option<Link>,
    #[serde(flatten)]
    pager: Pager,
    self_paced_cards: String,
    #[serde(flatten)]
    ways: Ways,
}

/// What every page of the agenda leads to; made once.
#[derive(Clone, Debug, Serialize)]
struct Ways {
    months: Group,
    divisions: Vec<Group>,
    past: Option<Link>,
    self_paced: Option<Link>,
    on_request: Option<Link>,
    /// All that is offered by region, for an agenda without runs.
    regions: Group,
}

/// Makes the pages of one edition.
struct Agenda<'a> {
    edition: &'a Edition,
    ways: Arc<Ways>,
    months: Arc<[Month<'a>]>,
}

/// The first page, the months, the regions and forms, and what has been.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let schedule = Schedule::new(edition);
    let months: Arc<[Month<'_>]> = months(&schedule.coming, edition.today).into();
    let on_request = on_request::positions(edition).count();
    let ways = Arc::new(Ways::new(edition, &schedule, &months, on_request));
    let agenda = Agenda { edition, ways, months };
    let mut pages = vec![agenda.first(&schedule.coming)];
    pages.extend((0..agenda.months.len()).flat_map(|at| agenda.month(at)));
    pages.extend(agenda.divisions(&schedule));
    pages.extend(agenda.past(&schedule.past));
    pages
}

impl<'a> Agenda<'a> {
    fn first(&self, coming: &[Planned<'a>]) -> Output<'a> {
        let (edition, ways) = (self.edition, Arc::clone(&self.ways));
        let months = Arc::clone(&self.months);
        let total = coming.len();
        let mut soonest: Vec<_> = coming.to_vec();
        soonest.sort_by_key(|planned| planned.run.start.date < edition.today);
        let after = soonest.get(CARDS_PER_PAGE).map(|planned| planned.run.start.date);
        soonest.truncate(CARDS_PER_PAGE);
        let sections = Section::by_month(&soonest, edition.today);
        let sheet = Sheet { path: url::agenda(), sections };
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
                ..AgendaView::new(edition, &sheet, 1, summary, index, &ways)
            };
            (head, view)
        })
    }

    fn month(&self, at: usize) -> Vec<Output<'a>> {
        let (edition, ways) = (self.edition, Arc::clone(&self.ways));
        let (months, sheet) = (Arc::clone(&self.months), month_sheet(&self.months[at]));
        planned(sheet, move |sheet, number| {
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
                ..AgendaView::new(
                    edition,
                    sheet,
                    number,
                    summary,
                    Group::new("", Vec::new()),
                    &ways,
                )
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
        runs: &[Planned<'a>],
    ) -> Vec<Output<'a>> {
        let (edition, ways) = (self.edition, Arc::clone(&self.ways));
        let sheet = Sheet { path, sections: Section::by_month(runs, edition.today) };
        planned(sheet, move |sheet, number| {
            let summary = format!("{}.", coming_runs(sheet.total()));
            let head = head(edition, number, &format!("Agenda: {label}"), &summary);
            let index = Group::new("Per maand", sheet.index(edition));
            (head, AgendaView::new(edition, sheet, number, summary, index, &ways))
        })
    }

    fn past(&self, past: &[Planned<'a>]) -> Vec<Output<'a>> {
        if past.is_empty() {
            return Vec::new();
        }
        let (edition, ways) = (self.edition, Arc::clone(&self.ways));
        let sheet = Sheet { path: url::agenda_past(), sections: Section::by_year(past) };
        planned(sheet, move |sheet, number| {
            let count = phrases::count(sheet.total(), "uitvoering die", "uitvoeringen die");
            let summary = format!("{count} voorbij zijn, de laatste eerst.");
            let head = head(edition, number, "Eerder gehouden", &summary);
            let index = Group::new("Per jaar", sheet.index(edition));
            (head, AgendaView::new(edition, sheet, number, summary, index, &ways))
        })
    }
}

/// The pages of a sheet; `view` makes that of a number.
fn planned<'a>(
    sheet: Sheet<'a>,
    view: impl Fn(&Sheet<'a>, usize) -> (Head, AgendaView) + Send + Sync + 'a,
) -> Vec<Output<'a>> {
    let (parts, shared) = (sheet.parts(), Arc::new((sheet, view)));
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
        sheet: &Sheet<'_>,
        number: usize,
        summary: String,
        index: Group,
        ways: &Ways,
    ) -> Self {
        let (sections, pager) = sheet.part(edition, number);
        Self {
            here: edition.base.href(&sheet.path),
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

impl Ways {
    fn new(
        edition: &Edition,
        schedule: &Schedule<'_>,
        months: &[Month<'_>],
        on_request: usize,
    ) -> Self {
        let month = |month: &Month<'_>| {
            let is_now = month.first == edition.today.first_of_month();
            let link = month_link(edition, month.first, "").counted(month.runs.len());
            Link { text: link.text.clone() + if is_now { ", deze maand" } else { "" }, ..link }
        };
        let facets = &edition.catalogue.facets;
        let self_paced = DeliveryMode::SelfPaced.key();
        let of_region = |value| Link::to_facet(edition, Axis::Region, value);
        let some = |path: url::SitePath, text: &str, count: usize| {
            (count > 0).then(|| Link::new(edition, &path, text).counted(count))
        };
        Self {
            months: Group::new("Per maand", months.iter().map(month).collect()),
            divisions: AXES
                .iter()
                .map(|(axis, title)| division(edition, schedule, *axis, title))
                .filter(|group| !group.links.is_empty())
                .collect(),
            past: some(url::agenda_past(), "Eerder gehouden", schedule.past.len()),
            self_paced: (!facets.of(Axis::DeliveryMode, self_paced).is_empty())
                .then(|| Link::to_facet(edition, Axis::DeliveryMode, self_paced)),
            on_request: some(url::on_request(), "Op aanvraag", on_request),
            regions: Group::new(
                "Al het aanbod per regio",
                edition.catalogue.values(Axis::Region).into_iter().map(of_region).collect(),
            ),
        }
    }
}

/// The pages of the agenda by the values of an axis, with how many runs each has.
fn division(edition: &Edition, schedule: &Schedule<'_>, axis: Axis, title: &str) -> Group {
    let (values, without) = schedule.by_value(axis);
    let link = |(value, runs): (&str, Vec<_>)| {
        let label = edition.catalogue.value_label(axis, value);
        Link::new(edition, &url::agenda_of(axis, value), label).counted(runs.len())
    };
    let nationwide = (axis == Axis::Region && !without.is_empty())
        .then(|| Link::new(edition, &url::agenda_nationwide(), NATIONWIDE).counted(without.len()));
    Group::new(title, values.into_iter().map(link).chain(nationwide).collect())
}

fn head(edition: &Edition, number: usize, title: &str, summary: &str) -> Head {
    let crumbs = vec![Link::new(edition, &url::agenda(), "Agenda")];
    Head::new(edition, numbered_title(title, number), summary, crumbs)
}

fn month_sheet<'a>(month: &Month<'a>) -> Sheet<'a> {
    Sheet { path: url::month(month.first), sections: Section::of(month) }
}

/// The calendar of a month; its days lead to the list of that month's page.
fn calendar(edition: &Edition, month: &Month<'_>) -> Calendar {
    let sheet = month_sheet(month);
    Calendar::new(month, edition.today, |at| sheet.href(edition, at, &month.runs[at].anchor()))
}

/// "Maart 2027", behind `words` when there are any.
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
    let positions =
        publication.edition.catalogue.facets.of(Axis::DeliveryMode, DeliveryMode::SelfPaced.key());
    let shown = positions.iter().take(SELF_PACED_MAX);
    publication.cards.at(shown.map(|at| *at as usize))
}
