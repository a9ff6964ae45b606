//! The search index as files for the script, and a pointer to their folder.

use serde::Serialize;

use crate::edition::Edition;
use crate::output::Output;
use crate::publication::Publication;
use crate::url;

/// Where the files are. Pages fetch it instead of containing the folder's name, which changes with
/// every build and would change every page.
#[derive(Serialize)]
struct Pointer {
    index: String,
}

/// The pointer, whose address never changes.
pub(crate) fn outputs(_: &Edition) -> Vec<Output<'_>> {
    let file = Output::file(url::search_pointer(), |publication| {
        let index = publication.edition.base.href(&publication.search.path(""));
        serde_json::to_vec(&Pointer { index }).expect("an address is valid JSON")
    });
    vec![file]
}

/// The files of the index. In a preview most are made only when requested.
pub(crate) fn shards(publication: &Publication) -> Vec<Output<'_>> {
    let search = &publication.search;
    let ready = search.files().map(|(path, text)| Output::file(path, |_| text.as_bytes().to_vec()));
    let on_request = search.names_on_request(&publication.edition.catalogue);
    let on_request = on_request.into_iter().map(|name| {
        Output::file(search.path(&name), move |publication| {
            let (edition, finder) = (&publication.edition, &publication.finder);
            let text = publication.search.on_request(
                &name,
                &edition.catalogue,
                &edition.base,
                finder.offerings(),
            );
            text.as_bytes().to_vec()
        })
    });
    ready.chain(on_request).collect()
}
