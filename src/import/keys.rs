//! The keys that an import has to know by what they mean, beside those it only fills: who offers something,
//! where to read about it, when it is held. Everything else about keys is in their tables.

use crate::catalogue::cost::Cost;
use crate::schema::declare::FieldGroup;
use crate::schema::field::{Field, Shape};

/// Who offers it.
pub(super) const PROVIDER: &str = "aanbieder";

/// Who offer it, as equals.
pub(super) const PROVIDERS: &str = "aanbieders";

/// Where to read about it.
pub(super) const WEBSITE: &str = "website";

/// When it is held.
pub(super) const RUNS: &str = "uitvoeringen";

/// Of a run: its name, and when it begins and ends.
pub(super) const RUN: &str = "id";
pub(super) const START: &str = "start";
pub(super) const END: &str = "einde";
pub(super) const MEETINGS: &str = "bijeenkomsten";
pub(super) const STATUS: &str = "status";
pub(super) const LOCATION: &str = "locatie";

/// Whether it is the group that one cell can fill: `cost` reads it.
pub(super) fn is_cost(field: &Field) -> bool {
    let keys = |table: &'static [Field]| table.iter().map(|field| field.key);
    matches!(field.shape, Shape::Map(table) if keys(table).eq(keys(Cost::FIELDS)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::kind::Kind;
    use crate::schema::meant::key::named;

    #[test]
    fn the_tables_have_these_keys() {
        for name in [PROVIDER, PROVIDERS, WEBSITE, RUNS] {
            assert!(named(name, Kind::Offering.fields()).is_some_and(|chain| chain.len() == 1));
        }
        for name in [RUN, START, END, MEETINGS, STATUS, LOCATION] {
            let chain = named(&format!("{RUNS}.{name}"), Kind::Offering.fields());
            assert!(chain.is_some_and(|chain| chain.len() == 2), "{name}");
        }
        assert_eq!(Kind::Offering.fields().iter().filter(|field| is_cost(field)).count(), 1);
    }
}
