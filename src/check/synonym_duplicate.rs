//! Search synonyms that are listed twice.

use std::collections::BTreeMap;

use super::{Check, Context};
use crate::catalogue::synonyms::{self, OneWay, search_key};
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "dubbel-zoekwoord",
    documentation: r"
In `synoniemen.yaml` staat een woord twee keer in dezelfde groep, of bij twee keer `zoek`. Voor het
zoeken maken hoofdletters, accenten, koppeltekens en spaties geen verschil: `burn-out` en `Burnout`
zijn één woord. Een woord mag wel in meer groepen staan. Dit houdt publiceren niet tegen.

Twijfelachtig:

```yaml
groepen:
  - [burn-out, burnout, overspannen]
een_richting:
  - {zoek: schoolarts, vindt: [jeugdarts]}
  - {zoek: schoolarts, vindt: [jeugdgezondheidszorg]}
```

Goed:

```yaml
groepen:
  - [burn-out, overspannen]
een_richting:
  - {zoek: schoolarts, vindt: [jeugdarts, jeugdgezondheidszorg]}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let synonyms = &context.edition.catalogue.synonyms;
    for (index, group) in synonyms.groups.iter().enumerate() {
        let words = group
            .iter()
            .enumerate()
            .map(|(at, word)| (format!("groepen/{index}/{at}"), word.as_str()));
        report_repeated(words, problems);
    }
    for (index, entry) in synonyms.one_way.iter().enumerate() {
        report_repeated(words_of(index, entry), problems);
    }
    let typed = synonyms.one_way.iter().enumerate();
    report_repeated(typed.map(|(index, entry)| typed_of(index, entry)), problems);
}

fn typed_of(index: usize, entry: &OneWay) -> (String, &str) {
    (format!("een_richting/{index}/zoek"), entry.typed.as_str())
}

fn words_of(index: usize, entry: &OneWay) -> impl Iterator<Item = (String, &str)> {
    let found = entry
        .found
        .iter()
        .enumerate()
        .map(move |(at, word)| (format!("een_richting/{index}/vindt/{at}"), word.as_str()));
    std::iter::once(typed_of(index, entry)).chain(found)
}

/// Reports each word, given with its key in the file, that repeats an earlier one.
fn report_repeated<'a>(words: impl Iterator<Item = (String, &'a str)>, problems: &mut Problems) {
    let mut first_with_key: BTreeMap<String, &str> = BTreeMap::new();
    for (key, word) in words {
        if let Some(first) = first_with_key.insert(search_key(word), word) {
            let message = format!("`{word}` en `{first}` zijn voor het zoeken hetzelfde woord");
            problems.warning(&RULE, synonyms::at(&key), message).hint("laat het één keer staan");
        }
    }
}
