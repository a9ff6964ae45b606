//! Links to pages of other sites that failed for days.

use super::{Check, Context};
use crate::outward::{self, seen};
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "link-werkt-niet",
    documentation: r"
Een adres van een andere site mislukte op drie dagen binnen een week. Dat ziet `vindplaats links --check`,
dat elke nacht kan draaien en schrijft wat het zag in `koppelingen.json`. `check` zelf vraagt niets aan een
andere site. Open de link: werkt zij wel, dan verdwijnt de melding vanzelf na een volgende keer.

Twijfelachtig:

```markdown
Lees [het rapport](https://www.voorbeeld.nl/rapport-2019).
```

Goed:

```markdown
Lees [het rapport](https://www.voorbeeld.nl/publicaties/rapport).
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let mut seen = seen::of(context.sources).unwrap_or_default();
    seen.retain(|_, seen| seen.is_doubtful());
    if seen.is_empty() {
        return;
    }
    for (address, mentions) in outward::addresses(&context.edition.catalogue, context.sources) {
        let Some(seen) = seen.get(&address) else { continue };
        for mention in mentions {
            let message = format!("`{address}` werkt mogelijk niet meer: {}", seen.answer);
            problems
                .warning(&RULE, mention.place, message)
                .hint("open de link, en schrijf het nieuwe adres of haal haar weg")
                .hint("werkt zij wel, laat haar dan staan: de melding verdwijnt vanzelf");
        }
    }
}
