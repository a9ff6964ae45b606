//! A key that the source and an editor changed both.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "beide-gewijzigd",
    documentation: r"
Een waarde is sinds de vorige import veranderd in de bron, en ook hier. Wat hier staat is gebleven. Kijk
welke van de twee klopt: neem de waarde uit de bron zelf over, of laat staan wat er staat.

Twijfelachtig:

```yaml
studielast: 6 uur # in de bron nu 8 uur
```

Goed:

```yaml
studielast: 8 uur
```
",
};
