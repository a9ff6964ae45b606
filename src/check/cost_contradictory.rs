//! Prices that cannot stand beside each other.

use std::cmp::Ordering;
use std::collections::HashSet;

use super::words::{AMOUNT_BESIDE_RANGE, ON_REQUEST_WITH_AMOUNT};
use super::{Check, Context};
use crate::catalogue::common::Common;
use crate::catalogue::cost::{Cost, CostBasis, Price};
use crate::names::folded;
use crate::problem::{Problems, Rule};
use crate::schema::wording::filled;

const RULE: Rule = Rule {
    name: "kosten-tegenstrijdig",
    documentation: r"
Wat het kost zeg je op één manier: met `bedrag`, met `vanaf` en `tot`, of met `prijzen` per groep. Van de
prijzen staat de laagste op het kaartje. Met twee manieren, of met twee prijzen voor dezelfde groep, weet
niemand welke geldt. Ook een prijs op aanvraag heeft geen bedrag.

Fout:

```yaml
kosten:
  basis: betaald
  bedrag: 250
  prijzen:
    - {voor: aios, bedrag: 95}
```

Goed:

```yaml
kosten:
  basis: betaald
  prijzen:
    - {voor: aios, bedrag: 95}
    - {voor: medisch specialisten, bedrag: 250}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        let Some(cost) = &offering.cost else { continue };
        for (key, message, hints) in
            on_request(cost).into_iter().chain(ways(cost)).chain(range(cost))
        {
            let place = offering.common.at(&format!("kosten/{key}"));
            problems.error(&RULE, place, message).hints.extend(hints);
        }
        repeated(&offering.common, &cost.prices, problems);
    }
}

/// The key to report, what is wrong with it and what to do.
type Fault = (&'static str, String, Vec<String>);

/// A price that has to be asked for, and is told.
fn on_request(cost: &Cost) -> Option<Fault> {
    let told = cost.first_amount().or((!cost.prices.is_empty()).then_some("prijzen"));
    let key = told.filter(|_| cost.basis == CostBasis::OnRequest)?;
    let hint = filled(ON_REQUEST_WITH_AMOUNT.remedy, &[("key", key)]);
    Some((key, ON_REQUEST_WITH_AMOUNT.message.to_owned(), vec![hint]))
}

/// More than one way to say the price.
fn ways(cost: &Cost) -> Option<Fault> {
    if let Some(key) = beside_prices(cost) {
        let hints = [
            "zet dit bedrag ook onder `prijzen`, bijvoorbeeld `{voor: aios, bedrag: 95}`"
                .to_owned(),
            format!("of haal `{key}` weg"),
        ];
        Some((key, format!("`{key}` staat naast `prijzen`"), hints.to_vec()))
    } else if cost.amount_cents.is_some() && cost.from_cents.or(cost.to_cents).is_some() {
        let hints = [AMOUNT_BESIDE_RANGE.remedy, "verschilt de prijs, haal dan `bedrag` weg"];
        let message = AMOUNT_BESIDE_RANGE.message.to_owned();
        Some(("bedrag", message, hints.map(str::to_owned).to_vec()))
    } else {
        None
    }
}

/// A range that is none.
fn range(cost: &Cost) -> Option<Fault> {
    let (from, to) = cost.from_cents.zip(cost.to_cents)?;
    let (message, hint) = match from.cmp(&to) {
        Ordering::Less => return None,
        Ordering::Equal => (
            "`vanaf` en `tot` zijn hetzelfde bedrag",
            "is er één prijs, schrijf dan alleen `bedrag`",
        ),
        Ordering::Greater => ("`tot` is lager dan `vanaf`", "verwissel de twee bedragen"),
    };
    Some(("tot", message.to_owned(), vec![hint.to_owned()]))
}

fn beside_prices(cost: &Cost) -> Option<&'static str> {
    cost.first_amount().filter(|_| !cost.prices.is_empty())
}

/// Reports prices for a group that has one already, until the same day.
fn repeated(common: &Common, prices: &[Price], problems: &mut Problems) {
    let mut seen = HashSet::new();
    for (index, price) in prices.iter().enumerate() {
        if seen.insert((price.payer.as_deref().map(folded), price.valid_until)) {
            continue;
        }
        let key = if price.payer.is_some() { "voor" } else { "bedrag" };
        let place = common.at(&format!("kosten/prijzen/{index}/{key}"));
        match &price.payer {
            Some(payer) => problems
                .error(&RULE, place, format!("er is al een prijs voor `{payer}`"))
                .hint("haal één van de twee weg, of zeg bij `voor` wat het verschil is"),
            None => problems
                .error(&RULE, place, "dit is de tweede prijs zonder `voor`")
                .hint("zeg bij elke prijs voor wie die is, bijvoorbeeld `voor: aios`"),
        }
        .hint("is er een lagere prijs voor wie vroeg is, zeg dan tot wanneer: `geldig_tot: 2027-01-15`");
    }
}
