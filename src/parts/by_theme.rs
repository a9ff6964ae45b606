//! Trainings by theme: what there is of each, where there is more than one, and themes without any.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::catalogue::axis::Axis;
use crate::catalogue::table::Id;
use crate::edition::Edition;
use crate::parts::card::provider_names;
use crate::parts::view::Link;

#[derive(Debug, Serialize)]
pub(crate) struct ByTheme {
    /// The themes with training, in the order of all themes.
    pub rows: Vec<ThemeRow>,
    /// The other themes.
    pub missing: Vec<Link>,
}

#[derive(Debug, Serialize)]
pub(crate) struct ThemeRow {
    pub theme: Link,
    /// Each with the names of its providers as its summary.
    pub trainings: Vec<Link>,
}

impl ByTheme {
    /// `trainings` are positions in the table of offerings.
    pub(crate) fn new(edition: &Edition, trainings: &BTreeSet<u32>) -> Self {
        let catalogue = &edition.catalogue;
        let mut by_theme: BTreeMap<&str, Vec<Link>> = BTreeMap::new();
        for at in trainings {
            let one = catalogue.tables.offerings.at(*at as usize);
            let summary = provider_names(catalogue, one).unwrap_or_default();
            let link = Link { summary, ..Link::to_record(edition, &one.common) };
            for theme in one.themes.iter().map(Id::as_str).collect::<BTreeSet<_>>() {
                by_theme.entry(theme).or_default().push(link.clone());
            }
        }
        let (mut rows, mut missing) = (Vec::new(), Vec::new());
        for theme in catalogue.ordered_values(Axis::Theme) {
            let link = Link { count: None, ..Link::to_facet(edition, Axis::Theme, theme) };
            match by_theme.remove(theme) {
                Some(trainings) => rows.push(ThemeRow { theme: link, trainings }),
                None if catalogue.is_listed(Axis::Theme, theme) => missing.push(link),
                None => {}
            }
        }
        Self { rows, missing }
    }
}
