//! What the commands that change a record share: the record by what was typed, and the end of each, in
//! which nothing is written that would give an error.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use super::{GOOD, PROBLEMS, print_problems, say, today};
use crate::catalogue::kind::Kind;
use crate::edition::Edition;
use crate::link::Drafts;
use crate::names::nearest;
use crate::parse::Cache;
use crate::problem::Problems;
use crate::source::{Source, SourcePath, Sources};
use crate::write::Changes;
use crate::{Settings, edition_of, read};

/// The content before the change.
pub(super) struct Content {
    folder: PathBuf,
    pub sources: Sources,
    pub edition: Edition,
}

/// A record by its kind and id; it need not exist.
#[derive(Debug)]
pub(super) struct Named {
    pub kind: Kind,
    pub id: String,
}

impl Named {
    /// `aanbod/naam`, or the path of the file.
    ///
    /// # Errors
    /// When it names no kind.
    pub(super) fn parse(typed: &str) -> Result<Self> {
        let mut parts = typed.trim_end_matches(".md").trim_matches('/').rsplit('/');
        let id = parts.next().unwrap_or_default().to_owned();
        let folder = parts.next().unwrap_or_default();
        let Some(kind) = Kind::of_folder(folder) else {
            let folders = Kind::ALL.iter().map(|kind| kind.folder());
            let meant =
                nearest(folder, folders).map(|folder| format!(": bedoelde je `{folder}/{id}`?"));
            bail!(
                "`{typed}` noemt geen map{}",
                meant.unwrap_or_else(|| ": schrijf `aanbod/naam`".to_owned())
            )
        };
        Ok(Self { kind, id })
    }

    pub(super) fn path(&self) -> SourcePath {
        SourcePath::new(format!("{}/{}.md", self.kind.folder(), self.id))
    }
}

impl Content {
    /// # Errors
    /// When the folder cannot be read, or the content has errors: they are printed.
    pub(super) fn read(folder: &Path) -> Result<Self> {
        let mut problems = Problems::default();
        let sources = read::sources(folder, &mut problems)?;
        let edition = edition(&sources, Drafts::Shown, &mut Cache::default(), &mut problems);
        let Some(edition) = edition.filter(|_| !problems.has_errors()) else {
            print_problems(&problems, &sources, &Sources::new())?;
            bail!("de inhoud heeft fouten: los die eerst op")
        };
        Ok(Self { folder: folder.to_owned(), sources, edition })
    }

    /// # Errors
    /// When there is no such record, with the one that was probably meant.
    pub(super) fn named(&self, typed: &str) -> Result<Named> {
        let named = Named::parse(typed)?;
        let tables = &self.edition.catalogue.tables;
        if tables.common(named.kind, &named.id).is_some() {
            return Ok(named);
        }
        let ids = tables.commons().filter(|common| common.kind == named.kind);
        let meant = nearest(&named.id, ids.map(|common| common.id.as_str()));
        let meant = meant.map(|id| format!(": bedoelde je `{}/{id}`?", named.kind.folder()));
        bail!("`{typed}` bestaat niet{}", meant.unwrap_or_default())
    }

    /// The same of a record of `kind`, whose folder may be left out.
    ///
    /// # Errors
    /// When there is no such record.
    pub(super) fn named_as(&self, kind: Kind, typed: &str) -> Result<Named> {
        if typed.contains('/') {
            return self.named(typed);
        }
        self.named(&format!("{}/{typed}", kind.folder()))
    }

    pub(super) fn text(&self, path: &SourcePath) -> String {
        self.sources.get(path).map(|source| source.text.to_string()).unwrap_or_default()
    }

    /// Shows the changes, or writes them when the content then has no errors.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub(super) fn finish(self, changes: &Changes, dry_run: bool) -> Result<ExitCode> {
        let mut sources = self.sources.clone();
        for (path, text) in &changes.files {
            match text {
                Some(text) => drop(sources.insert(path.clone(), Source::new(path, text))),
                None => drop(sources.remove(path)),
            }
        }
        let mut problems = Problems::default();
        check(&sources, &mut problems).context("`site.yaml` is niet te lezen")?;
        if problems.has_errors() {
            print_problems(&problems, &sources, &Sources::new())?;
            say("Er is niets veranderd: met deze wijziging zou de inhoud fouten hebben.\n")?;
            return Ok(ExitCode::from(PROBLEMS));
        }
        if dry_run {
            say(&changes.diff(&self.sources))?;
            return Ok(ExitCode::from(GOOD));
        }
        changes.write(&self.folder, &self.sources)?;
        for (path, _) in &changes.files {
            say(&format!("{path}\n"))?;
        }
        Ok(ExitCode::from(GOOD))
    }
}

/// Reports what is wrong with the content and its drafts; when that is nothing, what is wrong with the
/// site that is published, in which drafts are not there to refer to. `None` without a `site.yaml`.
fn check(sources: &Sources, problems: &mut Problems) -> Option<()> {
    let mut cache = Cache::for_rebuilds();
    edition(sources, Drafts::Shown, &mut cache, problems)?;
    if !problems.has_errors() {
        let mut published = Problems::default();
        edition(sources, Drafts::Hidden, &mut cache, &mut published)?;
        if published.has_errors() {
            *problems = published;
        }
    }
    Some(())
}

fn edition(
    sources: &Sources,
    drafts: Drafts,
    cache: &mut Cache,
    problems: &mut Problems,
) -> Option<Edition> {
    let settings = Settings { drafts, ..Settings::on(today(None)) };
    edition_of(sources, &settings, cache, problems, &mut |_| ())
}
