//! Formerly published addresses that no longer exist and have no redirect.

use std::collections::BTreeMap;

use super::{Check, Context};
use crate::addresses;
use crate::catalogue::kind::Kind;
use crate::intake;
use crate::problem::{Problems, Rule};
use crate::schema::meant::Meant;
use crate::schema::scalar::shorten;
use crate::schema::values::SITE_PATH;
use crate::source::{Place, SourcePath};
use crate::url::{self, SitePath};

const RULE: Rule = Rule {
    name: "adres-verdwenen",
    documentation: r"
In `adressen.txt` staat elk adres dat ooit is gepubliceerd. Verandert een bestand van naam, dan komt
wie het oude adres heeft bewaard op niets uit. Zet het oude adres bij het bestand onder zijn nieuwe
naam.

Fout:

```text
aanbod/feedback.md heet nu aanbod/feedback-geven.md
```

Goed:

```yaml
# aanbod/feedback-geven.md
doorverwijzingen: [/aanbod/feedback/]
```

Is iets voorbij, haal het bestand dan niet weg maar schrijf `levensloop: gearchiveerd`: de pagina blijft,
en staat in geen lijst meer.
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let file = SourcePath::new(addresses::FILE);
    let Some(source) = context.sources.get(&file) else { return };
    if intake::conflict(&file, source).is_some() {
        return;
    }
    let new = NewRecords::new(context);
    for (path, span) in addresses::listed(&source.text) {
        if context.routes.lasting(&SitePath::new(path)).is_some() || context.is_broken(path) {
            continue;
        }
        let place = Place::bytes(&file, span);
        if (SITE_PATH.check)(path).is_err() {
            let message = format!("`{}` is geen adres van deze site", shorten(path));
            problems.error(&RULE, place, message).hint(meant(context, path));
            continue;
        }
        let message = format!("`{path}` was een adres van deze site, maar leidt nergens meer heen");
        let problem = problems.error(&RULE, place, message);
        match context.source_of(path) {
            Some(source) => problem
                .hint(format!("`{source}` is een concept: haal daar `levensloop: concept` weg"))
                .hint("is het voorbij, schrijf dan `levensloop: gearchiveerd`"),
            None => problem
                .hint(match new.only_one_beside(path) {
                    Some(file) => {
                        format!("heet het nu `{file}`, zet daarin dan `doorverwijzingen: [{path}]`")
                    }
                    None => format!(
                        "zet `doorverwijzingen: [{path}]` in het bestand dat ervoor in de plaats kwam"
                    ),
                })
                .hint("is het voorbij, zet het bestand dan terug met `levensloop: gearchiveerd`"),
        };
    }
}

/// What to do with a line that is no path: a path to a page in another notation, or nothing.
fn meant(context: Context<'_>, line: &str) -> String {
    let path = (SITE_PATH.meant)(line).and_then(Meant::value);
    let is_page = |path: &String| context.routes.lasting(&SitePath::new(path.as_str())).is_some();
    match path.filter(is_page) {
        Some(path) => format!("schrijf `{path}`"),
        None => "haal deze regel weg".to_owned(),
    }
}

/// The files of records that were never published, by the folder of their address.
struct NewRecords<'a>(BTreeMap<&'static str, Vec<&'a SourcePath>>);

impl<'a> NewRecords<'a> {
    fn new(context: Context<'a>) -> Self {
        let mut new = BTreeMap::<_, Vec<_>>::new();
        for common in context.edition.catalogue.tables.commons() {
            let path = url::record(common.kind, &common.id);
            if !context.former.contains(path.as_str()) {
                new.entry(common.kind.folder()).or_default().push(&common.path);
            }
        }
        Self(new)
    }

    /// The new record with an address beside `path`, when there is one and no more.
    fn only_one_beside(&self, path: &str) -> Option<&'a SourcePath> {
        let name = path.trim_matches('/');
        let folder = name.split_once('/').map_or(Kind::TextPage.folder(), |(folder, _)| folder);
        match self.0.get(folder)?.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }
}
