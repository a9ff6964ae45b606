//! A file with the marks of a merge conflict.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "samenvoegconflict",
    documentation: r"
Twee mensen veranderden dezelfde regels. `git` zette beide versies onder elkaar, met regels als
`<<<<<<<`, `=======` en `>>>>>>>` eromheen, en iemand moet kiezen. Zolang die regels er staan, is niets
anders van het bestand te controleren.

Fout:

```text
<<<<<<< HEAD
titel: Feedback geven
=======
titel: Feedback geven en vragen
>>>>>>> andere-tak
```

Goed:

```text
titel: Feedback geven en vragen
```
",
};
