//! A table that cannot be read at all.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "tabel-lezen",
    documentation: r#"
Een tabel die `vindplaats import` moet lezen, is niet te lezen: zij is leeg, te groot, beschadigd of
geen tabel. Er is dan niets overgenomen. Bewaar haar opnieuw als CSV, of deel haar op.

Fout:

```text
Titel,Kosten
"Feedback geven,125
```

Goed:

```text
Titel,Kosten
"Feedback geven",125
```
"#,
};
