//! The theme: templates and assets, ready to render.
//!
//! The only module that names the template engine's loading and errors. Templates see the
//! views that `pages` makes and a few site-wide values, never the catalogue.

mod bundle;
mod icons;
mod menus;

use std::collections::BTreeMap;

use serde::Serialize;
use tera::{Context, ErrorKind, Tera};

use self::menus::{FooterMenu, MenuLink};
use crate::edition::Edition;
use crate::policy::policy_of_pages;
use crate::problem::Problems;
use crate::read::ThemeFiles;
use crate::source::{Place, Source, SourcePath, Sources};
use crate::url::{self, SitePath};

const RULE: &str = "sjabloon";

/// Where templates stand in problems, beside the content's own paths.
const PREFIX: &str = "thema/templates/";

/// Stands before a place in the engine's own reports.
const ARROW: &str = "--> ";

/// Templates and assets of a site.
#[derive(Debug)]
pub struct Templates {
    tera: Tera,
    assets: Vec<Asset>,
    sources: Sources,
}

/// A file of the theme that is published as it is.
#[derive(Debug)]
pub struct Asset {
    /// Where it is published: its name carries a hash of its bytes, so that browsers may keep
    /// it for ever.
    pub path: SitePath,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What every template may show.
#[derive(Debug, Serialize)]
struct SiteWide<'a> {
    name: &'a str,
    tagline: &'a str,
    contact: &'a str,
    home: String,
    my_list: String,
    finder: String,
    /// Where the files of the search are.
    search: String,
    main_menu: Vec<MenuLink>,
    footer_menus: Vec<FooterMenu>,
    assets: BTreeMap<String, String>,
    policy: Option<String>,
}

impl Templates {
    /// Loads the templates and assets for an edition; `None` when a template is wrong, which is reported.
    pub fn new(files: &ThemeFiles, edition: &Edition, problems: &mut Problems) -> Option<Self> {
        let Edition { catalogue, base, host, .. } = edition;
        let sources = template_sources(files);
        let mut theme = Self { tera: Tera::new(), assets: Vec::new(), sources };
        let mut hrefs = BTreeMap::new();
        for (path, bytes) in files {
            if let Some(name) = path.strip_prefix("assets/") {
                let bytes = published(files, path, bytes, problems)?;
                let asset =
                    Asset { path: url::asset(name, &url::fingerprint([bytes.as_slice()])), bytes };
                hrefs.insert(name.to_owned(), base.href(&asset.path));
                theme.assets.push(asset);
            }
        }
        icons::register(&mut theme.tera, files, &hrefs);
        let site = SiteWide {
            name: &catalogue.site.name,
            tagline: &catalogue.site.tagline,
            contact: &catalogue.site.contact,
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
        let templates = self.sources.iter().map(|(path, source)| {
            (path.as_str().trim_start_matches(PREFIX).to_owned(), source.text.to_string())
        });
        match self.tera.add_raw_templates(templates) {
            Ok(()) => true,
            Err(error) => {
                report(&error, PREFIX, &self.sources, problems);
                false
            }
        }
    }

    /// Renders a template into `buffer`, whatever it held before; `None` when that fails, which
    /// is reported.
    pub fn render(
        &self,
        template: &str,
        context: &Context,
        buffer: &mut Vec<u8>,
        problems: &mut Problems,
    ) -> Option<()> {
        buffer.clear();
        match self.tera.render_to(template, context, &mut *buffer) {
            Ok(()) => Some(()),
            Err(error) => {
                report(&error, template, &self.sources, problems);
                None
            }
        }
    }

    /// The assets, by path.
    #[must_use]
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }

    /// The templates' text, to show problems in.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        &self.sources
    }
}

/// The bytes of an asset as it is published, stylesheets and scripts with what they import;
/// `None` when that fails, which is reported.
fn published(
    files: &ThemeFiles,
    path: &str,
    bytes: &[u8],
    problems: &mut Problems,
) -> Option<Vec<u8>> {
    match bundle::bundled(files, path) {
        None => Some(bytes.to_vec()),
        Some(Ok(text)) => Some(text.into_bytes()),
        Some(Err(fault)) => {
            let place = Place::whole(&SourcePath::new(format!("thema/{}", fault.path)));
            problems
                .error("thema-bestand", place, format!("regel {}: {}", fault.line, fault.why))
                .hint("verbeter het bestand in de themamap");
            None
        }
    }
}

/// The text of a theme's templates, by their path in problems.
#[must_use]
pub fn template_sources(files: &ThemeFiles) -> Sources {
    let mut sources = Sources::new();
    for (path, bytes) in files {
        if let Some(name) = path.strip_prefix("templates/") {
            let path = SourcePath::new(format!("{PREFIX}{name}"));
            let text = String::from_utf8_lossy(bytes).into_owned();
            sources.insert(path.clone(), Source::new(&path, text));
        }
    }
    sources
}

/// A template error as a problem at its place. The engine's words are English; the people who
/// write templates are developers.
fn report(error: &tera::Error, template: &str, sources: &Sources, problems: &mut Problems) {
    let path = |name: &str| SourcePath::new(format!("{PREFIX}{}", name.trim_start_matches(PREFIX)));
    let mut add = |place: Place, message: &str| {
        let message = message.replace('\n', " ");
        problems
            .error(RULE, place, format!("het sjabloon kan niet worden gebruikt: {message}"))
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

/// Names that no template, filter or component has come as one text, with each its place in it:
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
