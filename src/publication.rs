//! An edition without errors, with everything its pages are rendered from.

use crate::edition::Edition;
use crate::finder;
use crate::parts::cards::Cards;
use crate::problem::Problems;
use crate::read::ThemeFiles;
use crate::search::Search;
use crate::settings::Purpose;
use crate::templates::Templates;
use crate::terms::Terms;

/// A catalogue without errors, ready to be published.
#[derive(Debug)]
pub struct Publication {
    /// The catalogue, its day and its address.
    pub edition: Edition,
    pub(crate) templates: Templates,
    pub(crate) cards: Cards,
    pub(crate) terms: Terms,
    pub(crate) finder: finder::Index,
    pub(crate) search: Search,
}

impl Publication {
    /// Loads the theme, renders the cards and builds the search, calling `stage_done` after each
    /// stage. `None` when a template has errors, which are reported.
    pub(crate) fn new(
        edition: Edition,
        theme: &ThemeFiles,
        problems: &mut Problems,
        stage_done: &mut dyn FnMut(&'static str),
    ) -> Option<Self> {
        let templates = Templates::new(theme, &edition, problems)?;
        let cards = Cards::render(&edition, &templates, problems)?;
        let Edition { catalogue, base, today, .. } = &edition;
        let terms = Terms::new(catalogue, base);
        let finder = finder::Index::new(catalogue, *today, cards.all());
        stage_done("cards");
        let search = match edition.purpose {
            Purpose::Publish => Search::published(catalogue, base, finder.offerings()),
            Purpose::Preview => Search::previewed(),
        };
        stage_done("search");
        Some(Self { edition, templates, cards, terms, finder, search })
    }
}
