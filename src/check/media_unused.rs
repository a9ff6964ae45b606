//! Pictures and documents that no text names, and that are therefore not published.

use std::collections::BTreeSet;

use aho_corasick::AhoCorasick;

use super::{Check, Context};
use crate::formats::media;
use crate::problem::{Problems, Rule};
use crate::source::{Place, SourcePath};

const RULE: Rule = Rule {
    name: "media-ongebruikt",
    documentation: r"
Een bestand in de map `media` wordt door geen tekst en geen sleutel genoemd. Het wordt niet gepubliceerd.
Misschien is de verwijzing weggehaald en het bestand vergeten. Wat alleen een concept noemt, telt als
gebruikt, en wordt met het concept gepubliceerd.

Twijfelachtig:

```text
media/leslokaal-oud.jpg
```

Goed:

```markdown
![Een leslokaal met tafels in een kring](/media/leslokaal.jpg)
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let published: BTreeSet<&str> =
        context.edition.media.published().map(|(name, _)| name).collect();
    let others = context.edition.media.names().filter(|name| !published.contains(name));
    let others: Vec<String> = others.map(|name| format!("{}/{name}", media::FOLDER)).collect();
    if others.is_empty() {
        return;
    }
    let finder =
        AhoCorasick::new(&others).expect("a folder of names is small enough to search for");
    let mut found = BTreeSet::new();
    for source in context.sources.values() {
        let matches = finder.find_overlapping_iter(&*source.text);
        found.extend(matches.map(|one| one.pattern().as_usize()));
    }
    for (_, name) in others.iter().enumerate().filter(|(index, _)| !found.contains(index)) {
        let place = Place::whole(&SourcePath::new(name));
        problems
            .warning(&RULE, place, "geen tekst noemt dit bestand: het wordt niet gepubliceerd")
            .hint(format!("noem het, bijvoorbeeld `[tekst](/{name})`, of haal het weg"));
    }
}
