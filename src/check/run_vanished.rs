//! A run that calendars were told of and that is gone from its offering.

use std::collections::{HashMap, HashSet};

use super::{Check, Context};
use crate::catalogue::kind::Kind;
use crate::problem::{Problems, Rule};
use crate::source::{Place, SourcePath};
use crate::url::{self, SitePath};
use crate::{intake, revisions};

const RULE: Rule = Rule {
    name: "uitvoering-verdwenen",
    documentation: r"
Een uitvoering staat in de agenda van wie haar bewaarde onder haar `id`. Krijgt zij een andere `id`, dan
staat zij daar twee keer; haal je haar weg, dan blijft zij er staan alsof zij doorgaat. In
`uitvoeringen.txt` staat welke uitvoeringen er waren.

Twijfelachtig:

```yaml
uitvoeringen:
  - {id: maart-2027, start: 2027-03-04, einde: 2027-03-04}  # heette 2027-voorjaar
```

Goed:

```yaml
uitvoeringen:
  - {id: 2027-voorjaar, start: 2027-03-04, einde: 2027-03-04}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let file = SourcePath::new(revisions::FILE);
    let source = context.sources.get(&file);
    let Some(source) = source.filter(|source| intake::conflict(&file, source).is_none()) else {
        return;
    };
    let (mut offerings, mut runs) = (HashSet::new(), HashSet::new());
    let listed: HashSet<_> =
        revisions::names(&source.text).map(|(run, offering, _)| (run, offering)).collect();
    // Where the runs are that no calendar knows yet.
    let mut new = HashMap::new();
    for offering in context.edition.catalogue.tables.offerings.iter() {
        let id = offering.common.lasting_id();
        offerings.insert(id);
        for run in &offering.runs {
            let name = run.id.as_str();
            runs.insert((name, id));
            if !listed.contains(&(name, id)) {
                new.entry(name).or_insert(&offering.common.path);
            }
        }
    }
    let (broken, wholes) = (broken_names(context), wholes(context));
    for (run, offering, span) in revisions::names(&source.text) {
        if runs.contains(&(run, offering)) || broken.contains(offering) {
            continue;
        }
        if !offerings.contains(offering) {
            // What became of an offering that is gone, its address tells; one that is now part of another
            // has none to miss.
            if let Some(whole) = wholes.get(&url::record(Kind::Offering, offering)) {
                let message = format!(
                    "`{offering}` hoort nu bij `{whole}`, en de uitvoering `{run}` is er niet meer"
                );
                problems.warning(&RULE, Place::bytes(&file, span), message).hint(format!(
                    "zet `{offering}` terug tot de uitvoering voorbij is, met `levensloop: ingetrokken` en \
                     `vervangen_door: {whole}`: dan staat zij in agenda's als geannuleerd"
                )).hint("is zij voorbij, schrijf dan `vindplaats addresses`");
            }
            continue;
        }
        let message = format!("de uitvoering `{run}` staat niet meer bij `{offering}`");
        let problem = problems.warning(&RULE, Place::bytes(&file, span), message);
        if let Some(path) = new.get(run) {
            problem.hint(format!(
                "is zij verhuisd naar `{path}`, zet haar dan ook terug bij `{offering}`, met `status: geannuleerd`: \
                 zo staat zij in een agenda niet twee keer"
            ));
        }
        problem
            .hint(format!("heeft zij een andere `id`, schrijf dan weer `id: {run}`"))
            .hint("gaat zij niet door, zet haar dan terug met `status: geannuleerd`")
            .hint("is zij voorbij, schrijf dan `vindplaats addresses`");
    }
}

/// The lasting ids of offerings with an error, whose runs may not have been read.
fn broken_names(context: Context<'_>) -> HashSet<&str> {
    let offerings = context.edition.catalogue.tables.offerings.iter();
    let broken = offerings.filter(|offering| context.broken.contains(&offering.common.path));
    broken.map(|offering| offering.common.lasting_id()).collect()
}

/// By former address, the offering that has it now.
fn wholes(context: Context<'_>) -> HashMap<SitePath, &str> {
    let offerings = context.edition.catalogue.tables.offerings.iter();
    let former = offerings.flat_map(|offering| {
        let id = offering.common.id.as_str();
        offering.common.shared.redirects.iter().map(move |path| (url::redirect(path), id))
    });
    former.collect()
}
