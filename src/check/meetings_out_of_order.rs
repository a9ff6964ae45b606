//! Meetings of a run that do not follow one another.

use super::{Check, Context};
use crate::catalogue::period::Period;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "bijeenkomsten-volgorde",
    documentation: r"
De bijeenkomsten van een uitvoering zijn van één groep: zij komen na elkaar, de eerste eerst. Staan zij
door elkaar of vallen zij samen, dan is een dag of tijd verkeerd, of zijn het twee uitvoeringen.

Fout:

```yaml
uitvoeringen:
  - id: 2027-voorjaar
    bijeenkomsten:
      - {start: 2027-03-11T19:30, einde: 2027-03-11T21:30}
      - {start: 2027-03-04T19:30, einde: 2027-03-04T21:30}
```

Goed:

```yaml
uitvoeringen:
  - id: 2027-voorjaar
    bijeenkomsten:
      - {start: 2027-03-04T19:30, einde: 2027-03-04T21:30}
      - {start: 2027-03-11T19:30, einde: 2027-03-11T21:30}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        for (index, run) in offering.runs.iter().enumerate() {
            for (at, pair) in run.periods().windows(2).enumerate() {
                let (before, meeting) = (pair[0], pair[1]);
                let Some((message, hints)) = wrong(before, meeting) else { continue };
                let key = format!("uitvoeringen/{index}/bijeenkomsten/{}/start", at + 1);
                let problem = problems.error(&RULE, offering.common.at(&key), message);
                problem.hints.extend(hints);
            }
        }
    }
}

/// What is wrong with a meeting after another, and what to do.
fn wrong(before: Period, meeting: Period) -> Option<(&'static str, Vec<String>)> {
    let start = meeting.start;
    if before.start == start {
        let message = "deze bijeenkomst begint op hetzelfde moment als de vorige";
        let apart = match start.time {
            Some(_) => "verbeter de dag of de tijd, of haal één van de twee weg".to_owned(),
            None => format!("zijn het twee dagdelen, schrijf dan de tijd: `start: {start}T13:00`"),
        };
        let groups = "zijn het twee groepen, maak er dan elk een uitvoering van";
        Some((message, vec![apart, groups.to_owned()]))
    } else if before.start.is_after(start) {
        let message = "deze bijeenkomst begint voor de vorige";
        Some((message, vec![format!("zet haar voor die van {}, of verbeter de dag", before.start)]))
    } else if before.end.is_after(start) {
        let message = "deze bijeenkomst begint voordat de vorige is afgelopen";
        let hint = format!("die eindigt op {}: verbeter een van de twee tijden", before.end);
        Some((message, vec![hint]))
    } else {
        None
    }
}
