//! Two pages on one path.

use super::pages::{Page, pages};
use super::{Context, Rule};
use crate::problem::Problems;
use crate::source::Place;
use crate::url::SitePath;

pub(super) const RULE: Rule = Rule {
    name: "dubbel-pad",
    documentation: r"
Twee pagina's krijgen hetzelfde adres, en de ene zou de andere overschrijven. Dit gebeurt als een
tekstpagina de naam heeft van een overzicht.

Fout:

```text
paginas/aanbod.md     wordt /aanbod/, het overzicht van het aanbod
```

Goed:

```text
paginas/over-het-aanbod.md
```
",
    check,
};

fn check(context: Context<'_>, problems: &mut Problems) {
    let mut pages: Vec<_> = pages(context.catalogue).collect();
    // Stable: of pages on one path, records come first.
    pages.sort_by(|(a, _), (b, _)| a.cmp(b));
    for neighbours in pages.windows(2) {
        if let [(path, page), (other_path, other)] = neighbours
            && path == other_path
        {
            report(path, (page, other), problems);
        }
    }
}

fn report(path: &SitePath, pages: (&Page<'_>, &Page<'_>), problems: &mut Problems) {
    let (record, other) = match pages {
        (Page::Record(record), Page::Record(other)) => (record, format!("`{}`", other.path)),
        (Page::Record(record), Page::Derived) | (Page::Derived, Page::Record(record)) => {
            (record, "een pagina die Vindplaats zelf maakt".to_owned())
        }
        // Two of them on one path would be a mistake of this program; writing reports it.
        (Page::Derived, Page::Derived) => return,
    };
    let message = format!("`{}` komt op `{path}`, maar daar staat al {other}", record.path);
    problems
        .error(RULE.name, Place::whole(&record.path), message)
        .hint("geef het bestand een andere naam");
}
