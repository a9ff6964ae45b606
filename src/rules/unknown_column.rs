//! A column whose key is not known, or that cannot fill it.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "onbekende-kolom",
    documentation: r"
Bij het importeren van een tabel is niet duidelijk bij welke sleutel een kolom hoort. Zolang dat zo is,
wordt niets overgenomen: anders verdwijnt wat erin staat. Geef in een kolommenbestand (`--kolommen`) elke
kolom haar sleutel, en laat die leeg bij een kolom die je niet wilt overnemen.

Fout:

```yaml
kolommen: {Link: webste}
```

Goed:

```yaml
kolommen: {Link: website, Opmerkingen intern: }
```
",
};
