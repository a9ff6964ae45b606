//! The search index for other programs and the list of its pages, made only when requested.

use crate::catalogue::site::SearchField;
use crate::edition::Edition;
use crate::output::Output;
use crate::publication::Publication;
use crate::search::page::SearchPages;
use crate::search::standard;
use crate::url;

pub(crate) fn outputs(_: &Edition) -> Vec<Output<'_>> {
    let index = Output::file(url::standard_index(), |publication| {
        let site = &publication.edition.catalogue.site;
        let fields: Vec<SearchField> = site.search_fields().collect();
        standard::index(entries(publication).chunks(), &fields)
    });
    let pages = Output::file(url::standard_index_pages(), |publication| {
        standard::pages(entries(publication).commons(), &publication.edition.base)
    });
    vec![index, pages]
}

fn entries(publication: &Publication) -> SearchPages<'_> {
    SearchPages::new(&publication.edition.catalogue, publication.finder.offerings())
}
