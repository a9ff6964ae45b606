//! A picture or document that cannot be published.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "media-onbruikbaar",
    documentation: r"
In de map `media` staan afbeeldingen (jpg, png, webp, svg) en documenten om te downloaden (pdf, pptx, docx,
xlsx, odp, odt, ods). Wat een bestand is, zegt zijn inhoud, en de naam moet daarmee kloppen. Een bestand
dat beschadigd is, beweegt, macro's heeft of van een ander soort is, gaat niet mee. In een tekening (svg)
mag niets staan dat een script start of iets van buiten ophaalt.

Fout:

```text
media/leslokaal.heic
media/werkboek.docm
```

Goed:

```text
media/leslokaal.jpg
media/werkboek.pdf
```
",
};
