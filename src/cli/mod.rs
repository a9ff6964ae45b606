//! Turns the command line into arguments. The doc comments are the text of `--help`.

mod habits;
mod mistakes;

use std::path::PathBuf;

use clap::builder::RangedU64ValueParser;
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use jiff::civil::Date;

pub use self::mistakes::mistake;
use crate::host::Host;
use crate::repository::Repository;
use crate::url::Base;

/// Turns a folder of Markdown files into a catalogue of professional development.
///
/// Exit codes: 0 good, 1 problems in the content, 2 could not run.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Build the site into a folder that any web server or CDN can host
    ///
    /// The folder is replaced in one step, and only when the content has no errors: a build that
    /// fails or is killed leaves the last good site in place. Files that did not change keep
    /// their bytes and times.
    Build(BuildArguments),
    /// Report every problem in the content, and build nothing
    Check(CheckArguments),
    /// Preview the site and reload the browser at every change
    ///
    /// The site is kept in memory, drafts included. When a change brings an error, the browser
    /// shows it and the last good site stays up. Ctrl-C stops the preview.
    Serve(ServeArguments),
    /// Write `adressen.txt` and `uitvoeringen.txt`: what readers may have kept
    ///
    /// Run it after the site is published and commit the files: from then on `check` reports a
    /// record that was renamed without a redirect from its old address, and calendars see that a
    /// run has changed.
    Addresses(ContentArguments),
    /// Print the configuration of Sveltia CMS, with which editors change the content in a browser
    ///
    /// `build --cms` puts it in the site, with the CMS itself. This is for who hosts that elsewhere.
    Cms(CmsArguments),
    /// List every address of another site that the content names, with its places
    ///
    /// With `--check` it asks each whether it is still there, and writes what it saw to
    /// `koppelingen.json`: commit that file. Then `check` and the pages tell which links have failed
    /// on three days. Only this command ever asks another site.
    Links(LinksArguments),
    /// Make a new record from a title, with its keys explained
    New(NewArguments),
    /// Put the keys of every record in the order of the field reference
    ///
    /// Each key takes the comments above it along; all else keeps its bytes. Files with problems are
    /// left alone.
    Fmt(FmtArguments),
    /// Take over a spreadsheet or calendar of a provider into records
    ///
    /// New records are drafts. Importing the same table again changes nothing, and what an editor
    /// changed stays: `content/import/` keeps what each source said.
    Import(ImportArguments),
    /// Give a record another name, and change everything that refers to it
    ///
    /// The old address becomes a redirect. Nothing is written when the content would have errors.
    Rename(RenameArguments),
    /// Make a draft of the next edition of an offering
    ///
    /// Runs, days, accreditation and checks are left out; the new one refers to the old.
    Copy(CopyArguments),
    /// Take a record out of every list; its page stays
    ///
    /// With a successor it is `ingetrokken`, without one `gearchiveerd`.
    Withdraw(WithdrawArguments),
    /// Print a completion script for your shell
    Completions {
        /// The shell
        shell: Shell,
    },
}

/// What every command that reads the content needs.
#[derive(Debug, Args)]
pub(crate) struct ContentArguments {
    /// Folder with the content
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: PathBuf,
    /// Build as if it were this day [default: today in Amsterdam]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub date: Option<Date>,
    /// Include records whose `levensloop` is `concept`
    #[arg(long)]
    pub drafts: bool,
    /// Threads to use [default: one per core]
    #[arg(long, value_name = "N", value_parser = RangedU64ValueParser::<usize>::new().range(..=1024))]
    pub threads: Option<usize>,
}

/// What a command that makes pages needs besides.
#[derive(Debug, Args)]
pub(crate) struct SiteArguments {
    /// Content settings.
    #[command(flatten)]
    pub content: ContentArguments,
    /// Folder with templates and assets
    #[arg(long, value_name = "DIR", default_value = "themes/vindplaats")]
    pub theme: PathBuf,
}

/// Arguments of `build`.
#[derive(Debug, Args)]
pub(crate) struct BuildArguments {
    /// Site settings.
    #[command(flatten)]
    pub site: SiteArguments,
    /// Folder to build into
    #[arg(long, value_name = "DIR", default_value = "public")]
    pub output: PathBuf,
    /// Where the site will be published [default: `basis_url` of site.yaml]
    #[arg(long, value_name = "URL", value_parser = Base::parse)]
    pub base_url: Option<Base>,
    /// Where the content is kept, for reports of mistakes [default: `broncode` of site.yaml]
    #[arg(long, value_name = "URL", value_parser = Repository::parse)]
    pub repository: Option<Repository>,
    /// Who publishes it: decides which files for headers and redirects are written
    #[arg(long, value_enum, default_value_t)]
    pub host: Host,
    /// Add the CMS under `/beheer/`: the folder of the npm package `@sveltia/cms`
    #[arg(long, value_name = "DIR")]
    pub cms: Option<PathBuf>,
    /// Print how long each stage took
    #[arg(long)]
    pub timings: bool,
}

/// Arguments of `check`.
#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    /// Content settings.
    #[command(flatten)]
    pub content: ContentArguments,
    /// Folder with templates and assets, checked too [default: themes/vindplaats if it is there]
    #[arg(long, value_name = "DIR")]
    pub theme: Option<PathBuf>,
    /// How to print the problems
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    pub format: ReportFormat,
}

/// Arguments of `links`.
#[derive(Debug, Args)]
pub(crate) struct LinksArguments {
    /// Content settings.
    #[command(flatten)]
    pub content: ContentArguments,
    /// How to print the list
    #[arg(long, value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,
    /// Ask every address that was not seen in the last seven days, and write `koppelingen.json`
    #[arg(long, conflicts_with = "format")]
    pub check: bool,
    /// Milliseconds between two questions to the same host
    #[arg(long, value_name = "MS", default_value_t = 1000)]
    pub pause: u32,
    /// Milliseconds to wait for an answer
    #[arg(long, value_name = "MS", default_value_t = 20_000)]
    pub timeout: u32,
}

/// How a list is printed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ListFormat {
    /// For people
    Text,
    /// One JSON object a line
    Json,
}

/// How problems are printed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For people: the line, what is wrong and how to fix it
    Text,
    /// One JSON object a line
    Json,
    /// Annotations in a GitHub workflow
    Github,
}

/// Arguments of `cms`.
#[derive(Debug, Args)]
pub(crate) struct CmsArguments {
    /// Content settings.
    #[command(flatten)]
    pub content: ContentArguments,
    /// Where the site will be published [default: `basis_url` of site.yaml]
    #[arg(long, value_name = "URL", value_parser = Base::parse)]
    pub base_url: Option<Base>,
    /// Where the content is kept [default: `broncode` of site.yaml]
    #[arg(long, value_name = "URL", value_parser = Repository::parse)]
    pub repository: Option<Repository>,
}

/// Arguments of `serve`.
#[derive(Debug, Args)]
pub(crate) struct ServeArguments {
    /// Site settings.
    #[command(flatten)]
    pub site: SiteArguments,
    /// Port on 127.0.0.1; 0 takes a free one
    #[arg(long, default_value_t = 4000)]
    pub port: u16,
    /// Open the site in the browser
    #[arg(long)]
    pub open: bool,
}

/// Arguments of `fmt`.
#[derive(Debug, Args)]
pub(crate) struct FmtArguments {
    /// Folder with the content
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: PathBuf,
    /// Change nothing: tell what is out of place, and exit with 1 when something is
    #[arg(long)]
    pub check: bool,
}

/// Arguments of `rename`.
#[derive(Debug, Args)]
pub(crate) struct RenameArguments {
    /// The record: `aanbod/naam`, or the path of its file
    pub old: String,
    /// Its new name
    pub new: String,
    /// Show what would change, and change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Folder with the content
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: PathBuf,
}

/// Arguments of `copy`.
#[derive(Debug, Args)]
pub(crate) struct CopyArguments {
    /// The offering: `aanbod/naam`, or the path of its file
    pub record: String,
    /// The title of the next edition
    #[arg(long = "titel", alias = "title")]
    pub title: String,
    /// Show what would be made, and make nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Folder with the content
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: PathBuf,
}

/// Arguments of `withdraw`.
#[derive(Debug, Args)]
pub(crate) struct WithdrawArguments {
    /// The record: `aanbod/naam`, or the path of its file
    pub record: String,
    /// The offering that came in its place
    #[arg(long = "vervangen-door", value_name = "ID")]
    pub successor: Option<String>,
    /// Show what would change, and change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Folder with the content
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: PathBuf,
}

/// Arguments of `new`.
#[derive(Debug, Args)]
pub(crate) struct NewArguments {
    /// Kind of record: aanbod, aanbieder, thema, kenniskaart …
    pub kind: String,
    /// Title or name
    pub title: String,
    /// Explain every optional key, not only the usual ones
    #[arg(long)]
    pub all: bool,
    /// Folder with the content
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: PathBuf,
    /// The day it is made [default: today in Amsterdam]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub date: Option<Date>,
}

/// Arguments of `import`.
#[derive(Debug, Args)]
pub(crate) struct ImportArguments {
    /// Tables (XLSX, ODS, or CSV with commas, semicolons or tabs), calendars (ICS) or JSON
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Name of the source, the same at every import of it
    #[arg(long = "bron", value_name = "NAME")]
    pub source: String,
    /// Who offers it, where no column says so: a name or id
    #[arg(long = "aanbieder", value_name = "NAME")]
    pub provider: Option<String>,
    /// Which column is which key, in YAML
    #[arg(long = "kolommen", value_name = "FILE")]
    pub columns: Option<PathBuf>,
    /// Kind of record that a row is
    #[arg(long = "soort", value_name = "KIND", default_value = "aanbod")]
    pub kind: String,
    /// Write the table with a column of what is wrong in each row, as CSV, for who made it
    #[arg(long = "terug", value_name = "FILE")]
    pub returned: Option<PathBuf>,
    /// Show what would change, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Folder with the content
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: PathBuf,
    /// The day of the import [default: today in Amsterdam]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub date: Option<Date>,
    /// How to print the problems
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    pub format: ReportFormat,
}
