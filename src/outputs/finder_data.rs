//! The filter columns and sort orders of the finder, for its script. Its cards are pages.

use crate::output::Output;
use crate::publication::Publication;

pub(crate) fn outputs(publication: &Publication) -> Vec<Output<'_>> {
    let files = publication.finder.files();
    files.map(|(path, text)| Output::file(path, |_| text.as_bytes().to_vec())).collect()
}
