//! Turns events of the file system into sets of changed files, debounced because saving a file causes
//! many events. It must not read files: whether their content changed is up to `builder`.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::mpsc::Sender;
use std::time::Duration;

use anyhow::{Context, Result};
use notify_debouncer_full::notify::{ErrorKind, EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{
    DebounceEventResult, DebouncedEvent, Debouncer, RecommendedCache, new_debouncer,
};

use super::folders::{Folders, Found};
use crate::dutch::system;
use crate::read;
use crate::source::SourcePath;

/// How long a file must be unchanged before it is reported.
const QUIET: Duration = Duration::from_millis(50);

/// How often that is checked.
const TICK: Duration = Duration::from_millis(5);

/// How often the folders themselves are looked at.
const LOOK: Duration = Duration::from_millis(300);

/// What may have changed since the last build.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Changes {
    /// Any file of the content may have changed.
    pub(super) all_content: bool,
    /// These files and folders of the content may have changed.
    pub(super) content: BTreeSet<SourcePath>,
    pub(super) theme: bool,
}

impl Changes {
    pub(super) fn everything() -> Self {
        Self { all_content: true, content: BTreeSet::new(), theme: true }
    }

    pub(super) fn extend(&mut self, later: Self) {
        self.all_content |= later.all_content;
        self.content.extend(later.content);
        self.theme |= later.theme;
    }

    fn is_empty(&self) -> bool {
        !self.all_content && self.content.is_empty() && !self.theme
    }

    fn of(events: &[DebouncedEvent], found: &Found) -> Self {
        let mut changes = Self::default();
        // Reading a file is an event too, but not a change.
        for event in events.iter().filter(|event| !matches!(event.kind, EventKind::Access(_))) {
            if event.need_rescan() {
                return Self::everything();
            }
            for path in &event.paths {
                changes.add(path, found);
            }
        }
        changes
    }

    fn add(&mut self, path: &Path, found: &Found) {
        if found.theme.as_ref().is_some_and(|theme| path.starts_with(&theme.path)) {
            self.theme = true;
        }
        let Some(content) = &found.content else { return };
        if path == content.path {
            self.all_content = true;
        } else if let Some(path) = read::path_within(&content.path, path) {
            self.content.insert(path);
        }
    }
}

/// Watches both folders on a thread of its own, until nobody listens.
///
/// A folder may be moved away and another put in its place, as `git` and backups do: then what was
/// watched is no longer there, and the new one is watched.
///
/// # Errors
/// When the system cannot watch a folder, or start a thread.
pub(super) fn watch(folders: Folders, sender: Sender<Changes>) -> Result<()> {
    let found = folders.find();
    let watcher = watcher(&found, sender.clone())?;
    let keep = move || keep(&folders, found, watcher, &sender);
    std::thread::Builder::new()
        .name("volgen".to_owned())
        .spawn(keep)
        .context("kan wijzigingen in bestanden niet volgen")?;
    Ok(())
}

/// Watches again whenever a folder is another one than before.
fn keep(folders: &Folders, mut found: Found, watcher: Watcher, sender: &Sender<Changes>) {
    let mut watcher = Some(watcher);
    loop {
        std::thread::sleep(LOOK);
        let now = folders.find();
        if now == found {
            continue;
        }
        drop(watcher.take());
        // One that cannot be watched now is tried again when it changes once more.
        watcher = self::watcher(&now, sender.clone()).ok();
        found = now;
        if sender.send(Changes::everything()).is_err() {
            return;
        }
    }
}

type Watcher = Debouncer<RecommendedWatcher, RecommendedCache>;

/// Watches the folders that are there.
fn watcher(found: &Found, sender: Sender<Changes>) -> Result<Watcher> {
    let inside = found.clone();
    let send = move |result: DebounceEventResult| {
        let changes = result.map_or_else(
            // Events were missed.
            |_| Changes::everything(),
            |events| Changes::of(&events, &inside),
        );
        if !changes.is_empty() {
            // Fails only while the preview stops.
            let _ = sender.send(changes);
        }
    };
    let mut debouncer = new_debouncer(QUIET, Some(TICK), send)
        .context("kan wijzigingen in bestanden niet volgen")?;
    for folder in [&found.content, &found.theme].into_iter().flatten() {
        debouncer.watch(&folder.path, RecursiveMode::Recursive).map_err(|error| {
            let why = match error.kind {
                ErrorKind::Io(error) => system::why(&error),
                ErrorKind::MaxFilesWatch => "er zijn te veel mappen".to_owned(),
                _ => "het systeem weigert het".to_owned(),
            };
            anyhow::anyhow!(
                "kan wijzigingen in `{}` niet volgen: {why} (op Linux helpt het vaak om \
                 fs.inotify.max_user_watches te verhogen)",
                folder.path.display()
            )
        })?;
    }
    Ok(debouncer)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changes(all_content: bool, content: &[&str], theme: bool) -> Changes {
        let content = content.iter().map(|path| SourcePath::new(*path)).collect();
        Changes { all_content, content, theme }
    }

    #[test]
    fn changes_add_up() {
        let mut found = changes(false, &["aanbod/a.md"], false);
        found.extend(changes(false, &["aanbod/a.md", "aanbod/b.md"], true));
        found.extend(changes(false, &[], false));
        assert_eq!(found, changes(false, &["aanbod/a.md", "aanbod/b.md"], true));
        found.extend(changes(true, &[], false));
        found.extend(Changes::default());
        assert!(found.all_content && found.theme && !found.is_empty());
    }

    #[test]
    fn a_change_is_told_by_where_it_is() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let (content, theme) = (root.join("tests/base"), root.join("tests/mini/theme"));
        let found = Folders { content: content.clone(), theme: theme.clone() }.find();
        for (path, expected) in [
            (content.join("aanbod/basis.md"), changes(false, &["aanbod/basis.md"], false)),
            (content, changes(true, &[], false)),
            (theme.join("templates/base.html"), changes(false, &[], true)),
            (theme, changes(false, &[], true)),
            (root.join("README.md"), Changes::default()),
        ] {
            let mut told = Changes::default();
            told.add(&path, &found);
            assert_eq!(told, expected, "{}", path.display());
        }
    }
}
