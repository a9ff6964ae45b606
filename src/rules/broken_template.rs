//! A template that the engine cannot load or render.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "sjabloon",
    documentation: r"
Dit is voor wie aan het thema werkt. Een sjabloon is niet te gebruiken: er staat een fout in, het
noemt een sjabloon dat er niet is, of het toont iets wat de pagina niet heeft. De uitleg in de
melding komt van Tera, het programma dat de sjablonen leest, en is Engels.

Fout:

```text
<h1>{{ page.titel | onzin }}</h1>
```

Goed:

```text
<h1>{{ head.title }}</h1>
```
",
};
