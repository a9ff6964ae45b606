//! A time that the clock skips when summer time begins.

use jiff::civil::Weekday;

use super::{Check, Context};
use crate::catalogue::period::Period;
use crate::problem::{Problems, Rule};
use crate::schema::moment::Moment;
use crate::source::Place;

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
            for (of, period) in run.written_periods() {
                let at = |key| offering.common.at(&format!("uitvoeringen/{index}/{of}{key}"));
                for (key, moment) in [("start", period.start), ("einde", period.end)] {
                    if is_skipped(moment) {
                        report(at(key), key, period, problems);
                    }
                }
            }
        }
    }
}

fn report(place: Place, key: &str, Period { start, end }: Period, problems: &mut Problems) {
    // The end must stay the end.
    let moves_both = key == "start" && !is_skipped(end) && end <= an_hour_later(start);
    let meant = match (moves_both, key) {
        (true, _) => {
            format!("`start: {}` en `einde: {}`", an_hour_later(start), an_hour_later(end))
        }
        (false, "start") => format!("`{}`", an_hour_later(start)),
        (false, _) => format!("`{}`", an_hour_later(end)),
    };
    problems.warning(&RULE, place, "deze tijd bestaat niet op deze dag").hint(format!(
        "de klok gaat dan van 02:00 naar 03:00: schrijf een tijd daarvoor of daarna, zoals {meant}"
    ));
}

fn is_skipped(moment: Moment) -> bool {
    let last = moment.date.nth_weekday_of_month(-1, Weekday::Sunday);
    let changes = moment.date.month() == 3 && last.is_ok_and(|last| last == moment.date);
    changes && moment.time.is_some_and(|time| time.hour() == SKIPPED)
}

/// Of a time that is skipped or follows that.
fn an_hour_later(moment: Moment) -> Moment {
    let time = moment.time.and_then(|time| time.with().hour(time.hour() + 1).build().ok());
    Moment { time, ..moment }
}
