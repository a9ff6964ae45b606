//! The HTML cards of all offerings, each rendered once: lists only put them together.

use rayon::prelude::*;

use super::card;
use crate::edition::Edition;
use crate::problem::Problems;
use crate::templates::Templates;

/// A card for every offering, in the order of the table of offerings.
#[derive(Debug)]
pub(crate) struct Cards(Vec<String>);

impl Cards {
    /// Renders them; `None` when that fails, which is reported.
    pub(crate) fn render(
        edition: &Edition,
        templates: &Templates,
        problems: &mut Problems,
    ) -> Option<Self> {
        let offerings: Vec<_> = edition.catalogue.tables.offerings.iter().collect();
        let cards: Vec<Result<String, Problems>> = offerings
            .par_iter()
            .map_init(Vec::new, |buffer, offering| {
                let mut found = Problems::default();
                let mut context = tera::Context::new();
                context.insert("card", &card::card(edition, offering));
                let html = templates.render(card::TEMPLATE, &context, buffer, &mut found);
                html.map(|()| String::from_utf8_lossy(buffer).into_owned()).ok_or(found)
            })
            .collect();
        let cards: Result<_, Problems> = cards.into_iter().collect();
        cards.map(Self).map_err(|found| problems.extend(found)).ok()
    }

    /// Those at these positions, one after the other.
    pub(crate) fn at(&self, positions: impl IntoIterator<Item = usize>) -> String {
        positions.into_iter().map(|at| self.0[at].as_str()).collect()
    }

    /// All of them.
    pub(crate) fn all(&self) -> &[String] {
        &self.0
    }
}
