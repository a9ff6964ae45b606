//! A run that calendars were told of and that is gone from its offering.

use std::collections::{HashMap, HashSet};

use super::{Check, Context};
use crate::problem::{Problems, Rule};
use crate::source::{Place, SourcePath};
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
        if !context.broken.contains(&offering.common.path) {
            offerings.insert(id);
        }
        for run in &offering.runs {
            let name = run.id.as_str();
            runs.insert((name, id));
            if !listed.contains(&(name, id)) {
                new.entry(name).or_insert(&offering.common.path);
            }
        }
    }
    for (run, offering, span) in revisions::names(&source.text) {
        // What became of a whole offering, its address tells.
        if !offerings.contains(offering) || runs.contains(&(run, offering)) {
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
