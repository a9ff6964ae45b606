//! What an editor probably meant with a reference that does not resolve: a record that was renamed, that
//! has this name, or a name like it. Gives hints; reports nothing.

use std::collections::BTreeMap;

use crate::catalogue::common::{Common, DOCUMENTS};
use crate::catalogue::kind::Kind;
use crate::catalogue::records::Tables;
use crate::catalogue::site::{self, Site};
use crate::names::{Searches, identity, nearest};
use crate::schema::reader::Reference;
use crate::slug::slug;

/// A list of at most this many names is shown in full.
const NAMES_SHOWN_MAX: usize = 12;

/// The names of the records, made when the first reference does not resolve.
pub(super) struct Suggestions<'a> {
    /// By former path.
    renamed: BTreeMap<&'a str, &'a Common>,
    /// Of each folder the names of its records, each with the id; the ids are among them.
    names: BTreeMap<&'a str, Names<'a>>,
    searches: Searches,
}

#[derive(Default)]
struct Names<'a> {
    by_identity: BTreeMap<String, &'a str>,
    ids: Vec<&'a str>,
}

impl<'a> Names<'a> {
    fn add(&mut self, id: &'a str, names: impl IntoIterator<Item = &'a str>) {
        self.ids.push(id);
        for name in names {
            self.by_identity.entry(identity(name)).or_insert(id);
        }
        self.by_identity.insert(identity(id), id);
    }
}

impl<'a> Suggestions<'a> {
    pub(super) fn new(tables: &'a Tables, site: &'a Site) -> Self {
        let (mut renamed, mut names) = (BTreeMap::new(), BTreeMap::<&str, Names<'_>>::new());
        for common in tables.commons() {
            for former in &common.shared.redirects {
                renamed.insert(former.as_str(), common);
            }
            let others = common.names.iter().chain([&common.title]).map(String::as_str);
            names.entry(common.kind.folder()).or_default().add(&common.id, others);
        }
        for document in &site.documents {
            let of_folder = names.entry(DOCUMENTS).or_default();
            of_folder.add(&document.id, [document.title.as_str()]);
        }
        Self { renamed, names, searches: Searches::new() }
    }

    /// The present id of a record that had another one.
    pub(super) fn present_name(&self, Reference { folder, id, .. }: &Reference) -> Option<&'a str> {
        let now = *self.renamed.get(format!("/{folder}/{id}/").as_str())?;
        (now.kind.folder() == *folder).then_some(&now.id)
    }

    /// The folder and present id of a record that became another kind.
    pub(super) fn moved_to(
        &self,
        Reference { folder, id, .. }: &Reference,
    ) -> Option<(&'static str, &'a str)> {
        let now = *self.renamed.get(format!("/{folder}/{id}/").as_str())?;
        Some((now.kind.folder(), &now.id))
    }

    /// The hints for a reference to what never was.
    pub(super) fn hints(&mut self, Reference { folder, id, .. }: &Reference) -> Vec<String> {
        if *folder == DOCUMENTS && id.contains("://") {
            return vec![format!("een pagina noem je met `url: {id}`, een `titel` en `gezien_op`")];
        }
        let mut hints = Vec::new();
        if let Some(same) = self.same(folder, id) {
            return vec![format!("schrijf `{same}`")];
        }
        let id = file_name(id);
        let elsewhere = self.names.iter().find(|(_, names)| names.ids.contains(&id));
        if let Some((other, _)) = elsewhere {
            hints.push(format!("`{id}` staat in `{other}`: hoort het onder een andere sleutel?"));
        }
        let like = self.like(folder, id);
        hints.extend(like.map(|like| format!("bedoelde je `{like}`?")));
        let ids = self.names.get(folder).map_or(&[][..], |names| &names.ids);
        if !ids.is_empty() && ids.len() <= NAMES_SHOWN_MAX {
            hints.push(format!("kies uit: {}", ids.join(", ")));
        }
        hints.extend(way_to_add(folder, id));
        hints
    }

    /// The record that this is another way to write: a path, a file, a link, or a name with its id.
    fn same(&self, folder: &str, typed: &str) -> Option<&'a str> {
        let names = self.names.get(folder)?;
        let bare = typed.trim_matches(['[', ']', '(', ')', '{', '}', '@', '"', '\'']);
        let (before, within) = bare.split_once(['(', '[', '|']).unwrap_or((bare, ""));
        let ways = [bare, file_name(bare), before, file_name(within)];
        ways.iter().find_map(|way| names.by_identity.get(&identity(way)).copied())
    }

    fn like(&mut self, folder: &str, typed: &str) -> Option<&'a str> {
        if !self.searches.take() {
            return None;
        }
        let names = self.names.get(folder)?;
        let known = names.by_identity.keys().map(String::as_str);
        let name = nearest(typed, names.ids.iter().copied()).or_else(|| nearest(typed, known))?;
        names.by_identity.get(&identity(name)).copied()
    }
}

/// The name in a path or in the name of a file.
fn file_name(typed: &str) -> &str {
    let path = typed.trim_end_matches('/');
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".md").unwrap_or(name)
}

/// How to add what was referred to; `None` for a kind whose records are given.
fn way_to_add(folder: &str, id: &str) -> Option<String> {
    match Kind::of_folder(folder) {
        Some(kind) if kind.is_fixed() || !is_like_name(id) => None,
        Some(_) => Some(format!("maak `{folder}/{}.md`, of kies een naam die er al is", slug(id))),
        None => Some(format!("voeg het toe aan `{DOCUMENTS}` in `{}`", site::FILE)),
    }
}

fn is_like_name(text: &str) -> bool {
    text.contains(char::is_alphanumeric) && !text.contains(['.', ':', '@'])
}
