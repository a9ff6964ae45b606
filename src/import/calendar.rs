//! The events of a calendar into what each says of an offering: its run. Events of one offering are joined
//! later. Organizers and attendees are persons, and descriptions are full of ways to reach them: none of that is
//! taken over.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};

use super::columns::{Target, target};
use super::keys;
use super::moments::{self, Stretch};
use super::reader::{At, Reader};
use super::said::Said;
use super::values::Unread;
use crate::catalogue::run::RunStatus;
use crate::formats::icalendar::read::{self, Event, Property};
use crate::formats::icalendar::zones::Zones;
use crate::problem::{Problems, Severity};
use crate::rules::{unread_row, unreadable_table};
use crate::schema::scalar::shorten;
use crate::source::{Place, Source, SourcePath};

/// A calendar in memory.
#[derive(Debug)]
pub(super) struct Calendar {
    path: SourcePath,
    events: Vec<Event>,
    /// The time zones that the file itself describes.
    zones: Zones,
}

/// Properties that say something of an offering and have no key; the others are about the file or persons.
const NOT_TAKEN: &[&str] =
    &["DESCRIPTION", "CATEGORIES", "ATTACH", "COMMENT", "RESOURCES", "GEO", "CONFERENCE"];

/// What is before the title of an event that does not go on, or not then.
const STATES: &[(&str, RunStatus)] = &[
    ("geannuleerd:", RunStatus::Cancelled),
    ("afgelast:", RunStatus::Cancelled),
    ("vervallen:", RunStatus::Cancelled),
    ("cancelled:", RunStatus::Cancelled),
    ("canceled:", RunStatus::Cancelled),
    ("uitgesteld:", RunStatus::Postponed),
    ("postponed:", RunStatus::Postponed),
];

impl Calendar {
    pub(super) fn read(
        path: &SourcePath,
        source: &Source,
        problems: &mut Problems,
    ) -> Option<Self> {
        let refused = |place, why: String, hint, problems: &mut Problems| {
            problems.error(&unreadable_table::RULE, place, why).hint(hint);
            None
        };
        match read::events(&source.text) {
            Ok(events) if events.is_empty() => {
                let why = "in deze agenda staat geen afspraak".to_owned();
                refused(
                    Place::whole(path),
                    why,
                    "bewaar haar opnieuw, met de afspraken erin",
                    problems,
                )
            }
            Ok(events) => Some(Self { path: path.clone(), events, zones: Zones::of(&source.text) }),
            Err(refusal) => {
                let hint = "bewaar haar opnieuw vanuit de agenda, als iCalendar (ICS)";
                refused(Place::bytes(path, refusal.span), refusal.message, hint, problems)
            }
        }
    }

    /// What each event says.
    pub(super) fn said(&self, reader: &mut Reader<'_>) -> Vec<Said> {
        let mut said = Vec::new();
        for (event, number) in self.events.iter().zip(1..) {
            let place = Place::bytes(&self.path, event.span.clone());
            let one = Said::new(place, format!("afspraak {number}"));
            said.extend(self.event(event, one, reader));
        }
        self.report_not_taken(reader.problems);
        said
    }

    fn event(&self, event: &Event, mut said: Said, reader: &mut Reader<'_>) -> Option<Said> {
        if let Some(property) = event.property("RECURRENCE-ID") {
            let hint = "pas die keer zelf aan, bij de bijeenkomsten van de uitvoering";
            let why = "dit wijzigt één keer van een reeks";
            self.refuse(&said, Some(property), (why, hint), Severity::Warning, reader);
            return None;
        }
        if let Some(class) = event.property("CLASS").filter(|class| !is_public(class)) {
            let why = "dit is in de agenda niet openbaar";
            let hint = "mag iedereen het weten, maak het daar dan openbaar, en bewaar haar opnieuw";
            self.refuse(&said, Some(class), (why, hint), Severity::Warning, reader);
            return None;
        }
        let (times, unclear) = match moments::times(event, &self.zones) {
            Ok(times) => times,
            Err(unclear) => {
                let hint = "verbeter het in de agenda, en bewaar haar opnieuw";
                self.refuse(&said, unclear.property, (&unclear.why, hint), Severity::Error, reader);
                return None;
            }
        };
        if let Some(unclear) = unclear {
            let at = || self.at(&said, unclear.property);
            let unread = Unread::new("alleen de eerste keer van deze reeks is overgenomen")
                .hint("zij heeft geen einde, meer dan 60 keren, of een regel die hier niet te lezen is")
                .hint("zet de andere dagen zelf onder `bijeenkomsten`, of elk als eigen uitvoering");
            reader.report(&at, unread, Severity::Warning);
        } else if times.len() > 1 {
            let at = || self.at(&said, event.property("RRULE"));
            let why = format!("deze {} keer zijn samen één uitvoering", times.len());
            let unread = Unread::new(why)
                .hint("schrijft een deelnemer zich elke keer apart in, maak dan van elke bijeenkomst een uitvoering");
            reader.report(&at, unread, Severity::Warning);
        }
        let run = self.run(event, &times, &said, reader);
        said.values.insert(keys::RUNS.to_owned(), json!([run]));
        said.run_uids.extend(event.property("UID").map(|uid| uid.value.trim().to_owned()));
        self.record(event, &mut said, reader);
        reader.finished(said)
    }

    /// The offering that an event is of.
    fn record(&self, event: &Event, said: &mut Said, reader: &mut Reader<'_>) {
        let mut texts = Vec::new();
        if let Some(summary) = event.property("SUMMARY") {
            texts.push((
                summary,
                reader.kind.title_key(),
                state_and_title(&summary.text()).1.to_owned(),
            ));
        }
        if let Some(url) = event.property("URL") {
            said.page = reader.own_page(url.value.trim());
            let is_own = said.page.is_some();
            texts.extend((!is_own).then(|| (url, keys::WEBSITE, url.text())));
        }
        for (property, key, text) in texts.into_iter().filter(|(.., text)| !text.is_empty()) {
            let place = Place::bytes(&self.path, property.span.clone());
            let Some(Target::Key(chain)) = target(key, reader.kind, &place, reader.problems) else {
                continue;
            };
            let name = said.name.clone();
            let at = || At { name: format!("{name}, `{}`", property.name), place: place.clone() };
            reader.text(&at, &Target::Key(chain), &text, said);
        }
    }

    fn run(
        &self,
        event: &Event,
        times: &[Stretch],
        said: &Said,
        reader: &mut Reader<'_>,
    ) -> Map<String, Json> {
        let mut run = match times {
            [one] => stretch(one),
            several => {
                let meetings: Vec<_> = several.iter().map(stretch).collect();
                Map::from_iter([(keys::MEETINGS.to_owned(), json!(meetings))])
            }
        };
        let is_off = event.property("STATUS").is_some_and(|one| one.value.trim() == "CANCELLED");
        let title = event.property("SUMMARY").map(Property::text).unwrap_or_default();
        let (status, _) = state_and_title(&title);
        if let Some(status) = is_off.then_some(RunStatus::Cancelled).or(status) {
            run.insert(keys::STATUS.to_owned(), json!(status.key()));
        }
        let location = event.property("LOCATION").map(|property| (property, property.text()));
        if let Some((property, text)) = location.filter(|(_, text)| !text.is_empty()) {
            if let Some(place) = place_of(&text) {
                run.insert(keys::LOCATION.to_owned(), place);
            } else {
                let at = || self.at(said, Some(property));
                reader.report(&at, no_place(&text), Severity::Warning);
            }
        }
        run
    }

    fn at(&self, said: &Said, property: Option<&Property>) -> At {
        match property {
            Some(property) => At {
                name: format!("{}, `{}`", said.name, property.name),
                place: Place::bytes(&self.path, property.span.clone()),
            },
            None => At { name: said.name.clone(), place: said.place.clone() },
        }
    }

    fn refuse(
        &self,
        said: &Said,
        property: Option<&Property>,
        (why, hint): (&str, &str),
        severity: Severity,
        reader: &mut Reader<'_>,
    ) {
        let At { name, place } = self.at(said, property);
        let message = format!("{name}: {why}, en dit is niet overgenomen");
        reader.problems.add(severity, &unread_row::RULE, place, message).hint(hint);
    }

    fn report_not_taken(&self, problems: &mut Problems) {
        let mut counts = BTreeMap::<&str, usize>::new();
        let properties = self.events.iter().flat_map(|event| &event.properties);
        for property in properties.filter(|one| NOT_TAKEN.contains(&one.name.as_str())) {
            *counts.entry(&property.name).or_default() += 1;
        }
        if counts.is_empty() {
            return;
        }
        let counts: Vec<_> =
            counts.iter().map(|(name, count)| format!("`{name}` ({count} keer)")).collect();
        let message = format!("niet overgenomen uit deze agenda: {}", counts.join(", "));
        problems
            .warning(&unreadable_table::RULE, Place::whole(&self.path), message)
            .hint("neem zelf over wat er op de site hoort, zonder namen en nummers van mensen");
    }
}

fn no_place(text: &str) -> Unread {
    Unread::new(format!("`{}` is geen gebouw met plaats, en is niet overgenomen", shorten(text)))
        .hint("schrijf `gebouw, plaats`, of vul zelf `locatie` in")
        .hint("is het online, maak er dan een bijeenkomst van met `online: ja`")
}

fn stretch((start, end): &Stretch) -> Map<String, Json> {
    let mut stretch = Map::from_iter([(keys::START.to_owned(), json!(start.to_string()))]);
    stretch.extend(end.map(|end| (keys::END.to_owned(), json!(end.to_string()))));
    stretch
}

/// `PRIVATE` and `CONFIDENTIAL`, and what a program makes up, are for who keeps the calendar.
fn is_public(class: &Property) -> bool {
    class.value.trim().eq_ignore_ascii_case("PUBLIC")
}

/// What a title says of whether it goes on, and the title without that.
fn state_and_title(title: &str) -> (Option<RunStatus>, &str) {
    let has =
        |word: &str| title.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    match STATES.iter().find(|(word, _)| has(word)) {
        Some((word, status)) => (Some(*status), title[word.len()..].trim_start()),
        None => (None, title),
    }
}

/// "Gebouw, Plaats" or "Gebouw, Straat 1, 1234 AB Plaats, Nederland".
fn place_of(text: &str) -> Option<Json> {
    let is_elsewhere = text.contains("://") || text.to_lowercase().contains("online");
    let mut parts: Vec<&str> = text.split([',', '\n']).map(str::trim).collect();
    parts.retain(|part| !part.is_empty());
    if parts.last().is_some_and(|last| {
        ["nederland", "netherlands", "the netherlands"].contains(&last.to_lowercase().as_str())
    }) {
        parts.pop();
    }
    let [name, .., town] = parts[..] else { return None };
    let town = without_postcode(town);
    let is_town =
        town.chars().all(|c| !c.is_ascii_digit()) && (2..=60).contains(&town.chars().count());
    (!is_elsewhere && is_town && name.chars().count() <= 90)
        .then(|| json!({ "naam": name, "plaats": town }))
}

fn without_postcode(town: &str) -> &str {
    let digits = town.get(..4).is_some_and(|start| start.bytes().all(|byte| byte.is_ascii_digit()));
    if !digits {
        return town;
    }
    let rest = town[4..].trim_start();
    let letters = rest.get(..2).filter(|two| two.bytes().all(|byte| byte.is_ascii_uppercase()));
    letters.map_or(rest, |_| rest[2..].trim_start())
}
