//! The fields of a training region (OOR), one of seven.

use super::common::{SOURCES, UPKEEP_OPTIONAL, summary, title};
use super::contact::Contact;
use super::link_item::LinkItem;
use super::procedure::Procedure;
use super::provider::Provider;
use super::table::Id;
use crate::schema::declare::{Text, Title, UpTo, Url, fields};
use crate::schema::field::Field;

fields! {
    pub(crate) struct Region {
        ..title("naam", "de naam", "OOR Noord-Oost");
        /// "OOR NO".
        short_name: String as Title = "korte_naam" => "de korte naam", "OOR NO";
        ..Field::new::<Option<String>, Text<1, 10>>("code", "het nummer bij stichting BOLS", "1");
        /// The leading university hospital.
        umc: Option<Id<Provider>> = "umc" => "het umc van de regio", "umcg";
        ..summary("Ziekenhuizen en opleiders in het noorden en oosten die samen aios en specialisten opleiden.");
        website: Option<String> as Url = "website" => "de website", "https://www.voorbeeld.nl";
        contact: Option<Contact> = "contact"
            => "hoe je het bestuur of bureau van de regio bereikt", "{email: bureau@voorbeeld.nl}";
        contact_points: Vec<Contact> as UpTo<20> = "aanspreekpunten"
            => "wie er in de regio zijn, zoals de R-COC, het regiobestuur en de vertegenwoordiging van aios",
            "[{soort: r-coc, email: rcoc@voorbeeld.nl}]";
        /// Such as the long-term plan of the R-COC.
        policy: Vec<LinkItem> = "beleid"
            => "waar staat wat de regio wil, zoals het meerjarenbeleidsplan van de R-COC",
            "[{titel: Meerjarenbeleidsplan R-COC, url: 'https://www.voorbeeld.nl/beleidsplan'}]";
        procedures: Vec<Procedure> as UpTo<60> = "sollicitatieprocedures"
            => "waar staat hoe iemand solliciteert en waarop wordt geselecteerd, per specialisme",
            "[{titel: Solliciteren, url: 'https://www.voorbeeld.nl/solliciteren', specialismen: [neurologie]}]";
        members: Vec<Id<Provider>> = "aangesloten" => "organisaties die meedoen", "[umcg]";
        ..SOURCES;
        ..UPKEEP_OPTIONAL;
    }
}

impl Region {
    /// Its short name without what all have in common: "NO".
    pub(crate) fn label(&self) -> &str {
        self.short_name.strip_prefix("OOR ").unwrap_or(&self.short_name)
    }
}
