//! `vindplaats import`: takes the tables of a source over into records, and shows or writes what changes.
//! What the source said is written last: an import that stops halfway is simply done again.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use indicatif::{ProgressBar, ProgressStyle};

use super::{GOOD, PROBLEMS, kind, print_problems, say, text_format, today};
use crate::cli::{ImportArguments, ReportFormat};
use crate::import::{self, Base, Input, Mapping, Outcome, Request};
use crate::link::Drafts;
use crate::parse::{Cache, paths};
use crate::problem::Problems;
use crate::report::{self, Format, Located};
use crate::slug::{check_slug, slug};
use crate::source::{Source, SourcePath, Sources};
use crate::write::{self, Changes};
use crate::{Settings, addresses, linked, read};

/// Imports the files.
///
/// # Errors
/// When the content cannot be read, a file is not there, or a record cannot be written.
pub(super) fn run(arguments: &ImportArguments) -> Result<ExitCode> {
    let kind = kind(&arguments.kind, |kind| format!("--soort {kind}"))?;
    if let Err(why) = check_slug(&arguments.source) {
        let name = slug(&arguments.source);
        bail!(
            "`{}` kan niet achter `--bron`: {why}: schrijf bijvoorbeeld `--bron {name}`",
            arguments.source
        );
    }
    let mut found = Problems::default();
    let sources = read::sources(&arguments.content, &mut found)?;
    let settings = Settings { drafts: Drafts::Shown, ..Settings::on(today(arguments.date)) };
    let former = addresses::of(&sources);
    let edition =
        linked(&sources, &former, &settings, &mut Cache::default(), &mut found, &mut |_| ());
    let Some(edition) = edition else {
        print_problems(&found, &sources, &Sources::new())?;
        bail!("de inhoud zelf is niet te lezen: verbeter die eerst");
    };
    // What is wrong with the content is for `check` to tell.
    drop(found);
    let mut problems = Problems::default();
    let mut inputs = Inputs::default();
    let mapping = mapping(arguments, &mut inputs, &mut problems)?;
    let read = read_files(arguments, &mut inputs, &mut problems)?;
    let base_path =
        arguments.content.join(paths::IMPORTS).join(format!("{}.json", arguments.source));
    let base = Base::parse(&base_text(&base_path)?).map_err(|_| damaged(&base_path))?;
    let request = Request {
        edition: &edition,
        sources: &sources,
        inputs: &read,
        mapping: &mapping,
        kind,
        provider: arguments.provider.as_deref(),
    };
    let mut progress = Progress::default();
    let outcome = if problems.has_errors() {
        None
    } else {
        import::import(&request, base, &mut |rows| progress.row_done(rows), &mut problems)
    };
    progress.end();
    print(&problems, (&inputs, &sources), arguments)?;
    give_back(&read, &problems, arguments)?;
    let Some(outcome) = outcome else {
        say_beside(arguments, "Er is niets overgenomen: verbeter dit eerst.\n")?;
        return Ok(ExitCode::from(PROBLEMS));
    };
    let files = outcome.changes.iter().map(|(path, text)| (path.clone(), Some(text.clone())));
    let changes = Changes { files: files.collect() };
    if arguments.dry_run {
        say_beside(arguments, &changes.diff(&sources))?;
    } else {
        changes.write(&arguments.content, &sources)?;
        let said = outcome.base.text();
        if said != base_text(&base_path)? {
            write::replace(&base_path, &said)?;
        }
    }
    say_beside(arguments, &summary(&outcome, &sources, arguments))?;
    Ok(ExitCode::from(if problems.has_errors() { PROBLEMS } else { GOOD }))
}

/// How many rows are done, for who waits at a terminal: on the error stream, and nowhere else.
#[derive(Default)]
struct Progress(Option<ProgressBar>);

impl Progress {
    /// Fewer are done before anyone can read it.
    const ROWS_MIN: usize = 1000;

    fn row_done(&mut self, rows: usize) {
        if rows >= Self::ROWS_MIN {
            let style = || ProgressStyle::with_template("{wide_bar} {pos} van {len} rijen");
            let bar = self.0.get_or_insert_with(|| {
                let bar = ProgressBar::new(rows as u64);
                bar.with_style(style().expect("the template is valid"))
            });
            bar.inc(1);
        }
    }

    fn end(self) {
        if let Some(bar) = self.0 {
            bar.finish_and_clear();
        }
    }
}

/// What was read besides the content, for reports: the text of each file, and the folder it is in.
#[derive(Default)]
struct Inputs {
    sources: Sources,
    folders: BTreeMap<SourcePath, PathBuf>,
}

impl Inputs {
    /// The path that a file has in reports: its name, or all of its path when another has that name.
    fn path(&mut self, file: &Path) -> SourcePath {
        let name = file.file_name().map(|name| SourcePath::new(name.to_string_lossy()));
        let name = name.filter(|name| !self.folders.contains_key(name));
        let (path, folder) = match name {
            Some(name) => (name, file.parent().unwrap_or(Path::new("")).to_owned()),
            None => (SourcePath::new(file.to_string_lossy()), PathBuf::new()),
        };
        self.folders.insert(path.clone(), folder);
        path
    }
}

fn mapping(
    arguments: &ImportArguments,
    inputs: &mut Inputs,
    problems: &mut Problems,
) -> Result<Mapping> {
    let Some(file) = &arguments.columns else { return Ok(Mapping::default()) };
    let path = inputs.path(file);
    let Some(text) = read::table(file, &path, problems)? else { return Ok(Mapping::default()) };
    let source = Source::new(&path, text);
    let mapping = Mapping::read(&path, &source, problems);
    inputs.sources.insert(path, source);
    Ok(mapping)
}

fn read_files(
    arguments: &ImportArguments,
    inputs: &mut Inputs,
    problems: &mut Problems,
) -> Result<Vec<Input>> {
    let mut read = Vec::new();
    for file in &arguments.files {
        let path = inputs.path(file);
        if let Some(text) = read::table(file, &path, problems)? {
            let source = Input::source(&path, &text);
            read.extend(Input::read(&path, &source, problems));
            inputs.sources.insert(path, source);
        }
    }
    Ok(read)
}

/// Writes the table with its faults beside it.
fn give_back(read: &[Input], problems: &Problems, arguments: &ImportArguments) -> Result<()> {
    let Some(file) = &arguments.returned else { return Ok(()) };
    if arguments.files.len() > 1 {
        bail!("`--terug` geeft één tabel terug: importeer de bestanden een voor een");
    }
    if file.exists() && arguments.files.iter().any(|own| same_file(own, file)) {
        bail!("`--terug` zou de tabel zelf overschrijven: geef een andere naam");
    }
    // What cannot be read at all has no rows to give back.
    let Some(input) = read.first() else { return Ok(()) };
    match input.returned(problems) {
        Some(text) => write::replace(file, &text),
        None => bail!("`--terug` kan alleen bij een tabel"),
    }
}

fn same_file(one: &Path, other: &Path) -> bool {
    one.canonicalize().ok().zip(other.canonicalize().ok()).is_some_and(|(one, other)| one == other)
}

/// The text of the base; that of an empty one when there is none yet.
#[expect(clippy::disallowed_methods, reason = "a command may read what it keeps")]
fn base_text(path: &Path) -> Result<String> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(text),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Base::default().text()),
        Err(error) => Err(error).with_context(|| format!("kan `{}` niet lezen", path.display())),
    }
}

fn damaged(path: &Path) -> anyhow::Error {
    let path = path.display();
    anyhow::anyhow!("`{path}` is beschadigd: zet de vorige versie terug, bijvoorbeeld met git")
}

/// Prints the problems as `check` does; those of tables with the folder these are in.
fn print(
    problems: &Problems,
    (inputs, sources): (&Inputs, &Sources),
    arguments: &ImportArguments,
) -> Result<()> {
    let located =
        report::locate(problems, |path| inputs.sources.get(path).or_else(|| sources.get(path)));
    let mut text = match arguments.format {
        ReportFormat::Text => report::render(&located, text_format()),
        ReportFormat::Json => report::render(&located, Format::Json),
        ReportFormat::Github => {
            let folder = |path: &str| {
                inputs.folders.get(&SourcePath::new(path)).unwrap_or(&arguments.content)
            };
            let one = |located: &Located<'_>| {
                let located = std::slice::from_ref(located);
                let content = folder(&located[0].path).to_string_lossy();
                report::render(located, Format::Github { content: &content, theme: "" })
            };
            located.iter().map(one).collect()
        }
    };
    if let ReportFormat::Text = arguments.format {
        text += &report::summary(&located);
        text.push('\n');
    }
    say(&text)
}

/// Says something to people; programs read problems alone.
fn say_beside(arguments: &ImportArguments, text: &str) -> Result<()> {
    if let ReportFormat::Text = arguments.format { say(text) } else { Ok(()) }
}

fn summary(outcome: &Outcome, sources: &Sources, arguments: &ImportArguments) -> String {
    let is_new = |path: &&SourcePath| !sources.contains_key(*path);
    let new = outcome.changes.keys().filter(is_new).count();
    let changed = outcome.changes.len() - new;
    let rows =
        if outcome.rows == 1 { "1 rij".to_owned() } else { format!("{} rijen", outcome.rows) };
    let files = if new == 1 { "bestand" } else { "bestanden" };
    let would = if arguments.dry_run { " (met `--dry-run`: er is niets geschreven)" } else { "" };
    let mut text = format!("{rows} gelezen; {new} {files} nieuw, {changed} gewijzigd{would}\n");
    if new > 0 && !arguments.dry_run {
        text += "Nieuw is nog een concept: `vindplaats check --drafts` noemt wat er ontbreekt.\n";
    }
    text
}
