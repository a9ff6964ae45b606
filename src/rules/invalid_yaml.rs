//! Front matter that is not valid YAML, or uses YAML features that are not supported.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "ongeldige-yaml",
    documentation: r"
De kop is geschreven in YAML, en op deze plek klopt de schrijfwijze niet. Wat erna komt is dan niet
te lezen. Vaak ontbreekt de spatie achter een dubbele punt, of staat er een `: ` in een tekst zonder
aanhalingstekens. Ankers, verwijzingen en labels (`&`, `*`, `!`) mogen niet.

Fout:

```yaml
titel: Feedback: geven en ontvangen
```

Goed:

```yaml
titel: 'Feedback: geven en ontvangen'
```
",
};
