//! Personal e-mail addresses where a shared mailbox is expected.

use super::{Check, Context};
use crate::catalogue::site;
use crate::problem::{Problems, Rule};
use crate::source::Place;

const RULE: Rule = Rule {
    name: "persoonlijk-adres",
    documentation: r"
Een adres van een persoon werkt niet meer als die persoon vertrekt, en het is een persoonsgegeven.
Gebruik een adres dat bij de functie hoort.

Twijfelachtig:

```yaml
beheer: {gecontroleerd_op: 2026-11-22, herzien_voor: 2027-11-22, contact: j.jansen@ziekenhuis.nl}
```

Goed:

```yaml
beheer: {gecontroleerd_op: 2026-11-22, herzien_voor: 2027-11-22, contact: leerhuis@ziekenhuis.nl}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

/// Substrings that are common in shared mailboxes and rare in personal names.
const FUNCTION_WORDS: &[&str] = &[
    "academ",
    "administrat",
    "afdeling",
    "aios",
    "algemeen",
    "bestuur",
    "bureau",
    "centrum",
    "commissie",
    "communicat",
    "contact",
    "coordinat",
    "cursus",
    "desk",
    "dienst",
    "educat",
    "huis",
    "info",
    "inschrijv",
    "kwaliteit",
    "leren",
    "mail",
    "nascholing",
    "onderwijs",
    "opleid",
    "planning",
    "privacy",
    "project",
    "receptie",
    "redactie",
    "regio",
    "scholing",
    "secretar",
    "service",
    "support",
    "team",
    "training",
    "vereniging",
    "vragen",
    "zorg",
];

fn check(context: Context<'_>, problems: &mut Problems) {
    if let Some(contact) = &context.edition.catalogue.site.contact {
        report(contact, site::at("contact"), problems);
    }
    for common in context.edition.catalogue.tables.commons() {
        for link in &common.body.links {
            if let Some(address) = link.target.strip_prefix("mailto:") {
                let address = address.split('?').next().unwrap_or_default();
                report(address, Place::bytes(&common.path, link.span.clone()), problems);
            }
        }
        if let Some(contact) = common.shared.upkeep.as_ref().and_then(|one| one.contact.as_ref()) {
            report(contact, common.at("beheer/contact"), problems);
        }
    }
    for (common, key, contact) in context.edition.catalogue.contacts() {
        if let Some(email) = &contact.email {
            report(email, common.at(&format!("{key}/email")), problems);
        }
    }
    for offering in context.edition.catalogue.tables.offerings.iter() {
        if let Some(contact) = offering.enrolment.as_ref().and_then(|one| one.contact.as_ref()) {
            report(contact, offering.common.at("inschrijven/contact"), problems);
        }
    }
}

fn report(address: &str, place: Place, problems: &mut Problems) {
    if is_personal(address) {
        problems
            .warning(&RULE, place, format!("`{address}` lijkt het adres van een persoon"))
            .hint("gebruik een functioneel adres, zoals `leerhuis@ziekenhuis.nl`");
    }
}

/// "j.jansen", "jan.de.vries" and "p.smit2" are personal; "leerhuis" and "opleiding.zuid" are not.
fn is_personal(address: &str) -> bool {
    let local = address.split('@').next().unwrap_or_default().to_lowercase();
    let parts: Vec<&str> = without_number(&local).split(['.', '_']).collect();
    parts.len() > 1
        && parts.iter().all(|part| is_name(part))
        && !FUNCTION_WORDS.iter().any(|word| local.contains(word))
}

/// Without the number that tells persons of one name apart; a year of this century tells of a meeting.
fn without_number(local: &str) -> &str {
    let bare = local.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = &local[bare.len()..];
    let is_year = number.len() == 4 && number.starts_with("20");
    if is_year { local } else { bare.trim_end_matches(['.', '_', '-']) }
}

fn is_name(part: &str) -> bool {
    !part.is_empty() && part.chars().all(|c| c.is_alphabetic() || c == '-')
}
