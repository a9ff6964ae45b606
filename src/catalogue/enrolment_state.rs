//! The life cycle, status and dates of an offering and its runs into the one state that visitors read
//! on a given day, and what they can do about it. Editors never enter a state, and no other module
//! derives one: cards, pages, lists, the agenda, the finder and the visitor's own list all take it from
//! here. `tests/states.txt` has every combination.
//!
//! The open and closed states follow the model of the Richie catalogue. The state of an offering is the
//! best state of its runs.

use jiff::ToSpan;
use jiff::civil::Date;

use super::common::{LifeCycle, Upkeep};
use super::offering::{DeliveryMode, Enrolment, EnrolmentRoute, Offering};
use super::run::{Run, RunStatus};
use super::table::Entry;
use crate::schema::vocabulary::vocabulary;

vocabulary! {
    /// What is said of an offering or run, from best to worst.
    pub(crate) EnrolmentState {
        OngoingOpen = "loopt-open" => "Loopt, instappen kan nog",
        UpcomingOpen = "komt-open" => "Nu in te schrijven",
        AlwaysOpen = "altijd-open" => "Altijd te beginnen",
        UpcomingNotYetOpen = "komt-nog-niet-open" => "Inschrijven kan binnenkort",
        WaitingList = "wachtlijst" => "Wachtlijst",
        EnrolmentUnknown = "onbekend" => "Inschrijving nog niet bekend",
        Full = "vol" => "Vol",
        UpcomingClosed = "komt-dicht" => "Inschrijving gesloten",
        OngoingClosed = "loopt-dicht" => "Al begonnen",
        OnRequest = "op-aanvraag" => "Op aanvraag",
        Postponed = "uitgesteld" => "Uitgesteld",
        Past = "afgelopen" => "Afgelopen",
        Cancelled = "geannuleerd" => "Geannuleerd",
        ToBePlanned = "nog-te-plannen" => "Datum nog niet bekend",
        Archived = "gearchiveerd" => "Wordt niet meer gegeven",
        Withdrawn = "ingetrokken" => "Ingetrokken",
    }
}

impl EnrolmentState {
    /// True when a participant can enrol or start today.
    pub(crate) fn is_open(self) -> bool {
        matches!(self, Self::OngoingOpen | Self::UpcomingOpen | Self::AlwaysOpen)
    }

    /// True for a run that is held, today or later, on its dates.
    pub(crate) fn is_to_come(self) -> bool {
        match self {
            Self::OngoingOpen
            | Self::UpcomingOpen
            | Self::UpcomingNotYetOpen
            | Self::WaitingList
            | Self::EnrolmentUnknown
            | Self::Full
            | Self::UpcomingClosed
            | Self::OngoingClosed => true,
            Self::AlwaysOpen
            | Self::OnRequest
            | Self::Postponed
            | Self::Past
            | Self::Cancelled
            | Self::ToBePlanned
            | Self::Archived
            | Self::Withdrawn => false,
        }
    }

    /// What holds of a run whatever the day, for files that must not change with it: whether it goes on,
    /// and what the provider says of its places. `None` when nothing but its dates is known.
    pub(crate) fn on_any_day(run: &Run, offering: &Entry<Offering>) -> Option<Self> {
        match (run.status, Self::of_life_cycle(offering)) {
            (RunStatus::Cancelled, _) => Some(Self::Cancelled),
            (_, Some(ended)) => Some(ended),
            (RunStatus::Postponed, None) => Some(Self::Postponed),
            (RunStatus::WaitingList, None) => Some(Self::WaitingList),
            (RunStatus::Planned | RunStatus::Full, None) if has_waiting_list(offering) => {
                Some(Self::WaitingList)
            }
            (RunStatus::Full, None) => Some(Self::Full),
            (RunStatus::Planned, None) => {
                (!tells_of_enrolment(run, offering)).then_some(Self::EnrolmentUnknown)
            }
        }
    }

    /// A run that was cancelled or postponed never took place, so it is never past. One that took place
    /// remains so when its offering is archived or withdrawn later.
    pub(crate) fn of_run(run: &Run, offering: &Entry<Offering>, today: Date) -> Self {
        let fixed = Self::on_any_day(run, offering);
        match (run.status, fixed) {
            (RunStatus::Cancelled | RunStatus::Postponed, Some(fixed)) => fixed,
            _ if run.has_ended(today) => Self::Past,
            (_, Some(ended @ (Self::Archived | Self::Withdrawn))) => ended,
            _ => Self::of_dates(run, offering, today),
        }
    }

    /// The state of a run that is held, today or later.
    fn of_dates(run: &Run, offering: &Offering, today: Date) -> Self {
        // On its first day nobody knows here whether its hour has come: then it is still to begin.
        let ongoing = run.start().date < today;
        // One that is full is what a waiting list is for.
        let waits = match run.status {
            RunStatus::WaitingList => true,
            RunStatus::Full => has_waiting_list(offering),
            _ => false,
        };
        let enrolling = match Window::of(run, offering).on(today) {
            // Enrolment that opens when it has begun never opens.
            Enrolling::NotYet if run.start().date <= today => Enrolling::Closed,
            enrolling => enrolling,
        };
        match (ongoing, enrolling) {
            (true, Enrolling::Closed) => Self::OngoingClosed,
            _ if run.status == RunStatus::Full && !waits => Self::Full,
            (false, Enrolling::Closed) => Self::UpcomingClosed,
            (false, Enrolling::NotYet) if !waits => Self::UpcomingNotYetOpen,
            _ if waits || has_waiting_list(offering) => Self::WaitingList,
            (true, _) if !tells_of_enrolment(run, offering) => Self::OngoingClosed,
            _ if !tells_of_enrolment(run, offering) => Self::EnrolmentUnknown,
            (true, _) => Self::OngoingOpen,
            (false, _) => Self::UpcomingOpen,
        }
    }

    /// The best state of the runs, unless the offering is archived or withdrawn. A self-paced offering
    /// follows its own enrolment dates; without any of these, it is given on request or still to be
    /// planned. What was given in the past year is expected again, unless it was a single edition.
    pub(crate) fn of_offering(offering: &Entry<Offering>, today: Date) -> Self {
        if let Some(ended) = Self::of_life_cycle(offering) {
            return ended;
        }
        let runs = offering.runs.iter().map(|run| Self::of_run(run, offering, today));
        let self_paced = (offering.delivery_mode == Some(DeliveryMode::SelfPaced))
            .then(|| Self::of_self_paced(offering, today));
        let on_request = offering.on_request.then_some(Self::OnRequest);
        let best = runs.chain(self_paced.flatten()).chain(on_request).min();
        match (best.unwrap_or(Self::ToBePlanned), offering.edition) {
            (Self::Past, None) if was_held_lately(offering, today) => Self::ToBePlanned,
            (Self::AlwaysOpen | Self::EnrolmentUnknown | Self::ToBePlanned, Some(years))
                if years.are_over_in(today.year()) =>
            {
                Self::Past
            }
            (state, _) => state,
        }
    }

    /// `None` when all that can be done is to ask for it or to express interest.
    fn of_self_paced(offering: &Entry<Offering>, today: Date) -> Option<Self> {
        match Window::of_offering(offering).on(today) {
            Enrolling::Open if has_waiting_list(offering) => Some(Self::WaitingList),
            Enrolling::Open if has_checked_start(offering, today) => Some(Self::AlwaysOpen),
            Enrolling::Open if offering.on_request => None,
            Enrolling::Open if route(offering) == Some(EnrolmentRoute::Interest) => None,
            Enrolling::Open => Some(Self::EnrolmentUnknown),
            Enrolling::NotYet => Some(Self::UpcomingNotYetOpen),
            Enrolling::Closed => Some(Self::UpcomingClosed),
        }
    }

    /// The state of an offering that is no longer offered. A draft is shown as it will be published.
    fn of_life_cycle(offering: &Entry<Offering>) -> Option<Self> {
        match offering.common.shared.life_cycle {
            LifeCycle::Draft | LifeCycle::Published => None,
            LifeCycle::Archived => Some(Self::Archived),
            LifeCycle::Withdrawn => Some(Self::Withdrawn),
        }
    }
}

/// True when a run ended in the past year.
fn was_held_lately(offering: &Offering, today: Date) -> bool {
    let year_ago = today.saturating_sub(1.year());
    offering.runs.iter().any(|run| run.end().date >= year_ago)
}

/// True when it is known where to start, and somebody checked that: a check holds until the day of
/// review.
fn has_checked_start(offering: &Entry<Offering>, today: Date) -> bool {
    let starts = |enrolment: &Enrolment| {
        enrolment.url.is_some() && enrolment.route != EnrolmentRoute::Interest
    };
    let is_valid = |upkeep: &Upkeep| (upkeep.checked_on..=upkeep.review_by).contains(&today);
    offering.enrolment.as_ref().is_some_and(starts)
        && offering.common.shared.upkeep.as_ref().is_some_and(is_valid)
}

/// True when enrolling means joining a waiting list, for every run.
fn has_waiting_list(offering: &Offering) -> bool {
    route(offering) == Some(EnrolmentRoute::WaitingList)
}

/// True when the content says where or with whom to enrol; known days do where a page has an address to
/// ask at. Without any of these nobody knows whether a run takes enrolments, or cannot enrol.
fn tells_of_enrolment(run: &Run, offering: &Offering) -> bool {
    let enrolment = offering.enrolment.as_ref();
    let has_someone_to_ask = offering.website.is_some() || offering.contact.is_some();
    run.enrolment_url.is_some()
        || enrolment.is_some_and(tells_the_way)
        || (has_someone_to_ask && tells_the_days(run, enrolment))
}

fn tells_the_way(enrolment: &Enrolment) -> bool {
    let is_with_someone =
        matches!(enrolment.route, EnrolmentRoute::ViaProvider | EnrolmentRoute::LearningPlatform);
    is_with_someone || enrolment.url.is_some() || enrolment.contact.is_some()
}

fn tells_the_days(run: &Run, enrolment: Option<&Enrolment>) -> bool {
    let of_run = run.enrolment_opens.or(run.enrolment_closes);
    of_run.or_else(|| enrolment?.opens.or(enrolment?.closes)).is_some()
}

fn route(offering: &Offering) -> Option<EnrolmentRoute> {
    offering.enrolment.as_ref().map(|enrolment| enrolment.route)
}

/// What a visitor can do at the enrolment address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Offer {
    Enrol,
    Begin,
    JoinWaitingList,
    ExpressInterest,
    Request,
    FollowNews,
}

impl Offer {
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Enrol => "Schrijf je in",
            Self::Begin => "Begin nu",
            Self::JoinWaitingList => "Zet je op de wachtlijst",
            Self::ExpressInterest => "Geef je belangstelling door",
            Self::Request => "Vraag het aan",
            Self::FollowNews => "Volg de aankondiging",
        }
    }

    /// What can be done about a run in this state.
    fn of_run(state: EnrolmentState, offering: &Offering) -> Option<Self> {
        match state {
            open if open.is_open() && route(offering) == Some(EnrolmentRoute::Interest) => {
                Some(Self::ExpressInterest)
            }
            EnrolmentState::AlwaysOpen => Some(Self::Begin),
            open if open.is_open() => Some(Self::Enrol),
            EnrolmentState::WaitingList => Some(Self::JoinWaitingList),
            _ => None,
        }
    }

    /// What can be done about an offering in this state, also when no run is open.
    fn of_offering(state: EnrolmentState, offering: &Offering) -> Option<Self> {
        let of_run = Self::of_run(state, offering);
        if of_run.is_some() {
            return of_run;
        }
        match (state, route(offering)) {
            (EnrolmentState::Archived | EnrolmentState::Withdrawn, _) => None,
            _ if offering.on_request => Some(Self::Request),
            (EnrolmentState::ToBePlanned | EnrolmentState::Postponed, Some(route)) => {
                Some(match route {
                    EnrolmentRoute::Interest => Self::ExpressInterest,
                    EnrolmentRoute::WaitingList => Self::JoinWaitingList,
                    _ => Self::FollowNews,
                })
            }
            (EnrolmentState::UpcomingNotYetOpen, _) => Some(Self::FollowNews),
            // Of a start address whose check has lapsed, only that it works is no longer known.
            (EnrolmentState::EnrolmentUnknown, Some(_)) => Some(Self::Begin),
            _ => None,
        }
    }
}

/// What a visitor can do, and where.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WayIn<'a> {
    pub offer: Offer,
    pub address: &'a str,
}

impl<'a> WayIn<'a> {
    /// At the run's own enrolment address, else that of its offering.
    pub(crate) fn to_run(run: &'a Run, offering: &'a Entry<Offering>, today: Date) -> Option<Self> {
        let offer = Offer::of_run(EnrolmentState::of_run(run, offering, today), offering)?;
        Some(Self { offer, address: run.enrolment_address(offering)? })
    }

    /// At the offering's enrolment address, else that of its next run.
    pub(crate) fn to_offering(offering: &'a Entry<Offering>, today: Date) -> Option<Self> {
        let offer = Offer::of_offering(EnrolmentState::of_offering(offering, today), offering)?;
        let general = offering.enrolment.as_ref().and_then(|enrolment| enrolment.url.as_deref());
        let of_run = || next_run(offering, today)?.enrolment_address(offering);
        Some(Self { offer, address: general.or_else(of_run)? })
    }
}

enum Enrolling {
    NotYet,
    Open,
    Closed,
}

/// The enrolment period, both days inclusive. The days of a run take precedence over those of its
/// offering.
struct Window {
    opens: Option<Date>,
    closes: Option<Date>,
}

impl Window {
    /// The enrolment period of an offering without runs.
    fn of_offering(offering: &Offering) -> Self {
        let enrolment = offering.enrolment.as_ref();
        Self {
            opens: enrolment.and_then(|enrolment| enrolment.opens),
            closes: enrolment.and_then(|enrolment| enrolment.closes),
        }
    }

    fn of(run: &Run, offering: &Offering) -> Self {
        let general = Self::of_offering(offering);
        let last_chance = Some(run.start().date);
        Self {
            opens: run.enrolment_opens.or(general.opens),
            closes: run.enrolment_closes.or(general.closes).or(last_chance),
        }
    }

    fn on(&self, today: Date) -> Enrolling {
        if self.opens.is_some_and(|opens| today < opens) {
            Enrolling::NotYet
        } else if self.closes.is_some_and(|closes| closes < today) {
            Enrolling::Closed
        } else {
            Enrolling::Open
        }
    }
}

/// The last day of enrolment, while there is something to enrol for.
pub(crate) fn closes(run: Option<&Run>, offering: &Entry<Offering>, today: Date) -> Option<Date> {
    let state = match run {
        Some(run) => EnrolmentState::of_run(run, offering, today),
        None => EnrolmentState::of_offering(offering, today),
    };
    let enrols = state.is_open()
        || matches!(state, EnrolmentState::UpcomingNotYetOpen | EnrolmentState::WaitingList);
    let general = offering.enrolment.as_ref().and_then(|enrolment| enrolment.closes);
    run.and_then(|run| run.enrolment_closes).or(general).filter(|_| enrols)
}

/// The runs that are held, today or later.
pub(crate) fn coming_runs(offering: &Entry<Offering>, today: Date) -> impl Iterator<Item = &Run> {
    let is_to_come = move |run: &&Run| EnrolmentState::of_run(run, offering, today).is_to_come();
    offering.runs.iter().filter(is_to_come)
}

/// The run to show first: of the coming runs in the best state the earliest.
pub(crate) fn next_run(offering: &Entry<Offering>, today: Date) -> Option<&Run> {
    coming_runs(offering, today)
        .min_by_key(|run| (EnrolmentState::of_run(run, offering, today), run.start()))
}
