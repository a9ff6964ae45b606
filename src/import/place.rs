//! Chooses the path of a new record: that of its file elsewhere, or of its title, or a longer one when that is
//! taken.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::keys;
use super::said::Said;
use crate::catalogue::kind::Kind;
use crate::edition::Edition;
use crate::plan;
use crate::routes::Routes;
use crate::slug::{check_slug, slug};
use crate::source::{SourcePath, Sources};
use crate::url;

/// Longer file names are cut at a word.
const LETTERS_MAX: usize = 80;

/// The addresses that are taken.
pub(super) struct Addresses<'a> {
    edition: &'a Edition,
    /// Made for the first new record: most imports bring none.
    routes: OnceCell<Routes<'a>>,
    /// File names in lower case: some file systems ignore case.
    taken: BTreeSet<String>,
}

impl<'a> Addresses<'a> {
    pub(super) fn new(edition: &'a Edition, sources: &Sources) -> Self {
        let taken = sources.keys().map(|path| path.as_str().to_lowercase()).collect();
        Self { edition, routes: OnceCell::new(), taken }
    }

    /// A path that nothing has; `None` when none can be made of the title.
    pub(super) fn free(&mut self, kind: Kind, said: &Said) -> Option<SourcePath> {
        let title = cut(&slug(said.text(kind.title_key())));
        let provider = said.text(keys::PROVIDER);
        let with_provider = (!provider.is_empty()).then(|| format!("{title}-{provider}"));
        let numbered = (2..).map(|number| format!("{title}-{number}"));
        let own = said.file_name.clone();
        let names = own.into_iter().chain([title.clone()]).chain(with_provider).chain(numbered);
        let mut names = names.take_while(|name| check_slug(name).is_ok());
        let routes = self.routes.get_or_init(|| plan::routes(self.edition));
        let is_free = |name: &String| {
            let address = url::record(kind, name);
            let path = format!("{}/{name}.md", kind.folder());
            !self.taken.contains(&path)
                && routes.at(&address).is_empty()
                && !url::is_hashed(&address)
        };
        let name = names.find(is_free)?;
        let path = format!("{}/{name}.md", kind.folder());
        self.taken.insert(path.clone());
        Some(SourcePath::new(path))
    }
}

fn cut(name: &str) -> String {
    if name.len() <= LETTERS_MAX {
        return name.to_owned();
    }
    let end = name[..LETTERS_MAX].rfind('-').unwrap_or(LETTERS_MAX);
    name[..end].to_owned()
}
