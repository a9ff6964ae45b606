//! A run in a year that is far from now, as one with a digit mistyped.

use jiff::civil::Date;

use super::{Check, Context};
use crate::catalogue::period::Period;
use crate::catalogue::run::Run;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "jaar-ver-weg",
    documentation: r"
Een uitvoering die pas over vele jaren begint of al lang geleden was, heeft meestal een tikfout in het
jaar.

Twijfelachtig:

```yaml
uitvoeringen:
  - {id: 2027-voorjaar, start: 2072-03-04, einde: 2072-03-04}
```

Goed:

```yaml
uitvoeringen:
  - {id: 2027-voorjaar, start: 2027-03-04, einde: 2027-03-04}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

/// Providers announce no further ahead.
const YEARS_AHEAD_MAX: i16 = 5;

/// Runs that are over may stay, but a catalogue of this age has none older.
const YEARS_AGO_MAX: i16 = 15;

/// The years that are meant most often, seen from this one.
const MEANT: [i16; 5] = [0, 1, 2, -1, 3];

fn check(context: Context<'_>, problems: &mut Problems) {
    let today = context.edition.today;
    for offering in context.edition.catalogue.tables.offerings.iter() {
        for (index, run) in offering.runs.iter().enumerate() {
            let far = days(run).into_iter().find(|(_, day)| is_far(*day, today));
            if let Some((key, day)) = far {
                let place = offering.common.at(&format!("uitvoeringen/{index}/{key}"));
                let problem =
                    problems.warning(&RULE, place, format!("het jaar {} is ver weg", day.year()));
                if let Some(meant) = meant(day, today) {
                    problem.hint(format!("bedoelde je `{meant}`?"));
                }
                problem.hint("verbeter het jaar, of haal de uitvoering weg tot de datum bekend is");
            }
        }
    }
}

/// Every day that is written, with its key.
fn days(run: &Run) -> Vec<(String, Date)> {
    let of_period = |(of, Period { start, end }): (String, Period)| {
        [(format!("{of}start"), start.date), (format!("{of}einde"), end.date)]
    };
    let enrolment =
        [("inschrijf_opent", run.enrolment_opens), ("inschrijf_sluit", run.enrolment_closes)];
    let enrolment = enrolment.into_iter().filter_map(|(key, day)| Some((key.to_owned(), day?)));
    run.written_periods().into_iter().flat_map(of_period).chain(enrolment).collect()
}

fn is_far(day: Date, today: Date) -> bool {
    !(-YEARS_AGO_MAX..=YEARS_AHEAD_MAX).contains(&(day.year() - today.year()))
}

/// The day in the year that was meant: one with the century, a single digit or two beside each other
/// mistyped.
fn meant(day: Date, today: Date) -> Option<Date> {
    let years = MEANT.into_iter().map(|ahead| today.year() + ahead);
    let year = years.into_iter().find(|year| is_mistyped(day.year(), *year))?;
    day.with().year(year).build().ok()
}

fn is_mistyped(typed: i16, meant: i16) -> bool {
    if typed % 100 == meant % 100 {
        return true;
    }
    let (typed, meant) = (format!("{typed:04}"), format!("{meant:04}"));
    let pairs: Vec<(u8, u8)> = typed.bytes().zip(meant.bytes()).collect();
    let wrong: Vec<_> = pairs.iter().enumerate().filter(|(_, (a, b))| a != b).collect();
    match wrong.as_slice() {
        [_] => true,
        [(at, (a, b)), (next, (c, d))] => next - at == 1 && a == d && b == c,
        _ => false,
    }
}
