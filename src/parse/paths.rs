//! Which file is what: the kind and id that a path determines, and what to do about a file that is none.
//! Only names count here: what is in a file is for others.

use crate::addresses;
use crate::catalogue::kind::Kind;
use crate::catalogue::site;
use crate::catalogue::synonyms;
use crate::problem::Problems;
use crate::revisions;
use crate::rules::misplaced_file;
use crate::slug::{check_slug, slug};
use crate::source::invisible::visible;
use crate::source::{Place, SourcePath};

/// Files of the content folder that are not records.
pub(super) const NOT_RECORDS: &[&str] =
    &[site::FILE, synonyms::FILE, addresses::FILE, revisions::FILE];

/// What systems, disks and programs keep in a folder for themselves, in lower case.
const OF_SYSTEMS: &[&str] = &[
    "readme.md",
    "thumbs.db",
    "ehthumbs.db",
    "desktop.ini",
    "icon\r",
    "$recycle.bin",
    "system volume information",
    "lost+found",
    "__macosx",
    "@eadir",
];

/// Whether a name is not looked at: hidden, a backup of an editor, or of a system.
pub(crate) fn is_left_out(name: &str) -> bool {
    name.starts_with(['.', '~'])
        || name.ends_with('~')
        || OF_SYSTEMS.contains(&name.to_lowercase().as_str())
}

/// Whether a file holds text that is to be read.
pub(crate) fn is_read(path: &SourcePath) -> bool {
    let path = path.as_str();
    NOT_RECORDS.contains(&path) || path.strip_suffix(".md").is_some()
}

/// Reports a file that is not to be read.
pub(crate) fn report_not_read(path: &SourcePath, problems: &mut Problems) {
    let text = path.as_str();
    let (folder, name) = text.rsplit_once('/').unwrap_or(("", text));
    let place = Place::whole(path);
    if let Some(of) = left_by_a_program(name) {
        problems
            .warning(
                &misplaced_file::RULE,
                place,
                "dit bestand heeft een programma hier achtergelaten",
            )
            .hint(format!("zet wat je ervan wilt houden in `{of}`, en haal het dan weg"));
        return;
    }
    let problem = problems.error(&misplaced_file::RULE, place, "dit is geen Markdown-bestand");
    if folder.is_empty() {
        problem.hint_nearest(name, NOT_RECORDS.iter().copied());
    }
    if problem.hints.is_empty() {
        problem.hint(remedy(folder, name));
    }
}

/// The file that a leftover of a merge, an editor or a download belongs to.
fn left_by_a_program(name: &str) -> Option<&str> {
    const ENDINGS: &[&str] = &[
        ".orig",
        ".rej",
        ".bak",
        ".old",
        ".swp",
        ".swo",
        ".tmp",
        ".temp",
        ".save",
        ".part",
        ".crdownload",
    ];
    let autosave = name.strip_prefix('#').and_then(|rest| rest.strip_suffix('#'));
    let ending = || ENDINGS.iter().find_map(|ending| name.strip_suffix(ending));
    autosave.or_else(ending).filter(|of| !of.is_empty())
}

/// What to do with a file, by what its name says is in it.
fn remedy(folder: &str, name: &str) -> String {
    let (stem, ending) = name.split_once('.').unwrap_or((name, ""));
    let last = ending.rsplit('.').next().unwrap_or_default().to_lowercase();
    let better = slug(stem);
    let file = match (check_slug(&better), folder) {
        (Err(_), _) => "naar de titel, met de uitgang `.md`".to_owned(),
        (Ok(()), "") => format!("`{better}.md` in de map van een soort"),
        (Ok(()), folder) => format!("`{folder}/{better}.md`"),
    };
    match last.as_str() {
        "" | "txt" | "text" | "md" | "markdown" | "mdown" | "mkd" | "mdx" => {
            format!("noem het {file}")
        }
        "doc" | "docx" | "odt" | "rtf" | "pages" | "html" | "htm" => {
            format!("neem de tekst over in {file}, en haal dit bestand weg")
        }
        "xls" | "xlsx" | "ods" | "csv" | "tsv" | "numbers" => {
            "maak van elke rij een eigen `.md`-bestand, en haal dit bestand weg".to_owned()
        }
        "png" | "jpg" | "jpeg" | "gif" | "webp" | "svg" | "avif" | "heic" | "bmp" | "tif" | "tiff"
        | "pdf" | "ppt" | "pptx" | "mp4" | "mp3" | "mov" | "zip" => {
            "eigen plaatjes en bijlagen publiceert Vindplaats niet: haal het weg, en link naar de plek waar \
             het al staat"
                .to_owned()
        }
        _ => "haal het uit de inhoudsmap: daar staan alleen teksten in Markdown".to_owned(),
    }
}

/// The kind and id that the path determines; `None` when it does not, which is reported.
pub(super) fn kind_and_id<'p>(
    path: &'p SourcePath,
    problems: &mut Problems,
) -> Option<(Kind, &'p str)> {
    let text = path.as_str();
    let folders = || Kind::ALL.iter().map(|kind| kind.folder());
    let (folder, file) = text.split_once('/').unwrap_or(("", text));
    let Some(kind) = Kind::of_folder(folder) else {
        problems
            .error(
                &misplaced_file::RULE,
                Place::whole(path),
                format!("`{text}` staat niet in een map van een soort"),
            )
            .hint_nearest(folder, folders())
            .hint(format!("de mappen zijn: {}", folders().collect::<Vec<_>>().join(", ")));
        return None;
    };
    let Some(name) = file.strip_suffix(".md") else {
        report_not_read(path, problems);
        return None;
    };
    if let Err(why) = check_slug(name) {
        let better = slug(&visible(name));
        problems
            .error(
                &misplaced_file::RULE,
                Place::whole(path),
                format!("de bestandsnaam `{}` kan niet: {why}", visible(name)),
            )
            .hint(match check_slug(&better) {
                Ok(()) => format!("noem het bestand `{folder}/{better}.md`"),
                Err(_) => "noem het bestand naar de titel, in een paar woorden".to_owned(),
            });
        return None;
    }
    Some((kind, name))
}
