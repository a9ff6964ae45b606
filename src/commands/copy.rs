//! `vindplaats copy`: an offering of this year into a draft of the next edition. What holds for one edition is
//! left out, and the new one refers to the old: a page must not refer to a draft.

use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use super::change_record::{Content, Named};
use super::{new, say};
use crate::catalogue::common::{LIFE_CYCLE, LifeCycle};
use crate::catalogue::kind::Kind;
use crate::catalogue::records::keys;
use crate::catalogue::table::Id;
use crate::cli::CopyArguments;
use crate::edit::{self, Written};
use crate::write::Changes;

/// Keys about one edition, or about the file itself. Days within other keys go too.
const OF_ONE_EDITION: &[&str] = &[
    "editie",
    "uitvoeringen",
    "accreditatie",
    "kwaliteit",
    "effect",
    "vervangen_door",
    "feiten",
    "beheer",
    "doorverwijzingen",
    "id",
];

/// The key by which the copy refers to what it is a copy of.
const RELATED: &str = "gerelateerd";

/// Copies, or shows what would be made.
///
/// # Errors
/// When the record does not exist or is no offering, the title is taken, or the file cannot be written.
pub(super) fn run(arguments: &CopyArguments) -> Result<ExitCode> {
    let content = Content::read(&arguments.content)?;
    let old = content.named(&arguments.record)?;
    if old.kind != Kind::Offering {
        let kind = old.kind.singular();
        bail!("alleen aanbod heeft edities: maak een {kind} met `vindplaats new {kind} \"titel\"`");
    }
    let title = arguments.title.trim();
    let copy = Named { kind: old.kind, id: new::id(title)? };
    let is_taken = |path: &str| path.eq_ignore_ascii_case(copy.path().as_str());
    if content.sources.keys().any(|path| is_taken(path.as_str())) {
        bail!("`{}` bestaat al: kies een andere titel, bijvoorbeeld met het jaar", copy.path());
    }
    let unreadable =
        || format!("de kop van `{}` is niet te lezen: zie `vindplaats check`", old.path());
    let text = copied(&content, &old, title).with_context(unreadable)?;
    let changes = Changes { files: vec![(copy.path(), Some(text))] };
    let ended = content.finish(&changes, arguments.dry_run)?;
    if !arguments.dry_run && ended == ExitCode::SUCCESS {
        say(&format!(
            "Het is een concept: `vindplaats check --drafts` noemt wat er nog bij moet. Lees ook de tekst na.\n\
             Komt dit in plaats van het oude, dan na publicatie: `vindplaats withdraw {} --vervangen-door {}`\n",
            arguments.record, copy.id
        ))?;
    }
    Ok(ended)
}

/// The text of the copy; `None` when the front matter cannot be read.
fn copied(content: &Content, old: &Named, title: &str) -> Option<String> {
    let mut copy = content.text(&old.path());
    let related = related(content, old);
    for field in keys(old.kind) {
        copy = if OF_ONE_EDITION.contains(&field.key) {
            edit::remove(&copy, field.key)?
        } else {
            edit::without_days(&copy, old.kind, field)?
        };
    }
    let values = [
        (LIFE_CYCLE, Written::scalar(LifeCycle::Draft.key())),
        (old.kind.title_key(), Written::scalar(title)),
        (RELATED, related),
    ];
    values.iter().try_fold(copy, |copy, (key, value)| edit::set(&copy, old.kind, key, value))
}

/// What the old one refers to, and the old one itself.
fn related(content: &Content, old: &Named) -> Written {
    let offering = content.edition.catalogue.tables.offerings.named(&old.id);
    let others = offering.into_iter().flat_map(|offering| &offering.related);
    Written::list(others.map(Id::as_str).chain([old.id.as_str()]))
}
