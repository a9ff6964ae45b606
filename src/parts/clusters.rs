//! Clusters: the networks of institutions that train for one specialty together. A cluster is a provider,
//! for it can offer training itself, and it may reach beyond one region.

use std::collections::BTreeSet;

use crate::catalogue::Catalogue;
use crate::catalogue::axis::Axis;
use crate::catalogue::kind::Kind;
use crate::catalogue::provider::{Provider, ProviderType};
use crate::catalogue::region::Region;
use crate::catalogue::table::{Entry, Id};
use crate::edition::Edition;
use crate::parts::view::Link;

pub(crate) fn is_cluster(provider: &Provider) -> bool {
    provider.provider_type == Some(ProviderType::Cluster)
}

/// The clusters of a region, and those of elsewhere with an institution of it, by name.
pub(crate) fn of_region<'c>(catalogue: &'c Catalogue, id: &Id<Region>) -> Vec<&'c Entry<Provider>> {
    let providers = &catalogue.tables.providers;
    let located = catalogue.backlinks.of(Kind::Region, id.as_str(), Kind::Provider);
    let institutions: BTreeSet<&str> = located
        .iter()
        .map(String::as_str)
        .chain(catalogue[id].members.iter().map(Id::as_str))
        .collect();
    let joined = institutions.into_iter().flat_map(|name| joined_by(catalogue, &Id::new(name)));
    let own = located.iter().filter_map(|name| providers.named(name));
    let clusters = own.chain(joined).filter(|one| is_cluster(one));
    let places: BTreeSet<usize> =
        clusters.filter_map(|cluster| providers.position(cluster.id())).collect();
    let clusters = places.into_iter().map(|at| providers.at(at));
    clusters.filter(|one| one.common.shared.life_cycle.is_current()).collect()
}

/// The cooperations that a provider takes part in.
pub(crate) fn joined_by<'c>(
    catalogue: &'c Catalogue,
    id: &Id<Provider>,
) -> Vec<&'c Entry<Provider>> {
    let naming = catalogue.backlinks.of(Kind::Provider, id.as_str(), Kind::Provider);
    let naming = naming.iter().filter_map(|name| catalogue.tables.providers.named(name));
    let joined = naming.filter(|one| one.members.contains(id));
    joined.filter(|one| one.common.shared.life_cycle.is_current()).collect()
}

/// The training of a cluster and of its members, as positions in the table of offerings.
pub(crate) fn trainings(catalogue: &Catalogue, cluster: &Entry<Provider>) -> BTreeSet<u32> {
    let all = std::iter::once(cluster.id()).chain(cluster.members.iter().map(Id::as_str));
    all.flat_map(|id| catalogue.facets.of(Axis::Provider, id).trainings()).copied().collect()
}

/// With its specialties and members as the line below, or else its summary.
pub(crate) fn link(edition: &Edition, cluster: &Entry<Provider>) -> Link {
    let link = Link::to_record(edition, &cluster.common);
    let specialties = cluster.specialties.iter().map(|one| one.label().to_owned());
    let members = cluster.members.iter().filter_map(|id| edition.catalogue.get(id));
    let members = members.map(|one| one.short_name.as_deref().unwrap_or(one.title()).to_owned());
    let parts =
        [specialties.collect::<Vec<_>>().join(", "), members.collect::<Vec<_>>().join(", ")];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { link } else { Link { summary: parts.join(": "), ..link } }
}
