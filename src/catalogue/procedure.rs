//! How an organisation or region selects whom it trains: where its procedure and criteria are to be read.

use jiff::civil::Date;

use super::teaching::Specialty;
use crate::schema::declare::{Text, Url, fields};

fields! {
    pub(crate) struct Procedure {
        title: String as Text<2, 200> = "titel" => "wat er te lezen is", "Reglement sollicitatiecommissie";
        url: Option<String> as Url = "url"
            => "waar het staat", "https://www.voorbeeld.nl/solliciteren";
        specialties: Vec<Specialty> = "specialismen"
            => "voor welke specialismen; `alle` als het voor allemaal geldt", "[ouderengeneeskunde]";
        seen_on: Option<Date> = "gezien_op"
            => "de dag waarop iemand die pagina las", "2026-11-22";
    }
}
