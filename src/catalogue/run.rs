//! The fields of a run: one time an offering takes place, with one enrolment, in one stretch or in
//! several meetings.

use jiff::civil::Date;

use super::meeting::{Location, Meeting, Venue, enumerated};
use super::offering::{Offering, TeachingLanguage};
use super::period::Period;
use crate::dutch::phrases;
use crate::schema::declare::{Paragraph, Slug, UpTo, Url, VALIDATED, fields};
use crate::schema::moment::Moment;
use crate::schema::vocabulary::vocabulary;

fields! {
    pub(crate) struct Run {
        /// Unique within the offering.
        id: String as Slug = "id" => "een korte naam die nooit verandert", "2027-voorjaar";
        /// As written: [`Run::start`] is the start.
        written_start: Option<Moment> = required_unless("bijeenkomsten") "start"
            => "wanneer het begint", "2027-03-04T09:00";
        /// As written: [`Run::end`] is the end.
        written_end: Option<Moment> = required_unless("bijeenkomsten") "einde"
            => "wanneer het eindigt", "2027-03-04T17:00";
        meetings: Vec<Meeting> as UpTo<60> = "bijeenkomsten"
            => "elke keer dat de groep bij elkaar komt, de eerste eerst",
            "[{start: 2027-03-04T19:30}, {start: 2027-03-11T19:30, online: ja}]";
        status: RunStatus = "status" => "zonder deze sleutel: gepland", "vol";
        /// `None` when online or not known.
        location: Option<Location> = "locatie" => "waar het is", "{plaats: Nijmegen}";
        /// First day of enrolment.
        enrolment_opens: Option<Date> = "inschrijf_opent"
            => "de eerste dag van inschrijven", "2027-01-04";
        /// Last day of enrolment.
        enrolment_closes: Option<Date> = "inschrijf_sluit"
            => "de laatste dag van inschrijven", "2027-02-20";
        /// When it differs from the offering's.
        enrolment_url: Option<String> as Url = "inschrijf_url"
            => "waar je je voor deze keer inschrijft", "https://www.voorbeeld.nl/inschrijven";
        /// Maximum number of participants.
        capacity: Option<u32> = "capaciteit" => "het hoogste aantal deelnemers", "16";
        evaluation: Option<String> as Paragraph = "evaluatie"
            => "wat de evaluatie achteraf uitwees", "Deelnemers wilden langer oefenen";
        /// When it differs from the offering's.
        language: Option<TeachingLanguage> = "taal" => "als die anders is dan bij het aanbod", "en";
    }
}

/// More dates do not fit in a line.
const DATES_MAX: usize = 6;

impl Run {
    /// The start of the first meeting; without meetings as written.
    pub(crate) fn start(&self) -> Moment {
        let first = self.meetings.iter().map(|meeting| meeting.start).min();
        first.or(self.written_start).expect(VALIDATED)
    }

    /// The end of the last meeting; without meetings as written.
    pub(crate) fn end(&self) -> Moment {
        let last = self.meetings.iter().map(|meeting| meeting.period().end).max();
        last.or(self.written_end).expect(VALIDATED)
    }

    /// From its start to its end, whatever is between them.
    pub(crate) fn whole(&self) -> Period {
        Period { start: self.start(), end: self.end() }
    }

    /// Its meetings, or all of it.
    pub(crate) fn periods(&self) -> Vec<Period> {
        if self.meetings.is_empty() {
            vec![self.whole()]
        } else {
            self.meetings.iter().map(Meeting::period).collect()
        }
    }

    /// The stretches as they are written, each with the key that its own follow: empty for the run itself,
    /// `bijeenkomsten/0/` for its first meeting.
    pub(crate) fn written_periods(&self) -> Vec<(String, Period)> {
        let whole = self.written_start.zip(self.written_end);
        let whole = whole.map(|(start, end)| (String::new(), Period { start, end }));
        let meetings = self.meetings.iter().enumerate();
        let meetings = meetings.map(|(at, one)| (format!("bijeenkomsten/{at}/"), one.period()));
        whole.into_iter().chain(meetings).collect()
    }

    /// The days on which it is known to be held, in order.
    pub(crate) fn days(&self) -> Vec<Date> {
        let mut days: Vec<Date> = self.periods().into_iter().flat_map(Period::days).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// True from the day after the last day.
    pub(crate) fn has_ended(&self, today: Date) -> bool {
        self.end().date < today
    }

    /// True when it takes place, today or later.
    pub(crate) fn is_held(&self, today: Date) -> bool {
        !self.has_ended(today)
            && !matches!(self.status, RunStatus::Cancelled | RunStatus::Postponed)
    }

    /// "4, 11 en 18 maart 2027, 19.30 tot 21.30 uur", or from when until when.
    pub(crate) fn when(&self) -> String {
        let periods = self.periods();
        let (days, Period { start, end }) = (self.days(), self.whole());
        let [first, _, ..] = &periods[..] else { return phrases::period(start, end) };
        if days.len() > DATES_MAX {
            return format!("{} keer, {}", periods.len(), phrases::period(start.day(), end.day()));
        }
        let hours = phrases::hours(first.start.time, first.end.time);
        let hours = if are_alike(&periods) { hours } else { String::new() };
        format!("{}{hours}", phrases::dates(&days))
    }

    /// "do 4 mrt 2027, 9.00–17.00 uur", "do 4, 11 en 18 mrt 2027" or "do 4 t/m vr 5 mrt 2027", for a
    /// line with little room: a weekday or hours that differ are left out.
    pub(crate) fn dates(&self) -> String {
        let (days, periods) = (self.days(), self.periods());
        let Period { start, end } = self.whole();
        let first = phrases::short_day(start.date);
        let hours = phrases::short_hours(periods[0].start.time, periods[0].end.time);
        let hours = if are_alike(&periods) { hours } else { String::new() };
        match (self.meetings.len(), days.len()) {
            (_, 1) => first + &hours,
            (0 | 1, _) => phrases::short_span(start.date, end.date),
            (_, ..=DATES_MAX) if days.iter().all(|day| day.weekday() == start.date.weekday()) => {
                format!(
                    "{} {}{hours}",
                    phrases::short_weekday(start.date),
                    phrases::short_dates(&days)
                )
            }
            (_, ..=DATES_MAX) => phrases::short_dates(&days) + &hours,
            (meetings, _) => format!("{meetings} keer vanaf {first}"),
        }
    }

    /// Where it is held, every venue once.
    pub(crate) fn venues(&self) -> Vec<Venue<'_>> {
        let location = self.location.as_ref();
        if self.meetings.is_empty() {
            return vec![Venue { location, online: false }];
        }
        let mut venues = Vec::new();
        for venue in self.meetings.iter().map(|meeting| meeting.venue(location)) {
            if !venues.contains(&venue) {
                venues.push(venue);
            }
        }
        venues
    }

    /// "Radboudumc, Nijmegen en online"; `None` when not known.
    pub(crate) fn place(&self) -> Option<String> {
        enumerated(&self.venues(), Location::in_full)
    }

    /// The same without buildings.
    pub(crate) fn towns(&self) -> Option<String> {
        enumerated(&self.venues(), |location| location.town.clone())
    }

    /// The run's own enrolment address, else that of its offering.
    pub(crate) fn enrolment_address<'a>(&'a self, offering: &'a Offering) -> Option<&'a str> {
        self.enrolment_url.as_deref().or_else(|| offering.enrolment.as_ref()?.url.as_deref())
    }
}

/// Whether each takes one day, at the same hours.
fn are_alike(periods: &[Period]) -> bool {
    let hours = |period: &Period| (period.start.time, period.end.time);
    periods.iter().all(|one| one.days().len() == 1 && hours(one) == hours(&periods[0]))
}

vocabulary! {
    /// The status that the provider reports; "open" is derived from the dates, never entered.
    pub(crate) RunStatus default Planned {
        Planned = "gepland" => "gepland",
        Full = "vol" => "vol",
        WaitingList = "wachtlijst" => "wachtlijst",
        Cancelled = "geannuleerd" => "geannuleerd",
        Postponed = "uitgesteld" => "uitgesteld",
    }
}
