//! Turns the content folder into sources, and the theme folder into its files.
//!
//! Input is untrusted: sizes must be checked before a file is opened, links must not be followed, and
//! text that is not UTF-8 is reported at its first invalid byte.

#![expect(clippy::disallowed_methods, reason = "this module is where the disk is touched")]

mod encoding;
pub(crate) mod media;
mod tables;

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Component, Path};

use anyhow::{Context, Result, bail};
use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use self::encoding::Encoding;
pub(crate) use self::tables::table;
use crate::addresses;
use crate::catalogue::site;
use crate::cms::{Cms, PACKAGE};
use crate::dutch::system;
use crate::outward::seen;
use crate::parse::{misplaced, paths};
use crate::problem::Problems;
use crate::revisions;
use crate::rules::unreadable_file;
use crate::source::{Place, Source, SourcePath, Sources};

/// More than front matter, body and fences may be together.
const SOURCE_BYTES_MAX: u64 = 512 * 1024;

/// For the lists that commands write: those of 10,000 offerings are up to one megabyte.
const LIST_BYTES_MAX: u64 = 8 * 1024 * 1024;

/// The lists that commands write.
const LISTS: [&str; 3] = [addresses::FILE, revisions::FILE, seen::FILE];

/// No file of a theme needs more.
const THEME_FILE_BYTES_MAX: u64 = 4 * 1024 * 1024;

/// Several times what the script of the CMS has today.
const CMS_FILE_BYTES_MAX: u64 = 16 * 1024 * 1024;

/// The files of a theme by path inside it: `card/card.html`.
pub type ThemeFiles = BTreeMap<String, Vec<u8>>;

/// What is wrong with a folder that cannot be read at all, and the option that names another.
pub(crate) fn missing(name: &str, option: &str, folder: &Path) -> String {
    let folder_name = folder.display();
    let way_out = format!("ga naar de map waar zij in staat, of noem haar met `--{option} <map>`");
    match fs::symlink_metadata(folder) {
        Ok(found) if found.is_symlink() => {
            format!(
                "de {name} `{folder_name}` is een koppeling naar een map die er niet is: {way_out}"
            )
        }
        Ok(_) => format!("de {name} `{folder_name}` is geen map: {way_out}"),
        Err(_) => format!("de {name} `{folder_name}` bestaat niet: {way_out}"),
    }
}

/// Reads every file of the content folder.
///
/// # Errors
/// When the folder itself cannot be read.
pub fn sources(folder: &Path, problems: &mut Problems) -> Result<Sources> {
    if !folder.is_dir() {
        bail!(missing("inhoudsmap", "content", folder));
    }
    let above = folder.parent().filter(|above| above.join(site::FILE).is_file());
    if let Some(above) = above.filter(|_| !folder.join(site::FILE).exists()) {
        bail!(
            "`{}` is een map in de inhoudsmap: noem die zelf, met `--content {}`",
            folder.display(),
            above.display()
        );
    }
    let entries: Vec<DirEntry> = files(folder).collect::<Result<_>>()?;
    let paths: HashSet<SourcePath> = entries.iter().map(|entry| relative(folder, entry)).collect();
    let is_there = |path: &str| paths.contains(&SourcePath::new(path));
    let read: Vec<_> = entries
        .par_iter()
        .map(|entry| {
            let path = relative(folder, entry);
            let mut found = Problems::default();
            let source = read_source(&path, entry, &is_there, &mut found);
            (path, source, found)
        })
        .collect();
    let mut sources = Sources::new();
    for (path, source, found) in read {
        problems.extend(found);
        sources.extend(source.map(|source| (path, source)));
    }
    Ok(sources)
}

/// The names of what is in a folder; none when it is not there.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

/// Reads one file again after a change; `None` when it is gone or cannot be read.
pub(crate) fn source(folder: &Path, path: &SourcePath, problems: &mut Problems) -> Option<Source> {
    let file = WalkDir::new(folder.join(path.as_str())).follow_root_links(false);
    let entry = file.into_iter().next()?.ok()?;
    let is_there = |path: &str| {
        let (parent, name) = path.rsplit_once('/').unwrap_or(("", path));
        names(&folder.join(parent)).iter().any(|other| other == name)
    };
    read_source(path, &entry, &is_there, problems)
}

/// How a template ends.
const TEMPLATE: &str = ".html";

/// Reads every file of a theme.
///
/// # Errors
/// When the folder or a file in it cannot be read.
pub fn theme(folder: &Path) -> Result<ThemeFiles> {
    if !folder.is_dir() {
        bail!(missing("themamap", "theme", folder));
    }
    let mut theme = ThemeFiles::new();
    for entry in files(folder) {
        let entry = entry?;
        let path = entry.path();
        if !entry.file_type().is_file() || entry.metadata()?.len() > THEME_FILE_BYTES_MAX {
            bail!("`{}` is geen gewoon bestand van hooguit 4 MB", path.display());
        }
        let bytes =
            fs::read(path).with_context(|| format!("kan `{}` niet lezen", path.display()))?;
        theme.insert(relative(folder, &entry).as_str().to_owned(), bytes);
    }
    if !theme.keys().any(|path| path.ends_with(TEMPLATE)) {
        bail!(
            "in `{}` staat geen thema: er is geen sjabloon (`{TEMPLATE}`); noem de themamap met `--theme <map>`",
            folder.display()
        );
    }
    Ok(theme)
}

/// The CMS in the folder of its npm package, for the content in `content`.
///
/// # Errors
/// When the package is not there, or is not the one that is meant.
pub(crate) fn cms(package: &Path, content: &Path) -> Result<Cms> {
    let mut files = BTreeMap::new();
    for (pattern, name) in PACKAGE {
        let path = package.join(in_package(package, pattern));
        let is_good = fs::metadata(&path)
            .is_ok_and(|found| found.is_file() && found.len() <= CMS_FILE_BYTES_MAX);
        if !is_good {
            bail!(
                "`{}` is er niet of is te groot: noem met `--cms` de map van het npm-pakket `@sveltia/cms`",
                path.display()
            );
        }
        let bytes =
            fs::read(&path).with_context(|| format!("kan `{}` niet lezen", path.display()))?;
        files.insert(*name, bytes);
    }
    Ok(Cms { files, folder: in_repository(content) })
}

/// The path of a file in the package, where `*` is the hash in its name.
fn in_package(package: &Path, pattern: &str) -> String {
    let (folder, file) = pattern.rsplit_once('/').unwrap_or(("", pattern));
    let Some((start, end)) = file.split_once('*') else { return pattern.to_owned() };
    let mut found = names(&package.join(folder)).into_iter();
    let found = found.find(|name| name.starts_with(start) && name.ends_with(end));
    found.map_or_else(|| pattern.to_owned(), |name| format!("{folder}/{name}"))
}

/// The content folder from the root of the repository, where the program is run.
pub(crate) fn in_repository(content: &Path) -> String {
    let parts = content.components().filter(|part| *part != Component::CurDir);
    let names = parts.map(|part| match part {
        Component::Normal(name) => name.to_str(),
        _ => None,
    });
    let names: Option<Vec<&str>> = names.collect();
    names.map_or_else(|| "content".to_owned(), |names| names.join("/"))
}

/// Every file and link under `folder`, which may be a link itself, except those that are left out.
fn files(folder: &Path) -> impl Iterator<Item = Result<DirEntry>> {
    WalkDir::new(folder)
        .min_depth(1)
        .follow_links(false)
        .follow_root_links(true)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| {
            entry.depth() == 0 || !paths::is_left_out(&entry.file_name().to_string_lossy())
        })
        .filter(|entry| !entry.as_ref().is_ok_and(|entry| entry.file_type().is_dir()))
        .map(|entry| entry.map_err(|error| unwalked(error, folder)))
}

/// The error of a folder whose names cannot be read.
fn unwalked(error: walkdir::Error, folder: &Path) -> anyhow::Error {
    let path = error.path().unwrap_or(folder).to_owned();
    let context = format!("kan de map `{}` niet lezen", path.display());
    match error.into_io_error() {
        Some(error) => anyhow::Error::new(error).context(context),
        None => anyhow::anyhow!("{context}: zij bevat zichzelf, via een koppeling"),
    }
}

/// Whether a file of the content folder is skipped, by its own name or that of a folder it is in.
pub(crate) fn is_left_out(path: &SourcePath) -> bool {
    path.as_str().split('/').any(paths::is_left_out)
}

fn relative(folder: &Path, entry: &DirEntry) -> SourcePath {
    path_within(folder, entry.path()).unwrap_or_else(|| SourcePath::new(""))
}

/// The path of a file inside `folder`; `None` when it is elsewhere.
pub fn path_within(folder: &Path, file: &Path) -> Option<SourcePath> {
    let path = file.strip_prefix(folder).ok()?;
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    Some(SourcePath::new(parts.join("/")))
}

fn read_source(
    path: &SourcePath,
    entry: &DirEntry,
    is_there: misplaced::IsThere<'_>,
    problems: &mut Problems,
) -> Option<Source> {
    if paths::is_of_import(path) {
        return None;
    }
    if !entry.file_type().is_file() {
        problems
            .error(
                &unreadable_file::RULE,
                Place::whole(path),
                "dit is geen gewoon bestand maar een koppeling of apparaat",
            )
            .hint("zet het bestand zelf in de inhoudsmap");
        return None;
    }
    if let Some(name) = paths::media_name(path) {
        let is_misnamed = misplaced::report_media(path, name, is_there, problems);
        return if is_misnamed { None } else { media::source(path, name, entry.path(), problems) };
    }
    if !paths::is_read(path) {
        misplaced::report_not_read(path, is_there, problems);
        return None;
    }
    let size = entry.metadata().map_or(0, |metadata| metadata.len());
    let is_list = LISTS.contains(&path.as_str());
    let most = if is_list { LIST_BYTES_MAX } else { SOURCE_BYTES_MAX };
    if size > most {
        problems
            .error(
                &unreadable_file::RULE,
                Place::whole(path),
                format!("het bestand is {} kB groot", size / 1024),
            )
            .hint(format!("het meeste wat mag is {} kB: deel het op", most / 1024));
        return None;
    }
    match fs::read(entry.path()) {
        Ok(bytes) => text(path, &bytes, problems).map(|text| Source::new(path, text)),
        Err(error) => {
            problems
                .error(
                    &unreadable_file::RULE,
                    Place::whole(path),
                    format!("het bestand is niet te lezen: {}", system::why(&error)),
                )
                .hint("controleer de rechten van het bestand");
            None
        }
    }
}

/// The text of a file. One in another encoding than UTF-8 is reported, and read as what it probably is,
/// so that this is its only problem.
fn text(path: &SourcePath, bytes: &[u8], problems: &mut Problems) -> Option<String> {
    let decoded = encoding::decode(bytes);
    let Some((message, hint)) = encoding::fault(decoded.encoding) else {
        return Some(decoded.text);
    };
    let place = match decoded.first_wrong {
        Some(wrong) => {
            let at = Source::new(path, &decoded.text[..wrong.start]).text.len();
            Place::bytes(path, at..at + wrong.len())
        }
        None => Place::whole(path),
    };
    problems.error(&unreadable_file::RULE, place, message).hint(hint);
    let is_read = !matches!(decoded.encoding, Encoding::Binary | Encoding::Utf32);
    is_read.then_some(decoded.text)
}
