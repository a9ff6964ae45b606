//! An address of the site, or of its repository, that is not valid.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "adres-van-de-site",
    documentation: r"
`basis_url` in `site.yaml` is het adres waarop de site komt. Elke pagina noemt het voor
zoekmachines. Het begint met `https://`, en er staat geen `?` of `#` in. `broncode` is het webadres
van de map met code, zonder naam of wachtwoord erin: bezoekers volgen het.

Fout:

```yaml
basis_url: https://vindplaats.example/?taal=nl
```

Goed:

```yaml
basis_url: https://vindplaats.example/
```
",
};
