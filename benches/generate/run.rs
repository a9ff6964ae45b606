//! Runs of an offering: none to four, spread over the year around today.

use super::plan::Plan;
use super::random::Random;
use super::record::Map;
use super::shared::{any_day, day};
use super::taxonomy::REGIONS;

/// The runs of an offering and the days between which one can enrol for any of them.
#[derive(Debug, Default)]
pub(crate) struct Runs {
    pub(crate) maps: Vec<Map>,
    /// Empty when there are no runs.
    pub(crate) first_opens: String,
    /// Empty when there are no runs.
    pub(crate) last_closes: String,
}

/// The first and last day on which a run starts, counted from today.
const SEASON: (i64, i64) = (-182, 182);

/// The runs of an offering of this form. Forms with dates have at least one that is to come.
pub(crate) fn runs(plan: &Plan, form: &str, owner: usize, random: &mut Random) -> Runs {
    let dated = matches!(form, "op-locatie" | "blended" | "online-live" | "hybride");
    let count = if dated { random.between(1, 4) } else { random.below(5).saturating_sub(2) };
    let mut starts: Vec<i64> = (0..count).map(|_| days_from_today(random)).collect();
    starts.sort_unstable();
    if let Some(last) = starts.last_mut().filter(|last| dated && **last < 7) {
        *last = days_from_today(random).abs() + 7;
    }
    let maps = (0u8..).zip(&starts).map(|(index, start)| {
        let status = status(*start, usize::from(index) + 1 == starts.len(), random);
        run(plan, (index, *start), (form, owner), random).with("status", status)
    });
    let maps = maps.collect();
    let bound = |start: Option<&i64>, before: i64| {
        start.map_or_else(String::new, |start| day(start - before).to_string())
    };
    Runs {
        maps,
        first_opens: bound(starts.first(), OPENS_BEFORE),
        last_closes: bound(starts.last(), CLOSES_BEFORE),
    }
}

/// Days before its start that enrolment for a run opens.
const OPENS_BEFORE: i64 = 120;

/// Days before its start that enrolment for a run closes.
const CLOSES_BEFORE: i64 = 7;

fn days_from_today(random: &mut Random) -> i64 {
    let day = any_day(random, SEASON.0, SEASON.1);
    i64::from((day - super::shared::TODAY).get_days())
}

/// The last run is never called off, so that something is left to enrol for.
fn status(start: i64, last: bool, random: &mut Random) -> &'static str {
    match random.below(100) {
        0..8 if start > 0 => "vol",
        8..12 if start > 0 => "wachtlijst",
        12..15 if !last => "geannuleerd",
        15..17 if !last => "uitgesteld",
        _ => "gepland",
    }
}

fn run(
    plan: &Plan,
    (index, start): (u8, i64),
    (form, owner): (&str, usize),
    random: &mut Random,
) -> Map {
    let (from, to) = *random.pick(&[("09:00", "17:00"), ("13:30", "17:30"), ("18:00", "21:00")]);
    let days = if random.chance(25) { random.between(7, 60) } else { 0 };
    let end = start + i64::try_from(days).expect("at most two months");
    let first = day(start);
    let provider = &plan.providers[owner];
    let location = Map::new()
        .with("naam", plan.grammar.phrase("gebouw", random))
        .with("plaats", provider.town.as_str())
        .with("regio", REGIONS[provider.region].0);
    let online = form.starts_with("online");
    let id = format!("{}-{:02}-{}", first.year(), first.month(), char::from(b'a' + index));
    Map::new()
        .with("id", id.as_str())
        .with("start", format!("{first}T{from}"))
        .with("einde", format!("{}T{to}", day(end)))
        .with("locatie", if online { Map::new() } else { location })
        .with("inschrijf_opent", day(start - OPENS_BEFORE).to_string())
        .with("inschrijf_sluit", day(start - CLOSES_BEFORE).to_string())
        .with("inschrijf_url", format!("{}/inschrijven/{id}", provider.website()))
        .with("capaciteit", random.between(8, 40).to_string())
        .with("taal", if random.chance(5) { "en" } else { "nl" })
}
