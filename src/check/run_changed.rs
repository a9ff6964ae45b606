//! A run that changed after calendars were told of it.

use jiff::civil::Date;

use super::{Check, Context};
use crate::catalogue::run::Run;
use crate::dutch::phrases;
use crate::problem::{Problems, Rule};
use crate::revisions;
use crate::source::Place;

const RULE: Rule = Rule {
    name: "uitvoering-gewijzigd",
    documentation: r"
Bezoekers zetten een uitvoering in hun eigen agenda. Die neemt een wijziging alleen over als er een
hoger nummer bij staat. In `uitvoeringen.txt` staat van elke uitvoering het nummer en hoe zij toen was;
`vindplaats addresses` werkt dat bij. Doe je dat niet, dan geldt elke dag als een nieuwe wijziging, maar
een tweede wijziging op dezelfde dag ziet een agenda niet. Is een dag die nog komt nu voorbij, dan is het
vaak een tikfout in het jaar: in agenda's blijft de eerste dag staan.

Twijfelachtig:

```text
de datum is gewijzigd in aanbod/feedback.md, en uitvoeringen.txt is nog als eerst
```

Goed:

```text
vindplaats addresses
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let edition = context.edition;
    for offering in edition.catalogue.tables.offerings.iter() {
        for (index, run) in offering.runs.iter().enumerate() {
            let place = offering.common.at(&format!("uitvoeringen/{index}/id"));
            let listed = edition.revisions.listed_day(offering, run);
            let coming = listed.filter(|day| *day >= edition.today);
            match (run.has_ended(edition.today), coming) {
                (true, Some(day)) => report_past(run, day, place, problems),
                (false, _) if edition.revisions.is_changed(offering, run) => {
                    report_changed(run, place, problems);
                }
                _ => {}
            }
        }
    }
}

/// Calendars keep the day they were told, for the file of a run that has ended is gone.
fn report_past(run: &Run, listed: Date, place: Place, problems: &mut Problems) {
    let message = format!(
        "`{}` is voorbij op {}, maar komt volgens `{}` nog, op {}",
        run.id,
        phrases::date(run.end().date),
        revisions::FILE,
        phrases::date(listed)
    );
    problems
        .warning(&RULE, place, message)
        .hint(format!("is het een tikfout, schrijf dan weer de dag die het was: {listed}"))
        .hint(
            "gaat zij niet door, laat dan de dag staan die het was en schrijf `status: geannuleerd`",
        )
        .hint("was zij eerder dan gedacht, schrijf dan `vindplaats addresses`");
}

fn report_changed(run: &Run, place: Place, problems: &mut Problems) {
    let message = format!("`{}` is gewijzigd sinds zij in `{}` kwam", run.id, revisions::FILE);
    problems.warning(&RULE, place, message).hint(format!(
        "schrijf `vindplaats addresses` en bewaar `{}` mee: dan nemen agenda's van bezoekers de \
         wijziging over",
        revisions::FILE
    ));
}
