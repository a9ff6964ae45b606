//! Addresses in front matter that only work on one computer or network.

use super::{Check, Context, header_addresses, link_meant};
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "lokaal-adres",
    documentation: r"
Een adres als `http://localhost/` of `https://10.0.0.5/` werkt alleen op één computer of binnen één
organisatie. Bezoekers van elders komen er niet.

Twijfelachtig:

```yaml
website: http://leerplein.local/feedback
```

Goed:

```yaml
website: https://www.voorbeeld.nl/leerplein/feedback
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for common in context.edition.catalogue.tables.commons() {
        for (address, place) in header_addresses::of(context, common) {
            if link_meant::is_local(address) {
                problems.warning(&RULE, place, link_meant::LOCAL).hint(
                    "geef een adres dat voor iedereen werkt, of laat het weg en zeg bij `contact` waar je \
                     terechtkunt",
                );
            }
        }
    }
}
