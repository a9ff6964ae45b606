//! A list of runs that is gone or empty, or that has lines nobody can read.

use super::{Check, Context};
use crate::catalogue::kind::Kind;
use crate::catalogue::offering::Offering;
use crate::catalogue::table::Entry;
use crate::problem::{Problems, Rule};
use crate::source::{Place, SourcePath};
use crate::{addresses, intake, revisions, url};

const RULE: Rule = Rule {
    name: "uitvoeringenlijst",
    documentation: r"
In `uitvoeringen.txt` staat van elke uitvoering een nummer, waaraan een agenda ziet dat zij is gewijzigd.
Is de lijst weg of is een regel beschadigd, dan kan dat nummer dalen, en nemen agenda's van bezoekers een
wijziging niet over. `vindplaats addresses` schrijft de lijst; wijzig haar niet zelf.

Twijfelachtig:

```text
hallo
```

Goed:

```text
voorjaar.feedback 2511 3f9a0c1d2b4e5f60 2027-03-05
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

const REMEDY: &str =
    "zet de vorige versie terug; is die er niet, schrijf dan `vindplaats addresses`";

fn check(context: Context<'_>, problems: &mut Problems) {
    let file = SourcePath::new(revisions::FILE);
    let source = context.sources.get(&file);
    let what = match source {
        None => Some("ontbreekt"),
        Some(list) => addresses::is_empty(&list.text).then_some("is leeg"),
    };
    if let Some(what) = what.filter(|_| is_used(context)) {
        let message = format!("de lijst van uitvoeringen {what}");
        problems.warning(&RULE, Place::whole(&file), message).hint(REMEDY);
    }
    let Some(source) = source.filter(|source| intake::conflict(&file, source).is_none()) else {
        return;
    };
    for span in revisions::unread(&source.text) {
        let message = "deze regel van de lijst van uitvoeringen is beschadigd";
        problems.warning(&RULE, Place::bytes(&file, span), message).hint(REMEDY);
    }
}

/// Both lists are written together; a site without runs needs only that of addresses, and a run of an offering
/// that is not listed there was never in the other.
fn is_used(context: Context<'_>) -> bool {
    let edition = context.edition;
    let was_published = |offering: &&Entry<Offering>| {
        let page = url::record(Kind::Offering, offering.id());
        context.former.contains(page.as_str())
    };
    let runs = edition.catalogue.tables.offerings.iter().filter(was_published);
    runs.flat_map(|offering| &offering.runs).any(|run| !run.has_ended(edition.today))
}
