//! The paths of all pages and files; no other module may construct one.
//!
//! A [`SitePath`] is a path within the site. [`Base`] prefixes it with the address where the site is
//! published, so that the same site works under `/` and under `/vindplaats/`.

mod base;
pub mod data;
pub(crate) mod editing;
mod editors;
pub(crate) mod embed;
pub(crate) mod followed;
pub(crate) mod former;
pub(crate) mod shared;

use std::fmt::{self, Write};

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::catalogue::axis::{Axis, Pair};
use crate::catalogue::common::Common;
use crate::catalogue::kind::Kind;
use crate::catalogue::recommendation::{Selection, Timing};

pub use self::base::Base;
pub use self::editors::search_words;
pub(crate) use self::editors::{
    coverage, coverage_list, field_reference, quality, quality_of, rule_reference,
};

/// A path within the site. It starts with a slash; the path of a page also ends with one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(String);

impl SitePath {
    /// `path` must start with a slash.
    pub fn new(path: impl Into<String>) -> Self {
        Self(path.into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file for this path, relative to the output folder: a page is an `index.html`.
    pub fn file(&self) -> String {
        let relative = self.0.trim_start_matches('/');
        if self.0.ends_with('/') { format!("{relative}index.html") } else { relative.to_owned() }
    }

    /// Page `number` of a list, from 1; the first is this path itself.
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

pub(crate) fn home() -> SitePath {
    SitePath::new("/")
}

/// The page of a record. Text pages are in the root.
pub fn record(kind: Kind, id: &str) -> SitePath {
    match kind {
        Kind::TextPage => SitePath(format!("/{id}/")),
        _ => SitePath(["/", kind.folder(), "/", id, "/"].concat()),
    }
}

/// The former ids of a record: those of its redirects that were the page of a record of its kind.
pub(crate) fn former_ids(common: &Common) -> impl Iterator<Item = &str> {
    let folder = match common.kind {
        Kind::TextPage => "/".to_owned(),
        kind => format!("/{}/", kind.folder()),
    };
    let paths = common.shared.redirects.iter();
    paths
        .filter_map(move |path| path.strip_prefix(folder.as_str())?.strip_suffix('/'))
        .filter(|id| !id.is_empty() && !id.contains('/'))
}

pub(crate) fn run_calendar(offering: &str, run: &str) -> SitePath {
    SitePath(["/", Kind::Offering.folder(), "/", offering, "/", run, ".", CALENDAR].concat())
}

/// The calendar file of all runs of an offering that have not ended.
pub(crate) fn calendar(offering: &str) -> SitePath {
    run_calendar(offering, "agenda")
}

pub(crate) fn my_list() -> SitePath {
    SitePath::new("/mijn-lijst/")
}

pub(crate) fn overview(kind: Kind) -> SitePath {
    SitePath(format!("/{}/", kind.folder()))
}

pub(crate) fn axis(axis: Axis) -> SitePath {
    SitePath(format!("/{}/", axis.segment()))
}

/// The offerings with one value of an axis.
pub(crate) fn facet(axis: Axis, value: &str) -> SitePath {
    SitePath(["/", axis.segment(), "/", value, "/"].concat())
}

/// The programme of an institution, to print.
pub(crate) fn programme(provider: &str) -> SitePath {
    SitePath(format!("{}programma/", facet(Axis::Provider, provider)))
}

/// The same as a table.
pub(crate) fn programme_table(provider: &str) -> SitePath {
    SitePath(format!("{}programma.csv", facet(Axis::Provider, provider)))
}

/// All current offerings as a table.
pub(crate) fn offerings_table() -> SitePath {
    SitePath(format!("{}aanbod.csv", overview(Kind::Offering)))
}

/// The offerings with two values; the order of the values makes no difference.
pub(crate) fn pair(((first, value), (second, other)): Pair<'_>) -> SitePath {
    let (first, value, second, other) = if Axis::COMBINED.contains(&(first, second)) {
        (first, value, second, other)
    } else {
        (second, other, first, value)
    };
    SitePath(format!("/{}/{value}/{}/{other}/", first.segment(), second.segment()))
}

/// The table of the actors' tasks per domain.
pub(crate) fn actors() -> SitePath {
    SitePath::new("/kennisbank/actoren/")
}

/// What measurements may bring to light, with what helps then.
pub(crate) fn findings() -> SitePath {
    SitePath::new("/kennisbank/uitkomsten/")
}

/// Who is there for what, in all institutions and regions.
pub(crate) fn contact_points() -> SitePath {
    SitePath::new("/aanbieders/aanspreekpunten/")
}

/// The selection procedures of all institutions and regions, by specialty.
pub(crate) fn procedures() -> SitePath {
    SitePath::new("/aanbieders/sollicitatieprocedures/")
}

/// Education across disciplines, by region and theme.
pub(crate) fn cross_disciplinary() -> SitePath {
    SitePath::new("/regios/doo/")
}

/// The practice examples that name a record.
pub(crate) fn examples_of(kind: Kind, id: &str) -> SitePath {
    SitePath(format!("/praktijkvoorbeelden/{}/{id}/", kind.folder()))
}

/// The actions of all recommendations, or a selection of them.
pub(crate) fn actions(Selection { party, timing }: &Selection) -> SitePath {
    let parts = party.as_deref().into_iter().chain(timing.map(Timing::key));
    SitePath(parts.fold("/aanbevelingen/acties/".to_owned(), |path, part| path + part + "/"))
}

/// The glossary's entries by abbreviation.
pub(crate) fn abbreviations() -> SitePath {
    SitePath::new("/begrippen/afkortingen/")
}

/// The learning goals of all offerings.
pub(crate) fn outcomes() -> SitePath {
    SitePath::new("/leerdoelen/")
}

/// Those of the offerings with a value of an axis.
pub(crate) fn outcomes_of(axis: Axis, value: &str) -> SitePath {
    SitePath(format!("/leerdoelen/{}/{value}/", axis.segment()))
}

/// The items of profiles and frameworks that offerings name.
pub(crate) fn profile_items() -> SitePath {
    SitePath::new("/leerdoelen/profielonderdelen/")
}

/// The finder: every offering, filtered by the visitor.
pub(crate) fn finder() -> SitePath {
    SitePath::new("/zoeken/")
}

/// A file of the finder's data. `hash` covers all of them, so that browsers can cache each forever
/// and never mix two builds.
pub(crate) fn finder_data(hash: &str, file: &str) -> SitePath {
    SitePath(format!("/zoek/data/{hash}/{file}"))
}

/// The search index for other programs.
pub(crate) fn standard_index() -> SitePath {
    SitePath::new("/zoek/index.json")
}

/// Address, title and summary of the pages that the standard index refers to by number.
pub(crate) fn standard_index_pages() -> SitePath {
    SitePath::new("/zoek/paginas.json")
}

/// A file of the search index. `hash` covers all of them, as with the finder's data.
pub(crate) fn search_data(hash: &str, file: &str) -> SitePath {
    SitePath(format!("/zoek/data/{hash}/{file}"))
}

/// Points to the current files of the search index; its own address never changes.
pub(crate) fn search_pointer() -> SitePath {
    SitePath::new("/zoek/nu.json")
}

/// All upcoming runs.
pub(crate) fn agenda() -> SitePath {
    SitePath::new("/agenda/")
}

pub(crate) fn month(date: Date) -> SitePath {
    SitePath(format!("/agenda/{:04}-{:02}/", date.year(), date.month()))
}

/// Upcoming runs with one value of an axis.
pub(crate) fn agenda_of(axis: Axis, value: &str) -> SitePath {
    SitePath(["/agenda/", axis.segment(), "/", value, "/"].concat())
}

/// Upcoming runs outside any region: online or nationwide.
pub(crate) fn agenda_nationwide() -> SitePath {
    SitePath::new("/agenda/landelijk/")
}

pub(crate) fn agenda_past() -> SitePath {
    SitePath::new("/agenda/eerder/")
}

pub(crate) fn on_request() -> SitePath {
    SitePath::new("/agenda/op-aanvraag/")
}

/// The form to describe an offering.
pub(crate) fn submit() -> SitePath {
    SitePath::new("/aanmelden/")
}

/// What the form's script can tell of an answer.
pub(crate) fn form_rules() -> SitePath {
    SitePath::new("/aanmelden/regels.json")
}

/// A file with the values of some offerings, for the form to change one of them.
pub(crate) fn form_values(number: usize) -> SitePath {
    SitePath(format!("{FORM_VALUES}{number}.json"))
}

/// The same with a placeholder for the number.
pub(crate) fn form_values_pattern() -> SitePath {
    SitePath(format!("{FORM_VALUES}{{number}}.json"))
}

/// The theme's components on one page, in sites that show drafts.
pub(crate) fn style() -> SitePath {
    SitePath::new("/stijl/")
}

pub(crate) fn schema(kind: Kind) -> SitePath {
    SitePath(format!("/schema/{}.json", kind.folder()))
}

/// The page for addresses that do not exist.
pub(crate) fn not_found() -> SitePath {
    SitePath::new("/404.html")
}

/// A file of the theme. `hash` is that of its bytes, so that browsers can cache it forever.
pub(crate) fn asset(name: &str, hash: &str) -> SitePath {
    match name.rsplit_once('.') {
        Some((stem, extension)) => SitePath(format!("/assets/{stem}.{hash}.{extension}")),
        None => SitePath(format!("/assets/{name}.{hash}")),
    }
}

/// A picture or document of the content, under a name with the hash of its bytes.
pub(crate) fn media(name: &str, hash: &str) -> SitePath {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    SitePath(format!("{MEDIA}{stem}.{hash}.{extension}"))
}

/// Whether a browser that opens the file by itself must save it.
pub(crate) fn is_download(path: &str) -> bool {
    path.starts_with(MEDIA)
}

/// The sitemap, or the index of its parts.
pub(crate) fn sitemap() -> SitePath {
    SitePath::new("/sitemap.xml")
}

/// A part of a sitemap that is too long for one file, from 1.
pub(crate) fn sitemap_part(number: usize) -> SitePath {
    SitePath(format!("{SITEMAP_PARTS}{number}.xml"))
}

pub(crate) fn robots() -> SitePath {
    SitePath::new("/robots.txt")
}

/// Where to report a vulnerability; RFC 9116 fixes this path.
pub(crate) fn security_txt() -> SitePath {
    SitePath::new("/.well-known/security.txt")
}

/// HTTP headers, for hosts that read them from a file.
pub(crate) fn headers() -> SitePath {
    SitePath::new("/_headers")
}

pub(crate) fn redirects() -> SitePath {
    SitePath::new("/_redirects")
}

/// Makes GitHub Pages publish the files unprocessed.
pub(crate) fn no_jekyll() -> SitePath {
    SitePath::new("/.nojekyll")
}

/// A former path of a record, from its `doorverwijzingen`.
pub(crate) fn redirect(path: &str) -> SitePath {
    SitePath::new(path)
}

/// Folders whose file names contain a hash. They must not hold pages, because browsers cache them
/// forever. Not `/zoek/:hash/*`: on Netlify the star is optional, so `/zoek/index.json` would match.
pub(crate) const HASHED: &[&str] = &["/assets/", MEDIA, "/zoek/data/"];

/// The pictures and documents of the content.
pub(crate) const MEDIA: &str = "/media/";

const FORM_VALUES: &str = "/aanmelden/aanbod-";

const SITEMAP_PARTS: &str = "/sitemap-";

const CALENDAR: &str = "ics";

/// Whether a path is in a folder of [`HASHED`].
pub fn is_hashed(path: &SitePath) -> bool {
    HASHED.iter().any(|folder| path.0.starts_with(folder))
}

/// Whether the path is of a kind whose files come and go with the day or the length of a list. It
/// must not depend on whether the file exists today: such paths may not be linked to or redirected
/// from, because a link that works today may be broken next month.
pub fn is_passing(SitePath(path): &SitePath) -> bool {
    let is_below = |folder: SitePath| *path != folder.0 && path.starts_with(&folder.0);
    path.contains("/blad/")
        || is_below(agenda())
        || is_below(coverage())
        || is_below(outcomes())
        || (is_calendar(path) && !path.starts_with(followed::FOLDER))
        || path.starts_with(SITEMAP_PARTS)
        || path.starts_with(data::PARTS)
        || path.starts_with(FORM_VALUES)
}

fn is_calendar(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extension == CALENDAR)
}

/// A short hash: 10 hexadecimal digits.
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
