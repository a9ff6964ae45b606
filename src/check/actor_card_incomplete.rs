//! Actor cards that leave cells of the table of actors empty.

use super::{Check, Context};
use crate::catalogue::knowledge_card::KnowledgeCard;
use crate::catalogue::quality_domain::{QualityDomain, TASKS};
use crate::catalogue::table::Entry;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "actorkaart-onvolledig",
    documentation: r"
Kaarten met `categorie: actor` staan samen in de tabel op `/kennisbank/actoren/`: een rij
per actor, een kolom per domein. De rij heet naar `actor`. De taken komen uit de lijst onder het kopje
*Taken* van elk domein. Ontbreekt er iets, dan blijft die plek in de tabel leeg. Begin elke taak met `- [ ]`:
dan kan wie de kaart leest haar aanvinken.

Twijfelachtig:

```markdown
## Opleidingsklimaat

Er zijn taken, maar niet als lijst.
```

Goed:

```markdown
## Opleidingsklimaat

### Taken

- [ ] zorgen voor een veilig klimaat
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for card in context.edition.catalogue.actors() {
        if card.actor.is_none() && !card.common.is_faulty("actor") {
            problems
                .warning(&RULE, card.common.at("categorie"), "bij een actor hoort zijn naam")
                .hint("zet bij `actor` wie de taken op deze kaart heeft");
        }
        for domain in QualityDomain::ALL {
            report_without_tasks(card, *domain, problems);
        }
    }
}

fn report_without_tasks(
    card: &Entry<KnowledgeCard>,
    domain: QualityDomain,
    problems: &mut Problems,
) {
    if domain.tasks(&card.common.body).is_empty() {
        let label = domain.label();
        problems
            .warning(
                &RULE,
                card.common.at("categorie"),
                format!("er is geen lijst met taken bij `{label}`"),
            )
            .hint(format!("schrijf `## {label}`, dan `### {TASKS}` en daaronder een gewone lijst"));
    }
}
