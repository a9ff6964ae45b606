//! The formats of text values, each with its check. Formats with a Rust type are checked by parsing
//! that type; no second parser belongs here. Those of addresses are lists of faults, which a browser can
//! look for too.

use super::faults::{self, Fault};
use super::licence::Licence;
use super::meant::{Meant, address, duration, licence, number, time, years};
use super::moment::{Moment, parse_date};
use super::numbers::halves;
use super::study_load::StudyLoad;
use super::years::Years;
use crate::formats::media;
use crate::slug::check_slug;

pub(crate) use super::faults::check_own_url;

/// The format of a text value, with its check.
#[derive(Debug)]
pub struct TextFormat {
    /// The name for editors, with article: "een datum".
    pub name: &'static str,
    /// A valid example.
    pub example: &'static str,
    /// The JSON Schema pattern.
    pub pattern: &'static str,
    /// What can be wrong, where that is all that [`check`](Self::check) looks for; else empty.
    pub faults: &'static [Fault],
    /// `Err` says in Dutch what is wrong.
    pub check: fn(&str) -> Result<(), String>,
    /// What a text that is not valid probably means.
    pub meant: fn(&str) -> Option<Meant>,
}

impl TextFormat {
    /// Whether a text of this format is a day, with or without a time.
    pub(crate) fn is_day(&self) -> bool {
        [DATE.name, MOMENT.name].contains(&self.name)
    }
}

/// A day: `2027-03-04`.
pub const DATE: TextFormat = TextFormat {
    name: "een datum",
    example: "2027-03-04",
    pattern: r"^\d{4}-\d{2}-\d{2}$",
    faults: &[],
    check: |text| parse_date(text).map(drop),
    meant: time::date,
};

/// A day, with or without a time of day: `2027-03-04T09:00`.
pub const MOMENT: TextFormat = TextFormat {
    name: "een datum, eventueel met tijd",
    example: "2027-03-04T09:00",
    pattern: r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$",
    faults: &[],
    check: |text| text.parse::<Moment>().map(drop),
    meant: time::moment,
};

/// A duration: `6 uur`, `2 dagen`, `PT4H30M`.
pub const STUDY_LOAD: TextFormat = TextFormat {
    name: "een tijdsduur",
    example: "6 uur",
    pattern: concat!(
        r"^((0*[1-9]\d{0,3}([.,]5)?|0+[.,]5) (uur|uren|dag|dagen)",
        r"|0*[1-9]\d{0,3} (minuut|minuten)|PT(\d+H)?(\d+M)?)$"
    ),
    faults: &[],
    check: |text| text.parse::<StudyLoad>().map(drop),
    meant: duration::study_load,
};

/// A year or years: `2026`, `2024-2025`.
pub const YEARS: TextFormat = TextFormat {
    name: "een jaar of twee jaren",
    example: "2024-2025",
    pattern: r"^\d{4}(-\d{4})?$",
    faults: &[],
    check: |text| text.parse::<Years>().map(drop),
    meant: years::years,
};

/// A number of accreditation points in halves: `6` or `2,5`.
pub const POINTS: TextFormat = TextFormat {
    name: "een aantal punten",
    example: "6",
    pattern: r"^\d+([.,]5)?$",
    faults: &[],
    check: |text| {
        halves(text).map(drop).ok_or_else(|| "punten zijn hele of halve getallen".to_owned())
    },
    meant: number::points,
};

/// A licence: its short name, or where it can be read.
pub const LICENCE: TextFormat = TextFormat {
    name: "een licentie",
    example: "CC0-1.0",
    pattern: r"^(https?://|[A-Za-z0-9.-]+$)",
    faults: &[],
    check: |text| text.parse::<Licence>().map(drop),
    meant: licence::licence,
};

/// A web address.
pub const URL: TextFormat = TextFormat {
    name: "een webadres",
    example: "https://www.voorbeeld.nl/scholing",
    pattern: "^https?://",
    faults: faults::URL,
    check: faults::check_url,
    meant: address::url,
};

/// A web address, or a picture or document of the content.
pub const URL_OR_FILE: TextFormat = TextFormat {
    name: "een webadres of een bestand in `media`",
    example: "https://www.voorbeeld.nl/werkboek.pdf",
    pattern: "^(https?://|/media/)",
    faults: &[],
    check: check_url_or_file,
    meant: address::url_or_file,
};

/// A site as a content policy names it, or all sites below a name.
pub const ORIGIN: TextFormat = TextFormat {
    name: "het adres van een site, zonder pad",
    example: "https://*.ziekenhuis.nl",
    pattern: r"^https://([*][.])?[a-z0-9.-]+(:\d+)?$",
    faults: faults::ORIGIN,
    check: faults::check_origin,
    meant: address::origin,
};

/// An e-mail address.
pub const EMAIL: TextFormat = TextFormat {
    name: "een e-mailadres",
    example: "leerhuis@ziekenhuis.nl",
    pattern: "^[^@ ]+@[^@ ]+[.][^@ ]+$",
    faults: faults::EMAIL,
    check: faults::check_email,
    meant: address::email,
};

/// A telephone number, as it is dialled in the Netherlands or with its country.
pub const PHONE: TextFormat = TextFormat {
    name: "een telefoonnummer",
    example: "024 123 45 67",
    pattern: r"^(0|\+)\d[\d -]{5,18}$",
    faults: &[],
    check: check_phone,
    meant: address::phone,
};

/// A path on this site: `/aanbod/oude-naam/`.
pub const SITE_PATH: TextFormat = TextFormat {
    name: "een pad op deze site",
    example: "/aanbod/oude-naam/",
    pattern: "^/([a-z0-9-]+/)+$",
    faults: &[],
    check: check_site_path,
    meant: address::site_path,
};

/// The id of a record or run: lower-case words with hyphens.
pub const SLUG: TextFormat = TextFormat {
    name: "een korte naam",
    example: "2027-voorjaar",
    pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
    faults: &[],
    check: check_slug,
    meant: address::short_name,
};

fn check_url_or_file(text: &str) -> Result<(), String> {
    match media::name(text) {
        Some(name) => media::check_name(name).map_err(|(why, _)| why),
        None if text.starts_with('/') => {
            Err("een pad is hier dat van een bestand, zoals `/media/werkboek.pdf`".to_owned())
        }
        None => faults::check_url(text),
    }
}

fn check_phone(text: &str) -> Result<(), String> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let wanted = if text.starts_with('+') { 8..=15 } else { 8..=11 };
    if faults::check_email(text).is_ok() {
        Err("dit is een e-mailadres, geen telefoonnummer".to_owned())
    } else if !text.chars().skip(1).all(|c| c.is_ascii_digit() || " -".contains(c)) {
        Err("een telefoonnummer heeft alleen cijfers, spaties en streepjes".to_owned())
    } else if !text.starts_with(['0', '+']) {
        Err("een telefoonnummer begint met een 0 of met het landnummer, `+31`".to_owned())
    } else if !wanted.contains(&digits) {
        Err(format!("een telefoonnummer heeft geen {digits} cijfers"))
    } else {
        Ok(())
    }
}

/// Longer paths cannot be written: systems stop at 4096 bytes, or far below.
const PATH_MAX: usize = 500;

fn check_site_path(text: &str) -> Result<(), String> {
    if text.len() > PATH_MAX {
        return Err(format!("dit pad is langer dan {PATH_MAX} tekens"));
    }
    let inner = text.strip_prefix('/').and_then(|rest| rest.strip_suffix('/'));
    match inner {
        Some(parts) if parts.split('/').all(|part| check_slug(part).is_ok()) => Ok(()),
        _ => Err(
            "een pad begint en eindigt met `/` en heeft kleine letters, cijfers en koppeltekens"
                .to_owned(),
        ),
    }
}
