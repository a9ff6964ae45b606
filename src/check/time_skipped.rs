//! A time that the clock skips when summer time begins.

use jiff::civil::Weekday;

use super::{Check, Context};
use crate::catalogue::period::Period;
use crate::problem::{Problems, Rule};
use crate::schema::moment::Moment;

const RULE: Rule = Rule {
    name: "tijd-bestaat-niet",
    documentation: r"
Op de laatste zondag van maart gaat de klok van 2.00 naar 3.00 uur. De tijden daartussen bestaan dan
niet, en elke agenda maakt er iets anders van.

Twijfelachtig:

```yaml
uitvoeringen:
  - {id: 2027-nacht, start: 2027-03-27T22:00, einde: 2027-03-28T02:30}
```

Goed:

```yaml
uitvoeringen:
  - {id: 2027-nacht, start: 2027-03-27T22:00, einde: 2027-03-28T03:30}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

/// The hour that is skipped.
const SKIPPED: i8 = 2;

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        for (index, run) in offering.runs.iter().enumerate() {
            let moments =
                run.written_periods().into_iter().flat_map(|(of, Period { start, end })| {
                    [(format!("{of}start"), start), (format!("{of}einde"), end)]
                });
            for (key, moment) in moments {
                if is_skipped(moment) {
                    let place = offering.common.at(&format!("uitvoeringen/{index}/{key}"));
                    problems.warning(&RULE, place, "deze tijd bestaat niet op deze dag").hint(
                        format!(
                            "de klok gaat dan van 02:00 naar 03:00: schrijf een tijd daarvoor of \
                             daarna, zoals `{}`",
                            an_hour_later(moment)
                        ),
                    );
                }
            }
        }
    }
}

fn is_skipped(moment: Moment) -> bool {
    let last = moment.date.nth_weekday_of_month(-1, Weekday::Sunday);
    let changes = moment.date.month() == 3 && last.is_ok_and(|last| last == moment.date);
    changes && moment.time.is_some_and(|time| time.hour() == SKIPPED)
}

fn an_hour_later(moment: Moment) -> Moment {
    let time = moment.time.and_then(|time| time.with().hour(SKIPPED + 1).build().ok());
    Moment { time, ..moment }
}
