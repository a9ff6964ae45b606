//! A way of enrolling that visitors cannot go: nothing says where or with whom.

use super::{Check, Context};
use crate::catalogue::enrolment_state::EnrolmentState;
use crate::catalogue::offering::{EnrolmentRoute, Offering};
use crate::catalogue::run::{Run, RunStatus};
use crate::catalogue::table::Entry;
use crate::problem::{Problems, Rule};
use crate::source::Place;

const RULE: Rule = Rule {
    name: "inschrijven-zonder-adres",
    documentation: r"
Kun je je inschrijven, je belangstelling doorgeven of je op een wachtlijst zetten, dan wil een bezoeker
weten waar. Zonder adres staat er alleen dat het kan.

Twijfelachtig:

```yaml
inschrijven: {soort: direct}
```

Goed:

```yaml
inschrijven: {soort: direct, url: 'https://www.voorbeeld.nl/inschrijven'}
```

Loopt het via de aanbieder of de digitale leeromgeving, zeg dat dan met `soort: via-aanbieder` of
`soort: dlo`: dan weet een bezoeker waar het te vragen is.
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        if offering.enrolment.as_ref().is_some_and(|enrolment| enrolment.contact.is_some()) {
            continue;
        }
        if let Some(message) = impossible(offering) {
            report(offering.common.at("inschrijven/soort"), message, offering, problems);
        }
        for (index, run) in offering.runs.iter().enumerate() {
            let state = EnrolmentState::of_run(run, offering, context.edition.today);
            if let Some((key, message)) = impossible_of_run(run, offering, state) {
                let place = offering.common.at(&format!("uitvoeringen/{index}/{key}"));
                report(place, message, offering, problems);
            }
        }
    }
}

/// What nobody can do, when neither the offering nor a run has an address.
fn impossible(offering: &Entry<Offering>) -> Option<&'static str> {
    let enrolment = offering.enrolment.as_ref()?;
    let has_address = enrolment.url.is_some()
        || offering.runs.iter().any(|run| run.enrolment_address(offering).is_some());
    if has_address || !offering.common.shared.life_cycle.is_current() {
        return None;
    }
    match enrolment.route {
        EnrolmentRoute::Direct => Some("nergens staat waar een bezoeker zich inschrijft"),
        EnrolmentRoute::Interest => {
            Some("nergens staat waar een bezoeker belangstelling doorgeeft")
        }
        EnrolmentRoute::WaitingList => Some("niemand kan zich op deze wachtlijst zetten"),
        EnrolmentRoute::ViaProvider | EnrolmentRoute::LearningPlatform => None,
    }
}

/// The same of a run without an address, at the key that says it can be done.
fn impossible_of_run(
    run: &Run,
    offering: &Offering,
    state: EnrolmentState,
) -> Option<(&'static str, &'static str)> {
    if run.enrolment_address(offering).is_some() {
        return None;
    }
    let waits = run.status == RunStatus::WaitingList && state == EnrolmentState::WaitingList;
    let day = run.enrolment_closes.map(|_| "inschrijf_sluit");
    let day = day.or(run.enrolment_opens.map(|_| "inschrijf_opent"));
    let is_told = offering.enrolment.is_some();
    match (state, day) {
        _ if waits => Some(("status", "niemand kan zich op deze wachtlijst zetten")),
        (EnrolmentState::EnrolmentUnknown | EnrolmentState::UpcomingNotYetOpen, Some(key))
            if !is_told && offering.website.is_none() && offering.contact.is_none() =>
        {
            Some((key, "nergens staat waar een bezoeker zich inschrijft"))
        }
        _ => None,
    }
}

fn report(place: Place, message: &str, offering: &Offering, problems: &mut Problems) {
    let problem = problems.warning(&RULE, place, message);
    problem.hint("zet `inschrijf_url` bij de uitvoering, of `url` of `contact` bij `inschrijven`");
    if let Some(website) = &offering.website {
        problem.hint(format!("kan het op de website, schrijf dan `url: {website}`"));
    }
}
