//! Enrolment that opens after it has closed.

use super::words::OPENS_AFTER_CLOSE;
use super::{Check, Context};
use crate::catalogue::common::Common;
use crate::catalogue::offering::Enrolment;
use crate::catalogue::run::Run;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "inschrijving-sluit-voor-opening",
    documentation: r"
De inschrijving opent pas nadat zij gesloten is: niemand kan zich ooit inschrijven. Een uitvoering
zonder eigen dag neemt de dag bij `inschrijven` over; ook die twee samen moeten kloppen.

Fout:

```yaml
inschrijven: {soort: direct, opent: 2027-02-01, sluit: 2027-01-04}
```

Goed:

```yaml
inschrijven: {soort: direct, opent: 2027-01-04, sluit: 2027-02-01}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        let enrolment = offering.enrolment.as_ref();
        if enrolment.is_some_and(opens_after_close) {
            report(&offering.common, "inschrijven/sluit", problems);
        }
        for (index, run) in offering.runs.iter().enumerate() {
            if let Some(key) = wrong_key(run, enrolment) {
                report(&offering.common, &format!("uitvoeringen/{index}/{key}"), problems);
            }
        }
    }
}

fn opens_after_close(enrolment: &Enrolment) -> bool {
    matches!((enrolment.opens, enrolment.closes), (Some(opens), Some(closes)) if opens > closes)
}

/// The key of the run to report; `None` when its days are in order or both inherited.
fn wrong_key(run: &Run, enrolment: Option<&Enrolment>) -> Option<&'static str> {
    let opens = run.enrolment_opens.or(enrolment.and_then(|enrolment| enrolment.opens))?;
    let closes = run.enrolment_closes.or(enrolment.and_then(|enrolment| enrolment.closes))?;
    match (run.enrolment_opens, run.enrolment_closes) {
        _ if opens <= closes => None,
        (_, Some(_)) => Some("inschrijf_sluit"),
        (Some(_), None) => Some("inschrijf_opent"),
        (None, None) => None,
    }
}

fn report(common: &Common, key: &str, problems: &mut Problems) {
    problems.error(&RULE, common.at(key), OPENS_AFTER_CLOSE.message).hint(OPENS_AFTER_CLOSE.remedy);
}
