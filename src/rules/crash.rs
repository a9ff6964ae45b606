//! A panic in this program, which the preview survives.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "fout-in-vindplaats",
    documentation: r"
Het programma liep vast tijdens `vindplaats serve`. Dat ligt niet aan jou: wat er ook in een bestand
staat, het programma hoort dat netjes te melden. Maak je laatste wijziging ongedaan om verder te
werken. Meld de fout aan wie Vindplaats onderhoudt, met de hele melding en het bestand dat je net
had gewijzigd.

Fout:

```text
De voorvertoning doet het niet meer.
```

Goed:

```text
Na het opslaan van aanbod/feedback-geven.md (bijgevoegd) meldde vindplaats serve:
fout[fout-in-vindplaats]: Vindplaats liep vast: byte index 12 is out of bounds
```
",
};
