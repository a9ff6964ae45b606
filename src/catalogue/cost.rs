//! What an offering costs: one price, a range or a price for each group, and which of those holds on a
//! given day. No price is ever made up: what is not stated is not free.

use jiff::civil::Date;

use crate::dutch::phrases;
use crate::schema::declare::{Euros, Sentence, Title, UpTo, fields};
use crate::schema::vocabulary::vocabulary;

fields! {
    /// Amounts are in euro cents, VAT included.
    pub(crate) struct Cost {
        basis: CostBasis = "basis" => "gratis, betaald, ledenprijs of op aanvraag", "betaald";
        amount_cents: Option<u64> as Euros = "bedrag" => "de prijs in euro's, met btw; niet bij gratis", "125";
        from_cents: Option<u64> as Euros = "vanaf" => "de laagste prijs, als de prijs verschilt", "95";
        to_cents: Option<u64> as Euros = "tot" => "de hoogste prijs, als de prijs verschilt", "250";
        prices: Vec<Price> as UpTo<12> = "prijzen"
            => "de prijs voor elke groep, en die voor wie vroeg is",
            "[{voor: aios, bedrag: 95}, {voor: medisch specialisten, bedrag: 250}]";
        explanation: Option<String> as Sentence = "toelichting"
            => "wat het bedrag niet zegt", "Leden betalen de helft";
    }
}

fields! {
    pub(crate) struct Price {
        /// Everyone, when `None`.
        payer: Option<String> as Title = "voor" => "voor wie deze prijs geldt", "aios";
        amount_cents: u64 as Euros = "bedrag"
            => "de prijs in euro's, met btw; 0 als het voor hen gratis is", "95";
        /// Inclusive.
        valid_until: Option<Date> = "geldig_tot"
            => "de laatste dag dat deze prijs geldt, voor wie vroeg is", "2027-01-15";
    }
}

vocabulary! {
    pub(crate) CostBasis {
        Free = "gratis" => "gratis",
        Paid = "betaald" => "betaald",
        MemberPrice = "ledenprijs" => "prijs verschilt voor leden",
        OnRequest = "op-aanvraag" => "prijs op aanvraag",
    }
}

impl Cost {
    /// The first key that tells an amount for everyone.
    pub(crate) fn first_amount(&self) -> Option<&'static str> {
        let keys =
            [("bedrag", self.amount_cents), ("vanaf", self.from_cents), ("tot", self.to_cents)];
        keys.into_iter().find(|(_, cents)| cents.is_some()).map(|(key, _)| key)
    }

    /// The prices that hold on a day, as written.
    pub(crate) fn valid_on(&self, today: Date) -> impl Iterator<Item = &Price> {
        self.prices.iter().filter(move |price| price.valid_until.is_none_or(|last| last >= today))
    }

    /// What is the least that somebody pays, in cents; `None` when not known.
    pub(crate) fn lowest_cents(&self, today: Date) -> Option<u64> {
        if self.basis == CostBasis::Free {
            return Some(0);
        }
        let lowest = self.valid_on(today).map(|price| price.amount_cents).min();
        lowest.or(self.amount_cents).or(self.from_cents)
    }

    /// Its bases to filter by: what is free for some counts as free too, and its card says for whom.
    pub(crate) fn bases(&self, today: Date) -> Vec<CostBasis> {
        let free = self.valid_on(today).any(|price| price.amount_cents == 0);
        let free = (free && self.basis != CostBasis::Free).then_some(CostBasis::Free);
        free.into_iter().chain([self.basis]).collect()
    }

    /// "€ 95 voor aios": the lowest price, and for whom it is.
    pub(crate) fn in_short(&self, today: Date) -> String {
        let lowest = self.valid_on(today).min_by_key(|price| price.amount_cents);
        lowest.map_or_else(|| self.of_everyone(), Price::words)
    }

    /// "€ 95 voor aios" and "€ 250 voor medisch specialisten": every price that holds. Never empty.
    pub(crate) fn in_full(&self, today: Date) -> Vec<String> {
        let prices: Vec<String> = self.valid_on(today).map(Price::words).collect();
        if prices.is_empty() { vec![self.of_everyone()] } else { prices }
    }

    /// The cost when no group has a price of its own.
    fn of_everyone(&self) -> String {
        match (self.basis, self.amount_cents, self.from_cents, self.to_cents) {
            (CostBasis::Free, ..) => "Gratis".to_owned(),
            (CostBasis::MemberPrice, Some(cents), ..) => {
                format!("{}, {}", phrases::euros(cents), CostBasis::MemberPrice.label())
            }
            (_, Some(cents), ..) => phrases::euros(cents),
            (_, None, Some(from), Some(to)) => {
                format!("{} – {}", phrases::euros(from), phrases::euros(to))
            }
            (_, None, Some(from), None) => format!("Vanaf {}", phrases::euros(from)),
            (_, None, None, Some(to)) => format!("Tot {}", phrases::euros(to)),
            (basis, None, None, None) => phrases::capitalised(basis.label()),
        }
    }
}

impl Price {
    /// "€ 75 voor aios tot en met 15 januari 2027".
    fn words(&self) -> String {
        let amount = match self.amount_cents {
            0 => "Gratis".to_owned(),
            cents => phrases::euros(cents),
        };
        let payer = self.payer.as_ref().map(|payer| format!(" voor {payer}"));
        let until = self.valid_until.map(|day| format!(" tot en met {}", phrases::date(day)));
        format!("{amount}{}{}", payer.unwrap_or_default(), until.unwrap_or_default())
    }
}
