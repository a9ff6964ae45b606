//! A site with more files, bytes or redirects than its host accepts.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "grens-van-de-host",
    documentation: r"
Dit is voor wie de site publiceert. De site als geheel is te groot voor de host: Cloudflare Pages neemt
20.000 bestanden aan (met een betaald abonnement 100.000) en 2.000 doorverwijzingen in ten hoogste
100 kB, Netlify 54.000 bestanden in één map, GitHub Pages 1 GB. De site wordt wel gemaakt. Wat niet
in het bestand met doorverwijzingen past, verwijst door met een pagina.

Twijfelachtig:

```text
vindplaats build --host cloudflare     # 24.461 bestanden
```

Goed:

```text
vindplaats build --host netlify
```
",
};
