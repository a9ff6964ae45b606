//! Markup of other programs, which is shown as it was typed.

use super::{Check, Context};
use crate::formats::markdown::{Markup, SlipKind};
use crate::problem::{Problems, Rule};
use crate::source::Place;

const RULE: Rule = Rule {
    name: "onbekende-opmaak",
    documentation: r"
Andere programma's kennen opmaak die deze site niet heeft. Bezoekers zien dan de tekens zelf. Wat de
site kent, staat in de handleiding: koppen, lijsten, vinkjes, tabellen, citaten, kaders, noten en
definities.

Twijfelachtig:

```markdown
Zie [[feedback]] en ==onthoud dit==.
```

Goed:

```markdown
Zie [Feedback](/kennisbank/feedback/) en **onthoud dit**.
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for common in context.edition.catalogue.tables.commons() {
        for slip in &common.body.slips {
            if let SlipKind::Elsewhere(markup) = slip.kind {
                let (message, hint) = explain(markup);
                let place = Place::bytes(&common.path, slip.span.clone());
                problems.warning(&RULE, place, message).hint(hint);
            }
        }
    }
}

fn explain(markup: Markup) -> (&'static str, &'static str) {
    match markup {
        Markup::Attributes => (
            "kenmerken tussen accolades doen hier niets",
            "haal ze weg: een kop krijgt zijn anker vanzelf, in kleine letters en met koppeltekens",
        ),
        Markup::WikiLink => (
            "links tussen dubbele haken werken hier niet",
            "schrijf `[tekst](/pad/)`, bijvoorbeeld `[Feedback](/kennisbank/feedback/)`",
        ),
        Markup::Math => ("formules werken hier niet", "schrijf de formule in woorden"),
        Markup::Superscript => {
            ("`^` maakt hier niets hoog", "gebruik een teken als `²`, of schrijf het in woorden")
        }
        Markup::Subscript => (
            "één `~` maakt hier niets laag",
            "gebruik een teken als `₂`, of schrijf het in woorden; doorhalen is `~~tekst~~`",
        ),
        Markup::Highlight => ("`==` markeert hier niets", "schrijf `**tekst**`"),
        Markup::Container => (
            "een blok met `:::` of `!!!` werkt hier niet",
            "schrijf een kader: `> [!NOTE]`, en de tekst op de volgende regel achter `> `",
        ),
        Markup::Callout => (
            "dit wordt geen kader",
            "schrijf `> [!NOTE]` of TIP, IMPORTANT, WARNING, CAUTION, alleen op de eerste regel",
        ),
        Markup::Contents => (
            "een inhoudsopgave komt hier niet uit de tekst",
            "haal de regel weg: een lange pagina krijgt haar inhoudsopgave vanzelf",
        ),
        Markup::Emoji => ("dit wordt geen plaatje", "zet het teken zelf, of haal het weg"),
        Markup::Abbreviation => (
            "een afkorting uitleggen gaat hier anders",
            "maak een begrip met `vindplaats new begrip`: elke tekst legt het dan uit",
        ),
        Markup::Checkbox => {
            ("dit wordt geen vakje", "schrijf het in een lijst: `- [ ] tekst`, met één spatie erin")
        }
    }
}
