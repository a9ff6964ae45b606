//! Markup of other programs, which is shown as it was typed.

use super::{Check, Context, dead_link, half_markup};
use crate::formats::markdown::{Markup, SlipKind};
use crate::problem::{Problems, Rule};
use crate::slug::slug;
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
        let text = context.sources.get(&common.path).map_or("", |source| &source.text);
        for slip in &common.body.slips {
            if let SlipKind::Elsewhere(markup) = slip.kind {
                let source = text.get(slip.span.clone()).unwrap_or_default();
                let message = half_markup::with_others(message(markup), slip.others);
                let place = Place::bytes(&common.path, slip.span.clone());
                let hint = hint(context, markup, source);
                problems.warning(&RULE, place, message).hint(hint);
            }
        }
    }
}

fn message(markup: Markup) -> &'static str {
    match markup {
        Markup::Attributes => "kenmerken tussen accolades doen hier niets",
        Markup::LinkAttributes => "kenmerken achter een link doen hier niets",
        Markup::WikiImage => "een afbeelding tussen dubbele haken werkt hier niet",
        Markup::Citation => "een verwijzing naar een lijst met literatuur werkt hier niet",
        Markup::Diagram => "een diagram wordt hier niet getekend",
        Markup::WikiLink => "links tussen dubbele haken werken hier niet",
        Markup::WikiAddress => "een adres met tekst tussen haken wordt hier geen link",
        Markup::WikiBold => "aanhalingstekens maken hier niets vet",
        Markup::WikiHeading => "dit is hier geen kop",
        Markup::Math => "formules werken hier niet",
        Markup::Command => "opdrachten van LaTeX doen hier niets",
        Markup::Superscript => "`^` maakt hier niets hoog",
        Markup::Subscript => "één `~` maakt hier niets laag",
        Markup::Highlight => "`==` markeert hier niets",
        Markup::Inserted => "`++` onderstreept hier niets",
        Markup::Hidden => "`||` verbergt hier niets",
        Markup::Remark => "bezoekers zien deze opmerking",
        Markup::Template => "opdrachten van een ander programma werken hier niet",
        Markup::Container => "een blok met `:::` of `!!!` werkt hier niet",
        Markup::Callout => "dit wordt geen kader",
        Markup::Contents => "een inhoudsopgave komt hier niet uit de tekst",
        Markup::Emoji => "dit wordt geen plaatje",
        Markup::Abbreviation => "een afkorting uitleggen gaat hier anders",
        Markup::InlineNote => "een noot in de regel zelf werkt hier niet",
        Markup::Checkbox => "dit wordt geen vakje",
    }
}

/// What to write for the markup at hand.
fn hint(context: Context<'_>, markup: Markup, source: &str) -> String {
    let inside = source.trim_matches(|c: char| c.is_ascii_punctuation()).trim();
    let hint = match markup {
        Markup::WikiLink => return wiki_link(context, inside),
        Markup::WikiAddress => {
            let (address, text) =
                source.trim_matches(['[', ']']).split_once(' ').unwrap_or_default();
            return format!("schrijf `[{}]({address})`", text.trim());
        }
        Markup::Highlight | Markup::Inserted | Markup::WikiBold => {
            return format!("schrijf `**{inside}**`");
        }
        Markup::WikiHeading => {
            let text = inside.trim_start_matches(['h', '1', '2', '3', '4', '5', '6', '.', ' ']);
            let is_numbered = source.starts_with('h');
            return format!("schrijf `## {}`", if is_numbered { text } else { inside });
        }
        Markup::Remark => {
            return format!("schrijf `<!-- {inside} -->`: dat ziet alleen wie dit bewerkt");
        }
        Markup::Attributes => {
            "haal ze weg: een kop krijgt zijn anker vanzelf, in kleine letters en met koppeltekens"
        }
        Markup::LinkAttributes => "haal ze weg: bezoekers kiezen zelf hoe een link opent",
        Markup::WikiImage => {
            "schrijf `![wat er te zien is](/media/foto.jpg)`, met het bestand in de map `media`"
        }
        Markup::Citation => "noem de bron in een noot: `[^1]`, en onderaan `[^1]: De bron.`",
        Markup::Diagram => "schrijf wat het laat zien, of link naar een pagina waar het staat",
        Markup::Math => "schrijf de formule in woorden",
        Markup::Command => "haal de regel weg",
        Markup::Superscript => "gebruik een teken als `²`, of schrijf het in woorden",
        Markup::Subscript => {
            "gebruik een teken als `₂`, of schrijf het in woorden; doorhalen is `~~tekst~~`"
        }
        Markup::Template => "haal ze weg, of schrijf zelf wat er moet komen",
        Markup::Container => {
            "schrijf een kader: `> [!NOTE]`, en de tekst op de volgende regel achter `> `"
        }
        Markup::Callout => {
            "schrijf `> [!NOTE]` of TIP, IMPORTANT, WARNING, CAUTION, alleen op de eerste regel"
        }
        Markup::Contents => "haal de regel weg: een lange pagina krijgt haar inhoudsopgave vanzelf",
        Markup::Emoji => "zet het teken zelf, of haal het weg",
        Markup::Abbreviation => {
            "maak een begrip met `vindplaats new begrip`: elke tekst legt het dan uit"
        }
        Markup::Hidden => "haal de tekens weg, of laat de tekst weg als hij niet voor iedereen is",
        Markup::InlineNote => "schrijf `[^1]`, en onderaan `[^1]: De tekst.`",
        Markup::Checkbox if source.to_lowercase().contains('x') => {
            "schrijf het in een lijst: `- [x] tekst`, met een spatie erachter"
        }
        Markup::Checkbox => "schrijf het in een lijst: `- [ ] tekst`, met één spatie erin",
    };
    hint.to_owned()
}

/// `[[pagina|tekst]]`, with the page that has such a name.
fn wiki_link(context: Context<'_>, inside: &str) -> String {
    let (page, text) = inside.split_once('|').unwrap_or((inside, inside));
    let name = slug(page.rsplit('/').next().unwrap_or_default());
    match dead_link::in_another_folder(context, &name) {
        Some(path) => format!("schrijf `[{text}]({path})`"),
        None => {
            "schrijf `[tekst](/pad/)`, bijvoorbeeld `[Feedback](/kennisbank/feedback/)`".to_owned()
        }
    }
}
