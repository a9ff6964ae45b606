//! `vindplaats new`: turns a kind and a title into a file for a new record, with its keys explained.
//! The text comes from the tables of keys; it must not list keys itself, except [`ASKED`] and [`USUAL`].

use std::fmt::Write;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use super::{GOOD, kind, say, today};
use crate::catalogue::common::{LIFE_CYCLE, LifeCycle, TITLE_KEYS};
use crate::catalogue::kind::Kind;
use crate::catalogue::records::keys;
use crate::cli::NewArguments;
use crate::edition::Edition;
use crate::link::Drafts;
use crate::parse::Cache;
use crate::problem::Problems;
use crate::schema::declare::{TextShape, Title};
use crate::schema::field::{Field, Shape};
use crate::schema::scalar::{check_text, shorten};
use crate::schema::vocabulary::Term;
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

/// Optional keys of a kind with many that its records often have: they are explained, the others only named.
const USUAL: &[(Kind, &str)] = &[
    (Kind::Offering, "vorm"),
    (Kind::Offering, "bereik"),
    (Kind::Offering, "studielast"),
    (Kind::Offering, "kosten"),
    (Kind::Offering, "inschrijven"),
    (Kind::Offering, "website"),
    (Kind::Offering, "uitvoeringen"),
    (Kind::Offering, "accreditatie"),
    (Kind::Provider, "korte_naam"),
    (Kind::Provider, "website"),
    (Kind::Provider, "regio"),
];

/// The width of a comment that is wrapped.
const COLUMNS: usize = 100;

/// Writes the file and prints what to do next.
///
/// # Errors
/// When the kind does not exist, no file name can be made of the title, or the file exists or cannot
/// be written.
pub(super) fn run(arguments: &NewArguments) -> Result<ExitCode> {
    let title = shorten(&arguments.title);
    let kind = kind(&arguments.kind, |kind| format!("vindplaats new {kind} \"{title}\""))?;
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
    let explained = if arguments.all { Explained::All } else { Explained::Usual };
    let text = NewRecord { kind, title, explained }.text();
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

/// The id of the record, from which its file is named.
pub(super) fn id(title: &str) -> Result<String> {
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

/// Which optional keys of a new record are explained.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Explained {
    Usual,
    All,
}

/// A record that is still to be written.
struct NewRecord<'a> {
    kind: Kind,
    title: &'a str,
    explained: Explained,
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
        let (explained, named): (Vec<_>, Vec<_>) =
            optional.into_iter().partition(|field| self.is_explained(field));
        if !explained.is_empty() {
            text.push_str(
                "# Wat hieronder staat mag erbij: haal dan het teken # voor de sleutel weg en vul haar in.\n\n",
            );
        }
        for field in explained {
            explain(field, "", &mut text);
            let _ = writeln!(text, "# Bijvoorbeeld: {}\n#{}:\n", field.example, field.key);
        }
        self.name(&named, &mut text);
        text.truncate(text.trim_end().len());
        text.push_str("\n---\n\n");
        text
    }

    /// A comment with the keys that are not explained, and where they are.
    fn name(&self, fields: &[&Field], text: &mut String) {
        if fields.is_empty() {
            return;
        }
        let _ = writeln!(
            text,
            "# Er kan nog meer bij. Wat dat betekent staat op {} van de site, en met\n\
             # `vindplaats new {} \"titel\" --all` in het bestand:",
            url::field_reference(),
            self.kind.singular(),
        );
        wrap("# ", fields.iter().map(|field| field.key.to_owned()), text);
    }

    /// Every key but the one that is written first.
    fn fields(&self) -> impl Iterator<Item = &'static Field> {
        keys(self.kind).filter(|field| field.key != LIFE_CYCLE)
    }

    fn is_asked(&self, field: &Field) -> bool {
        field.required || ASKED.contains(&(self.kind, field.key))
    }

    fn is_explained(&self, field: &Field) -> bool {
        let has_usual = USUAL.iter().any(|(kind, _)| *kind == self.kind);
        self.explained == Explained::All || !has_usual || USUAL.contains(&(self.kind, field.key))
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
            wrap(&format!("# {indent}"), terms.iter().map(term_text), text);
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

/// A value of a closed list, with its label where that says more.
fn term_text(term: &Term) -> String {
    if slug(term.label) == term.key {
        term.key.to_owned()
    } else {
        format!("{} ({})", term.key, term.label)
    }
}

/// Words with a comma between them, in lines that each start with `margin`.
fn wrap(margin: &str, words: impl Iterator<Item = String>, text: &mut String) {
    let mut line = margin.to_owned();
    let mut words = words.peekable();
    while let Some(word) = words.next() {
        let comma = if words.peek().is_some() { "," } else { "" };
        if line.len() + word.len() > COLUMNS {
            let _ = writeln!(text, "{}", line.trim_end());
            margin.clone_into(&mut line);
        }
        let _ = write!(line, "{word}{comma} ");
    }
    let _ = writeln!(text, "{}", line.trim_end());
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
