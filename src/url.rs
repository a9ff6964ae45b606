//! Where every page lives: the only place that makes a web address of this site.
//!
//! A [`SitePath`] is a path within the site. [`Base`] puts in front of it where the site is
//! published, so that the same site is right under `/` and under `/vindplaats/`.

use std::fmt::{self, Write};

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::catalogue::axis::{Axis, Pair};
use crate::catalogue::kind::Kind;
use crate::catalogue::recommendation::{Selection, Timing};

/// A path within the site: starts with a slash; a page's path ends with one too.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(String);

impl SitePath {
    /// Takes a path that starts with a slash.
    pub fn new(path: impl Into<String>) -> Self {
        Self(path.into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file that answers to this path: a page's folder holds an `index.html`.
    pub fn file(&self) -> String {
        let relative = self.0.trim_start_matches('/');
        if self.0.ends_with('/') { format!("{relative}index.html") } else { relative.to_owned() }
    }

    /// This page's `number`th part; the first is the page itself.
    pub(crate) fn part(&self, number: usize) -> Self {
        match number {
            0 | 1 => self.clone(),
            _ => Self(format!("{}blad/{number}/", self.0)),
        }
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The home page.
pub(crate) fn home() -> SitePath {
    SitePath::new("/")
}

/// The page of a record. Text pages stand in the root.
pub fn record(kind: Kind, id: &str) -> SitePath {
    match kind {
        Kind::TextPage => SitePath(format!("/{id}/")),
        _ => SitePath(["/", kind.folder(), "/", id, "/"].concat()),
    }
}

/// The calendar file of a run.
pub(crate) fn run_calendar(offering: &str, run: &str) -> SitePath {
    SitePath(["/", Kind::Offering.folder(), "/", offering, "/", run, ".", CALENDAR].concat())
}

/// The calendar file of all runs of an offering that have not ended.
pub(crate) fn calendar(offering: &str) -> SitePath {
    run_calendar(offering, "agenda")
}

/// The visitor's own list.
pub(crate) fn my_list() -> SitePath {
    SitePath::new("/mijn-lijst/")
}

/// The list of all records of a kind.
pub(crate) fn overview(kind: Kind) -> SitePath {
    SitePath(format!("/{}/", kind.folder()))
}

/// The list of an axis' values.
pub(crate) fn axis(axis: Axis) -> SitePath {
    SitePath(format!("/{}/", axis.segment()))
}

/// The offerings with one value of an axis.
pub(crate) fn facet(axis: Axis, value: &str) -> SitePath {
    SitePath(["/", axis.segment(), "/", value, "/"].concat())
}

/// The offerings with two values; the same page whichever value is named first.
pub(crate) fn pair(((first, value), (second, other)): Pair<'_>) -> SitePath {
    let (first, value, second, other) = if Axis::COMBINED.contains(&(first, second)) {
        (first, value, second, other)
    } else {
        (second, other, first, value)
    };
    SitePath(format!("/{}/{value}/{}/{other}/", first.segment(), second.segment()))
}

/// Who does what: the actors' tasks per domain.
pub(crate) fn actors() -> SitePath {
    SitePath::new("/kennisbank/actoren/")
}

/// The practice examples of a theme.
pub(crate) fn examples_of_theme(theme: &str) -> SitePath {
    SitePath(format!("/praktijkvoorbeelden/themas/{theme}/"))
}

/// The actions of all recommendations, or a selection of them.
pub(crate) fn actions(Selection { party, timing }: &Selection) -> SitePath {
    let parts = party.as_deref().into_iter().chain(timing.map(Timing::key));
    SitePath(parts.fold("/aanbevelingen/acties/".to_owned(), |path, part| path + part + "/"))
}

/// The abbreviations among the glossary's entries.
pub(crate) fn abbreviations() -> SitePath {
    SitePath::new("/begrippen/afkortingen/")
}

/// The finder: every offering, filtered by the visitor.
pub(crate) fn finder() -> SitePath {
    SitePath::new("/zoeken/")
}

/// A file of the finder's data. `hash` is that of all of them, so a browser may keep each for ever
/// and never mixes those of two builds.
pub(crate) fn finder_data(hash: &str, file: &str) -> SitePath {
    SitePath(format!("/zoek/data/{hash}/{file}"))
}

/// The search index for other programs.
pub(crate) fn standard_index() -> SitePath {
    SitePath::new("/zoek/index.json")
}

/// Address, title and summary of the pages that index has numbers of.
pub(crate) fn standard_index_pages() -> SitePath {
    SitePath::new("/zoek/paginas.json")
}

/// A file of the search. `hash` is that of all of them, as with the finder's data.
pub(crate) fn search_data(hash: &str, file: &str) -> SitePath {
    SitePath(format!("/zoek/data/{hash}/{file}"))
}

/// Where the files of the search are now: the one file about it whose address stays.
pub(crate) fn search_pointer() -> SitePath {
    SitePath::new("/zoek/nu.json")
}

/// The runs to come.
pub(crate) fn agenda() -> SitePath {
    SitePath::new("/agenda/")
}

/// The runs of one month.
pub(crate) fn month(date: Date) -> SitePath {
    SitePath(format!("/agenda/{:04}-{:02}/", date.year(), date.month()))
}

/// The runs to come with one value of an axis.
pub(crate) fn agenda_of(axis: Axis, value: &str) -> SitePath {
    SitePath(["/agenda/", axis.segment(), "/", value, "/"].concat())
}

/// The runs to come that stand in no region: held online, or for the whole country.
pub(crate) fn agenda_nationwide() -> SitePath {
    SitePath::new("/agenda/landelijk/")
}

/// The runs that have been.
pub(crate) fn agenda_past() -> SitePath {
    SitePath::new("/agenda/eerder/")
}

/// The offerings that are held on request.
pub(crate) fn on_request() -> SitePath {
    SitePath::new("/agenda/op-aanvraag/")
}

/// How well the catalogue covers its field, and what needs an editor.
pub(crate) fn coverage() -> SitePath {
    SitePath::new("/redactie/dekking/")
}

/// One of the full lists behind the page on coverage.
pub(crate) fn coverage_list(name: &str) -> SitePath {
    SitePath(format!("/redactie/dekking/{name}/"))
}

/// The reference of every key an editor may write.
pub(crate) fn field_reference() -> SitePath {
    SitePath::new("/redactie/velden/")
}

/// The reference of every check.
pub(crate) fn rule_reference() -> SitePath {
    SitePath::new("/redactie/controles/")
}

/// The words that find each other in the search.
pub fn search_words() -> SitePath {
    SitePath::new("/redactie/zoekwoorden/")
}

/// The theme's parts on one page, in a preview.
pub(crate) fn style() -> SitePath {
    SitePath::new("/stijl/")
}

/// The JSON Schema of a kind.
pub(crate) fn schema(kind: Kind) -> SitePath {
    SitePath(format!("/schema/{}.json", kind.folder()))
}

/// The page for addresses that do not exist.
pub(crate) fn not_found() -> SitePath {
    SitePath::new("/404.html")
}

/// A file of the theme. `hash` is that of its bytes, so a browser may keep it for ever.
pub(crate) fn asset(name: &str, hash: &str) -> SitePath {
    match name.rsplit_once('.') {
        Some((stem, extension)) => SitePath(format!("/assets/{stem}.{hash}.{extension}")),
        None => SitePath(format!("/assets/{name}.{hash}")),
    }
}

/// The sitemap; the index of its parts when it takes more than one.
pub(crate) fn sitemap() -> SitePath {
    SitePath::new("/sitemap.xml")
}

/// A part of a sitemap that is too long for one file, from 1.
pub(crate) fn sitemap_part(number: usize) -> SitePath {
    SitePath(format!("{SITEMAP_PARTS}{number}.xml"))
}

/// What robots may read.
pub(crate) fn robots() -> SitePath {
    SitePath::new("/robots.txt")
}

/// Where to report a leak: the only place where anybody looks for it (RFC 9116).
pub(crate) fn security_txt() -> SitePath {
    SitePath::new("/.well-known/security.txt")
}

/// What the host is told to send with each answer.
pub(crate) fn headers() -> SitePath {
    SitePath::new("/_headers")
}

/// What the host is told to redirect.
pub(crate) fn redirects() -> SitePath {
    SitePath::new("/_redirects")
}

/// Tells GitHub Pages to publish the site as it is.
pub(crate) fn no_jekyll() -> SitePath {
    SitePath::new("/.nojekyll")
}

/// Where a record once was: the path that one of its `doorverwijzingen` names.
pub(crate) fn redirect(path: &str) -> SitePath {
    SitePath::new(path)
}

/// Folders in which the name of every file follows from bytes. No page may be in them, for
/// browsers keep what they hold for ever. Not `/zoek/:hash/*`: Netlify takes a star to be
/// optional, and would keep `/zoek/index.json` too.
pub(crate) const HASHED: &[&str] = &["/assets/", "/zoek/data/"];

const SITEMAP_PARTS: &str = "/sitemap-";

/// The extension of calendar files.
const CALENDAR: &str = "ics";

/// True for a path in a folder of [`HASHED`].
pub fn is_hashed(path: &SitePath) -> bool {
    HASHED.iter().any(|folder| path.0.starts_with(folder))
}

/// True for paths of files that come and go with the day or with the length of a list, whether
/// there is one today or not: nothing may link there or be redirected from there, because it is
/// right today and wrong next month.
pub fn is_passing(SitePath(path): &SitePath) -> bool {
    let is_below = |folder: SitePath| *path != folder.0 && path.starts_with(&folder.0);
    path.contains("/blad/")
        || is_below(agenda())
        || is_below(coverage())
        || path.rsplit_once('.').is_some_and(|(_, extension)| extension == CALENDAR)
        || path.starts_with(SITEMAP_PARTS)
}

/// A short name for bytes that changes when they do.
pub(crate) fn fingerprint<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part);
    }
    digest.finalize()[..5].iter().fold(String::new(), |mut name, byte| {
        let _ = write!(name, "{byte:02x}");
        name
    })
}

/// Where the site is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    origin: String,
    path: String,
}

impl Base {
    /// Splits a published address: `https://x.nl/sub` becomes `https://x.nl` and `/sub/`.
    ///
    /// # Errors
    /// What is wrong with the address, in Dutch.
    pub fn parse(address: &str) -> Result<Self, String> {
        (crate::schema::values::URL.check)(address)?;
        let scheme_end = address.find("://").map_or(0, |at| at + "://".len());
        let host_end = address[scheme_end..].find('/').map_or(address.len(), |at| scheme_end + at);
        let path = address[host_end..].trim_matches('/');
        if address.contains(['?', '#', '"', '<', '>']) {
            return Err("een adres van een site heeft geen `?` of `#`".to_owned());
        }
        let path = if path.is_empty() { "/".to_owned() } else { format!("/{path}/") };
        Ok(Self { origin: address[..host_end].to_owned(), path })
    }

    /// The path the site lives under, with a slash at both ends.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// The address to put in a page.
    pub(crate) fn href(&self, path: &SitePath) -> String {
        [&self.path, path.0.trim_start_matches('/')].concat()
    }

    /// The full address, for search engines and feeds.
    pub(crate) fn absolute(&self, path: &SitePath) -> String {
        format!("{}{}", self.origin, self.href(path))
    }
}
