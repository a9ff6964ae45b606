//! Letters that another program read in the wrong encoding.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "verkeerd-gelezen-letters",
    documentation: r"
Een ander programma heeft de tekst in een verkeerde codering gelezen: van `é` zijn dan twee tekens
gemaakt, van een streepje of aanhalingsteken drie. Bezoekers zien die tekens. De melding zegt wat er
stond. Staat het vaker in je tekst, kopieer haar dan opnieuw uit de bron.

Twijfelachtig:

```text
titel: CoÃ¶peratie â€“ samen opleiden
```

Goed:

```text
titel: Coöperatie – samen opleiden
```
",
};
