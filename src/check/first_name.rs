//! Renamed records whose first name is not known, and first names that cannot be right.

use std::collections::{BTreeMap, BTreeSet};

use super::{Check, Context};
use crate::catalogue::common::Common;
use crate::catalogue::kind::Kind;
use crate::dutch::phrases;
use crate::problem::{Problems, Rule};
use crate::source::Place;
use crate::url;

const RULE: Rule = Rule {
    name: "eerste-naam",
    documentation: r"
Bezoekers bewaren aanbod in hun lijst, uitvoeringen in hun agenda en filters in een adres. Dat alles
kent een bestand bij zijn eerste naam. Krijgt het een andere, dan zegt `id` hoe het eerst heette, en
blijft wat zij bewaarden bij elkaar. Heette het altijd al zo en ging er een ander bestand in op, dan is
`id` de eigen naam.

Fout:

```yaml
# aanbod/feedback-geven.md
doorverwijzingen: [/aanbod/feedback/]
id: terugkoppeling
```

Goed:

```yaml
# aanbod/feedback-geven.md
doorverwijzingen: [/aanbod/feedback/]
id: feedback
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

/// The records by the name that lists of visitors have.
type Known<'a> = BTreeMap<(Kind, &'a str), Vec<&'a Common>>;

fn check(context: Context<'_>, problems: &mut Problems) {
    let mut known = Known::new();
    for common in context.edition.catalogue.tables.commons() {
        known.entry((common.kind, common.lasting_id())).or_default().push(common);
    }
    for records in known.values() {
        match records.as_slice() {
            [common] => match &common.shared.first_name {
                None => ask(context, &known, common, problems),
                Some(name) => check_name(name, common, problems),
            },
            several => {
                let mut several = several.to_vec();
                several.sort_by_key(|record| seniority(context, record));
                several.windows(2).for_each(|pair| report_twice(context, pair, problems));
            }
        }
    }
}

/// Only an editor knows whether a file was renamed, or another one went into it. Of names that another
/// file has, `redirect_taken` tells.
fn ask(context: Context<'_>, known: &Known<'_>, common: &Common, problems: &mut Problems) {
    let tables = &context.edition.catalogue.tables;
    let is_free = |name: &&str| {
        tables.common(common.kind, name).is_none() && !known.contains_key(&(common.kind, *name))
    };
    let former: Vec<&str> = url::former_ids(common).filter(is_free).collect();
    let Some(first) = former.first() else { return };
    let path = url::record(common.kind, first);
    let redirects = &common.shared.redirects;
    let index = redirects.iter().position(|one| *one == path.as_str()).unwrap_or_default();
    let names: Vec<_> = former.iter().map(|name| format!("`id: {name}`")).collect();
    let place = common.at(&format!("doorverwijzingen/{index}"));
    problems
        .warning(&RULE, place, format!("was `{first}` de eerste naam van dit bestand?"))
        .hint(format!("heet het nu anders, schrijf dan zijn eerste naam: {}", names.join(" of ")))
        .hint(format!(
            "heette het altijd al `{own}`, en ging het andere hierin op, schrijf dan `id: {own}`",
            own = common.id
        ));
}

/// Every name at whose address the record is found.
fn names(common: &Common) -> impl Iterator<Item = &str> {
    std::iter::once(common.id.as_str()).chain(url::former_ids(common))
}

/// Lists of visitors look for a record at the address of its first name.
fn check_name(name: &str, common: &Common, problems: &mut Problems) {
    if names(common).all(|known| known != name) {
        let path = url::record(common.kind, name);
        problems
            .error(&RULE, common.at("id"), format!("op `{path}` is dit bestand niet te vinden"))
            .hint_nearest(name, names(common))
            .hint(format!(
                "heette het eerst `{name}`, zet dan `{path}` bij `doorverwijzingen`; anders haal `id` weg"
            ));
    }
}

/// Sorts records of one name by who had it first: who is found at its address before who only says so.
/// Of two that are, a published one that was renamed gave its old address to no other file.
fn seniority(context: Context<'_>, common: &Common) -> impl Ord + use<> {
    let is_found = names(common).any(|name| name == common.lasting_id());
    let (is_draft, is_new, id) = context.precedence(common);
    (is_draft, !is_found, is_new, common.shared.first_name.is_none(), id.to_owned())
}

/// Two records of one name, the first one first.
fn report_twice(context: Context<'_>, pair: &[&Common], problems: &mut Problems) {
    let [one, other] = pair else { return };
    let (_, one_is_new, _) = context.precedence(one);
    if other.shared.first_name.is_none() && !one_is_new {
        let message = format!("`{}` is ook de eerste naam van `{}`", other.id, one.path);
        problems
            .error(&RULE, Place::whole(&other.path), message)
            .hint("geef dit bestand een andere naam: lijsten en agenda's van bezoekers kennen het andere zo");
        return;
    }
    let (at, there) = if other.shared.first_name.is_some() { (other, one) } else { (one, other) };
    let message = format!("`{}` is ook de eerste naam van `{}`", at.lasting_id(), there.path);
    let problem = problems.error(&RULE, at.at("id"), message);
    let shared = shared(context, at, there);
    if shared.is_empty() {
        problem.hint(format!("haal `id` hier weg, of schrijf de eigen naam: `id: {}`", at.id));
        return;
    }
    let keys: Vec<&str> = std::iter::once("`id`").chain(shared).collect();
    problem
        .hint(format!(
            "is dit een kopie die nieuw aanbod wordt, haal hier dan weg wat van het andere is: {}",
            phrases::enumerate(&keys)
        ))
        .hint("is het hetzelfde aanbod, zet dan wat nieuw is daar, en haal dit bestand weg");
}

/// The keys that tell the same of both.
fn shared(context: Context<'_>, one: &Common, other: &Common) -> Vec<&'static str> {
    let redirects = |common: &Common| common.shared.redirects.iter().cloned().collect();
    let offerings = &context.edition.catalogue.tables.offerings;
    let runs = |common: &Common| {
        let offering = offerings.named(&common.id).filter(|_| common.kind == Kind::Offering);
        offering.into_iter().flat_map(|one| &one.runs).map(|run| run.id.clone()).collect()
    };
    let overlap = |of: &dyn Fn(&Common) -> BTreeSet<String>| !of(one).is_disjoint(&of(other));
    let keys = [("`doorverwijzingen`", overlap(&redirects)), ("`uitvoeringen`", overlap(&runs))];
    keys.into_iter().filter(|(_, is_shared)| *is_shared).map(|(key, _)| key).collect()
}
