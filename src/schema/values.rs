//! The formats of text values, each with its check. Formats with a Rust type are checked by parsing
//! that type; no second parser belongs here.

use super::meant::{Meant, address, duration, number, time, years};
use super::moment::{Moment, parse_date};
use super::numbers::halves;
use super::study_load::StudyLoad;
use super::years::Years;
use crate::slug::check_slug;

/// The format of a text value, with its check.
#[derive(Debug)]
pub struct TextFormat {
    /// The name for editors, with article: "een datum".
    pub name: &'static str,
    /// A valid example.
    pub example: &'static str,
    /// The JSON Schema pattern.
    pub pattern: &'static str,
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
    check: |text| parse_date(text).map(drop),
    meant: time::date,
};

/// A day, with or without a time of day: `2027-03-04T09:00`.
pub const MOMENT: TextFormat = TextFormat {
    name: "een datum, eventueel met tijd",
    example: "2027-03-04T09:00",
    pattern: r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$",
    check: |text| text.parse::<Moment>().map(drop),
    meant: time::moment,
};

/// A duration: `6 uur`, `2 dagen`, `PT4H30M`.
pub const STUDY_LOAD: TextFormat = TextFormat {
    name: "een tijdsduur",
    example: "6 uur",
    pattern: r"^(\d+([.,]5)? (minuten|uur|dag|dagen)|PT(\d+H)?(\d+M)?)$",
    check: |text| text.parse::<StudyLoad>().map(drop),
    meant: duration::study_load,
};

/// A year or years: `2026`, `2024-2025`.
pub const YEARS: TextFormat = TextFormat {
    name: "een jaar of twee jaren",
    example: "2024-2025",
    pattern: r"^\d{4}(-\d{4})?$",
    check: |text| text.parse::<Years>().map(drop),
    meant: years::years,
};

/// A number of accreditation points in halves: `6` or `2,5`.
pub const POINTS: TextFormat = TextFormat {
    name: "een aantal punten",
    example: "6",
    pattern: r"^\d+([.,]5)?$",
    check: |text| {
        halves(text).map(drop).ok_or_else(|| "punten zijn hele of halve getallen".to_owned())
    },
    meant: number::points,
};

/// A web address.
pub const URL: TextFormat = TextFormat {
    name: "een webadres",
    example: "https://www.voorbeeld.nl/scholing",
    pattern: "^https?://",
    check: check_url,
    meant: address::url,
};

/// An e-mail address.
pub const EMAIL: TextFormat = TextFormat {
    name: "een e-mailadres",
    example: "leerhuis@ziekenhuis.nl",
    pattern: "^[^@ ]+@[^@ ]+[.][^@ ]+$",
    check: check_email,
    meant: address::email,
};

/// A telephone number, as it is dialled in the Netherlands or with its country.
pub const PHONE: TextFormat = TextFormat {
    name: "een telefoonnummer",
    example: "024 123 45 67",
    pattern: r"^(0|\+)\d[\d -]{5,18}$",
    check: check_phone,
    meant: address::phone,
};

/// A path on this site: `/aanbod/oude-naam/`.
pub const SITE_PATH: TextFormat = TextFormat {
    name: "een pad op deze site",
    example: "/aanbod/oude-naam/",
    pattern: "^/([a-z0-9-]+/)+$",
    check: check_site_path,
    meant: address::site_path,
};

/// The id of a record or run: lower-case words with hyphens.
pub const SLUG: TextFormat = TextFormat {
    name: "een korte naam",
    example: "2027-voorjaar",
    pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
    check: check_slug,
    meant: address::short_name,
};

fn check_url(text: &str) -> Result<(), String> {
    if check_email(text).is_ok() || text.starts_with("mailto:") {
        return Err("dit is een e-mailadres, geen webadres".to_owned());
    }
    if is_phone_number(text) {
        return Err("dit is een telefoonnummer, geen webadres".to_owned());
    }
    if !(text.starts_with("https://") || text.starts_with("http://")) {
        return Err("een webadres begint met `https://`".to_owned());
    }
    if text.chars().any(|c| c.is_whitespace() || c.is_control() || !c.is_ascii()) {
        return Err(
            "in dit webadres staat een spatie of een teken dat er zo niet in mag".to_owned()
        );
    }
    let (_, after_scheme) = text.split_once("://").unwrap_or_default();
    let authority = after_scheme.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Err("in een webadres hoort geen gebruikersnaam".to_owned());
    }
    let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
    let in_host = |c: char| c.is_ascii_alphanumeric() || "-._".contains(c);
    if !port.is_empty() && !port.parse::<u16>().is_ok_and(|port| port > 0) {
        return Err("wat in dit webadres achter de dubbele punt staat, is geen poort".to_owned());
    }
    if !host.chars().all(in_host) || text.contains(['"', '<', '>', '`']) {
        return Err(
            "in dit webadres staat een teken dat er niet in mag, zoals een spatie".to_owned()
        );
    }
    if host.contains("..") || host.starts_with('.') {
        return Err("in dit webadres staat een punt te veel".to_owned());
    }
    if !host.contains('.') {
        return Err("in dit webadres ontbreekt de naam van de site".to_owned());
    }
    Ok(())
}

fn check_email(text: &str) -> Result<(), String> {
    let clean = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || ".-_+".contains(c))
    };
    match text.split_once('@') {
        Some((local, domain))
            if clean(local) && clean(domain) && domain.trim_matches('.').contains('.') =>
        {
            Ok(())
        }
        _ => Err(match text {
            _ if text.contains("://") || text.starts_with("www.") => {
                "dit is een webadres, geen e-mailadres"
            }
            _ if is_phone_number(text) => "dit is een telefoonnummer, geen e-mailadres",
            _ => "dit is geen e-mailadres",
        }
        .to_owned()),
    }
}

fn check_phone(text: &str) -> Result<(), String> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let wanted = if text.starts_with('+') { 8..=15 } else { 8..=11 };
    if check_email(text).is_ok() {
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

fn is_phone_number(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    digits >= 8 && text.chars().all(|c| c.is_ascii_digit() || " +-()./".contains(c))
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
