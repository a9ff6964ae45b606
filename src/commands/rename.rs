//! `vindplaats rename`: another name for the file of a record, with its old address as a redirect, and
//! every reference and link to it changed.

use std::process::ExitCode;

use anyhow::{Result, bail};

use super::change_record::{Content, Named};
use crate::catalogue::common::Common;
use crate::catalogue::kind::Kind;
use crate::catalogue::synonyms;
use crate::cli::RenameArguments;
use crate::edit::{self, Written};
use crate::formats::yaml;
use crate::slug::check_slug;
use crate::source::SourcePath;
use crate::url;
use crate::url::embed::is_embed;
use crate::url::former::with_names;
use crate::write::Changes;

/// Renames, or shows what would change.
///
/// # Errors
/// When the record does not exist, the name is taken or no name, or a file cannot be written.
pub(super) fn run(arguments: &RenameArguments) -> Result<ExitCode> {
    let content = Content::read(&arguments.content)?;
    let old = content.named(&arguments.old)?;
    let new = new_name(&old, &arguments.new)?;
    if content.sources.contains_key(&new.path()) {
        bail!("`{}` bestaat al: kies een andere naam", new.path());
    }
    let mut changes = Changes::default();
    for common in content.edition.catalogue.tables.commons() {
        let own = common.path == old.path();
        let text = referring_to(&content, common, &old, &new);
        if own {
            let text = text.unwrap_or_else(|| content.text(&common.path));
            changes.files.push((new.path(), Some(with_old_name(&text, common, &old, &new)?)));
            changes.files.push((old.path(), None));
        } else if let Some(text) = text {
            changes.files.push((common.path.clone(), Some(text)));
        }
    }
    changes.files.extend(signposts(&content, &old, &new));
    content.finish(&changes, arguments.dry_run)
}

/// The new name, of the same kind.
fn new_name(old: &Named, typed: &str) -> Result<Named> {
    let new = if typed.contains('/') {
        Named::parse(typed)?
    } else {
        Named { kind: old.kind, id: typed.trim_end_matches(".md").to_owned() }
    };
    if new.kind != old.kind {
        bail!("`{typed}` is van een andere soort: een {} blijft een {0}", old.kind.singular());
    }
    if let Err(why) = check_slug(&new.id) {
        bail!("`{}` kan geen bestandsnaam zijn: {why}", new.id);
    }
    Ok(new)
}

/// The text of a record with the new name where it has the old one; `None` when it has it nowhere.
fn referring_to(content: &Content, common: &Common, old: &Named, new: &Named) -> Option<String> {
    let text = content.text(&common.path);
    let (from, to) = (url::record(old.kind, &old.id), url::record(new.kind, &new.id));
    let references = common.references.iter();
    let references = references
        .filter(|one| one.folder == old.kind.folder() && one.id == old.id)
        .map(|one| (one.span.clone(), text[one.span.clone()].replacen(&old.id, &new.id, 1)));
    let links = common.body.links.iter();
    let own_base = &content.edition.base;
    let path_of = |target: &str| own_base.path_of(target).unwrap_or_else(|| target.to_owned());
    let links = links.filter_map(|link| {
        let path = path_of(&link.target);
        let path = path.split(['#', '?']).next().unwrap_or_default();
        let renamed = under_new_name(path, old, new).filter(|renamed| renamed != path)?;
        Some((link.span.clone(), text[link.span.clone()].replacen(path, &renamed, 1)))
    });
    let mut places: Vec<_> = references.chain(links).collect();
    places.sort_by_key(|(span, _)| span.start);
    places.dedup_by(|a, b| a.0.start < b.0.end);
    let mut found = text.clone();
    for (span, with) in places.into_iter().rev() {
        found.replace_range(span, &with);
    }
    let defined = |path| [format!("]: {path}"), format!("]: {}", own_base.absolute(path))];
    let pairs = defined(&from).into_iter().zip(defined(&to));
    let found = pairs.fold(found, |found, (from, to)| found.replace(&from, &to));
    (found != text).then_some(found)
}

/// The list of synonyms with the new name in the pages that its signposts lead to.
fn signposts(content: &Content, old: &Named, new: &Named) -> Option<(SourcePath, Option<String>)> {
    let file = SourcePath::new(synonyms::FILE);
    let text = content.text(&file);
    let root = yaml::parse(&text).ok()?;
    let mut found = text.clone();
    for (index, signpost) in content.edition.catalogue.synonyms.signposts.iter().enumerate().rev() {
        let span = root.at(&format!("elders/{index}/naar")).span.clone();
        if let Some(renamed) = under_new_name(&signpost.target, old, new) {
            let written = found[span.clone()].replacen(&signpost.target, &renamed, 1);
            found.replace_range(span, &written);
        }
    }
    (found != text).then_some((file, Some(found)))
}

/// A path with the new name where it has the old one. What programs ask for and frames show keeps the first.
fn under_new_name(path: &str, old: &Named, new: &Named) -> Option<String> {
    if old.kind == Kind::TextPage {
        let is_old = path == url::record(old.kind, &old.id).as_str();
        return is_old.then(|| url::record(new.kind, &new.id).as_str().to_owned());
    }
    let renamed =
        |folder, id| (folder == old.kind.folder() && id == old.id).then_some(new.id.as_str());
    path.ends_with('/').then(|| with_names(path, renamed)).filter(|_| !is_embed(path))
}

/// The record under its new name: where it was, and what it was first called.
fn with_old_name(text: &str, common: &Common, old: &Named, new: &Named) -> Result<String> {
    let (from, to) = (url::record(old.kind, &old.id), url::record(new.kind, &new.id));
    let redirects = common.shared.redirects.iter().map(String::as_str);
    let redirects = redirects.filter(|path| *path != to.as_str()).chain([from.as_str()]);
    let text = edit::set(text, old.kind, "doorverwijzingen", &Written::list(redirects));
    let first = common.lasting_id();
    let text = text.and_then(|text| edit::set(&text, old.kind, "id", &Written::scalar(first)));
    match text {
        Some(text) => Ok(text),
        None => bail!("de kop van `{}` is niet te lezen: zie `vindplaats check`", old.path()),
    }
}
