//! The files of the search of a preview, made when its page asks for one.

use super::Later;
use crate::edition::Edition;

pub(super) fn files<'a>(edition: &'a Edition<'a>) -> Vec<Later<'a>> {
    let names = edition.search.names_on_request(edition.catalogue);
    let file = |name: String| Later {
        path: edition.search.path(&name),
        make: Box::new(move || {
            let offerings = edition.finder.offerings();
            let Edition { catalogue, base, search, .. } = *edition;
            search.on_request(&name, catalogue, base, offerings).as_bytes().to_vec()
        }),
    };
    names.into_iter().map(file).collect()
}
