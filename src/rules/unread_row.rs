//! A row that was not taken over.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "rij-in-tabel",
    documentation: r"
Bij het importeren van een tabel is een hele rij niet overgenomen: zij heeft geen titel, of er is al een
rij voor hetzelfde aanbod. Vul de titel in, voeg de rijen samen, of geef elke rij een eigen `bron_id`.

Fout:

```text
Titel;Aanbieder
Feedback geven;UMCG
Feedback geven;UMCG
```

Goed:

```text
Titel;Aanbieder
Feedback geven;UMCG
Feedback vragen;UMCG
```
",
};
