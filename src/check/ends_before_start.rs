//! A run or a meeting that ends before it starts.

use jiff::ToSpan;

use super::words::{MEETING_ENDS_FIRST, RUN_ENDS_FIRST};
use super::{Check, Context};
use crate::catalogue::period::Period;
use crate::problem::{Problems, Rule};
use crate::schema::moment::Moment;

const RULE: Rule = Rule {
    name: "einde-voor-start",
    documentation: r"
Een uitvoering of bijeenkomst eindigt voordat zij begint. Bezoekers zien dan een onmogelijke datum en de agenda
klopt niet.

Fout:

```yaml
uitvoeringen:
  - {id: 2027-voorjaar, start: 2027-03-04, einde: 2027-03-03}
```

Goed:

```yaml
uitvoeringen:
  - {id: 2027-voorjaar, start: 2027-03-04, einde: 2027-03-05}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

/// A run that goes on past midnight lasts at most this long; a longer one has its times swapped.
const NIGHT_HOURS_MAX: i32 = 12;

/// A run over the end of a year lasts at most this long.
const TURN_OF_YEAR_DAYS_MAX: i32 = 60;

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        for (index, run) in offering.runs.iter().enumerate() {
            for (of, period) in run.written_periods() {
                if period.start.is_after(period.end) {
                    let place = offering.common.at(&format!("uitvoeringen/{index}/{of}einde"));
                    let words = if of.is_empty() { RUN_ENDS_FIRST } else { MEETING_ENDS_FIRST };
                    problems.error(&RULE, place, words.message).hint(remedy(period));
                }
            }
        }
    }
}

/// What to write instead, for the two moments at hand.
fn remedy(Period { start, end }: Period) -> String {
    let next_day = Moment { date: end.date.saturating_add(1.day()), ..end };
    let next_year = Moment { date: end.date.saturating_add(1.year()), ..end };
    if start.date == end.date && hours(start, next_day) < NIGHT_HOURS_MAX {
        format!("gaat het na middernacht door, schrijf dan de volgende dag: `einde: {next_day}`")
    } else if start.date == end.date {
        format!("verwissel de tijden: `start: {end}` en `einde: {start}`")
    } else if (0..TURN_OF_YEAR_DAYS_MAX).contains(&(next_year.date - start.date).get_days()) {
        format!("hoort het einde een jaar later, schrijf dan `einde: {next_year}`")
    } else {
        RUN_ENDS_FIRST.remedy.to_owned()
    }
}

/// The whole hours between two moments, one day apart.
fn hours(start: Moment, next_day: Moment) -> i32 {
    let hour = |moment: Moment| moment.time.map_or(0, |time| i32::from(time.hour()));
    24 + hour(next_day) - hour(start)
}
