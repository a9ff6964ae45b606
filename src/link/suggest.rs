//! What an editor probably meant with a reference that does not resolve: a record that was renamed, that
//! has this name, or a name like it. Gives hints; reports nothing.

use std::collections::BTreeMap;

use crate::catalogue::common::{Common, DOCUMENTS};
use crate::catalogue::kind::Kind;
use crate::catalogue::offering::Reach;
use crate::catalogue::records::Tables;
use crate::catalogue::site::{self, Site};
use crate::names::{Searches, identity, nearest};
use crate::schema::meant::word;
use crate::schema::reader::Reference;
use crate::schema::scalar::shorten;
use crate::slug::slug;

/// A list of at most this many names is shown in full.
const NAMES_SHOWN_MAX: usize = 12;

/// A longer text is no row of names.
const SEVERAL_MAX: usize = 200;

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

    /// The hints for a reference to what never was, in a record of this kind.
    pub(super) fn hints(&mut self, from: Kind, reference: &Reference) -> Vec<String> {
        let Reference { folder, id, .. } = reference;
        if *folder == DOCUMENTS && id.contains("://") {
            return vec![format!("een pagina noem je met `url: {id}`, een `titel` en `gezien_op`")];
        }
        if let Some(hints) = self.several(reference) {
            return hints;
        }
        if let Some(same) = self.same(folder, id) {
            return vec![format!("schrijf `{same}`")];
        }
        let reach = word::term(Reach::TERMS, id).filter(|_| *folder == Kind::Region.folder());
        if reach == Some(Reach::National.key()) {
            return vec![if from == Kind::Offering {
                format!("schrijf `bereik: landelijk`, en laat `{folder}` weg")
            } else {
                format!("geldt het voor heel Nederland, laat `{folder}` dan weg")
            }];
        }
        let mut hints = Vec::new();
        hints.extend(reach.map(|reach| {
            format!("dat iets `{reach}` is, zegt `bereik` bij aanbod: noem hier de regio")
        }));
        let id = file_name(id);
        let elsewhere = self.names.iter().find(|(_, names)| names.ids.contains(&id));
        if let Some((other, _)) = elsewhere {
            hints.push(format!("`{id}` staat in `{other}`: hoort het onder een andere sleutel?"));
        }
        let like = self.like(folder, id);
        hints.extend(like.map(|like| format!("bedoelde je `{like}`?")));
        hints.extend(self.all(folder));
        hints.extend(way_to_add(folder, id));
        hints
    }

    /// All names of a folder, when they are few.
    fn all(&self, folder: &str) -> Option<String> {
        let ids = &self.names.get(folder)?.ids;
        (ids.len() <= NAMES_SHOWN_MAX).then(|| format!("kies uit: {}", ids.join(", ")))
    }

    /// What to write for several names in one; `None` for one name, or none that is known.
    fn several(
        &mut self,
        Reference { folder, id, is_item, .. }: &Reference,
    ) -> Option<Vec<String>> {
        let is_whole = |names: &Names<'_>| names.by_identity.contains_key(&identity(id));
        if id.starts_with('/')
            || id.len() > SEVERAL_MAX
            || self.names.get(folder).is_none_or(is_whole)
        {
            return None;
        }
        let parts = parts(id);
        let known = parts.iter().filter(|part| self.same(folder, part).is_some()).count();
        // A path has the folder in it.
        if parts.len() < 2 || known == 0 || parts.iter().any(|part| part == folder) {
            return None;
        }
        let name = |part: &String| match self.same(folder, part).or_else(|| self.like(folder, part))
        {
            Some(name) => (name.to_owned(), true),
            None => (part.clone(), false),
        };
        let names: Vec<(String, bool)> = parts.iter().map(name).collect();
        let all: Vec<&str> = names.iter().map(|(name, _)| name.as_str()).collect();
        match names.iter().find(|(_, is_known)| !is_known) {
            // A path: its folder is no name.
            Some(_) if id.contains('/') && names.last().is_some_and(|(_, is_known)| *is_known) => {
                None
            }
            Some((name, _)) => {
                let hint = format!("noem elke naam apart; `{}` is er niet", shorten(name));
                let hints = std::iter::once(hint).chain(self.all(folder));
                Some(hints.chain(way_to_add(folder, name)).collect())
            }
            None if *is_item => Some(vec![format!("schrijf `{}`", all.join(", "))]),
            None => Some(vec![format!("hier past één naam: `{}`", all.join("` of `"))]),
        }
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
        let near = nearest(typed, names.ids.iter().copied()).or_else(|| nearest(typed, known));
        match near {
            Some(name) => names.by_identity.get(&identity(name)).copied(),
            None => only_with_words(typed, names),
        }
    }
}

/// The only record of which a name has all these words: "franciscus" of an institution with a longer name.
fn only_with_words<'a>(typed: &str, names: &Names<'a>) -> Option<&'a str> {
    const LETTERS_MIN: usize = 4;
    let typed = identity(typed);
    if !typed.split(' ').any(|word| word.chars().count() >= LETTERS_MIN) {
        return None;
    }
    let has_all = |name: &str| typed.split(' ').all(|word| name.split(' ').any(|own| own == word));
    let mut with_all = names.by_identity.iter().filter(|(name, _)| has_all(name));
    let (_, first) = with_all.next()?;
    with_all.all(|(_, other)| other == first).then_some(*first)
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

/// The names in "aios/anios", "aios en anios", "a(n)ios".
fn parts(text: &str) -> Vec<String> {
    if let Some((before, rest)) = text.split_once('(')
        && let Some((within, after)) = rest.split_once(')')
        && !before.ends_with(' ')
        && after.starts_with(char::is_alphabetic)
    {
        return vec![[before, after].concat(), [before, within, after].concat()];
    }
    let words = [" en ", " of ", " and ", " & ", " + "];
    let text = words.iter().fold(text.to_owned(), |text, word| text.replace(word, "/"));
    let parts = text.split(['/', '&', ';', ',']).map(|part| part.trim().to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}
