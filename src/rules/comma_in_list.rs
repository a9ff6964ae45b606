//! A comma of a sentence that a list between brackets takes for its own.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "komma-in-lijst",
    documentation: r"
Tussen `[` en `]` begint na elke komma een nieuwe waarde. Heeft een zin zelf een komma, dan valt zij in
stukken uiteen, en staat elk stuk apart op de site. Een waarde die met een kleine letter begint, na een met
een hoofdletter, is vaak zo'n stuk.

Twijfelachtig:

```yaml
leerdoelen: [Voert een feedbackgesprek, ook in de nacht, en schrijft het op]
```

Goed:

```yaml
leerdoelen: ['Voert een feedbackgesprek, ook in de nacht, en schrijft het op']
```

Of zet elke zin op een eigen regel, met `- ` ervoor.
",
};
