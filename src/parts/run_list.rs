//! Paginated lists of runs in sections, such as one per month.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use crate::catalogue::common::LifeCycle;
use crate::catalogue::enrolment_state::EnrolmentState;
use crate::catalogue::kind::Kind;
use crate::catalogue::offering::DeliveryMode;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::parts::card::{self, State};
use crate::parts::listing::{CARDS_PER_PAGE, Pager, pages_of};
use crate::parts::schedule::{Month, ScheduledRun};
use crate::parts::view::Link;
use crate::url::{self, SitePath};

/// `path` is that of its first page.
#[derive(Debug)]
pub(crate) struct RunList<'a> {
    pub path: SitePath,
    pub sections: Vec<Section<'a>>,
}

#[derive(Debug)]
pub(crate) struct Section<'a> {
    title: String,
    id: String,
    runs: Vec<ScheduledRun<'a>>,
}

/// The part of a section that is on one page.
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
    /// `None` for past runs: the page already says so.
    state: Option<State>,
    /// Only in the preview.
    is_draft: bool,
}

impl<'a> Section<'a> {
    fn begun(runs: Vec<ScheduledRun<'a>>) -> Self {
        Self { title: "Al begonnen".to_owned(), id: "_al-begonnen".to_owned(), runs }
    }

    fn of_month(month: Date, runs: Vec<ScheduledRun<'a>>) -> Self {
        let id = format!("_{:04}-{:02}", month.year(), month.month());
        Self { title: phrases::capitalised(&phrases::month(month)), id, runs }
    }

    /// Upcoming runs by the month they start in, then those that have started.
    pub(crate) fn by_month(coming: &[ScheduledRun<'a>], today: Date) -> Vec<Self> {
        let (begun, rest): (Vec<_>, Vec<_>) =
            coming.iter().copied().partition(|planned| planned.run.start().date < today);
        let mut months: BTreeMap<Date, Vec<ScheduledRun<'a>>> = BTreeMap::new();
        for planned in rest {
            months.entry(planned.run.start().date.first_of_month()).or_default().push(planned);
        }
        let months = months.into_iter().map(|(month, runs)| Self::of_month(month, runs));
        months.chain([Self::begun(begun)]).filter(|section| !section.runs.is_empty()).collect()
    }

    /// Past runs by the year they ended in; `past` must be sorted by end.
    pub(crate) fn by_year(past: &[ScheduledRun<'a>]) -> Vec<Self> {
        let same_year = |one: &ScheduledRun<'_>, other: &ScheduledRun<'_>| {
            one.run.end().date.year() == other.run.end().date.year()
        };
        let section = |runs: &[ScheduledRun<'a>]| {
            let year = runs[0].run.end().date.year().to_string();
            Self { id: format!("_{year}"), title: year, runs: runs.to_vec() }
        };
        past.chunk_by(same_year).map(section).collect()
    }

    /// The runs of a month: those that start in it, then those that have started.
    pub(crate) fn of(month: &Month<'a>) -> Vec<Self> {
        let (beginning, begun) = month.runs.split_at(month.beginning);
        let of_month = Self::of_month(month.first, beginning.to_vec());
        let title = format!("Begint in {}", phrases::month(month.first));
        let sections = [Self { title, ..of_month }, Self::begun(begun.to_vec())];
        sections.into_iter().filter(|section| !section.runs.is_empty()).collect()
    }
}

impl RunList<'_> {
    pub(crate) fn total(&self) -> usize {
        self.sections.iter().map(|section| section.runs.len()).sum()
    }

    pub(crate) fn parts(&self) -> usize {
        pages_of(self.total(), CARDS_PER_PAGE)
    }

    /// The address of `anchor` on the page with the run at position `at`.
    pub(crate) fn href(&self, edition: &Edition, at: usize, anchor: &str) -> String {
        let path = self.path.part(at / CARDS_PER_PAGE + 1);
        format!("{}#{anchor}", edition.base.href(&path))
    }

    /// A link to the start of every section, with its number of runs.
    pub(crate) fn index(&self, edition: &Edition) -> Vec<Link> {
        let mut at = 0;
        let link = |section: &Section<'_>| {
            let href = self.href(edition, at, &section.id);
            at += section.runs.len();
            let link = Link::new(edition, &self.path, &section.title).counted(&section.runs.len());
            Link { href, ..link }
        };
        self.sections.iter().map(link).collect()
    }

    /// The sections on page `number`, from 1.
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

fn line(edition: &Edition, planned: ScheduledRun<'_>) -> RunLine {
    let ScheduledRun { run, offering } = planned;
    RunLine {
        id: planned.anchor(),
        machine_date: run.start().date.to_string(),
        period: run.when(),
        title: offering.title().to_owned(),
        title_language: offering.title_language(),
        href: edition.base.href(&url::record(Kind::Offering, &offering.common.id)),
        place: place(planned),
        provider: card::provider_names(&edition.catalogue, offering).unwrap_or_default(),
        state: Some(EnrolmentState::of_run(run, offering, edition.today))
            .filter(|state| *state != EnrolmentState::Past)
            .map(State::of),
        is_draft: offering.common.shared.life_cycle == LifeCycle::Draft,
    }
}

/// The towns or "Online"; empty when neither is known.
fn place(planned: ScheduledRun<'_>) -> String {
    planned.run.towns().unwrap_or_else(|| match planned.offering.delivery_mode {
        Some(DeliveryMode::OnlineLive | DeliveryMode::SelfPaced) => "Online".to_owned(),
        _ => String::new(),
    })
}
