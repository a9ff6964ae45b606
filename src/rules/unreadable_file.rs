//! A file that is not UTF-8 text, or is too large to read.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "bestand-lezen",
    documentation: r"
Een bestand in de inhoudsmap is niet te lezen: het is geen gewoon bestand maar een koppeling, het is
groter dan 512 kB, of de tekst is niet in UTF-8 opgeslagen. Zonder UTF-8 veranderen letters als `é`
in vreemde tekens. Kies bij het opslaan de codering UTF-8, en deel een te groot bestand op.

Fout:

```text
titel: Caf� opleiden
```

Goed:

```text
titel: Café opleiden
```
",
};
