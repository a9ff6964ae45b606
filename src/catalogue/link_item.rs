//! The fields of a titled link: material or literature that goes with a record.

use crate::schema::declare::{Sentence, Text, Url, fields};

fields! {
    /// Material or literature, with an address where one is known.
    pub(crate) struct LinkItem {
        /// Title, or a full reference.
        title: String as Text<2, 400> = "titel"
            => "titel of volledige verwijzing", "Werkboek feedback";
        /// Where it is.
        url: Option<String> as Url = "url"
            => "waar het te vinden is", "https://www.voorbeeld.nl/werkboek.pdf";
        /// What it is: "werkboek".
        resource_type: Option<String> as Sentence = "soort" => "wat het is", "werkboek";
        /// Terms of reuse.
        licence: Option<String> as Sentence = "licentie" => "wat je ermee mag doen", "CC BY 4.0";
    }
}
