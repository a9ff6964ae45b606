//! Turns changes into a new build. Only changed files are read and parsed again, but everything after
//! that is always done for the whole site, so that the preview shows what a fresh build would give.

use std::any::Any;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use jiff::civil::Date;

use super::folders::Folders;
use super::problems_json;
use super::renderer::Renderer;
use super::watch::Changes;
use crate::link::Drafts;
use crate::parse::Cache;
use crate::problem::Problems;
use crate::read::{self, ThemeFiles};
use crate::rules::{crash, unreadable_file};
use crate::source::{Place, Source, SourcePath, Sources};
use crate::url::Base;
use crate::{Purpose, Settings, publish, templates};

pub(super) struct Outcome {
    /// `None` when there were errors.
    pub(super) site: Option<Renderer>,
    pub(super) problems: Problems,
    /// The problems for the browser.
    pub(super) for_browser: String,
}

/// The content as last read and everything else that a build needs.
pub(super) struct Builder {
    folders: Folders,
    base: Base,
    today: Box<dyn Fn() -> Date + Send>,
    sources: Sources,
    /// Problems of files that could not be read.
    unreadable: BTreeMap<SourcePath, Problems>,
    theme: ThemeFiles,
    /// The text of templates, for excerpts in problems.
    templates: Sources,
    cache: Cache,
}

impl Builder {
    /// A builder that has read nothing yet, for a site at `base`.
    pub(super) fn new(folders: Folders, base: Base, today: Box<dyn Fn() -> Date + Send>) -> Self {
        Self {
            folders,
            base,
            today,
            sources: Sources::new(),
            unreadable: BTreeMap::new(),
            theme: ThemeFiles::new(),
            templates: Sources::new(),
            cache: Cache::for_rebuilds(),
        }
    }

    /// Reads what changed and builds; `None` when no content changed. A panic, a bug in this
    /// program, is reported as a problem, so that the preview keeps running.
    pub(super) fn rebuild(&mut self, changes: &Changes) -> Option<Outcome> {
        let outcome = catch_unwind(AssertUnwindSafe(|| self.update(changes).then(|| self.build())));
        outcome.unwrap_or_else(|panic| {
            let problems = panicked(panic.as_ref());
            let for_browser = problems_json::json(&problems, |_| None);
            Some(Outcome { site: None, for_browser, problems })
        })
    }

    /// The text of a file, for excerpts in problems.
    pub(super) fn source(&self, path: &SourcePath) -> Option<&Source> {
        self.sources.get(path).or_else(|| self.templates.get(path))
    }

    /// Reads what changed; false when the contents are the same.
    fn update(&mut self, changes: &Changes) -> bool {
        let theme = changes.theme && self.read_theme();
        let content = if changes.all_content || self.has_folder(changes) {
            self.read_content()
        } else {
            // Every path must be read, so no `any`.
            changes.content.iter().filter(|path| self.read_source(path)).count() > 0
        };
        theme || content
    }

    /// Whether a changed path is or was a folder, in which any file may have changed.
    fn has_folder(&self, changes: &Changes) -> bool {
        changes.content.iter().any(|path| {
            let inside = format!("{path}/");
            let next = self.sources.range(SourcePath::new(&inside)..).next();
            next.is_some_and(|(next, _)| next.as_str().starts_with(&inside))
                || self.folders.content.join(path.as_str()).is_dir()
        })
    }

    fn read_source(&mut self, path: &SourcePath) -> bool {
        if read::is_left_out(path) {
            return false;
        }
        let mut problems = Problems::default();
        let source = read::source(&self.folders.content, path, &mut problems);
        let hash = source.as_ref().map(|source| source.hash);
        let before = match source {
            Some(source) => self.sources.insert(path.clone(), source),
            None => self.sources.remove(path),
        };
        let has_changed = before.map(|source| source.hash) != hash;
        self.set_unreadable(path, problems) || has_changed
    }

    /// Records the problems of reading a file; true when there are or were any.
    fn set_unreadable(&mut self, path: &SourcePath, problems: Problems) -> bool {
        let is_good = problems.is_empty();
        let before = if is_good {
            self.unreadable.remove(path)
        } else {
            self.unreadable.insert(path.clone(), problems)
        };
        !is_good || before.is_some()
    }

    fn read_content(&mut self) -> bool {
        let mut problems = Problems::default();
        let sources = read::sources(&self.folders.content, &mut problems);
        self.unreadable.retain(|path, _| path.as_str() == THEME);
        for problem in problems {
            self.unreadable.entry(problem.place.path.clone()).or_default().extend([problem]);
        }
        match sources {
            Ok(sources) => self.sources = sources,
            Err(error) => self.report_missing_folder(CONTENT, &error),
        }
        true
    }

    fn read_theme(&mut self) -> bool {
        self.unreadable.remove(&SourcePath::new(THEME));
        match read::theme(&self.folders.theme) {
            Ok(files) => {
                self.templates = templates::template_sources(&files);
                self.theme = files;
            }
            Err(error) => self.report_missing_folder(THEME, &error),
        }
        true
    }

    fn report_missing_folder(&mut self, folder: &str, error: &anyhow::Error) {
        let path = SourcePath::new(folder);
        let mut problems = Problems::default();
        problems
            .error(&unreadable_file::RULE, Place::whole(&path), format!("{error:#}"))
            .hint("zet de map terug: dan gaat de voorvertoning verder");
        self.unreadable.insert(path, problems);
    }

    fn build(&mut self) -> Outcome {
        let mut problems = Problems::default();
        for found in self.unreadable.values() {
            problems.extend(found.clone());
        }
        let site = self.site(&mut problems).filter(|_| !problems.has_errors());
        let for_browser = problems_json::json(&problems, |path| self.source(path));
        Outcome { site, problems, for_browser }
    }

    fn site(&mut self, problems: &mut Problems) -> Option<Renderer> {
        let settings = Settings {
            drafts: Drafts::Shown,
            base_url: Some(self.base.clone()),
            purpose: Purpose::Preview,
            ..Settings::on((self.today)())
        };
        let (sources, theme, cache) = (&self.sources, &self.theme, &mut self.cache);
        let publication = publish(sources, theme, &settings, cache, problems, &mut |_| ())?;
        Some(Renderer::start(publication))
    }
}

/// The path of the content folder in problems.
const CONTENT: &str = "inhoudsmap";

/// The path of the theme folder in problems.
const THEME: &str = "themamap";

/// A panic as a problem.
pub fn panicked(panic: &(dyn Any + Send)) -> Problems {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("onbekend");
    let mut problems = Problems::default();
    let place = Place::whole(&SourcePath::new("vindplaats"));
    problems
        .error(&crash::RULE, place, format!("Vindplaats liep vast: {text}"))
        .hint("dit is een fout in Vindplaats zelf: meld haar met de laatste wijziging erbij");
    problems
}
