//! An output file larger than its host accepts.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "bestand-te-groot",
    documentation: r"
Dit is voor wie de site publiceert. Een bestand van de site is groter dan de host aanneemt: bij
Cloudflare Pages mag een bestand 25 MiB zijn, bij GitHub Pages 100 MiB. De site wordt wel gemaakt,
maar uploaden lukt niet. Meestal gaat het om de zoekindex voor andere programma's: laat er velden
uit weg, of kies een andere host.

Twijfelachtig:

```yaml
zoekindex: [titel, trefwoorden, samenvatting, tekst]
```

Goed:

```yaml
zoekindex: [titel, trefwoorden, samenvatting]
```
",
};
