//! The fields of a meeting: one of the times at which the participants of a run come together, and where
//! that is. Enrolment is for the run: nothing about it belongs here.

use super::period::Period;
use super::region::Region;
use super::table::Id;
use crate::dutch::phrases;
use crate::schema::declare::{Title, Url, fields};
use crate::schema::moment::Moment;

fields! {
    pub(crate) struct Meeting {
        start: Moment = "start" => "wanneer zij begint", "2027-03-04T19:30";
        end: Option<Moment> = "einde"
            => "wanneer zij eindigt; zonder deze sleutel op dezelfde dag", "2027-03-04T21:30";
        title: Option<String> as Title = "titel"
            => "waar het die keer over gaat", "Oefenen met een acteur";
        /// `None` when it is that of the run.
        location: Option<Location> = "locatie"
            => "waar zij is; zonder deze sleutel waar de uitvoering is", "{plaats: Nijmegen}";
        online: bool = "online"
            => "of zij online is; met `locatie` erbij kies je hoe je meedoet", "ja";
        url: Option<String> as Url = "url"
            => "waar je op afstand meedoet", "https://www.voorbeeld.nl/meedoen";
    }
}

fields! {
    #[derive(Clone, PartialEq, Eq)]
    pub(crate) struct Location {
        name: Option<String> as Title = "naam" => "het gebouw", "Radboudumc";
        town: String as Title = "plaats" => "de plaats", "Nijmegen";
        region: Option<Id<Region>> = "regio" => "de opleidingsregio", "oor-on";
    }
}

/// Where people take part: at a location, at a distance, or as they choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Venue<'a> {
    pub location: Option<&'a Location>,
    pub online: bool,
}

impl Meeting {
    /// On the day it starts when its end is not known.
    pub(crate) fn period(&self) -> Period {
        let end = self.end.unwrap_or(Moment { time: None, ..self.start });
        Period { start: self.start, end }
    }

    /// `general` is the location of its run.
    pub(crate) fn venue<'a>(&'a self, general: Option<&'a Location>) -> Venue<'a> {
        let online = self.online || self.url.is_some();
        let general = general.filter(|_| !online);
        Venue { location: self.location.as_ref().or(general), online }
    }
}

impl Location {
    /// "Radboudumc, Nijmegen", or the town alone.
    pub(crate) fn in_full(&self) -> String {
        match &self.name {
            Some(building) => format!("{building}, {}", self.town),
            None => self.town.clone(),
        }
    }
}

impl Venue<'_> {
    /// "Nijmegen of online"; `None` when nothing is known.
    pub(crate) fn words(self, location: fn(&Location) -> String) -> Option<String> {
        match (self.location.map(location), self.online) {
            (Some(place), true) => Some(format!("{place} of online")),
            (None, true) => Some("online".to_owned()),
            (place, false) => place,
        }
    }
}

/// "Nijmegen en online"; `None` when nothing is known.
pub(crate) fn enumerated(
    venues: &[Venue<'_>],
    location: fn(&Location) -> String,
) -> Option<String> {
    let words: Vec<String> = venues.iter().filter_map(|venue| venue.words(location)).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    (!words.is_empty()).then(|| phrases::capitalised(&phrases::enumerate(&words)))
}
