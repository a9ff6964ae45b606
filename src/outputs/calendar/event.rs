//! A run into the events of a calendar file: what, when, where, and whether it goes on.

use super::span::{Part, Span, spans};
use crate::catalogue::enrolment_state::{EnrolmentState, Offer};
use crate::catalogue::meeting::{Location, enumerated};
use crate::catalogue::offering::{EnrolmentRoute, Offering};
use crate::catalogue::run::Run;
use crate::catalogue::table::Entry;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::formats::icalendar::Lines;
use crate::url;

pub(crate) fn events(lines: &mut Lines, edition: &Edition, offering: &Entry<Offering>, run: &Run) {
    let state = EnrolmentState::on_any_day(run, offering);
    let page = edition.base.absolute(&url::record(offering.common.kind, &offering.common.id));
    let revision = edition.revisions.of(offering, run, edition.today);
    for (part, span) in spans(run) {
        lines.add("BEGIN", "VEVENT");
        lines.add("UID", &uid(offering, run, part));
        lines.add("DTSTAMP", &revision.moment());
        lines.add("LAST-MODIFIED", &revision.moment());
        lines.add("SEQUENCE", &revision.number().to_string());
        span.add_to(lines);
        let status = Status::of(state);
        lines.add("STATUS", status.key());
        lines.add("TRANSP", transparency(status, span));
        lines.add_text("SUMMARY", &summary(offering, run, (state, status), part));
        if let Some(place) = place(run, part) {
            lines.add_text("LOCATION", &place);
        }
        lines.add_text("DESCRIPTION", &description(offering, (run, part), state, &page));
        lines.add("URL", &page);
        lines.add("END", "VEVENT");
    }
}

/// The same for ever: calendars know an event by it. A meeting that moves keeps its number, and with it
/// its event.
fn uid(offering: &Entry<Offering>, run: &Run, part: Part<'_>) -> String {
    let part = match part {
        Part::Whole | Part::FirstDay | Part::Meeting(1, _) => String::new(),
        Part::LastDay => ".laatste-dag".to_owned(),
        Part::Meeting(number, _) => format!(".{number}"),
    };
    format!("{}.{}{part}@vindplaats", run.id, offering.common.lasting_id())
}

/// The `STATUS` of RFC 5545.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    Confirmed,
    Tentative,
    Cancelled,
}

impl Status {
    fn of(state: Option<EnrolmentState>) -> Self {
        match state {
            Some(
                EnrolmentState::Cancelled | EnrolmentState::Archived | EnrolmentState::Withdrawn,
            ) => Self::Cancelled,
            Some(EnrolmentState::Postponed) => Self::Tentative,
            _ => Self::Confirmed,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Confirmed => "CONFIRMED",
            Self::Tentative => "TENTATIVE",
            Self::Cancelled => "CANCELLED",
        }
    }
}

fn transparency(status: Status, span: Span) -> &'static str {
    if status == Status::Confirmed && span.is_busy() { "OPAQUE" } else { "TRANSPARENT" }
}

/// The title, with what many calendars do not show otherwise: that it does not go on, or that this is
/// not all of it.
fn summary(
    offering: &Entry<Offering>,
    run: &Run,
    (state, status): (Option<EnrolmentState>, Status),
    part: Part<'_>,
) -> String {
    let off = state.filter(|_| status != Status::Confirmed);
    let off = off.map_or_else(String::new, |state| format!("{}: ", state.label()));
    let part = match part {
        Part::Whole => None,
        Part::FirstDay => Some("eerste dag".to_owned()),
        Part::LastDay => Some("laatste dag".to_owned()),
        Part::Meeting(number, meeting) => {
            let total = run.meetings.len();
            let number = (total > 1).then(|| format!("{number} van {total}"));
            let words: Vec<String> = number.into_iter().chain(meeting.title.clone()).collect();
            Some(words.join(": ")).filter(|words| !words.is_empty())
        }
    };
    let part = part.map_or_else(String::new, |part| format!(" ({part})"));
    format!("{off}{}{part}", offering.title())
}

fn place(run: &Run, part: Part<'_>) -> Option<String> {
    match part {
        Part::Meeting(_, meeting) => {
            enumerated(&[meeting.venue(run.location.as_ref())], Location::in_full)
        }
        Part::Whole | Part::FirstDay | Part::LastDay => run.place(),
    }
}

fn description(
    offering: &Entry<Offering>,
    (run, part): (&Run, Part<'_>),
    state: Option<EnrolmentState>,
    page: &str,
) -> String {
    let enrols = matches!(state, None | Some(EnrolmentState::WaitingList));
    let address = run.enrolment_address(offering).filter(|_| enrols);
    let offer = match state {
        Some(_) => Offer::JoinWaitingList.words(),
        None if is_interest(offering) => Offer::ExpressInterest.words(),
        None => "Inschrijven",
    };
    let remote = match part {
        Part::Meeting(_, meeting) => meeting.url.as_ref(),
        Part::Whole | Part::FirstDay | Part::LastDay => None,
    };
    let lines = [
        Some(format!("{}.", phrases::capitalised(&run.when()))),
        remote.map(|address| format!("Meedoen op afstand: {address}")),
        state.map(|state| format!("{}.", state.label())),
        enrolling(offering, run).filter(|_| enrols),
        address.map(|address| format!("{offer}: {address}")),
        Some(format!("Meer: {page}")),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// The days between which people can enrol. The file says both: it is read long after it was made.
fn enrolling(offering: &Offering, run: &Run) -> Option<String> {
    let opens = run.enrolment_opens.or_else(|| offering.enrolment.as_ref()?.opens);
    let closes = run.enrolment_closes.or_else(|| offering.enrolment.as_ref()?.closes);
    let from = opens.map(|day| format!("vanaf {}", phrases::date(day)));
    let until = closes.map(|day| format!("tot en met {}", phrases::date(day)));
    let days: Vec<String> = from.into_iter().chain(until).collect();
    (!days.is_empty()).then(|| format!("Inschrijven kan {}.", days.join(" ")))
}

fn is_interest(offering: &Offering) -> bool {
    offering.enrolment.as_ref().is_some_and(|one| one.route == EnrolmentRoute::Interest)
}
