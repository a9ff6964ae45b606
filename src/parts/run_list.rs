//! A list of runs under headings, spread over numbered pages.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use crate::catalogue::enrolment_state::EnrolmentState;
use crate::catalogue::kind::Kind;
use crate::catalogue::offering::DeliveryMode;
use crate::catalogue::run::RunStatus;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::parts::listing::{CARDS_PER_PAGE, Pager, part_count};
use crate::parts::schedule::{Month, Planned};
use crate::parts::view::Link;
use crate::url::{self, SitePath};

/// A list of runs with the page it begins on.
#[derive(Debug)]
pub(crate) struct Sheet<'a> {
    /// Its first page.
    pub path: SitePath,
    /// Its runs under their headings.
    pub sections: Vec<Section<'a>>,
}

/// Runs under a heading.
#[derive(Debug)]
pub(crate) struct Section<'a> {
    title: String,
    id: String,
    runs: Vec<Planned<'a>>,
}

/// A section, or as much of it as stands on a page, as a template shows it.
#[derive(Debug, Serialize)]
pub(crate) struct SectionView {
    title: String,
    id: String,
    runs: Vec<RunLine>,
}

#[derive(Debug, Serialize)]
struct RunLine {
    id: String,
    machine_date: String,
    period: String,
    title: String,
    title_language: Option<&'static str>,
    href: String,
    place: String,
    provider: String,
    /// Nothing for what has been: the page says so.
    state: Option<LineState>,
}

/// Whether one can enrol, or what the provider says of the run.
#[derive(Debug, Serialize)]
struct LineState {
    key: &'static str,
    label: String,
}

impl<'a> Section<'a> {
    /// Runs that have begun, wherever they are listed.
    fn begun(runs: Vec<Planned<'a>>) -> Self {
        Self { title: "Al begonnen".to_owned(), id: "_al-begonnen".to_owned(), runs }
    }

    fn of_month(month: Date, runs: Vec<Planned<'a>>) -> Self {
        let id = format!("_{:04}-{:02}", month.year(), month.month());
        Self { title: phrases::capitalised(&phrases::month(month)), id, runs }
    }

    /// Coming runs by the month they begin in, and last those that have begun.
    pub(crate) fn by_month(coming: &[Planned<'a>], today: Date) -> Vec<Self> {
        let (begun, rest): (Vec<_>, Vec<_>) =
            coming.iter().copied().partition(|planned| planned.run.start.date < today);
        let mut months: BTreeMap<Date, Vec<Planned<'a>>> = BTreeMap::new();
        for planned in rest {
            months.entry(planned.run.start.date.first_of_month()).or_default().push(planned);
        }
        let months = months.into_iter().map(|(month, runs)| Self::of_month(month, runs));
        months.chain([Self::begun(begun)]).filter(|section| !section.runs.is_empty()).collect()
    }

    /// Past runs by the year they ended in.
    pub(crate) fn by_year(past: &[Planned<'a>]) -> Vec<Self> {
        let same_year = |one: &Planned<'_>, other: &Planned<'_>| {
            one.run.end.date.year() == other.run.end.date.year()
        };
        let section = |runs: &[Planned<'a>]| {
            let year = runs[0].run.end.date.year().to_string();
            Self { id: format!("_{year}"), title: year, runs: runs.to_vec() }
        };
        past.chunk_by(same_year).map(section).collect()
    }

    /// The runs of a month: those that begin in it, and last those that have begun.
    pub(crate) fn of(month: &Month<'a>) -> Vec<Self> {
        let (beginning, begun) = month.runs.split_at(month.beginning);
        let of_month = Self::of_month(month.first, beginning.to_vec());
        let title = format!("Begint in {}", phrases::month(month.first));
        let sections = [Self { title, ..of_month }, Self::begun(begun.to_vec())];
        sections.into_iter().filter(|section| !section.runs.is_empty()).collect()
    }
}

impl Sheet<'_> {
    /// How many runs are on it.
    pub(crate) fn total(&self) -> usize {
        self.sections.iter().map(|section| section.runs.len()).sum()
    }

    /// How many pages it takes.
    pub(crate) fn parts(&self) -> usize {
        part_count(self.total())
    }

    /// Where the run at a position stands.
    pub(crate) fn href(&self, edition: &Edition, at: usize, anchor: &str) -> String {
        let path = self.path.part(at / CARDS_PER_PAGE + 1);
        format!("{}#{anchor}", edition.base.href(&path))
    }

    /// A link to the beginning of every section, with how many runs it has.
    pub(crate) fn index(&self, edition: &Edition) -> Vec<Link> {
        let mut at = 0;
        let link = |section: &Section<'_>| {
            let href = self.href(edition, at, &section.id);
            at += section.runs.len();
            let link = Link::new(edition, &self.path, &section.title).counted(section.runs.len());
            Link { href, ..link }
        };
        self.sections.iter().map(link).collect()
    }

    /// What stands on its `number`th page.
    pub(crate) fn part(&self, edition: &Edition, number: usize) -> (Vec<SectionView>, Pager) {
        let (mut skip, mut take) = ((number - 1) * CARDS_PER_PAGE, CARDS_PER_PAGE);
        let mut views = Vec::new();
        for section in &self.sections {
            let shown = section.runs.iter().skip(skip).take(take);
            let runs: Vec<_> = shown.map(|planned| line(edition, *planned)).collect();
            skip = skip.saturating_sub(section.runs.len());
            take -= runs.len();
            if !runs.is_empty() {
                let (title, id) = (section.title.clone(), section.id.clone());
                views.push(SectionView { title, id, runs });
            }
        }
        (views, Pager::new(edition, &self.path, number, self.parts()))
    }
}

fn line(edition: &Edition, planned: Planned<'_>) -> RunLine {
    let Planned { run, offering } = planned;
    let provider = offering.provider.as_ref().map(|id| edition.catalogue[id].title().to_owned());
    RunLine {
        id: planned.anchor(),
        machine_date: run.start.date.to_string(),
        period: phrases::period(run.start, run.end),
        title: offering.title().to_owned(),
        title_language: offering.english_title.then_some("en"),
        href: edition.base.href(&url::record(Kind::Offering, &offering.common.id)),
        place: place(planned),
        provider: provider.unwrap_or_default(),
        state: line_state(planned, edition.today),
    }
}

fn line_state(planned: Planned<'_>, today: Date) -> Option<LineState> {
    let Planned { run, offering } = planned;
    let state = EnrolmentState::of_run(run, offering, today);
    let (key, label) = match (state, run.status) {
        (EnrolmentState::Past, _) => return None,
        (_, RunStatus::Planned) => (state.key(), state.label()),
        (_, said) => (said.key(), said.label()),
    };
    Some(LineState { key, label: phrases::capitalised(label) })
}

/// The town, or "Online" for what is held there; nothing when neither is known.
fn place(planned: Planned<'_>) -> String {
    match (&planned.run.location, planned.offering.delivery_mode) {
        (Some(location), _) => location.town.clone(),
        (None, Some(DeliveryMode::OnlineLive | DeliveryMode::SelfPaced)) => "Online".to_owned(),
        _ => String::new(),
    }
}
