//! A waiting list that visitors cannot join.

use super::{Check, Context};
use crate::catalogue::enrolment_state::EnrolmentState;
use crate::catalogue::offering::{EnrolmentRoute, Offering};
use crate::catalogue::run::RunStatus;
use crate::catalogue::table::Entry;
use crate::problem::{Problems, Rule};
use crate::source::Place;

const RULE: Rule = Rule {
    name: "wachtlijst-zonder-adres",
    documentation: r"
Is er een wachtlijst, dan wil een bezoeker zich daarop kunnen zetten. Zonder adres staat er alleen dat
zij er is.

Twijfelachtig:

```yaml
uitvoeringen:
  - {id: 2027-voorjaar, start: 2027-03-04, einde: 2027-03-04, status: wachtlijst}
```

Goed:

```yaml
inschrijven: {soort: direct, url: 'https://www.voorbeeld.nl/inschrijven'}
uitvoeringen:
  - {id: 2027-voorjaar, start: 2027-03-04, einde: 2027-03-04, status: wachtlijst}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        if offering.enrolment.as_ref().is_some_and(|enrolment| enrolment.contact.is_some()) {
            continue;
        }
        if is_without_address(offering) {
            report(offering.common.at("inschrijven/soort"), problems);
        }
        for (index, run) in offering.runs.iter().enumerate() {
            let state = EnrolmentState::of_run(run, offering, context.edition.today);
            let waits =
                run.status == RunStatus::WaitingList && state == EnrolmentState::WaitingList;
            if waits && run.enrolment_address(offering).is_none() {
                report(offering.common.at(&format!("uitvoeringen/{index}/status")), problems);
            }
        }
    }
}

/// True for an offering that is joined by a waiting list only, when neither it nor a run has an address.
fn is_without_address(offering: &Entry<Offering>) -> bool {
    let route = offering.enrolment.as_ref().map(|enrolment| enrolment.route);
    let has_address = offering.runs.iter().any(|run| run.enrolment_address(offering).is_some());
    route == Some(EnrolmentRoute::WaitingList)
        && !has_address
        && offering.enrolment.as_ref().is_some_and(|enrolment| enrolment.url.is_none())
        && offering.common.shared.life_cycle.is_current()
}

fn report(place: Place, problems: &mut Problems) {
    problems
        .warning(&RULE, place, "niemand kan zich op deze wachtlijst zetten")
        .hint("zet `inschrijf_url` bij de uitvoering, of `url` of `contact` bij `inschrijven`");
}
