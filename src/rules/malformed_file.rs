//! A file with the wrong overall structure, found before its keys are read.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "bestandsvorm",
    documentation: r"
Een bestand begint met een kop: sleutels met een waarde, tussen twee regels met alleen `---`.
Daaronder staat de tekst. Zonder kop is niet bekend wat het bestand beschrijft. De kop mag 64 kB
groot zijn en de tekst 256 kB. Ook een leeg bestand of een ontbrekend `site.yaml` meldt deze
controle.

Fout:

```markdown
titel: Feedback geven

Voor opleiders en supervisors.
```

Goed:

```markdown
---
titel: Feedback geven
---

Voor opleiders en supervisors.
```
",
};
