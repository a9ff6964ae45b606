//! Enrolment that closes after the run has ended.

use jiff::civil::Date;

use super::words::CLOSES_AFTER_END;
use super::{Check, Context};
use crate::catalogue::offering::Offering;
use crate::problem::{Problems, Rule};
use crate::source::Place;

const RULE: Rule = Rule {
    name: "inschrijving-sluit-na-einde",
    documentation: r"
Inschrijven kan nog als de scholing al voorbij is. Bezoekers zien dan een open inschrijving voor
iets dat niet meer komt. De dag bij `inschrijven` geldt voor elke uitvoering zonder eigen dag, en
mag dus niet na de laatste daarvan liggen.

Fout:

```yaml
uitvoeringen:
  - {id: 2027-voorjaar, start: 2027-03-04, einde: 2027-03-05, inschrijf_sluit: 2027-04-01}
```

Goed:

```yaml
uitvoeringen:
  - {id: 2027-voorjaar, start: 2027-03-04, einde: 2027-03-05, inschrijf_sluit: 2027-02-20}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        for (index, run) in offering.runs.iter().enumerate() {
            if run.enrolment_closes.is_some_and(|closes| closes > run.end().date) {
                let place = offering.common.at(&format!("uitvoeringen/{index}/inschrijf_sluit"));
                report(place, CLOSES_AFTER_END.message, problems);
            }
        }
        let closes = offering.enrolment.as_ref().and_then(|enrolment| enrolment.closes);
        if let (Some(closes), Some(end)) = (closes, last_end_without_own_day(offering))
            && closes > end
        {
            let place = offering.common.at("inschrijven/sluit");
            report(place, "de inschrijving sluit na het einde van de laatste uitvoering", problems);
        }
    }
}

/// The end of the last run without a closing day of its own, to which the offering's day applies.
fn last_end_without_own_day(offering: &Offering) -> Option<Date> {
    let runs = offering.runs.iter().filter(|run| run.enrolment_closes.is_none());
    runs.map(|run| run.end().date).max()
}

fn report(place: Place, message: &str, problems: &mut Problems) {
    problems.error(&RULE, place, message).hint(CLOSES_AFTER_END.remedy);
}
