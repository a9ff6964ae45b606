//! The pictures and documents of the content, under names that contain their hash.

use crate::output::Output;
use crate::publication::Publication;
use crate::read;

pub(crate) fn outputs(publication: &Publication) -> Vec<Output<'_>> {
    let published = publication.edition.media.published();
    let output = published.map(|(name, entry)| {
        let bytes = move || read::media::published(name, &entry.file);
        Output::read(entry.address.clone(), entry.source.clone(), bytes)
    });
    output.collect()
}
