//! Pictures and documents: each is read to know what it is, and again when its bytes are published. They must
//! not stay in memory, in which a large catalogue would then hold all of them.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::dutch::system;
use crate::formats::media::{self, DOCUMENT_BYTES_MAX, Inspected};
use crate::problem::Problems;
use crate::rules::unreadable_file;
use crate::source::media::{MediaFile, MediaType};
use crate::source::{Place, Source, SourcePath};
use crate::url;

/// Reads the file with this name; `None` when it cannot be published, which is reported.
pub(super) fn source(
    path: &SourcePath,
    name: &str,
    on_disk: &Path,
    problems: &mut Problems,
) -> Option<Source> {
    let place = Place::whole(path);
    let inspected = match bytes_of(on_disk) {
        Ok(Ok(bytes)) => media::inspect(name, bytes),
        Ok(Err(length)) => {
            let (_, extension) = media::stem_and_extension(name);
            let media_type = MediaType::of_extension(extension).unwrap_or(MediaType::Pdf);
            Err(media::too_long(media_type, length))
        }
        Err(error) => {
            let message = format!("het bestand is niet te lezen: {}", system::why(&error));
            problems
                .error(&unreadable_file::RULE, place, message)
                .hint("controleer de rechten van het bestand");
            return None;
        }
    };
    match inspected {
        Ok(Inspected { media_type, bytes, size }) => {
            let file = MediaFile {
                media_type,
                length: bytes.len(),
                size,
                fingerprint: url::fingerprint([bytes.as_slice()]),
                on_disk: on_disk.to_owned(),
            };
            Some(Source::of_media(file, Sha256::digest(&bytes).into()))
        }
        Err(refusal) => {
            problems.error(refusal.rule, place, refusal.message).hint(refusal.hint);
            None
        }
    }
}

/// What is published of a file that was read before.
///
/// # Errors
/// When it cannot be read any more, or has become another.
pub(crate) fn published(name: &str, file: &MediaFile) -> Result<Vec<u8>> {
    let cannot = || format!("kan `{}` niet lezen", file.on_disk.display());
    let bytes = bytes_of(&file.on_disk).with_context(cannot)?.unwrap_or_default();
    match media::inspect(name, bytes) {
        Ok(found) if url::fingerprint([found.bytes.as_slice()]) == file.fingerprint => {
            Ok(found.bytes)
        }
        _ => bail!("`{}` is ondertussen veranderd", file.on_disk.display()),
    }
}

/// The bytes of a file, or only their number when that is more than may be published.
fn bytes_of(on_disk: &Path) -> io::Result<Result<Vec<u8>, usize>> {
    let (file, most) = (File::open(on_disk)?, DOCUMENT_BYTES_MAX);
    let length = usize::try_from(file.metadata()?.len()).unwrap_or(usize::MAX);
    let mut bytes = Vec::new();
    if length <= most {
        file.take(most as u64 + 1).read_to_end(&mut bytes)?;
    }
    Ok(if length.max(bytes.len()) > most { Err(length) } else { Ok(bytes) })
}
