//! A run whose own start or end is not that of its meetings.

use super::{Check, Context};
use crate::problem::{Problems, Rule};
use crate::schema::moment::Moment;

const RULE: Rule = Rule {
    name: "uitvoering-naast-bijeenkomsten",
    documentation: r"
Een uitvoering met bijeenkomsten begint met de eerste en eindigt met de laatste. `start` en `einde` zijn
dan niet nodig; staan zij er toch, dan moeten zij kloppen. Anders ligt een bijeenkomst buiten de
uitvoering, en weet niemand welke van de twee dagen geldt.

Fout:

```yaml
uitvoeringen:
  - id: 2027-voorjaar
    start: 2027-03-04
    einde: 2027-03-11
    bijeenkomsten:
      - {start: 2027-03-04T19:30, einde: 2027-03-04T21:30}
      - {start: 2027-03-18T19:30, einde: 2027-03-18T21:30}
```

Goed:

```yaml
uitvoeringen:
  - id: 2027-voorjaar
    bijeenkomsten:
      - {start: 2027-03-04T19:30, einde: 2027-03-04T21:30}
      - {start: 2027-03-18T19:30, einde: 2027-03-18T21:30}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        for (index, run) in offering.runs.iter().enumerate() {
            let ends = [
                ("start", run.written_start, run.start(), "het begin van de eerste"),
                ("einde", run.written_end, run.end(), "het einde van de laatste"),
            ];
            for (key, written, derived, what) in ends {
                if written.is_some_and(|written| contradicts(written, derived)) {
                    let place = offering.common.at(&format!("uitvoeringen/{index}/{key}"));
                    problems
                        .error(&RULE, place, format!("`{key}` is niet {what} bijeenkomst"))
                        .hint(format!(
                            "haal `{key}` weg: het volgt uit de bijeenkomsten, {derived}"
                        ))
                        .hint("of verbeter die bijeenkomst, of voeg haar toe");
                }
            }
        }
    }
}

/// A day without a time agrees with every time on that day.
fn contradicts(written: Moment, derived: Moment) -> bool {
    written != derived && written != derived.day()
}
