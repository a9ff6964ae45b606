//! A core offering whose provider is not allowed to own one.

use super::{Check, Context};
use crate::catalogue::offering::{Offering, Scope};
use crate::catalogue::provider::ProviderType;
use crate::catalogue::table::Entry;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "eigenaar-niet-toegestaan",
    documentation: r"
De visie (§3.1) noemt wie eigenaar van scholing in de catalogus kan zijn: opleidingsziekenhuizen met
hun leerhuizen, de regio's, de wetenschappelijke verenigingen, de Federatie en de Academie voor
Medisch Specialisten. Wat anderen maken kan er als verwijzing bij, of met de ander als partner.

Fout:

```yaml
opname: kern
aanbieder: een-uitgever
```

Goed:

```yaml
opname: verwijzing
aanbieder: een-uitgever
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let catalogue = &context.edition.catalogue;
    let is_core = |offering: &&Entry<Offering>| offering.scope != Some(Scope::Referral);
    for offering in catalogue.tables.offerings.iter().filter(is_core) {
        let several = (0..).zip(&offering.equal_providers);
        let several = several.map(|(at, id)| (format!("aanbieders/{at}"), id));
        let one = offering.single_provider.iter().map(|id| ("aanbieder".to_owned(), id));
        for (key, id) in one.chain(several) {
            let Some(provider) = catalogue.get(id) else { continue };
            // Of an organisation of an unknown type, nothing can be said.
            let Some(provider_type) = provider.provider_type.filter(|one| !one.may_own()) else {
                continue;
            };
            let message = format!(
                "`{}` is van de soort `{}`, en die kan geen eigenaar zijn",
                provider.id(),
                provider_type.key()
            );
            problems
                .error(&RULE, offering.common.at(&key), message)
                .hint(format!("wel eigenaar kunnen zijn: {}", owners()))
                .hint("zet de eigenaar bij `aanbieder` en deze onder `partners`")
                .hint("of neem het op als verwijzing: `opname: verwijzing`");
        }
    }
}

fn owners() -> String {
    let types = ProviderType::ALL.iter().filter(|one| one.may_own());
    types.map(|one| one.key()).collect::<Vec<_>>().join(", ")
}
