//! The theme's assets, under names that contain their hash.

use crate::output::Output;
use crate::publication::Publication;

pub(crate) fn outputs(publication: &Publication) -> Vec<Output<'_>> {
    let assets = publication.templates.assets().iter();
    assets.map(|asset| Output::file(asset.path.clone(), |_| asset.bytes.clone())).collect()
}
