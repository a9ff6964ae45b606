//! Turns the files of a theme into templates and assets, ready to render.
//!
//! No other module may load templates or handle the engine's errors. Templates get the views that
//! `pages` makes and a few site-wide values, never the catalogue.

mod bundle;
mod growth;
mod icons;
mod limit;
mod menus;
mod sound;

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;
use tera::{Context, ErrorKind, Tera};

use self::bundle::Fault;
use self::limit::{Limited, Numbers};
use self::menus::{FooterMenu, MenuLink};
use crate::edition::Edition;
use crate::feedback;
use crate::intake;
use crate::policy::policy_of_pages;
use crate::problem::Problems;
use crate::read::ThemeFiles;
use crate::rules::{broken_asset, broken_template};
use crate::source::{Place, Source, SourcePath, Sources};
use crate::url::{self, SitePath};

/// The file that lists the published files of a theme, one path per line.
const PUBLISHED: &str = "published.txt";

/// Prefix of theme paths in problems, to tell them from paths of the content.
pub(crate) const PREFIX: &str = "thema/";

/// Precedes a location in the engine's reports.
const ARROW: &str = "--> ";

/// Templates and assets of a site.
#[derive(Debug)]
pub(crate) struct Templates {
    tera: Tera,
    assets: Vec<Asset>,
    sources: Sources,
}

#[derive(Debug)]
pub(crate) struct Asset {
    pub path: SitePath,
    pub bytes: Vec<u8>,
}

/// Values for all templates.
#[derive(Debug, Serialize)]
struct SiteWide<'a> {
    name: &'a str,
    tagline: &'a str,
    publisher: Option<&'a str>,
    origin: Option<&'a str>,
    /// Where a visitor tells what is wrong.
    feedback: Option<String>,
    home: String,
    my_list: String,
    finder: String,
    /// The address of the pointer to the search index.
    search: String,
    main_menu: Vec<MenuLink>,
    footer_menus: Vec<FooterMenu>,
    assets: BTreeMap<String, String>,
    policy: Option<String>,
}

impl Templates {
    /// Loads the templates and assets for an edition; `None` when a file
    /// has errors, which are reported.
    pub(crate) fn new(
        files: &ThemeFiles,
        edition: &Edition,
        problems: &mut Problems,
    ) -> Option<Self> {
        let Edition { catalogue, base, host, .. } = edition;
        let sources = template_sources(files);
        if intake::readable(&sources, problems).len() < sources.len() {
            return None;
        }
        if sound::report(files, problems) {
            return None;
        }
        let mut theme = Self { tera: Tera::new(), assets: Vec::new(), sources };
        let mut hrefs = BTreeMap::new();
        // Stylesheets name the others by their addresses, so they come after them.
        let (styles, others): (Vec<_>, Vec<_>) = published_paths(files)
            .partition(|(_, path)| Path::new(path).extension().is_some_and(|kind| kind == "css"));
        for (line, path) in others.into_iter().chain(styles) {
            let bytes = published(files, line, path, &hrefs);
            let bytes = bytes.map_err(|fault| fault.report(problems)).ok()?;
            let hash = url::fingerprint([bytes.as_slice()]);
            let asset = Asset { path: url::asset(file_name(path), &hash), bytes };
            hrefs.insert(file_name(path).to_owned(), base.href(&asset.path));
            theme.assets.push(asset);
        }
        icons::register(&mut theme.tera, files, &hrefs);
        theme.tera.register_function("range", Numbers);
        let site = SiteWide {
            name: &catalogue.site.name,
            tagline: &catalogue.site.tagline,
            publisher: catalogue.site.publisher.as_deref(),
            origin: catalogue.site.origin.as_deref(),
            feedback: feedback::link(edition, "", ""),
            home: base.href(&url::home()),
            my_list: base.href(&url::my_list()),
            finder: base.href(&url::finder()),
            search: base.href(&url::search_pointer()),
            main_menu: menus::main(catalogue, base),
            footer_menus: menus::footer(catalogue, base),
            assets: hrefs,
            policy: policy_of_pages(*host),
        };
        theme.tera.global_context().insert("site", &site);
        theme.load(problems).then_some(theme)
    }

    fn load(&mut self, problems: &mut Problems) -> bool {
        let templates = self
            .sources
            .iter()
            .map(|(path, source)| (file_name(path.as_str()).to_owned(), source.text.to_string()));
        match self.tera.add_raw_templates(templates) {
            Ok(()) => true,
            Err(error) => {
                report(&error, "", &self.sources, problems);
                false
            }
        }
    }

    /// Renders a template into `buffer`, replacing its contents; `None` when that fails, which is
    /// reported.
    pub(crate) fn render(
        &self,
        template: &str,
        context: &Context,
        buffer: &mut Vec<u8>,
        problems: &mut Problems,
    ) -> Option<()> {
        buffer.clear();
        let mut limited = Limited::new(buffer);
        let rendered = self.tera.render_to(template, context, &mut limited);
        match rendered {
            Ok(()) => Some(()),
            Err(error) => {
                match limited.stopped() {
                    Some(why) => report_stopped(&path_of(template, &self.sources), why, problems),
                    None => report(&error, template, &self.sources, problems),
                }
                None
            }
        }
    }

    pub(crate) fn assets(&self) -> &[Asset] {
        &self.assets
    }

    /// The templates, to show problems in.
    pub(crate) fn sources(&self) -> &Sources {
        &self.sources
    }
}

/// The listed paths, with their line numbers in the list.
fn published_paths(files: &ThemeFiles) -> impl Iterator<Item = (usize, &str)> {
    let list = files.get(PUBLISHED).map_or(&[][..], Vec::as_slice);
    let lines = (1..).zip(str::from_utf8(list).unwrap_or_default().lines());
    lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
}

/// The bytes of a published file; `line` is where it is listed, `pictures` are the addresses of others.
fn published(
    files: &ThemeFiles,
    line: usize,
    path: &str,
    pictures: &BTreeMap<String, String>,
) -> Result<Vec<u8>, Fault> {
    if files.contains_key(path) {
        bundle::bundled(files, path, pictures)
    } else {
        Err(Fault::new(PUBLISHED, line, format!("`{path}` is er niet")))
    }
}

impl Fault {
    fn report(&self, problems: &mut Problems) {
        let place = Place::whole(&SourcePath::new(format!("{PREFIX}{}", self.path)));
        problems
            .error(&broken_asset::RULE, place, format!("regel {}: {}", self.line, self.why))
            .hint("verbeter het bestand in de themamap");
    }
}

/// A theme's templates by their path in problems.
pub fn template_sources(files: &ThemeFiles) -> Sources {
    let templates = files.iter().filter(|(path, _)| path.rsplit('.').next() == Some("html"));
    let source = |(path, bytes): (&String, &Vec<u8>)| {
        let path = SourcePath::new(format!("{PREFIX}{path}"));
        let source = Source::new(&path, String::from_utf8_lossy(bytes));
        (path, source)
    };
    templates.map(source).collect()
}

/// Templates and assets are referred to by file name, without the folder.
fn file_name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

/// Reports a template error at its location. The engine's message stays in English: templates are
/// written by developers.
fn report(error: &tera::Error, template: &str, sources: &Sources, problems: &mut Problems) {
    let path = |name: &str| path_of(name, sources);
    let mut add = |place: Place, message: &str| {
        let message = message.replace('\n', " ");
        problems
            .error(
                &broken_template::RULE,
                place,
                format!("het sjabloon kan niet worden gebruikt: {message}"),
            )
            .hint("verbeter het sjabloon in de themamap");
    };
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let span = report.span().range.clone();
            add(Place::bytes(&path(report.filename()), span), report.message());
        }
        ErrorKind::CircularExtend { tpl, .. }
        | ErrorKind::CircularInclude { tpl, .. }
        | ErrorKind::MissingParent { current: tpl, .. } => {
            add(Place::whole(&path(tpl)), &error.to_string());
        }
        ErrorKind::Msg(text) if text.contains(ARROW) => {
            for (message, name, line, column) in located(text) {
                add(place(&path(name), line, column, sources), message);
            }
        }
        _ => add(Place::whole(&path(template)), &error.to_string()),
    }
}

/// The path in problems of a template by its file name.
fn path_of(name: &str, sources: &Sources) -> SourcePath {
    let mut paths = sources.keys().filter(|path| file_name(path.as_str()) == name);
    paths.next().cloned().unwrap_or_else(|| SourcePath::new(format!("{PREFIX}{name}")))
}

/// Reports a template that was stopped.
fn report_stopped(path: &SourcePath, why: String, problems: &mut Problems) {
    problems
        .error(&broken_template::RULE, Place::whole(path), why)
        .hint("zoek de lus die niet ophoudt, of het stuk dat zichzelf herhaalt");
}

/// Splits errors about unknown names, which the engine joins into one text with their locations:
/// ``error: Unknown filter `x` `` and below it `  --> base.html:1:30`.
fn located(text: &str) -> impl Iterator<Item = (&str, &str, usize, usize)> {
    text.split("error: ").skip(1).filter_map(|report| {
        let (message, rest) = report.split_once(ARROW)?;
        let mut place = rest.lines().next()?.rsplitn(3, ':');
        let (column, line) = (place.next()?.parse().ok()?, place.next()?.parse().ok()?);
        Some((message.trim_end(), place.next()?, line, column))
    })
}

/// From a line and column, both counted from 1, to the end of that line.
fn place(path: &SourcePath, line: usize, column: usize, sources: &Sources) -> Place {
    let text = sources.get(path).map_or("", |source| &source.text);
    let lines_before = text.split_inclusive('\n').take(line.saturating_sub(1));
    let start: usize = lines_before.map(str::len).sum();
    let rest = text[start..].lines().next().unwrap_or_default();
    let before: usize = rest.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum();
    Place::bytes(path, start + before..start + rest.len())
}
