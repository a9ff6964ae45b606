//! A required key that is missing.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "ontbrekende-sleutel",
    documentation: r"
Een sleutel die hier verplicht is, staat er niet of is leeg. Zonder die sleutel kan de pagina niet
worden gemaakt of is zij niet te vinden. Welke sleutels verplicht zijn, staat bij [alle
velden](/redactie/velden/). In een concept is het een waarschuwing: dat mag nog onaf zijn.

Fout:

```yaml
titel: Feedback geven
themas: []
```

Goed:

```yaml
titel: Feedback geven
themas: [opleiden-didactiek]
```
",
};
