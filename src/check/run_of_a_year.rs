//! A run of a year or longer.

use super::{Check, Context};
use crate::catalogue::offering::OfferingType;
use crate::catalogue::run::Run;
use crate::problem::{Problems, Rule};
use crate::schema::moment::Moment;

const RULE: Rule = Rule {
    name: "uitvoering-van-een-jaar",
    documentation: r"
Een uitvoering van een jaar of langer is meestal een tikfout in het jaar, of iets dat je het hele jaar
door kunt beginnen. Bij een opleiding, leergang, leertraject, begeleiding of netwerk kijkt deze controle
niet.

Twijfelachtig:

```yaml
uitvoeringen:
  - {id: 2027-voorjaar, start: 2027-03-04, einde: 2028-03-05}
```

Goed:

```yaml
uitvoeringen:
  - {id: 2027-voorjaar, start: 2027-03-04, einde: 2027-03-05}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

/// From the first of January to the last of December.
const DAYS_MIN: i32 = 364;

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        if takes_years(offering.offering_type) {
            continue;
        }
        for (index, run) in offering.runs.iter().enumerate() {
            let days = (run.end().date - run.start().date).get_days();
            if days < DAYS_MIN {
                continue;
            }
            let key = if run.meetings.is_empty() { "einde" } else { "bijeenkomsten" };
            let place = offering.common.at(&format!("uitvoeringen/{index}/{key}"));
            let problem =
                problems.warning(&RULE, place, format!("deze uitvoering duurt {} dagen", days + 1));
            if let Some(end) = in_the_same_year(run) {
                problem.hint(format!("staat er een verkeerd jaar, schrijf dan `einde: {end}`"));
            }
            problem.hint("zijn het losse keren, maak er dan elk een uitvoering van").hint(
                "kun je altijd beginnen, schrijf dan `vorm: online-zelfstudie` of \
                     `op_aanvraag: ja`, zonder uitvoering",
            );
        }
    }
}

fn takes_years(offering_type: OfferingType) -> bool {
    matches!(
        offering_type,
        OfferingType::Programme
            | OfferingType::LongCourse
            | OfferingType::LearningTrack
            | OfferingType::PeerSupervision
            | OfferingType::Coaching
            | OfferingType::Mentoring
            | OfferingType::BuddySystem
            | OfferingType::Community
    )
}

/// The end with the year of the start; `None` when that is before it, and with meetings, for it is not
/// written then.
fn in_the_same_year(run: &Run) -> Option<Moment> {
    if !run.meetings.is_empty() {
        return None;
    }
    let date = run.end().date.with().year(run.start().date.year()).build().ok()?;
    let end = Moment { date, ..run.end() };
    (end != run.end() && !run.start().is_after(end)).then_some(end)
}
