//! A run to come of an offering that is archived or withdrawn.

use super::{Check, Context};
use crate::catalogue::enrolment_state::EnrolmentState;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "uitvoering-van-gestopt-aanbod",
    documentation: r"
Aanbod dat is gearchiveerd of ingetrokken, wordt niet meer gegeven. Een uitvoering die nog komt of loopt
staat dan nergens meer, en in de agenda van wie haar bewaarde staat dat zij niet doorgaat.

Twijfelachtig:

```yaml
levensloop: gearchiveerd
uitvoeringen:
  - {id: 2027-voorjaar, start: 2027-03-04, einde: 2027-03-04}
```

Goed:

```yaml
levensloop: gearchiveerd
uitvoeringen:
  - {id: 2027-voorjaar, start: 2027-03-04, einde: 2027-03-04, status: geannuleerd}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let today = context.edition.today;
    for offering in context.edition.catalogue.tables.offerings.iter() {
        for (index, run) in offering.runs.iter().enumerate() {
            let state = EnrolmentState::of_run(run, offering, today);
            let is_ended = matches!(state, EnrolmentState::Archived | EnrolmentState::Withdrawn);
            if is_ended && !run.has_ended(today) {
                let life_cycle = offering.common.shared.life_cycle.key();
                let place = offering.common.at(&format!("uitvoeringen/{index}/id"));
                let message =
                    format!("`{}` is nog niet voorbij, maar het aanbod is {life_cycle}", run.id);
                problems
                    .warning(&RULE, place, message)
                    .hint("gaat zij niet door, schrijf dan `status: geannuleerd` bij de uitvoering")
                    .hint(format!(
                        "gaat zij wel door, wacht dan met `levensloop: {life_cycle}` tot na {}",
                        run.end().date
                    ));
            }
        }
    }
}
