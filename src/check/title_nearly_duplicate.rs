//! Offerings whose titles consist of the same words.

use std::collections::{BTreeMap, BTreeSet};

use super::{Check, Context};
use crate::catalogue::offering::{Offering, OfferingType};
use crate::catalogue::table::Entry;
use crate::names::identity;
use crate::outward::site_of;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "bijna-dubbele-titel",
    documentation: r"
Twee titels hebben dezelfde woorden; volgorde, lidwoorden en het soort aanbod tellen niet mee. Dat
kan hetzelfde aanbod zijn, door twee mensen ingevoerd. Het kan ook goed zijn: dan is het een
waarschuwing waar niets mee hoeft. Wat twee aanbieders elk op een eigen site hebben, telt niet als
hetzelfde.

Twijfelachtig:

```yaml
titel: Feedback geven in de opleiding              # aanbod/feedback-geven.md
titel: 'Training: in de opleiding feedback geven'  # aanbod/training-feedback.md
```

Goed:

```yaml
titel: Feedback geven in de opleiding
aanbieder: radboudumc
partners: [umcg]
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

/// Words that carry no meaning in a title.
const STOP_WORDS: &[&str] = &[
    "aan", "als", "and", "bij", "de", "der", "door", "een", "en", "for", "het", "hoe", "in", "je",
    "met", "naar", "of", "om", "op", "over", "te", "the", "to", "tot", "uit", "van", "voor",
    "with",
];

/// Titles are grouped by their words instead of compared in pairs, which would take an hour instead
/// of a second.
fn check(context: Context<'_>, problems: &mut Problems) {
    let ignored = ignored_words();
    let mut groups: BTreeMap<String, Vec<&Entry<Offering>>> = BTreeMap::new();
    for offering in context.edition.catalogue.tables.offerings.iter() {
        if offering.common.shared.life_cycle.is_current() {
            groups.entry(key(offering.title(), &ignored)).or_default().push(offering);
        }
    }
    for group in groups.values() {
        let (first, others) = group.split_first().expect("a group is made with its first member");
        let others = others.iter().filter(|other| !is_plain_duplicate(first, other));
        for offering in others.filter(|other| !are_of_two_sites(first, other)) {
            report(first, offering, problems);
        }
    }
}

fn report(first: &Entry<Offering>, offering: &Entry<Offering>, problems: &mut Problems) {
    let message = format!("deze titel lijkt erg op die van `{}`", first.common.path);
    problems
        .warning(&RULE, offering.common.at("titel"), message)
        .hint(format!("die heet: {}", first.title()))
        .hint("is het hetzelfde, laat er dan een over en noem de ander onder `partners`");
}

/// True for duplicates that `title_duplicate` reports.
fn is_plain_duplicate(a: &Entry<Offering>, b: &Entry<Offering>) -> bool {
    share_provider(a, b) && identity(a.title()) == identity(b.title())
}

fn share_provider(a: &Offering, b: &Offering) -> bool {
    a.providers().any(|one| b.providers().any(|other| one == other))
}

/// True when different providers show each on a site of their own, so that one was not entered twice.
fn are_of_two_sites(a: &Entry<Offering>, b: &Entry<Offering>) -> bool {
    let [one, other] = [a, b].map(|offering| offering.website.as_deref().map(site_of));
    !share_provider(a, b) && one.is_some() && other.is_some() && one != other
}

/// The significant words of a title, sorted; all words when there are none.
fn key(title: &str, ignored: &BTreeSet<String>) -> String {
    let name = identity(title);
    let words: BTreeSet<&str> = name.split(' ').filter(|word| !ignored.contains(*word)).collect();
    if words.is_empty() { name } else { Vec::from_iter(words).join(" ") }
}

fn ignored_words() -> BTreeSet<String> {
    let mut ignored: BTreeSet<String> = STOP_WORDS.iter().map(|word| (*word).to_owned()).collect();
    for term in OfferingType::TERMS {
        ignored.extend(identity(term.label).split(' ').map(str::to_owned));
    }
    ignored
}
