//! Files that are nothing, by their names, into problems with what to do about each. What is proposed is
//! never the name of a file that is there; what is in a file is for others.

use super::paths::{NOT_RECORDS, kind_and_id, media_name};
use crate::catalogue::kind::Kind;
use crate::catalogue::site;
use crate::formats::media;
use crate::names::nearest;
use crate::problem::{Problem, Problems};
use crate::rules::misplaced_file;
use crate::slug::{check_slug, slug};
use crate::source::invisible::visible;
use crate::source::{Place, SourcePath, Sources};

/// Whether there is a file at a path of the content folder.
pub(crate) type IsThere<'a> = &'a (dyn Fn(&str) -> bool + Sync);

/// Reports the sources that are no record by their paths.
pub(super) fn report(sources: &Sources, problems: &mut Problems) {
    let is_there = |path: &str| sources.contains_key(&SourcePath::new(path));
    for path in sources.keys().filter(|path| !NOT_RECORDS.contains(&path.as_str())) {
        if kind_and_id(path).is_none() && media_name(path).is_none() {
            report_source(path, &is_there, problems);
        }
    }
}

fn report_source(path: &SourcePath, is_there: IsThere<'_>, problems: &mut Problems) {
    let text = path.as_str();
    let (folder, file) = text.split_once('/').unwrap_or(("", text));
    let place = Place::whole(path);
    if Kind::of_folder(folder).is_none() {
        let message = format!("`{text}` staat niet in een map van een soort");
        let problem = problems.error(&misplaced_file::RULE, place, message);
        let folders = || Kind::ALL.iter().map(|kind| kind.folder());
        let meant = Kind::called(folder).map(Kind::folder).or_else(|| nearest(folder, folders()));
        problem.hints.extend(meant.map(|meant| format!("bedoelde je `{meant}`?")));
        problem.hint(format!("de mappen zijn: {}", folders().collect::<Vec<_>>().join(", ")));
        return;
    }
    let name = file.strip_suffix(".md").unwrap_or(file);
    if let Some((_, name)) = name.rsplit_once('/') {
        problems
            .error(&misplaced_file::RULE, place, format!("in `{folder}` hoort geen map"))
            .hint(rename(folder, name, is_there));
        return;
    }
    let why = check_slug(name).err().unwrap_or_default();
    let name = visible(name);
    problems
        .error(&misplaced_file::RULE, place, format!("de bestandsnaam `{name}` kan niet: {why}"))
        .hint(rename(folder, &name, is_there));
}

/// Reports a file that is not to be read.
pub(crate) fn report_not_read(path: &SourcePath, is_there: IsThere<'_>, problems: &mut Problems) {
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
        hint_root(name, is_there, problem);
    }
    if problem.hints.is_empty() {
        problem.hint(remedy(folder, name, is_there));
    }
}

/// Reports a picture or document by its name, which is what it has in its folder; false when that is right.
pub(crate) fn report_media(
    path: &SourcePath,
    name: &str,
    is_there: IsThere<'_>,
    problems: &mut Problems,
) -> bool {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    let fault = media::check_name(file);
    let why = match &fault {
        _ if left_by_a_program(file).is_some() => {
            report_not_read(path, is_there, problems);
            return true;
        }
        _ if !folder.is_empty() => format!("in `{}` hoort geen map", media::FOLDER),
        Err((why, _)) => format!("de bestandsnaam `{}` kan niet: {why}", visible(file)),
        Ok(()) => return false,
    };
    let meant = fault.map_or_else(|(_, meant)| meant, |()| Some(file.to_owned()));
    let hint = match meant {
        Some(name) => free(&format!("{}/{name}", media::FOLDER), "", is_there),
        None => "noem het bestand naar wat het is, zoals `media/werkboek.pdf`".to_owned(),
    };
    problems.error(&misplaced_file::RULE, Place::whole(path), why).hint(hint);
    true
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

/// Files of the content folder itself: those it has by another name, and those of other programs.
fn hint_root(name: &str, is_there: IsThere<'_>, problem: &mut Problem) {
    let stem = name.split('.').next().unwrap_or_default().trim_start_matches('_').to_lowercase();
    match stem.as_str() {
        "redirects" | "doorverwijzingen" => {
            problem.hint(
                "zet een oud adres in het bestand zelf, zoals `doorverwijzingen: [/aanbod/oud/]`",
            );
        }
        "config" | "hugo" | "zola" | "settings" | "instellingen" | "data" => {
            problem.hint(format!(
                "wat voor de hele site geldt staat in `{}`: haal dit weg",
                site::FILE
            ));
        }
        _ => {
            let own = nearest(name, NOT_RECORDS.iter().copied());
            problem.hints.extend(own.map(|own| free(own, "", is_there)));
        }
    }
}

/// What to do with a file, by what its name says is in it.
fn remedy(folder: &str, name: &str, is_there: IsThere<'_>) -> String {
    let ending = name.split_once('.').map_or("", |(_, ending)| ending);
    let last = ending.rsplit('.').next().unwrap_or_default().to_lowercase();
    match last.as_str() {
        "" | "txt" | "text" | "md" | "markdown" | "mdown" | "mkd" | "mdx" => {
            rename(folder, name.split('.').next().unwrap_or(name), is_there)
        }
        "doc" | "docx" | "odt" | "rtf" | "pages" | "html" | "htm" => {
            take_over(folder, name, "", is_there)
        }
        "yaml" | "yml" | "toml" | "json" if NOT_RECORDS.contains(&name) => {
            free(name, ", in de inhoudsmap zelf", is_there)
        }
        "yaml" | "yml" | "toml" | "json" if Kind::of_folder(folder).is_some() => {
            take_over(folder, name, ", tussen twee regels met `---`", is_there)
        }
        "xls" | "xlsx" | "ods" | "csv" | "tsv" | "numbers" => {
            "haal het uit de inhoudsmap, en neem de rijen over met `vindplaats import`".to_owned()
        }
        "png" | "jpg" | "jpeg" | "webp" | "svg" | "pdf" | "pptx" | "odp" => {
            let meant = media::check_name(name).map_or_else(|(_, meant)| meant, |()| Some(name.to_owned()));
            let name = meant.unwrap_or_else(|| format!("foto.{last}"));
            free(&format!("{}/{name}", media::FOLDER), ", in de map van afbeeldingen en documenten", is_there)
        }
        "gif" | "avif" | "heic" | "bmp" | "tif" | "tiff" | "ppt" | "mp4" | "mp3" | "mov" | "zip" => {
            "zo'n bestand publiceert Vindplaats niet: bewaar een afbeelding als jpg en een document als pdf, in \
             de map `media`"
                .to_owned()
        }
        _ => "haal het uit de inhoudsmap: daar staan alleen teksten in Markdown".to_owned(),
    }
}

/// The path of a record by a name that may be none; `None` when no name can be made of it.
fn record_path(folder: &str, name: &str) -> Option<String> {
    let name = slug(name.trim_end_matches(".md"));
    check_slug(&name).is_ok().then(|| format!("{folder}/{name}.md"))
}

/// How to name a file that is a record by its contents.
fn rename(folder: &str, name: &str, is_there: IsThere<'_>) -> String {
    if name.trim_start_matches('_') == "index" {
        return "de lijst van een map maakt Vindplaats zelf: haal dit bestand weg".to_owned();
    }
    match record_path(folder, name) {
        None => {
            "noem het bestand naar de titel, in een paar woorden, met de uitgang `.md`".to_owned()
        }
        Some(path) if folder.is_empty() => {
            format!("noem het `{}` in de map van een soort", path.trim_start_matches('/'))
        }
        Some(path) => match original(folder, name)
            .filter(|original| is_there(original))
            .or_else(|| in_conflict(folder, name, is_there))
        {
            Some(original) if original != path => format!(
                "is dit een kopie van `{original}`, haal haar dan weg; anders {}",
                free(&path, "", is_there)
            ),
            _ => free(&path, "", is_there),
        },
    }
}

/// Moves a text into the record it is meant for.
fn take_over(folder: &str, name: &str, how: &str, is_there: IsThere<'_>) -> String {
    let path = record_path(folder, name.split('.').next().unwrap_or(name));
    match path.filter(|_| !folder.is_empty()) {
        Some(path) if is_there(&path) => format!(
            "`{path}` is er al: neem daarin over wat ontbreekt{how}, en haal dit bestand weg"
        ),
        Some(path) => format!("neem de tekst over in `{path}`{how}, en haal dit bestand weg"),
        None => format!(
            "neem de tekst over in een `.md`-bestand in de map van een soort{how}, en haal dit bestand weg"
        ),
    }
}

/// Proposes a name, unless it is taken.
fn free(path: &str, where_to: &str, is_there: IsThere<'_>) -> String {
    if is_there(path) {
        format!("`{path}` is er al: haal dit bestand weg, of kies een andere naam")
    } else {
        format!("noem het bestand `{path}`{where_to}")
    }
}

/// The file that this is a copy of, as systems name copies: "basis (1)", "basis kopie", "basis - Copy".
fn original(folder: &str, name: &str) -> Option<String> {
    const MARKS: &[&str] =
        &["kopie", "copy", "copie", "duplicaat", "backup", "oud", "nieuw", "def"];
    let mut bare = name.to_lowercase();
    if let Some((before, number)) = bare.rsplit_once('(')
        && number.trim_end().trim_end_matches(')').bytes().all(|b| b.is_ascii_digit())
    {
        bare = before.trim_end().to_owned();
    }
    let ends = |c: char| " -_".contains(c);
    let without =
        MARKS.iter().find_map(|mark| bare.strip_suffix(mark)).filter(|rest| rest.ends_with(ends));
    record_path(folder, without.unwrap_or(&bare).trim_end_matches(ends))
}

/// The file that this is the version of another machine of, as programs that share a folder name it:
/// "basis-LAPTOP-7AB2", "basis (conflicted copy of a day)", "basis.sync-conflict-20261127".
fn in_conflict(folder: &str, name: &str, is_there: IsThere<'_>) -> Option<String> {
    let breaks = name.char_indices().filter(|(_, c)| "-. (".contains(*c));
    breaks.into_iter().find_map(|(at, c)| {
        let rest = &name[at + c.len_utf8()..];
        let is_of_machine = c == '-' && rest.starts_with(char::is_uppercase);
        let is_copy = is_of_machine || rest.to_lowercase().contains("conflict");
        let path = format!("{folder}/{}.md", &name[..at]);
        (is_copy && is_there(&path)).then_some(path)
    })
}
