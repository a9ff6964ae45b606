//! Tables to download: the programme of every institution, and all offerings for who takes them over, such
//! as a learning platform.

use crate::catalogue::axis::Axis;
use crate::edition::Edition;
use crate::formats::csv;
use crate::output::Output;
use crate::parts::programme::downloaded;
use crate::url;

/// One per provider that has a programme, and one of everything.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let facets = &edition.catalogue.facets;
    let file = |path, listed| Output::file(path, move |_| csv::table(downloaded(edition, listed)));
    let of_provider = |provider| {
        let listed = facets.of(Axis::Provider, provider);
        (!listed.positions().is_empty()).then(|| file(url::programme_table(provider), listed))
    };
    let providers = edition.catalogue.values(Axis::Provider).into_iter().filter_map(of_provider);
    std::iter::once(file(url::offerings_table(), facets.all())).chain(providers).collect()
}
