//! A source that is a page without its title or the day it was seen, or a document with those of a page.

use super::{Check, Context};
use crate::catalogue::common::SourceReference;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "bron-onvolledig",
    documentation: r"
Een bron is een document uit `site.yaml`, of een pagina met een adres. Een pagina kan elke dag veranderen of
verdwijnen. Daarom staat erbij hoe zij heet en op welke dag iemand haar las.

Fout:

```yaml
bronnen:
  - {url: https://www.voorbeeld.nl/scholing/feedback}
```

Goed:

```yaml
bronnen:
  - url: https://www.voorbeeld.nl/scholing/feedback
    titel: Feedback geven bij Radboudumc
    gezien_op: 2026-11-22
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for common in context.edition.catalogue.tables.commons() {
        for (index, source) in common.shared.sources.iter().enumerate() {
            for (key, message, hint) in faults(source) {
                let place = common.at(&format!("bronnen/{index}/{key}"));
                problems.add(common.unfilled(), &RULE, place, message).hint(hint);
            }
        }
    }
}

/// The key to report, what is wrong with it and what to do.
type Fault = (&'static str, &'static str, &'static str);

fn faults(source: &SourceReference) -> Vec<Fault> {
    let has = [source.title.is_some(), source.seen_on.is_some()];
    match (&source.document, &source.url) {
        (Some(_), Some(_)) => vec![(
            "url",
            "`url` staat naast `document`",
            "zijn het twee bronnen, schrijf dan `- ` voor elk; anders haal je `url` weg",
        )],
        (Some(_), None) => {
            let own = [
                (
                    "titel",
                    "`titel` staat bij een document",
                    "haal hem weg: hij komt uit `site.yaml`",
                ),
                (
                    "gezien_op",
                    "`gezien_op` staat bij een document",
                    "haal het weg: het is alleen voor een pagina met `url`",
                ),
            ];
            own.into_iter().zip(has).filter(|(_, has)| *has).map(|(fault, _)| fault).collect()
        }
        (None, _) => {
            let own = [
                (
                    "url",
                    "`titel` ontbreekt bij deze bron",
                    "schrijf hoe de pagina heet en van wie zij is, achter `titel`",
                ),
                (
                    "url",
                    "`gezien_op` ontbreekt bij deze bron",
                    "schrijf de dag waarop je de pagina las, bijvoorbeeld `gezien_op: 2026-11-22`",
                ),
            ];
            own.into_iter().zip(has).filter(|(_, has)| !has).map(|(fault, _)| fault).collect()
        }
    }
}
