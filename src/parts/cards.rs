//! The HTML cards of all offerings, each rendered once; lists must only concatenate them.

use rayon::prelude::*;

use super::card;
use crate::edition::Edition;
use crate::problem::Problems;
use crate::templates::Templates;

/// In the order of the table of offerings.
#[derive(Debug)]
pub(crate) struct Cards(Vec<String>);

impl Cards {
    /// `None` when rendering fails, which is reported.
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

    /// The cards at these positions, concatenated.
    pub(crate) fn at(&self, positions: impl IntoIterator<Item = usize>) -> String {
        positions.into_iter().map(|at| self.0[at].as_str()).collect()
    }

    pub(crate) fn all(&self) -> &[String] {
        &self.0
    }
}
