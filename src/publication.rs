//! An edition without errors, with all that its pages are made from.

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
    /// Templates and assets.
    pub(crate) templates: Templates,
    /// The HTML card of every offering.
    pub(crate) cards: Cards,
    /// The words of the glossary, to be explained in texts.
    pub(crate) terms: Terms,
    /// What the finder filters and sorts by.
    pub(crate) finder: finder::Index,
    /// What visitors find pages by.
    pub(crate) search: Search,
}

impl Publication {
    /// Loads the theme and makes cards and search, of which `stage_done` hears. `None` when a
    /// template is wrong, which is reported.
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
