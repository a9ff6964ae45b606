//! Pictures that the site cannot show: its own policy stops those of other sites, and what is no file of the
//! content has no address. That the file is there, `media_missing` tells.

use super::{Check, Context};
use crate::formats::media;
use crate::problem::{Problems, Rule};
use crate::slug::slug;
use crate::source::Place;

const RULE: Rule = Rule {
    name: "beeld-niet-mogelijk",
    documentation: r"
Een afbeelding in een tekst staat als bestand in de map `media` van de inhoud. Een afbeelding van een andere
site houdt de browser tegen: wie leest, zou gezien worden door die site. Bewaar haar in `media` als dat mag
van de maker, of link naar de pagina waar zij staat. Een document is geen afbeelding: link ernaar.

Fout:

```markdown
![Cyclus van plannen en bijstellen](https://www.voorbeeld.nl/cyclus.png)
```

Goed:

```markdown
![Cyclus van plannen en bijstellen](/media/cyclus.png)
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for common in context.edition.catalogue.tables.commons() {
        for image in &common.body.images {
            if let Some((message, hint)) = explain(context, &image.target) {
                let place = Place::bytes(&common.path, image.span.clone());
                problems.error(&RULE, place, message).hint(hint);
            }
        }
    }
}

fn explain(context: Context<'_>, target: &str) -> Option<(String, String)> {
    if let Some(name) = media::name(target) {
        let is_document = context
            .edition
            .media
            .get(name)
            .is_some_and(|entry| !entry.file.media_type.is_picture());
        let message = format!("`{name}` is geen afbeelding");
        return is_document.then(|| (message, format!("link ernaar: `[tekst]({target})`")));
    }
    let own = context.on_this_site(target);
    let lower = target.to_ascii_lowercase();
    let (message, hint) = if let Some(path) = own.filter(|path| media::name(path).is_some()) {
        ("een afbeelding van deze site heeft geen heel adres", format!("schrijf `{path}`"))
    } else if lower.starts_with("https://")
        || lower.starts_with("http://")
        || target.starts_with("//")
    {
        (
            "een afbeelding van een andere site wordt niet getoond",
            format!(
                "link naar de pagina waar zij staat, of naar de afbeelding: `[tekst]({target})`"
            ),
        )
    } else if lower.starts_with("data:") {
        (
            "een afbeelding kan niet in de tekst zelf staan",
            "bewaar haar als bestand in de map `media`, en noem dat".to_owned(),
        )
    } else {
        let name = file(target);
        let is_there = context.edition.media.get(&name).is_some();
        let first = if is_there { "" } else { "zet het bestand daar, en " };
        (
            "deze afbeelding staat niet in de map `media`",
            format!("{first}schrijf `![wat er te zien is](/media/{name})`"),
        )
    };
    Some((message.to_owned(), hint))
}

/// The name that a file should have in its folder.
fn file(target: &str) -> String {
    let file = target.replace("%20", " ");
    let file = file.split(['#', '?']).next().unwrap_or_default();
    let file = file.rsplit(['/', '\\']).next().unwrap_or_default();
    let (stem, extension) = media::stem_and_extension(file);
    match (slug(stem).as_str(), extension) {
        ("", _) => "foto.jpg".to_owned(),
        (stem, "") => format!("{stem}.jpg"),
        (stem, extension) => format!("{stem}.{}", slug(extension)),
    }
}
