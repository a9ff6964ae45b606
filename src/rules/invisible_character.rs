//! A character that nobody sees, or that stands for a letter that was lost.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "onzichtbaar-teken",
    documentation: r"
In het bestand staat een teken dat niemand ziet, zoals een stuurteken of een teken dat de leesrichting
omkeert, of het teken � op de plaats van een verloren letter. Het komt mee met tekst uit een ander
programma. De site laat weg wat onzichtbaar is, maar wat er bedoeld was weet alleen de redactie. Wis het
teken, of typ het woord opnieuw.

Twijfelachtig:

```text
titel: Caf� opleiden
```

Goed:

```text
titel: Café opleiden
```
",
};
