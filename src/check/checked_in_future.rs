//! A check date in the future.

use jiff::civil::Date;

use super::{Check, Context};
use crate::catalogue::quality::Norm;
use crate::catalogue::site;
use crate::problem::{Problems, Rule};
use crate::source::Place;

const RULE: Rule = Rule {
    name: "controle-in-toekomst",
    documentation: r"
`gecontroleerd_op` is de dag waarop iemand de gegevens met de bron vergeleek, `toegevoegd_op` die waarop
iets op de site kwam, `gezien_op` die waarop iemand een pagina las, en `onderzocht_op` en `getoetst_op` die
waarop een onderzoek klaar was. Die dagen kunnen niet in de toekomst liggen.

Fout (op 22 november 2026):

```yaml
beheer: {gecontroleerd_op: 2027-11-22, herzien_voor: 2028-11-22}
```

Goed:

```yaml
beheer: {gecontroleerd_op: 2026-11-22, herzien_voor: 2027-11-22}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for (common, upkeep) in context.kept_up() {
        if upkeep.checked_on > context.edition.today {
            let place = common.at("beheer/gecontroleerd_op");
            problems
                .warning(&RULE, place, "deze controle ligt in de toekomst")
                .hint("vul de dag in waarop dit voor het laatst met de bron is vergeleken");
        }
        if upkeep.added_on.is_some_and(|day| day > context.edition.today) {
            problems
                .warning(&RULE, common.at("beheer/toegevoegd_op"), "deze dag ligt in de toekomst")
                .hint("vul de dag in waarop dit op de site kwam, of laat de sleutel weg");
        }
    }
    for (place, day) in tested(context) {
        if day > context.edition.today {
            problems.warning(&RULE, place, "dit onderzoek ligt in de toekomst").hint(
                "vul de dag in waarop het klaar was, of laat de sleutel weg tot het klaar is",
            );
        }
    }
    for (common, key, day) in context.edition.catalogue.days_seen() {
        if day > context.edition.today {
            problems
                .warning(&RULE, common.at(&key), "deze dag ligt in de toekomst")
                .hint("vul de dag in waarop iemand deze pagina voor het laatst las");
        }
    }
}

/// The days on which the site and each offering were tested.
fn tested(context: Context<'_>) -> impl Iterator<Item = (Place, Date)> {
    let catalogue = &context.edition.catalogue;
    let of_site = catalogue.site.accessibility.as_ref().and_then(|known| known.tested_on);
    let of_site = of_site.map(|day| (site::at("toegankelijkheid/onderzocht_op"), day));
    let of_offerings = catalogue.tables.offerings.iter().flat_map(|offering| {
        let quality = offering.quality.iter();
        let days = quality.flat_map(|quality| {
            let of_norm = |norm: &Norm| {
                let key = format!("kwaliteit/{}/getoetst_op", norm.key());
                Some((key, quality.norm(*norm)?.assessed_on?))
            };
            let whole = quality.assessed_on.map(|day| ("kwaliteit/getoetst_op".to_owned(), day));
            whole.into_iter().chain(Norm::ALL.iter().filter_map(of_norm))
        });
        days.map(|(key, day)| (offering.common.at(&key), day))
    });
    of_site.into_iter().chain(of_offerings)
}
