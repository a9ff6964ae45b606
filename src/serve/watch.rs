//! Turns events of the file system into sets of changed files, debounced because saving a file causes
//! many events. It must not read files: whether their content changed is up to `builder`.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::mpsc::Sender;
use std::time::Duration;

use anyhow::{Context, Result};
use notify_debouncer_full::notify::{EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{
    DebounceEventResult, DebouncedEvent, Debouncer, RecommendedCache, new_debouncer,
};

use super::builder::Folders;
use crate::read;
use crate::source::SourcePath;

/// How long a file must be unchanged before it is reported.
const QUIET: Duration = Duration::from_millis(50);

/// How often that is checked.
const TICK: Duration = Duration::from_millis(5);

/// What may have changed since the last build.
#[derive(Debug, Default)]
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

    fn of(events: &[DebouncedEvent], folders: &Folders) -> Self {
        let mut changes = Self::default();
        // Reading a file is an event too, but not a change.
        for event in events.iter().filter(|event| !matches!(event.kind, EventKind::Access(_))) {
            if event.need_rescan() {
                return Self::everything();
            }
            for path in &event.paths {
                changes.add(path, folders);
            }
        }
        changes
    }

    fn add(&mut self, path: &Path, folders: &Folders) {
        if path.starts_with(&folders.theme) {
            self.theme = true;
        }
        if path == folders.content {
            self.all_content = true;
        } else if let Some(path) = read::path_within(&folders.content, path) {
            self.content.insert(path);
        }
    }
}

/// Watches both folders until the returned watcher is dropped.
///
/// # Errors
/// When the system cannot watch a folder.
pub(super) fn watch(
    folders: &Folders,
    sender: Sender<Changes>,
) -> Result<Debouncer<RecommendedWatcher, RecommendedCache>> {
    let inside = folders.clone();
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
    for folder in [&folders.content, &folders.theme] {
        debouncer.watch(folder, RecursiveMode::Recursive).with_context(|| {
            format!(
                "kan wijzigingen in `{}` niet volgen (op Linux helpt het vaak om \
                 fs.inotify.max_user_watches te verhogen)",
                folder.display()
            )
        })?;
    }
    Ok(debouncer)
}
