//! Counts, amounts and points in other notations than ours: "€ 1.395,50", "12 personen", "100-150".

use super::Meant;
use super::parts::{is_number, parts};
use crate::names::folded;
use crate::schema::moment::parse_date;

/// Words and signs that say nothing besides the number.
const SAY_NOTHING: &[&str] = &[
    "€",
    "eur",
    "euro",
    "euros",
    "-",
    "--",
    "=",
    "–",
    "—",
    "p",
    "pp",
    "per",
    "persoon",
    "personen",
    "pers",
    "deelnemer",
    "deelnemers",
    "plaats",
    "plaatsen",
    "incl",
    "inclusief",
    "btw",
    "(",
    ")",
    "max",
    "maximaal",
    "maximum",
    "punt",
    "punten",
    "e",
    "ste",
    "de",
    ".-",
    ".--",
];

/// Longer numbers are no amount.
const DIGITS_MAX: usize = 7;

/// An amount in euros.
pub(super) fn amount(text: &str) -> Option<Meant> {
    if parse_date(text).is_ok() {
        return Some(Meant::advice("dit is een dag: hier hoort een bedrag in euro's"));
    }
    if is_below_a_cent(text) {
        return Some(Meant::advice(
            "schrijf hele euro's, of euro's en centen zoals `12,50`; kost het niets, noem het dan gratis",
        ));
    }
    let without_vat = is_without_vat(text);
    let found = Numbers::of(text)?;
    if let [number] = &found.numbers[..] {
        let whole = number.split(',').next().unwrap_or_default();
        if whole.len() > DIGITS_MAX {
            return Some(Meant::advice("zo hoog kan een bedrag niet zijn: kijk het na"));
        }
        if without_vat {
            return with_vat(number);
        }
        if number == "0" {
            return Some(Meant::advice(
                "kost het niets, laat het bedrag dan weg en noem het gratis",
            ));
        }
    }
    if found.words.iter().any(|word| word.starts_with('+')) && found.numbers.len() > 1 {
        return Some(Meant::advice("tel de bedragen op en schrijf de som"));
    }
    found.meant()
}

/// "0,001": no price, whatever the comma means.
fn is_below_a_cent(text: &str) -> bool {
    let number = text.trim_start_matches(['€', ' ', '\u{a0}']);
    let part = number.strip_prefix(['0', '.', ',']).and_then(|rest| rest.strip_prefix([',', '.']));
    part.is_some_and(|part| part.len() > 2 && part.bytes().all(|b| b.is_ascii_digit()))
}

fn is_without_vat(text: &str) -> bool {
    let text = folded(text);
    ["excl", "ex btw", "ex. btw", "zonder btw", "plus btw", "+ btw"]
        .iter()
        .any(|words| text.contains(words))
}

/// What it costs with VAT added, at the rate for courses that are not exempt.
fn with_vat(number: &str) -> Option<Meant> {
    let (whole, cents) = number.split_once(',').unwrap_or((number, "0"));
    let scale = if cents.len() == 1 { 10 } else { 1 };
    let cents = whole.parse::<u64>().ok()? * 100 + cents.parse::<u64>().ok()? * scale;
    let with_vat = (cents * 121 + 50) / 100;
    let euros = match (with_vat / 100, with_vat % 100) {
        (euros, 0) => euros.to_string(),
        (euros, cents) => format!("{euros},{cents:02}"),
    };
    Some(Meant::advice(format!("tel de btw erbij op: bij 21% wordt het `{euros}`")))
}

/// A whole number.
pub(super) fn count(text: &str) -> Option<Meant> {
    if ["onbeperkt", "geen maximum", "geen limiet"].contains(&folded(text).as_str()) {
        return Some(Meant::advice("haal deze sleutel weg: zonder deze sleutel is er geen grens"));
    }
    Numbers::of(text)?.meant()
}

/// A number of points in halves.
pub(in crate::schema) fn points(text: &str) -> Option<Meant> {
    let found = Numbers::of(text)?;
    if is_per_part(text) {
        return Some(Meant::advice(
            "hier hoort het totaal: tel de punten van alle delen bij elkaar op, en schrijf alleen dat getal",
        ));
    }
    match &found.numbers[..] {
        [number] if number.contains(',') && !number.ends_with(",5") => {
            let whole: u32 = number.split(',').next()?.parse().ok()?;
            let below = whole.to_string();
            let is_low = number.split_once(',').is_some_and(|(_, part)| part < "5");
            let near = if is_low { below } else { (whole + 1).to_string() };
            Meant::one_of(if is_low {
                vec![near, format!("{whole},5")]
            } else {
                vec![format!("{whole},5"), near]
            })
        }
        _ => found.meant(),
    }
}

/// "6 punten per dag", "2 x 6": for more days it is another number.
fn is_per_part(text: &str) -> bool {
    const PARTS: &[&str] = &[
        "dag",
        "dagdeel",
        "avond",
        "bijeenkomst",
        "keer",
        "module",
        "uur",
        "sessie",
        "les",
        "week",
    ];
    let text = folded(text).replace('/', " per ");
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words
        .windows(2)
        .any(|pair| ["per", "elke", "iedere"].contains(&pair[0]) && PARTS.contains(&pair[1]))
}

/// The numbers of a text, in Dutch notation, and the words beside them.
struct Numbers {
    numbers: Vec<String>,
    words: Vec<String>,
}

impl Numbers {
    /// `None` for a text without numbers, or with one below zero.
    fn of(text: &str) -> Option<Self> {
        if text.trim_start().starts_with('-') {
            return None;
        }
        let parts = joined(parts(&text.replace('_', "")), text);
        let (numbers, words): (Vec<_>, Vec<_>) =
            parts.into_iter().partition(|part| is_number(part));
        let words: Vec<_> =
            words.into_iter().filter(|word| !SAY_NOTHING.contains(&word.as_str())).collect();
        if let [number, power] = &numbers[..]
            && number.bytes().all(|b| b.is_ascii_digit())
            && let Some(number) = scientific(text, number, power)
        {
            return Some(Self { numbers: vec![number], words });
        }
        let numbers: Vec<_> =
            numbers.iter().map(|number| decimal(number)).collect::<Option<_>>()?;
        (!numbers.is_empty()).then_some(Self { numbers, words })
    }

    fn meant(mut self) -> Option<Meant> {
        match self.numbers.len() {
            1 if self.words.is_empty() => self.numbers.pop().map(Meant::Value),
            1 => self.numbers.pop().map(Meant::Part),
            2..=4 => Meant::one_of(self.numbers),
            _ => None,
        }
    }
}

/// Thousands that are set apart by a space belong together.
fn joined(parts: Vec<String>, text: &str) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    for part in parts {
        match joined.last_mut() {
            Some(last)
                if last.bytes().all(|b| b.is_ascii_digit())
                    && part.split(',').next().is_some_and(|whole| whole.len() == 3)
                    && is_number(&part)
                    && text.contains(&format!("{last} {part}")) =>
            {
                last.push_str(&part);
            }
            _ => joined.push(part),
        }
    }
    joined
}

/// "1e3", as a spreadsheet writes it.
fn scientific(text: &str, number: &str, power: &str) -> Option<String> {
    if text.to_lowercase().replace('+', "") != format!("{number}e{power}") {
        return None;
    }
    let zeros = power.parse::<usize>().ok()?.min(2 * DIGITS_MAX);
    Some(format!("{number}{}", "0".repeat(zeros)))
}

/// A number with points or commas between its thousands, in Dutch notation. `None` for three digits behind
/// one comma, which are thousands to some and thousandths to others, and behind a zero.
fn decimal(text: &str) -> Option<String> {
    let Some(last) = text.rfind(['.', ',']) else { return Some(text.to_owned()) };
    let (whole, cents) = (&text[..last], &text[last + 1..]);
    let is_one_comma = text[last..].starts_with(',') && !whole.contains(['.', ',']);
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    if cents.len() == 3 && (is_one_comma || whole.trim_start_matches('0').is_empty()) {
        return None;
    }
    Some(match cents {
        _ if cents.len() == 3 => format!("{whole}{cents}"),
        _ if cents.bytes().all(|b| b == b'0') => whole,
        _ => format!("{whole},{cents}"),
    })
    .filter(|number| is_number(number))
}

#[cfg(test)]
mod tests {
    use super::super::value::assert_meant;
    use crate::schema::field::Shape;
    use crate::schema::values::POINTS;

    #[test]
    fn amounts() {
        let no_cents = "!schrijf hele euro's, of euro's en centen zoals `12,50`; kost het niets, noem het dan \
                        gratis";
        let too_high = "!zo hoog kan een bedrag niet zijn: kijk het na";
        assert_meant(
            &Shape::Euros,
            &[
                ("1.395,50", "1395,50"),
                ("1,395.50", "1395,50"),
                ("1.395", "1395"),
                ("1 395", "1395"),
                ("1.000.000", "1000000"),
                ("1,000,000", "1000000"),
                ("82,645", ""),
                ("0.125", no_cents),
                ("0,001", no_cents),
                ("€ 0,00001", no_cents),
                ("€ 12", "12"),
                ("€\u{a0}12,50", "12,50"),
                ("€ 1.250,50 p.p.", "1250,50"),
                ("12,-", "12"),
                ("12,--", "12"),
                ("12,=", "12"),
                ("1.250.-", "1250"),
                ("125 euro", "125"),
                ("EUR 125", "125"),
                ("€ 125 per persoon", "125"),
                ("125 p.p.", "125"),
                ("125 incl. btw", "125"),
                ("1e3", "1000"),
                ("vanaf 100", "100…"),
                ("ca. 125", "125…"),
                ("125 per dag", "125…"),
                ("50-100", "50 of 100"),
                ("€100,- tot €150,-", "100 of 150"),
                ("125/150", "125 of 150"),
                ("125 + 25", "!tel de bedragen op en schrijf de som"),
                ("125 euro excl. btw", "!tel de btw erbij op: bij 21% wordt het `151,25`"),
                ("€ 1.000 (ex btw)", "!tel de btw erbij op: bij 21% wordt het `1210`"),
                ("€ 0,-", "!kost het niets, laat het bedrag dan weg en noem het gratis"),
                ("gratis", ""),
                ("2027-01-15", "!dit is een dag: hier hoort een bedrag in euro's"),
                ("-12", ""),
                ("1e99", too_high),
                ("99999999999999999999", too_high),
                ("100.000.000", too_high),
            ],
        );
    }

    #[test]
    fn counts_and_points() {
        let no_limit = "!haal deze sleutel weg: zonder deze sleutel is er geen grens";
        assert_meant(
            &Shape::Number,
            &[
                ("12 personen", "12"),
                ("max. 12", "12"),
                ("twaalf", "12"),
                ("1e", "1"),
                ("12.0", "12"),
                ("1.200", "1200"),
                ("12 teams", "12…"),
                ("10-12", "10 of 12"),
                ("2023/2024", "2023 of 2024"),
                ("onbeperkt", no_limit),
                ("2,5", ""),
                ("99999999999999999999", ""),
                ("geen", ""),
            ],
        );
        assert_meant(
            &Shape::Formatted(&POINTS),
            &[
                ("6 punten", "6"),
                ("zes", "6"),
                ("2½", "2,5"),
                ("2.25", "2 of 2,5"),
                ("2,75 punt", "2,5 of 3"),
                ("4 tot 6", "4 of 6"),
                ("6 punten per deelnemer", "6"),
                (
                    "6 punten per dag",
                    "!hier hoort het totaal: tel de punten van alle delen bij elkaar op, en schrijf alleen dat \
                     getal",
                ),
                ("veel", ""),
            ],
        );
    }
}
