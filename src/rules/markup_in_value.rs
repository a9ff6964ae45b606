//! Markup and entities in a value that is shown as it is.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "opmaak-in-waarde",
    documentation: r"
Opmaak werkt alleen in de tekst onder de kop. Een titel, een samenvatting en elke andere waarde staan
op de site zoals ze er staan: bezoekers zien de sterretjes, haken en codes zelf. Een link hoort in de
tekst, of in een sleutel voor een adres.

Twijfelachtig:

```yaml
titel: Kwaliteit &amp; **veiligheid**
```

Goed:

```yaml
titel: Kwaliteit & veiligheid
```
",
};
