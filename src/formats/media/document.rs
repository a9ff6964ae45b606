//! Documents to download: whether the bytes are what their name says. They are not unpacked, and not changed.

use std::io::Cursor;

use zip::ZipArchive;

use super::flaw::Flaw;
use crate::source::media::MediaType;

/// What a packed document starts with.
pub(super) const PACKED: &[u8] = b"PK\x03\x04";

/// A reader looks for the end of a document in this many bytes.
const END_WITHIN: usize = 1024;

/// Whether a document is not cut off.
pub(super) fn is_whole_pdf(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(END_WITHIN)..];
    tail.windows(5).any(|part| part == b"%%EOF")
}

/// The parts that only documents of a type have.
const PARTS: &[(&str, MediaType)] =
    &[("ppt/", MediaType::Pptx), ("word/", MediaType::Docx), ("xl/", MediaType::Xlsx)];

/// What the first part of an open document says.
const OPEN: &[(&[u8], MediaType)] = &[
    (b"presentation", MediaType::Odp),
    (b"text", MediaType::Odt),
    (b"spreadsheet", MediaType::Ods),
];

/// The type of a packed document, by the names of its parts.
pub(super) fn packed(bytes: &[u8]) -> Result<MediaType, Flaw> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Flaw::Damaged)?;
    let names: Vec<_> = archive.file_names().filter_map(Result::ok).collect();
    let of_office = || {
        let has = |part: &str| names.iter().any(|name| name.starts_with(part));
        let part = |(part, _): &&(&str, MediaType)| has(part);
        let is_office = has("[Content_Types].xml");
        PARTS.iter().find(part).map(|(_, media_type)| *media_type).filter(|_| is_office)
    };
    let found = open(bytes).or_else(of_office).ok_or(Flaw::Foreign {
        what: "een zip-bestand",
        hint: "zet de bestanden die erin zitten apart in `media/`",
    })?;
    let is_macro = |name: &str| name.ends_with("vbaProject.bin") || name.starts_with("Basic/");
    if names.iter().any(|name| is_macro(name)) {
        return Err(Flaw::Macros);
    }
    Ok(found)
}

/// The type of an open document: its first part is not packed, and names it.
fn open(bytes: &[u8]) -> Option<MediaType> {
    const NAME: &[u8] = b"mimetype";
    let extra = usize::from(u16::from_le_bytes(*bytes.get(28..30)?.first_chunk()?));
    let content = bytes.get(30..)?.strip_prefix(NAME)?.get(extra..)?;
    let kind = content.strip_prefix(b"application/vnd.oasis.opendocument.")?;
    let is_kind = |(name, _): &&(&[u8], MediaType)| {
        kind.strip_prefix(*name).is_some_and(|rest| rest.starts_with(b"PK"))
    };
    OPEN.iter().find(is_kind).map(|(_, media_type)| *media_type)
}
