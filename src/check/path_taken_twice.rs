//! Two files on one path, or a page in a folder that browsers keep for ever.

use super::{Check, Context};
use crate::problem::{Problems, Rule};
use crate::routes::{Origin, Route};
use crate::source::Place;
use crate::url::{self, SitePath};

const RULE: Rule = Rule {
    name: "dubbel-pad",
    documentation: r"
Twee pagina's of bestanden krijgen hetzelfde adres, en de ene zou de andere overschrijven. Dit gebeurt
als een tekstpagina de naam heeft van een overzicht, of een uitvoering die van het agendabestand van al
haar uitvoeringen: `agenda`.

Fout:

```text
paginas/aanbod.md     wordt /aanbod/, het overzicht van het aanbod
```

Goed:

```text
paginas/over-het-aanbod.md
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for (path, routes) in context.routes.iter() {
        // Redirects have a rule of their own.
        let of_content = |route: &&Route<'_>| !matches!(route.origin, Origin::Redirect(..));
        let origins: Vec<_> = routes.iter().filter(of_content).map(|route| route.origin).collect();
        for neighbours in origins.windows(2) {
            if let [one, other] = *neighbours {
                report(path, one, other, problems);
            }
        }
        if let ([only], true) = (origins.as_slice(), url::is_hashed(path)) {
            report(path, *only, Origin::Derived, problems);
        }
    }
}

fn report(path: &SitePath, one: Origin<'_>, other: Origin<'_>, problems: &mut Problems) {
    let (taker, there) = if let Origin::Derived = one { (other, one) } else { (one, other) };
    let there = |own: &str| match there {
        Origin::Record(record) | Origin::Run(record, _) => format!("`{}`", record.path),
        Origin::Derived | Origin::Redirect(..) => format!("{own} Vindplaats zelf maakt"),
    };
    match (taker, other) {
        // Two runs of one offering with one name have a rule of their own.
        (Origin::Run(one, _), Origin::Run(other, _)) if one.path == other.path => {}
        (Origin::Record(record), _) => {
            let there = there("een pagina die");
            let message = format!("`{}` komt op `{path}`, maar daar staat al {there}", record.path);
            problems
                .error(&RULE, Place::whole(&record.path), message)
                .hint("geef het bestand een andere naam");
        }
        (Origin::Run(record, index), _) => {
            let place = record.at(&format!("uitvoeringen/{index}/id"));
            let there = there("een bestand dat");
            let message = format!("deze uitvoering komt op `{path}`, maar daar staat al {there}");
            problems.error(&RULE, place, message).hint("geef de uitvoering een andere `id`");
        }
        // Two files of Vindplaats itself would be a mistake of this program, which a test finds.
        (Origin::Derived | Origin::Redirect(..), _) => {}
    }
}
