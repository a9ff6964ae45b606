//! A `security.txt` that has expired, expires soon, or expires too far ahead.

use jiff::ToSpan;

use super::{Check, Context};
use crate::catalogue::site;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "beveiliging-verloopt",
    documentation: r"
`security.txt` zegt waar iemand een beveiligingslek meldt, en tot wanneer dat klopt. Na die dag
gelooft niemand het adres meer. Meer dan een jaar vooruit mag niet: dan weet niemand of er nog
iemand meeleest. Een waarschuwing komt 30 dagen van tevoren. Dit houdt publiceren niet tegen.

Twijfelachtig (op 22 november 2026):

```yaml
beveiliging: {contact: beveiliging@vindplaats.example, verloopt: 2026-12-01}
```

Goed:

```yaml
beveiliging: {contact: beveiliging@vindplaats.example, verloopt: 2027-11-01}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

/// The warning period before expiry.
const DAYS_BEFORE: i32 = 30;

fn check(context: Context<'_>, problems: &mut Problems) {
    let Some(security) = &context.edition.catalogue.site.security else { return };
    let (today, expires) = (context.edition.today, security.expires);
    let message = if expires <= today {
        format!("`security.txt` is verlopen op {expires}")
    } else if expires <= today.saturating_add(DAYS_BEFORE.days()) {
        format!("`security.txt` verloopt op {expires}, binnen {DAYS_BEFORE} dagen")
    } else if expires > today.saturating_add(1.year()) {
        format!("`security.txt` verloopt pas op {expires}, over meer dan een jaar")
    } else {
        return;
    };
    problems
        .warning(&RULE, site::at("beveiliging/verloopt"), message)
        .hint("ga na of er nog iemand meeleest en kies een dag binnen een jaar");
}
