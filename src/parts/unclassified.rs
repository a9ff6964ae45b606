//! Records that lack what visitors find them by, for editors: never an error, because nobody may know it.

use crate::catalogue::Catalogue;
use crate::catalogue::common::Common;

/// A record and the names of what it lacks.
pub(super) type Unclassified<'a> = (&'a Common, Vec<&'static str>);

/// The current records that lack something, by kind.
pub(super) fn unclassified(catalogue: &Catalogue) -> Vec<Unclassified<'_>> {
    let tables = &catalogue.tables;
    let offerings = tables.offerings.current().map(|one| {
        let rest = lacking("rol", &one.roles);
        (&one.common, classified(&one.themes, &one.audiences).chain(rest).collect())
    });
    let examples = tables.examples.current();
    let examples =
        examples.map(|one| (&one.common, classified(&one.themes, &one.audiences).collect()));
    let cards = tables.knowledge_cards.current();
    let cards = cards.map(|one| (&one.common, classified(&one.themes, &one.audiences).collect()));
    let providers = tables.providers.current();
    let providers = providers
        .map(|one| (&one.common, lacking("soort", one.provider_type.as_slice()).collect()));
    let regions = tables.regions.current();
    let regions = regions.map(|one| (&one.common, lacking("umc", one.umc.as_slice()).collect()));
    let all = offerings.chain(examples).chain(cards).chain(providers).chain(regions);
    all.filter(|(_, lacking): &Unclassified<'_>| !lacking.is_empty()).collect()
}

fn classified<T, A>(themes: &[T], audiences: &[A]) -> impl Iterator<Item = &'static str> {
    lacking("thema", themes).chain(lacking("doelgroep", audiences))
}

fn lacking<T>(name: &'static str, values: &[T]) -> impl Iterator<Item = &'static str> + use<T> {
    values.is_empty().then_some(name).into_iter()
}
