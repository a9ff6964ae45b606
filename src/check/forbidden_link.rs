//! Links in body text that must not be published.

use std::borrow::Cow;

use super::{Check, Context, dead_link, link_meant};
use crate::formats::markdown::is_allowed;
use crate::problem::{Problems, Rule};
use crate::source::Place;

const RULE: Rule = Rule {
    name: "verboden-link",
    documentation: r"
Een link begint met `https://`, `http://`, `mailto:` of `tel:`, of is een pad op deze site: met `/`
vooraan, of met `#` voor een kop op dezelfde pagina. Andere links werken niet op elke pagina waar de
tekst staat, of zijn niet veilig.

Fout:

```markdown
Kijk op [de website](www.voorbeeld.nl) of bij [feedback](feedback.md).
```

Goed:

```markdown
Kijk op [de website](https://www.voorbeeld.nl) of bij [feedback](/kennisbank/feedback/).
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for common in context.edition.catalogue.tables.commons() {
        for link in &common.body.links {
            let place = Place::bytes(&common.path, link.span.clone());
            if is_allowed(&link.target) {
                let own = context.on_this_site(&link.target);
                let fault = if own.is_some() { None } else { link_meant::fault(&link.target) };
                if let Some((message, hint)) = fault {
                    problems.error(&RULE, place, message).hint(hint);
                }
                continue;
            }
            if let Some((message, hint)) = link_meant::explain(context, &link.target) {
                problems.error(&RULE, place, message).hint(hint);
                continue;
            }
            let (message, hint) = explain(context, &link.target);
            let hint = match context.on_this_site(&link.target) {
                Some(Cow::Owned(path)) => format!("schrijf het pad: `{path}`"),
                _ => hint.into_owned(),
            };
            problems.error(&RULE, place, message).hint(hint);
        }
    }
}

fn explain(context: Context<'_>, target: &str) -> (&'static str, Cow<'static, str>) {
    let (message, hint) = if target.is_empty() {
        ("deze link heeft geen adres", "zet het adres tussen de haakjes, of haal de link weg")
    } else if target.chars().any(|c| c.is_control() || c.is_whitespace() || c == '\\') {
        (
            "in dit adres staat een teken dat er niet in mag",
            "haal spaties en `\\` weg, of schrijf een spatie als `%20`",
        )
    } else if target.starts_with("///") {
        ("dit adres begint met `///`", "schrijf één `/` voor een pagina op deze site")
    } else if target.starts_with("//") {
        ("dit adres begint met `//`", "zet er `https:` voor")
    } else if target.starts_with("www.") {
        ("dit webadres is niet volledig", "zet er `https://` voor")
    } else if has_scheme(target) {
        (
            "zo'n adres mag niet in een link",
            "gebruik een adres dat begint met `https://`, `mailto:` of `tel:`",
        )
    } else if dead_link::is_document(target) && !target.contains(':') {
        return ("hier is geen bestand te vinden", dead_link::of_document(context, target).into());
    } else {
        (
            "dit pad begint niet met `/`",
            "schrijf het hele pad op de site, bijvoorbeeld `/kennisbank/feedback/`",
        )
    };
    (message, hint.into())
}

/// True for what a browser reads as `scheme:rest`.
fn has_scheme(target: &str) -> bool {
    let scheme = target.split_once(':').map_or("", |(scheme, _)| scheme);
    !scheme.is_empty() && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
}
