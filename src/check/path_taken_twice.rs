//! Two files on one path, or a page in a folder that browsers cache forever.

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
haar uitvoeringen: `agenda`. Een tekstpagina die heet als een map met rollen, thema's, profielen, doelgroepen, regio's,
aanbieders of competenties is geen fout: zij staat op die lijst, als inleiding.

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
        // `redirect_taken` reports redirects.
        let of_content =
            |route: &&Route<'_>| !matches!(route.origin, Origin::Redirect(..) | Origin::Moved);
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
    let is_draft = |origin| match origin {
        Origin::Record(record) | Origin::Run(record, _) => record.is_draft(),
        Origin::Derived | Origin::Moved | Origin::Redirect(..) => false,
    };
    let is_first = !matches!(one, Origin::Derived) && (is_draft(one) || !is_draft(other));
    let (taker, there) = if is_first { (one, other) } else { (other, one) };
    let occupant = |own: &str| match there {
        Origin::Record(record) | Origin::Run(record, _) => format!("`{}`", record.path),
        Origin::Derived | Origin::Moved | Origin::Redirect(..) => {
            format!("{own} Vindplaats zelf maakt")
        }
    };
    match (taker, other) {
        // Runs `run_id_duplicate` reports, and `first_name` those of two offerings with one name. Two
        // generated files on one path would be a bug, which a test catches.
        (Origin::Run(..), Origin::Run(..))
        | (Origin::Derived | Origin::Moved | Origin::Redirect(..), _) => {}
        (Origin::Record(record), _) => {
            let occupant = occupant("een pagina die");
            let message =
                format!("`{}` komt op `{path}`, maar daar staat al {occupant}", record.path);
            problems
                .error(&RULE, Place::whole(&record.path), message)
                .hint("geef het bestand een andere naam");
        }
        (Origin::Run(record, index), _) => {
            let place = record.at(&format!("uitvoeringen/{index}/id"));
            let occupant = occupant("een bestand dat");
            let message =
                format!("deze uitvoering komt op `{path}`, maar daar staat al {occupant}");
            problems.error(&RULE, place, message).hint("geef de uitvoering een andere `id`");
        }
    }
}
