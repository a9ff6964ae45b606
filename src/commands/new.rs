//! `vindplaats new`: turns a kind and a title into a file for a new record, with every key explained.
//! The text comes from the tables of keys; it must not list keys itself, except [`ASKED`].

use std::fmt::Write;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use super::{GOOD, say, today};
use crate::catalogue::common::{LIFE_CYCLE, LifeCycle, SHARED, TITLE_KEYS};
use crate::catalogue::kind::Kind;
use crate::cli::NewArguments;
use crate::edition::Edition;
use crate::link::Drafts;
use crate::names::nearest;
use crate::parse::Cache;
use crate::problem::Problems;
use crate::schema::declare::{TextShape, Title};
use crate::schema::field::{Field, Shape};
use crate::schema::scalar::{check_text, shorten};
use crate::slug::{check_slug, slug};
use crate::source::invisible::is_invisible;
use crate::source::{Source, SourcePath};
use crate::url::{self, SitePath};
use crate::{Settings, edition_of, plan, read};
use anyhow::{Context, Result, bail};

/// Optional keys that most records of the kind need, and which are treated as required.
const ASKED: &[(Kind, &str)] = &[
    (Kind::Offering, "aanbieder"),
    (Kind::Offering, "doelgroepen"),
    (Kind::Offering, "rollen"),
    (Kind::Offering, "themas"),
    (Kind::Example, "themas"),
    (Kind::Example, "doelgroepen"),
    (Kind::KnowledgeCard, "themas"),
    (Kind::KnowledgeCard, "doelgroepen"),
    (Kind::Provider, "soort"),
];

/// Writes the file and prints what to do next.
///
/// # Errors
/// When the kind does not exist, no file name can be made of the title, or the file exists or cannot
/// be written.
pub(super) fn run(arguments: &NewArguments) -> Result<ExitCode> {
    let kind = kind(arguments)?;
    let title = arguments.title.trim();
    let folder = arguments.content.join(kind.folder());
    if !arguments.content.is_dir() {
        bail!(read::missing("inhoudsmap", "content", &arguments.content));
    }
    let id = id(title)?;
    let name = format!("{id}.md");
    let path = folder.join(&name);
    if let Some(taken) = taken(&folder, &name) {
        bail!(
            "`{}` bestaat al: pas dat aan, of kies een andere titel",
            folder.join(taken).display()
        )
    }
    let text = NewRecord { kind, title }.text();
    let source = SourcePath::new(format!("{}/{id}.md", kind.folder()));
    check_address(arguments, &url::record(kind, &id), &source, &text)?;
    let cannot = || format!("kan `{}` niet schrijven", path.display());
    std::fs::create_dir_all(&folder).with_context(cannot)?;
    let mut file =
        OpenOptions::new().write(true).create_new(true).open(&path).with_context(cannot)?;
    file.write_all(text.as_bytes()).with_context(cannot)?;
    say(&format!(
        "{}\nHet is een concept: alleen te zien met `vindplaats serve`.\n\
         `vindplaats check` noemt wat er nog ontbreekt.\n",
        path.display()
    ))?;
    Ok(ExitCode::from(GOOD))
}

/// The file that has this name already, or has it on a system that ignores case.
fn taken(folder: &Path, name: &str) -> Option<String> {
    let entries = read::names(folder);
    entries.into_iter().find(|entry| entry.to_lowercase() == name)
}

/// Refuses a record whose address another page or redirect has.
fn check_address(
    arguments: &NewArguments,
    address: &SitePath,
    path: &SourcePath,
    text: &str,
) -> Result<()> {
    let mut problems = Problems::default();
    let mut sources = read::sources(&arguments.content, &mut problems)?;
    sources.insert(path.clone(), Source::new(path, text));
    let settings = Settings { drafts: Drafts::Shown, ..Settings::on(today(arguments.date)) };
    let edition =
        edition_of(&sources, &settings, &mut Cache::default(), &mut problems, &mut |_| ());
    let is_taken = |edition: &Edition| plan::routes(edition).at(address).len() > 1;
    if url::is_hashed(address) || edition.as_ref().is_some_and(is_taken) {
        bail!("op `{address}` staat al iets anders: kies een andere titel")
    }
    Ok(())
}

/// The kind by its name or folder.
fn kind(arguments: &NewArguments) -> Result<Kind> {
    let typed = arguments.kind.as_str();
    let names = |kind: &Kind| [kind.singular(), kind.folder()];
    let wanted = typed.to_lowercase();
    let found = Kind::ALL.iter().find(|kind| names(kind).contains(&wanted.as_str()));
    found.copied().with_context(|| {
        if let Some(kind) = Kind::called(typed) {
            let (kind, title) = (kind.singular(), shorten(&arguments.title));
            return format!(
                "`{typed}` heet hier `{kind}`: schrijf `vindplaats new {kind} \"{title}\"`"
            );
        }
        let nearest = nearest(typed, Kind::ALL.iter().flat_map(names));
        let question = nearest.map(|name| format!(": bedoelde je `{name}`?")).unwrap_or_default();
        let stop = if question.is_empty() { "." } else { "" };
        let all: Vec<_> = Kind::ALL.iter().map(|kind| kind.singular()).collect();
        format!("`{typed}` is geen soort{question}{stop} De soorten zijn {}", all.join(", "))
    })
}

/// The id of the record, from which its file is named.
fn id(title: &str) -> Result<String> {
    let short = shorten(title);
    if title.is_empty() {
        bail!("de titel is leeg: zet haar tussen aanhalingstekens achter de soort");
    }
    if is_path(title) {
        bail!("`{short}` is een pad of bestand: geef de titel, de bestandsnaam volgt daaruit");
    }
    if title.chars().any(|c| is_invisible(c) || c.is_control()) {
        bail!("in de titel `{short}` staat een teken dat niemand ziet: typ haar opnieuw");
    }
    let name = slug(title);
    if name.is_empty() {
        bail!("in de titel `{short}` staat geen letter of cijfer: kies een andere titel");
    }
    let checked = check_text(&Title::SHAPE, title).and_then(|()| check_slug(&name));
    match checked {
        Ok(()) => Ok(name),
        Err(why) => bail!(
            "van de titel `{short}` is geen bestandsnaam te maken: {why}. Kies een andere titel"
        ),
    }
}

/// Whether a title is the path or the name of a file: "A/B-test" is not.
fn is_path(title: &str) -> bool {
    let folder = title.split(['/', '\\']).next().filter(|folder| folder.len() < title.len());
    let in_folder = folder.is_some_and(|folder| {
        ["", ".", "..", "~", "content"].contains(&folder) || Kind::of_folder(folder).is_some()
    });
    in_folder || title.contains(":\\") || title.to_lowercase().ends_with(".md")
}

/// A record that is still to be written.
struct NewRecord<'a> {
    kind: Kind,
    title: &'a str,
}

impl NewRecord<'_> {
    /// The whole file: required keys first, then optional ones in comments.
    fn text(&self) -> String {
        let mut text = format!(
            "---\n# Een concept staat niet op de site. Is dit klaar, haal deze twee regels dan weg.\n\
             {LIFE_CYCLE}: {}\n\n",
            LifeCycle::Draft.key()
        );
        let (asked, optional): (Vec<_>, Vec<_>) =
            self.fields().partition(|field| self.is_asked(field));
        for field in asked {
            self.asked(field, &mut text);
        }
        text.push_str(
            "# Wat hieronder staat mag erbij: haal dan het teken # voor de sleutel weg en vul haar in.\n\n",
        );
        for field in optional {
            explain(field, "", &mut text);
            let _ = writeln!(text, "# Bijvoorbeeld: {}\n#{}:\n", field.example, field.key);
        }
        text.truncate(text.trim_end().len());
        text.push_str("\n---\n\n");
        text
    }

    /// Every key but the one that is written first.
    fn fields(&self) -> impl Iterator<Item = &'static Field> {
        self.kind.fields().iter().chain(SHARED).filter(|field| field.key != LIFE_CYCLE)
    }

    fn is_asked(&self, field: &Field) -> bool {
        field.required || ASKED.contains(&(self.kind, field.key))
    }

    fn asked(&self, field: &Field, text: &mut String) {
        if TITLE_KEYS.contains(&field.key) {
            let _ = writeln!(text, "{}: {}\n", field.key, quoted(self.title));
            return;
        }
        explain(field, "", text);
        let _ = writeln!(text, "# Bijvoorbeeld: {}\n{}:\n", field.example, field.key);
    }
}

/// Comments with the meaning and values of a key, and of each key inside a group.
fn explain(field: &Field, indent: &str, text: &mut String) {
    let name = if indent.is_empty() { String::new() } else { format!("{}: ", field.key) };
    let _ = writeln!(text, "# {indent}{name}{} ({})", field.meaning, field.shape.describe());
    match innermost(&field.shape) {
        Shape::Term(terms) => {
            for term in *terms {
                let _ = writeln!(text, "# {indent}- {}: {}", term.key, term.label);
            }
        }
        Shape::Map(inner) => {
            for field in *inner {
                explain(field, &format!("{indent}  "), text);
            }
            // The example of the outermost key stands below it.
            if !indent.is_empty() && matches!(field.shape, Shape::List { .. }) {
                let _ = writeln!(text, "# {indent}  Bijvoorbeeld: {}", field.example);
            }
        }
        _ => {}
    }
}

/// The shape of the items of a list, else the shape itself.
fn innermost(shape: &Shape) -> &Shape {
    match shape {
        Shape::List { of, .. } => innermost(of),
        other => other,
    }
}

/// A title as quoted YAML, since it may contain colons and quotes.
fn quoted(title: &str) -> String {
    format!("'{}'", title.replace('\'', "''"))
}
