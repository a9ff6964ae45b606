//! The standard search index and the list of the pages it finds, made when somebody asks for them.

use super::Later;
use crate::catalogue::site::SearchField;
use crate::edition::Edition;
use crate::search::entry::Entries;
use crate::search::standard;
use crate::url::{self, SitePath};

pub(super) fn files<'a>(edition: &'a Edition<'a>) -> Vec<Later<'a>> {
    let file = |path: SitePath, make: fn(&Edition<'_>, &Entries<'_>) -> Vec<u8>| Later {
        path,
        make: Box::new(move || {
            make(edition, &Entries::new(edition.catalogue, edition.finder.offerings()))
        }),
    };
    vec![
        file(url::standard_index(), |edition, entries| {
            let fields: Vec<SearchField> = edition.catalogue.site.search_fields().collect();
            standard::index(entries.chunks(), &fields)
        }),
        file(url::standard_index_pages(), |edition, entries| {
            standard::pages(entries.commons(), edition.base)
        }),
    ]
}
