//! Enrolment that opens after the run has ended.

use super::{Check, Context};
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "inschrijving-opent-na-einde",
    documentation: r"
De inschrijving opent pas als de scholing voorbij is: niemand kan zich ooit inschrijven. Bezoekers lezen
tot die tijd dat het binnenkort kan. De dag bij `inschrijven` geldt voor elke uitvoering zonder eigen dag.

Twijfelachtig:

```yaml
uitvoeringen:
  - {id: 2027-voorjaar, start: 2027-03-04, einde: 2027-03-05, inschrijf_opent: 2027-04-01}
```

Goed:

```yaml
uitvoeringen:
  - {id: 2027-voorjaar, start: 2027-03-04, einde: 2027-03-05, inschrijf_opent: 2027-01-04}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        let all_open = offering.enrolment.as_ref().and_then(|enrolment| enrolment.opens);
        for (index, run) in offering.runs.iter().enumerate() {
            let opens = run.enrolment_opens.or(all_open);
            if opens.is_none_or(|opens| opens <= run.end().date) {
                continue;
            }
            let key = if run.enrolment_opens.is_some() { "inschrijf_opent" } else { "id" };
            let place = offering.common.at(&format!("uitvoeringen/{index}/{key}"));
            problems
                .warning(&RULE, place, "de inschrijving opent na het einde van de uitvoering")
                .hint("kies een dag voor het begin, of verbeter de datum van de uitvoering");
        }
    }
}
