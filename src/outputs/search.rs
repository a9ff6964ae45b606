//! The files of the search, for its script, and the one that tells where they are.

use serde::Serialize;

use crate::edition::Edition;
use crate::output::Output;
use crate::publication::Publication;
use crate::url;

/// What a page asks that does not know where the files are: their folder has a new name in every
/// site that differs, and pages that stay the same may not name it.
#[derive(Serialize)]
struct Pointer {
    index: String,
}

/// The pointer: its address stays.
pub(crate) fn outputs(_: &Edition) -> Vec<Output<'_>> {
    let file = Output::file(url::search_pointer(), |publication| {
        let index = publication.edition.base.href(&publication.search.path(""));
        serde_json::to_vec(&Pointer { index }).expect("an address is valid JSON")
    });
    vec![file]
}

/// The files themselves; those of a preview are made when its page asks for one.
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
