//! An accessibility statement without a page that shows it.

use super::{Check, Context};
use crate::catalogue::accessibility::PAGE;
use crate::catalogue::kind::Kind;
use crate::catalogue::site;
use crate::catalogue::text_page::Menu;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "toegankelijkheid-zonder-pagina",
    documentation: r"
Wat in `site.yaml` onder `toegankelijkheid` staat, komt op de pagina `/toegankelijkheid/`. Die moet
er zijn, en onder aan elke pagina staan.

Fout: `toegankelijkheid` in `site.yaml`, en dit in `paginas/toegankelijkheid.md`.

```yaml
menu: geen
```

Goed:

```yaml
menu: voet
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let pages = &context.edition.catalogue.tables.text_pages;
    let is_shown = pages.iter().any(|page| page.common.id == PAGE && page.menu == Menu::Footer);
    if context.edition.catalogue.site.accessibility.is_none() || is_shown {
        return;
    }
    let place = site::at(PAGE);
    problems
        .error(&RULE, place, "er is geen pagina onder aan de site die dit laat zien")
        .hint(format!("maak `{}/{PAGE}.md` met `menu: voet`", Kind::TextPage.folder()));
}
