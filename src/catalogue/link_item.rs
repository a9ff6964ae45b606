//! The fields of a titled link: material or literature that accompanies a record.

use jiff::civil::Date;

use crate::schema::declare::{Sentence, Text, UrlOrFile, fields};

fields! {
    /// Material or literature. `url` is absent when no address is known.
    pub(crate) struct LinkItem {
        /// Title, or a full reference.
        title: String as Text<2, 400> = "titel"
            => "titel of volledige verwijzing", "Werkboek feedback";
        url: Option<String> as UrlOrFile = "url"
            => "waar het te vinden is: een webadres, of een bestand in `media`",
            "https://www.voorbeeld.nl/werkboek.pdf";
        /// Free text: "werkboek".
        resource_type: Option<String> as Sentence = "soort" => "wat het is", "werkboek";
        seen_on: Option<Date> = "gezien_op"
            => "de dag waarop iemand de link voor het laatst opende", "2026-11-22";
        licence: Option<String> as Sentence = "licentie" => "wat je ermee mag doen", "CC BY 4.0";
    }
}
