//! An offering on fixed dates without an upcoming run.

use jiff::civil::Date;

use super::{Check, Context};
use crate::catalogue::common::LifeCycle;
use crate::catalogue::enrolment_state::next_run;
use crate::catalogue::offering::{Offering, Scope};
use crate::catalogue::offering_group::OfferingGroup;
use crate::catalogue::table::Entry;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "geen-komende-uitvoering",
    documentation: r"
Scholing op vaste dagen zonder dag die nog komt, is er voor bezoekers niet. Vul de volgende
uitvoering in, zeg dat het op aanvraag wordt gegeven, of archiveer het.

Fout:

```yaml
vorm: op-locatie
```

Goed:

```yaml
vorm: op-locatie
uitvoeringen:
  - {id: 2027-voorjaar, start: 2027-03-04T09:00, einde: 2027-03-04T17:00}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        let today = context.edition.today;
        if is_missed(offering, today) && next_run(offering, today).is_none() {
            let last = offering.runs.iter().map(|run| run.end().date).max();
            let year = last.unwrap_or(today).year();
            problems
                .warning(&RULE, offering.common.at("vorm"), "er is geen komende uitvoering")
                .hint("voeg er een toe onder `uitvoeringen`, of schrijf `op_aanvraag: ja`")
                .hint(format!("was het één keer, schrijf dan het jaar: `editie: {year}`"))
                .hint("komt er geen meer, schrijf dan `levensloop: gearchiveerd`");
        }
    }
}

fn is_missed(offering: &Entry<Offering>, today: Date) -> bool {
    let is_over =
        offering.edition.is_some() && OfferingGroup::of(offering, today) == OfferingGroup::Past;
    !is_over
        && offering.scope != Some(Scope::Referral)
        && !offering.common.is_faulty("uitvoeringen")
        && offering.common.shared.life_cycle == LifeCycle::Published
        && offering.needs_run()
}
