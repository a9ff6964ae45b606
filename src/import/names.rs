//! Resolves the names of records to their ids, ignoring capitals, accents, spaces and hyphens. An unknown
//! provider gets a new id and becomes a draft; an unknown name of another kind is an error.

use std::collections::BTreeMap;

use crate::catalogue::Catalogue;
use crate::catalogue::common::DOCUMENTS;
use crate::catalogue::kind::Kind;
use crate::catalogue::synonyms::search_key;
use crate::names::{Searches, nearest};
use crate::slug::{check_slug, slug};

/// The ids of all records, by folder and name.
pub(super) struct Names {
    by_folder: BTreeMap<&'static str, BTreeMap<String, String>>,
    /// The names of the new providers by id.
    pub new_providers: BTreeMap<String, String>,
    searches: Searches,
}

impl Names {
    pub(super) fn of(catalogue: &Catalogue) -> Self {
        let mut by_folder = BTreeMap::<_, BTreeMap<_, _>>::new();
        let mut add = |folder, name: &str, id: &str| {
            let of_folder = by_folder.entry(folder).or_default();
            of_folder.entry(search_key(name)).or_insert_with(|| id.to_owned());
        };
        // Ids take precedence: a name may equal the id of another record.
        for common in catalogue.tables.commons() {
            add(common.kind.folder(), &common.id, &common.id);
        }
        for common in catalogue.tables.commons() {
            add(common.kind.folder(), common.lasting_id(), &common.id);
        }
        for common in catalogue.tables.commons() {
            for name in common.names.iter().chain([&common.title]) {
                add(common.kind.folder(), name, &common.id);
            }
        }
        for audience in catalogue.tables.audiences.iter() {
            add(Kind::Audience.folder(), &audience.plural, audience.id());
        }
        for document in &catalogue.site.documents {
            add(DOCUMENTS, &document.id, &document.id);
            add(DOCUMENTS, &document.title, &document.id);
        }
        Self { by_folder, new_providers: BTreeMap::new(), searches: Searches::new() }
    }

    /// A record that comes with this import, by a name that it has.
    pub(super) fn add_coming(&mut self, kind: Kind, name: &str, id: &str) {
        let of_folder = self.by_folder.entry(kind.folder()).or_default();
        of_folder.entry(search_key(name)).or_insert_with(|| id.to_owned());
    }

    /// The id of the record of a folder that has this name.
    pub(super) fn id(&self, folder: &str, name: &str) -> Option<&str> {
        self.by_folder.get(folder)?.get(&search_key(name)).map(String::as_str)
    }

    /// The id of the record with the most similar name, as a suggestion.
    pub(super) fn like(&mut self, folder: &str, name: &str) -> Option<&str> {
        let names = self.by_folder.get(folder).filter(|_| self.searches.take())?;
        let near = nearest(&search_key(name), names.keys().map(String::as_str))?;
        names.get(near).map(String::as_str)
    }

    /// Makes an id for a provider that is not there; `None` when none can be made of its name.
    pub(super) fn add_provider(&mut self, name: &str) -> Option<&str> {
        let id = slug(name);
        let of_folder = self.by_folder.entry(Kind::Provider.folder()).or_default();
        if check_slug(&id).is_err() || of_folder.contains_key(&search_key(&id)) {
            return None;
        }
        of_folder.insert(search_key(name), id.clone());
        of_folder.insert(search_key(&id), id.clone());
        self.new_providers.insert(id.clone(), name.to_owned());
        self.id(Kind::Provider.folder(), name)
    }
}
