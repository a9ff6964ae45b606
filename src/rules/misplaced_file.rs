//! A file whose path does not determine a kind and an id.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "bestandsplaats",
    documentation: r"
De map zegt wat een bestand beschrijft, en de bestandsnaam wordt het adres op de site. Zet een
bestand dus in de map van zijn soort en niet in een map daaronder. De naam heeft kleine letters
zonder accent, cijfers en losse koppeltekens, en eindigt op `.md`. Plaatjes, tabellen en documenten
horen er niet in. Wat het systeem of een editor voor zichzelf bewaart, telt niet mee; wat een programma
achterliet en waar nog werk in kan staan, is een waarschuwing.

Fout:

```text
aanbod/Feedback geven.md
aanbod/2027/feedback-geven.docx
```

Goed:

```text
aanbod/feedback-geven.md
```
",
};
