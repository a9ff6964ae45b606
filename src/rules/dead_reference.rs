//! A reference to a record or source document that does not exist.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "dode-verwijzing",
    documentation: r"
Onder een sleutel staat de naam van iets wat er niet is, of wat nog een concept is. Bezoekers kunnen
dat niet openen. Een naam is de bestandsnaam zonder `.md`; bij `document` is het een `id` uit
`site.yaml`.

Fout:

```yaml
aanbieder: radbouduc
```

Goed:

```yaml
aanbieder: radboudumc
```
",
};
