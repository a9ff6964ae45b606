//! What an editor probably meant with a value that is not valid: the same value in the right form, for
//! the hint of a problem. Only what is certain enough to write down; every suggestion is itself valid.

use super::field::Shape;
use super::notations::{amount, only_number, yes_or_no};
use super::scalar::plain_value;

/// Longer values are not looked into.
const BYTES_MAX: usize = 300;

/// The value in the right form; `None` when that is not clear.
pub(super) fn meant(shape: &Shape, text: &str) -> Option<String> {
    if text.len() > BYTES_MAX {
        return None;
    }
    let meant = match shape {
        Shape::Number => only_number(text),
        Shape::Euros => amount(text),
        Shape::YesNo => yes_or_no(text),
        Shape::Formatted(format) => (format.meant)(text),
        _ => None,
    }?;
    plain_value(shape, &meant).is_ok().then_some(meant)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::values::{
        DATE, EMAIL, MOMENT, POINTS, SITE_PATH, SLUG, STUDY_LOAD, URL, YEARS,
    };

    /// Asserts what is meant by each text; nothing is sure for an empty one.
    fn assert_meant(shape: &Shape, table: &[(&str, &str)]) {
        for (typed, expected) in table {
            assert_eq!(meant(shape, typed).as_deref().unwrap_or(""), *expected, "{typed}");
        }
    }

    #[test]
    fn years() {
        assert_meant(
            &Shape::Formatted(&YEARS),
            &[
                ("2024/2025", "2024-2025"),
                ("2024 - 2025", "2024-2025"),
                ("2024–2025", "2024-2025"),
                ("2024/25", "2024-2025"),
                ("editie 2026", "2026"),
                ("2025-2024", ""),
                ("24-25", ""),
                ("vijfde editie", ""),
                ("", ""),
            ],
        );
    }

    #[test]
    fn numbers_and_amounts() {
        assert_meant(
            &Shape::Euros,
            &[
                ("1.395,50", "1395,50"),
                ("1,395.50", "1395,50"),
                ("1.395", "1395"),
                ("€ 12", "12"),
                ("€\u{a0}12,50", "12,50"),
                ("12,-", "12"),
                ("12,--", "12"),
                ("12,=", "12"),
                ("125 euro", "125"),
                ("EUR 125", "125"),
                ("€ 125 per persoon", "125"),
                ("125 p.p.", "125"),
                ("125 euro excl. btw", ""),
                ("gratis", ""),
                ("-12", ""),
                ("50-100", ""),
                ("99999999999999999999", ""),
            ],
        );
        assert_meant(
            &Shape::Number,
            &[("12 personen", "12"), ("1.200", "1200"), ("10-12", ""), ("2,5", ""), ("geen", "")],
        );
        assert_meant(&Shape::Formatted(&POINTS), &[("6 punten", "6"), ("2.25", ""), ("zes", "")]);
    }

    #[test]
    fn yes_and_no() {
        let table =
            [("Ja", "ja"), ("TRUE", "ja"), ("no", "nee"), ("uit", "nee"), ("misschien", "")];
        assert_meant(&Shape::YesNo, &table);
    }

    #[test]
    fn days() {
        assert_meant(
            &Shape::Formatted(&DATE),
            &[
                ("4 maart 2026", "2026-03-04"),
                ("woensdag 4 mrt. 2026", "2026-03-04"),
                ("4e van maart 2026", ""),
                ("March 4th, 2026", "2026-03-04"),
                ("04-03-2026", "2026-03-04"),
                ("4/3/26", "2026-03-04"),
                ("2026.3.4", "2026-03-04"),
                ("20260304", "2026-03-04"),
                ("2026-13-04", "2026-04-13"),
                ("2026-02-30", ""),
                ("maart 2026", ""),
                ("4 maart", ""),
                ("é4-03-2026", ""),
            ],
        );
    }

    #[test]
    fn moments() {
        assert_meant(
            &Shape::Formatted(&MOMENT),
            &[
                ("2027-03-04 9:30", "2027-03-04T09:30"),
                ("2027-03-04T9.30", "2027-03-04T09:30"),
                ("4 maart 2027, 13u", "2027-03-04T13:00"),
                ("4-3-2027 om 9.30 uur", "2027-03-04T09:30"),
                ("2027-03-04T09:30:00", "2027-03-04T09:30"),
                ("2027-03-04 0930", "2027-03-04T09:30"),
                ("2027-03-04T24:00", "2027-03-04T23:59"),
                ("2027-03-04T25:00", ""),
                ("2027-03-04T09:00+01:00", "2027-03-04T09:00"),
                ("46085", "2026-03-04"),
                ("12345", ""),
                ("4 maart 2027", "2027-03-04"),
                ("13:00", ""),
            ],
        );
    }

    #[test]
    fn durations() {
        assert_meant(
            &Shape::Formatted(&STUDY_LOAD),
            &[
                ("6u", "6 uur"),
                ("90 min", "1,5 uur"),
                ("45 min.", "45 minuten"),
                ("1 uur en 30 minuten", "1,5 uur"),
                ("1,25 uur", "75 minuten"),
                ("2 dagdelen", "1 dag"),
                ("3 dagdelen", "1,5 dagen"),
                ("6", ""),
                ("5-6 uur", ""),
                ("2 weken", ""),
            ],
        );
    }

    #[test]
    fn addresses() {
        assert_meant(
            &Shape::Formatted(&URL),
            &[
                ("www.voorbeeld.nl", "https://www.voorbeeld.nl"),
                ("Voorbeeld.nl/Pad", "https://voorbeeld.nl/Pad"),
                ("<https://voorbeeld.nl>", "https://voorbeeld.nl"),
                ("htpps://voorbeeld.nl/", "https://voorbeeld.nl/"),
                ("https//voorbeeld.nl/", "https://voorbeeld.nl/"),
                ("HTTP://voorbeeld.nl", "http://voorbeeld.nl"),
                ("https://voorbeeld.nl/mijn map", "https://voorbeeld.nl/mijn%20map"),
                ("[site](https://voorbeeld.nl)", "https://voorbeeld.nl"),
                ("leerhuis@voorbeeld.nl", ""),
                ("zie de mail", ""),
                ("020 123 45 67", ""),
            ],
        );
        assert_meant(
            &Shape::Formatted(&EMAIL),
            &[
                ("mailto:leerhuis@voorbeeld.nl", "leerhuis@voorbeeld.nl"),
                ("Leerhuis <leerhuis@voorbeeld.nl>", "leerhuis@voorbeeld.nl"),
                ("leerhuis (at) voorbeeld.nl", "leerhuis@voorbeeld.nl"),
                ("leerhuis@voorbeeld.nl.", "leerhuis@voorbeeld.nl"),
                ("leerhuis", ""),
            ],
        );
        assert_meant(
            &Shape::Formatted(&SITE_PATH),
            &[
                ("aanbod/oud", "/aanbod/oud/"),
                ("content/aanbod/Oud.md", "/aanbod/oud/"),
                ("https://vindplaats.example/aanbod/oud/", "/aanbod/oud/"),
                ("/", ""),
            ],
        );
        assert_meant(&Shape::Formatted(&SLUG), &[("Voorjaar 2027", "voorjaar-2027"), ("?", "")]);
    }
}
