//! The finished site, planned: every file it consists of, made one by one when asked.
//!
//! A [`Plan`] knows every path before any page is made. `build` makes them all and hands each
//! to the writer at once; the preview makes the one a browser asks for. So a site of any size
//! takes the memory of its catalogue, not of its pages.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::catalogue::Catalogue;
use crate::edition::Edition;
use crate::finder;
use crate::host::Host;
use crate::link::Drafts;
use crate::outputs::{self, LATER, Later, OUTPUTS, headers};
use crate::pages::{PAGES, Page};
use crate::parts::card;
use crate::problem::Problems;
use crate::read::ThemeFiles;
use crate::search::Search;
use crate::source::{Place, SourcePath};
use crate::templates::Theme;
use crate::terms::Terms;
use crate::url::{self, Base};
use crate::{Purpose, Settings};

/// In which the size of a file is told.
const MEGABYTE: usize = 1_000_000;

/// A catalogue with all it takes to publish it.
#[derive(Debug)]
pub struct Publication {
    catalogue: Catalogue,
    base: Base,
    today: Date,
    drafts: Drafts,
    host: Host,
    theme: Theme,
    cards: Vec<String>,
    terms: Terms,
    finder: finder::Index,
    search: Search,
}

/// A file of the site that can be made.
pub enum Output<'a> {
    /// A page, made from its view and template.
    Page(Page<'a>),
    /// A file that is finished.
    File(Vec<u8>),
    /// A file that is made when it is asked for.
    Later(Later<'a>),
}

/// Every file of the site by its path in the output folder: `aanbod/feedback/index.html`.
pub type Plan<'a> = BTreeMap<String, Output<'a>>;

impl Publication {
    /// Loads the theme and makes cards and search, of which `stage_done` hears. `None` when a
    /// template is wrong, which is reported.
    pub fn new(
        catalogue: Catalogue,
        base: Base,
        settings: &Settings,
        theme: &ThemeFiles,
        problems: &mut Problems,
        stage_done: &mut dyn FnMut(&'static str),
    ) -> Option<Self> {
        let Settings { today, drafts, host, purpose, .. } = *settings;
        let policy = headers::policy_of_pages(host);
        let theme = Theme::new(theme, &catalogue, &base, policy, problems)?;
        let cards = cards(&catalogue, &base, today, &theme, problems)?;
        let terms = Terms::new(&catalogue, &base);
        let finder = finder::Index::new(&catalogue, today, &cards);
        stage_done("cards");
        let search = match purpose {
            Purpose::Publish => Search::published(&catalogue, &base, finder.offerings()),
            Purpose::Preview => Search::previewed(),
        };
        stage_done("search");
        Some(Self { catalogue, base, today, drafts, host, theme, cards, terms, finder, search })
    }

    /// The catalogue as published.
    #[must_use]
    pub fn edition(&self) -> Edition<'_> {
        Edition {
            catalogue: &self.catalogue,
            base: &self.base,
            today: self.today,
            drafts: self.drafts,
            host: self.host,
            cards: &self.cards,
            terms: &self.terms,
            finder: &self.finder,
            search: &self.search,
        }
    }

    /// The theme, for its templates' text.
    #[must_use]
    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    /// Makes a file; `None` when its template fails, which is reported. A page is made in
    /// `buffer`, which may serve for one page after another.
    pub fn make<'o>(
        &self,
        output: &'o Output<'_>,
        buffer: &'o mut Vec<u8>,
        problems: &mut Problems,
    ) -> Option<&'o [u8]> {
        match output {
            Output::File(bytes) => Some(bytes),
            Output::Later(later) => {
                *buffer = (later.make)();
                Some(buffer)
            }
            Output::Page(page) => {
                self.theme.render(page.template, &page.context(), buffer, problems)
            }
        }
    }

    /// Warns of a file of so many bytes that the host will not take.
    pub fn weigh(&self, path: &str, bytes: usize, problems: &mut Problems) {
        let Some(most) = self.host.largest_file().filter(|most| bytes > *most) else { return };
        let (bytes, most) = (bytes.div_ceil(MEGABYTE), most / MEGABYTE);
        let message = format!(
            "`{path}` is {bytes} MB; een bestand van meer dan {most} MB neemt deze host niet aan"
        );
        let problem =
            problems.warning("bestand-te-groot", Place::whole(&SourcePath::new(path)), message);
        if path == url::standard_index().file() {
            problem.hint(
                "noem in `site.yaml` onder `zoekindex` minder velden: `tekst` is het grootst",
            );
        }
        problem.hint("kies een andere host");
    }
}

/// Plans every file of an edition. Two files on one path are reported.
pub fn plan<'a>(edition: &'a Edition<'a>, theme: &Theme, problems: &mut Problems) -> Plan<'a> {
    let pages: Vec<Page<'a>> = PAGES.iter().flat_map(|pages| pages(edition)).collect();
    let context = outputs::Context { edition, pages: &pages, theme };
    let files: Vec<_> = OUTPUTS.iter().flat_map(|files| files(context)).collect();
    let mut plan = Plan::new();
    for page in pages {
        add(&mut plan, page.path.file(), Output::Page(page), problems);
    }
    for file in files {
        add(&mut plan, file.path.file(), Output::File(file.bytes), problems);
    }
    for later in LATER.iter().flat_map(|files| files(edition)) {
        add(&mut plan, later.path.file(), Output::Later(later), problems);
    }
    plan
}

fn add<'a>(plan: &mut Plan<'a>, path: String, output: Output<'a>, problems: &mut Problems) {
    match plan.entry(path) {
        Entry::Vacant(free) => {
            free.insert(output);
        }
        Entry::Occupied(taken) => {
            let message = format!("er komen twee bestanden op `{}`", taken.key());
            problems
                .error("een-pad", Place::whole(&SourcePath::new(taken.key())), message)
                .hint("geef één van beide een andere naam");
        }
    }
}

/// The HTML card of every offering, made once: lists only put them together.
fn cards(
    catalogue: &Catalogue,
    base: &Base,
    today: Date,
    theme: &Theme,
    problems: &mut Problems,
) -> Option<Vec<String>> {
    let offerings: Vec<_> = catalogue.tables.offerings.iter().collect();
    let cards: Vec<Result<String, Problems>> = offerings
        .par_iter()
        .map_init(Vec::new, |buffer, offering| {
            let mut found = Problems::default();
            let mut context = tera::Context::new();
            context.insert("card", &card::card(catalogue, base, today, offering));
            let html = theme.render(card::TEMPLATE, &context, buffer, &mut found);
            html.map(|html| String::from_utf8_lossy(html).into_owned()).ok_or(found)
        })
        .collect();
    let mut finished = Vec::with_capacity(cards.len());
    for card in cards {
        match card {
            Ok(card) => finished.push(card),
            Err(found) => {
                problems.extend(found);
                return None;
            }
        }
    }
    Some(finished)
}
