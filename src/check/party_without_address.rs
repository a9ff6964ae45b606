//! A party of an action whose name cannot become the address of its page.

use super::{Check, Context};
use crate::catalogue::recommendation::party_name;
use crate::problem::{Problems, Rule};
use crate::slug::{check_slug, slug};

const RULE: Rule = Rule {
    name: "partij-zonder-adres",
    documentation: r"
Elke partij onder `wie` bij een actie krijgt een eigen pagina met haar acties. Het adres daarvan komt uit
haar naam. Een naam zonder letters of van meer dan 100 tekens kan geen adres worden.

Fout:

```yaml
wie: ['???']
```

Goed:

```yaml
wie: [faculteiten]
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for recommendation in context.edition.catalogue.tables.recommendations.iter() {
        for (index, action) in recommendation.actions.iter().enumerate() {
            for (number, actor) in action.actors.iter().enumerate() {
                if check_slug(&slug(party_name(actor))).is_err() {
                    let place = recommendation.common.at(&format!("acties/{index}/wie/{number}"));
                    problems
                        .error(&RULE, place, "van deze partij is geen adres te maken")
                        .hint("noem de partij in een paar woorden; een toelichting mag er tussen haakjes achter");
                }
            }
        }
    }
}
