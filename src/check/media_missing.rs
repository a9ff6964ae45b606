//! Texts and keys that name a picture or document that is not there.

use super::{Check, Context};
use crate::catalogue::common::Common;
use crate::formats::media;
use crate::names::{Searches, nearest};
use crate::problem::{Problems, Rule};
use crate::source::{Place, SourcePath};

const RULE: Rule = Rule {
    name: "media-ontbreekt",
    documentation: r"
Een tekst of sleutel noemt een bestand dat niet in de map `media` staat. Hoofdletters en de uitgang tellen
mee: `foto.jpg` is een ander bestand dan `foto.jpeg`.

Fout:

```markdown
Gebruik het [werkboek](/media/werkboek-feedbak.pdf).
```

Goed:

```markdown
Gebruik het [werkboek](/media/werkboek-feedback.pdf).
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

/// The most names that an unknown one is compared with.
const CANDIDATES_MAX: usize = 500;

fn check(context: Context<'_>, problems: &mut Problems) {
    for common in context.edition.catalogue.tables.commons() {
        let mut searches = Searches::new();
        for (name, place) in mentions(common) {
            let source = SourcePath::new(format!("{}/{name}", media::FOLDER));
            if context.edition.media.get(name).is_some() || context.broken.contains(&source) {
                continue;
            }
            let near = searches.take().then(|| near(context, name)).flatten();
            let hint = match near {
                Some(name) => format!("bedoelde je `/media/{name}`?"),
                None => "zet het bestand in de map `media`, of haal de verwijzing weg".to_owned(),
            };
            problems.error(&RULE, place, format!("het bestand `{source}` bestaat niet")).hint(hint);
        }
    }
}

/// Every file that a record names, with the place.
fn mentions(common: &Common) -> impl Iterator<Item = (&str, Place)> {
    let images = common.body.images.iter().map(|image| (&image.target, &image.span));
    let links = common.body.links.iter().map(|link| (&link.target, &link.span));
    let in_text = images.chain(links).filter_map(|(target, span)| {
        Some((media::name(target)?, Place::bytes(&common.path, span.clone())))
    });
    let keys = common.files.iter();
    in_text.chain(keys.map(|file| (file.name.as_str(), common.at(&file.key))))
}

/// The file that was probably meant.
fn near<'c>(context: Context<'c>, name: &str) -> Option<&'c str> {
    let name = name.replace("%20", " ");
    let right = media::check_name(&name).map_or_else(|(_, meant)| meant, |()| None);
    let name = right.unwrap_or(name);
    let (first, (stem, _)) = (name.chars().next()?, media::stem_and_extension(&name));
    let names = || context.edition.media.names().filter(|other| other.starts_with(first));
    let of_other_type = |other: &&str| media::stem_and_extension(other).0 == stem;
    names().find(of_other_type).or_else(|| nearest(&name, names().take(CANDIDATES_MAX)))
}
