//! `vindplaats withdraw`: a record that is no longer given, and what came in its place.

use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use super::change_record::Content;
use crate::catalogue::common::{LIFE_CYCLE, LifeCycle};
use crate::catalogue::kind::Kind;
use crate::cli::WithdrawArguments;
use crate::edit::{self, Written};
use crate::write::Changes;

/// Withdraws, or shows what would change. Without a successor the page stays as an archive, which is
/// what the rules ask.
///
/// # Errors
/// When a record does not exist, is a draft or was withdrawn already, has no successors, or a file cannot be written.
pub(super) fn run(arguments: &WithdrawArguments) -> Result<ExitCode> {
    let content = Content::read(&arguments.content)?;
    let record = content.named(&arguments.record)?;
    let old = content.edition.catalogue.tables.common(record.kind, &record.id);
    let old = old.map(|common| common.shared.life_cycle);
    match old {
        Some(LifeCycle::Draft) => bail!(
            "`{}` is een concept, en staat nog nergens: haal het bestand weg als het niet doorgaat",
            record.path()
        ),
        Some(LifeCycle::Withdrawn) if arguments.successor.is_none() => {
            bail!("`{}` is al ingetrokken: zie daar `vervangen_door`", record.path())
        }
        _ => {}
    }
    let mut text = Some(content.text(&record.path()));
    let mut set = |key: &str, value: &str| {
        text = text
            .take()
            .and_then(|text| edit::set(&text, record.kind, key, &Written::scalar(value)));
    };
    let state = match &arguments.successor {
        Some(successor) => {
            let successor = content.named_as(record.kind, successor)?;
            if record.kind != Kind::Offering {
                bail!("`vervangen_door` bestaat alleen bij aanbod: laat `--vervangen-door` weg");
            }
            if successor.id == record.id {
                bail!("`{}` kan zichzelf niet vervangen", record.id);
            }
            set("vervangen_door", &successor.id);
            LifeCycle::Withdrawn
        }
        None => LifeCycle::Archived,
    };
    set(LIFE_CYCLE, state.key());
    let unreadable =
        || format!("de kop van `{}` is niet te lezen: zie `vindplaats check`", record.path());
    let text = text.with_context(unreadable)?;
    let changes = Changes { files: vec![(record.path(), Some(text))] };
    content.finish(&changes, arguments.dry_run)
}
