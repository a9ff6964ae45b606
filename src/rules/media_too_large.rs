//! A picture or document that is larger than visitors should have to fetch.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "media-te-groot",
    documentation: r"
Een afbeelding in de map `media` is hooguit 400 kB en 4000 pixels breed en hoog, een document hooguit 10 MB.
Veel bezoekers lezen op een telefoon. Een foto van 1600 pixels breed is op elk scherm scherp; bewaar haar als
jpg of webp met kwaliteit 80, dan is zij meestal kleiner dan 300 kB.

Fout:

```text
media/leslokaal.png    # 6,2 MB, 4032 × 3024 pixels
```

Goed:

```text
media/leslokaal.jpg    # 210 kB, 1600 × 1200 pixels
```
",
};
