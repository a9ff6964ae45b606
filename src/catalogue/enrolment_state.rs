//! The dates of an offering and its runs into its enrolment state on a given day. Editors never
//! enter a state.
//!
//! The eight states follow the model of the Richie catalogue. The state of an offering is the best
//! state of its runs.

use jiff::civil::Date;

use super::offering::{DeliveryMode, Offering};
use super::run::{Run, RunStatus};
use crate::schema::vocabulary::vocabulary;

vocabulary! {
    /// Whether enrolment is possible, from best to worst.
    pub(crate) EnrolmentState {
        OngoingOpen = "loopt-open" => "Loopt, instappen kan nog",
        UpcomingOpen = "komt-open" => "Nu in te schrijven",
        AlwaysOpen = "altijd-open" => "Altijd te beginnen",
        UpcomingNotYetOpen = "komt-nog-niet-open" => "Inschrijven kan binnenkort",
        UpcomingClosed = "komt-dicht" => "Inschrijving gesloten",
        OngoingClosed = "loopt-dicht" => "Al begonnen",
        Past = "afgelopen" => "Afgelopen",
        ToBePlanned = "nog-te-plannen" => "Datum nog niet bekend",
    }
}

impl EnrolmentState {
    /// True when a participant can enrol or start today.
    pub(crate) fn is_open(self) -> bool {
        matches!(self, Self::OngoingOpen | Self::UpcomingOpen | Self::AlwaysOpen)
    }

    /// A full run is closed; a cancelled one counts as past, a postponed one as still to be
    /// planned.
    pub(crate) fn of_run(run: &Run, offering: &Offering, today: Date) -> Self {
        match run.status {
            RunStatus::Cancelled => return Self::Past,
            RunStatus::Postponed => return Self::ToBePlanned,
            RunStatus::Planned | RunStatus::Full | RunStatus::WaitingList => {}
        }
        if run.has_ended(today) {
            return Self::Past;
        }
        let ongoing = run.start.date <= today;
        match (ongoing, Window::of(run, offering).on(today)) {
            (true, Enrolling::Open) => Self::OngoingOpen,
            (true, Enrolling::NotYet | Enrolling::Closed) => Self::OngoingClosed,
            (false, Enrolling::Open) => Self::UpcomingOpen,
            (false, Enrolling::NotYet) => Self::UpcomingNotYetOpen,
            (false, Enrolling::Closed) => Self::UpcomingClosed,
        }
    }

    /// The best state of the runs. Without runs, a self-paced offering follows its own enrolment
    /// dates and any other is still to be planned.
    pub(crate) fn of_offering(offering: &Offering, today: Date) -> Self {
        let runs = offering.runs.iter().map(|run| Self::of_run(run, offering, today));
        let self_paced = offering.delivery_mode == Some(DeliveryMode::SelfPaced);
        let without_runs = match Window::of_offering(offering).on(today) {
            Enrolling::Open if self_paced => Self::AlwaysOpen,
            Enrolling::NotYet if self_paced => Self::UpcomingNotYetOpen,
            Enrolling::Closed if self_paced => Self::UpcomingClosed,
            _ => Self::ToBePlanned,
        };
        match runs.min() {
            None => without_runs,
            Some(best) if self_paced => best.min(without_runs),
            Some(best) => best,
        }
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
    full: bool,
}

impl Window {
    /// The enrolment period of an offering without runs.
    fn of_offering(offering: &Offering) -> Self {
        let enrolment = offering.enrolment.as_ref();
        Self {
            opens: enrolment.and_then(|enrolment| enrolment.opens),
            closes: enrolment.and_then(|enrolment| enrolment.closes),
            full: false,
        }
    }

    fn of(run: &Run, offering: &Offering) -> Self {
        let enrolment = offering.enrolment.as_ref();
        let last_chance = Some(run.start.date);
        Self {
            opens: run.enrolment_opens.or(enrolment.and_then(|enrolment| enrolment.opens)),
            closes: run
                .enrolment_closes
                .or(enrolment.and_then(|enrolment| enrolment.closes))
                .or(last_chance),
            full: run.status != RunStatus::Planned,
        }
    }

    fn on(&self, today: Date) -> Enrolling {
        if self.opens.is_some_and(|opens| today < opens) {
            Enrolling::NotYet
        } else if self.full || self.closes.is_some_and(|closes| closes < today) {
            Enrolling::Closed
        } else {
            Enrolling::Open
        }
    }
}

/// The runs that have not ended and are neither cancelled nor postponed.
pub(crate) fn coming_runs(offering: &Offering, today: Date) -> impl Iterator<Item = &Run> {
    offering
        .runs
        .iter()
        .filter(move |run| run.is_to_come(today) && run.status != RunStatus::Postponed)
}

/// The run to show first: the earliest that is open for enrolment, else the earliest upcoming one.
pub(crate) fn next_run(offering: &Offering, today: Date) -> Option<&Run> {
    coming_runs(offering, today)
        .min_by_key(|run| (!EnrolmentState::of_run(run, offering, today).is_open(), run.start))
}
