//! Education across disciplines (DOO) in one overview: what each region has on each theme, where it has more
//! than one, and what it lacks; the same for its clusters.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::catalogue::axis::Axis;
use crate::catalogue::kind::Kind;
use crate::catalogue::offering::OfferingType;
use crate::catalogue::region::Region;
use crate::catalogue::table::{Entry, Id};
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::by_theme::ByTheme;
use crate::parts::clusters;
use crate::parts::view::{Head, Link};
use crate::url;

const TITLE: &str = "Disciplineoverstijgend onderwijs per regio";

#[derive(Debug, Serialize)]
struct CrossDisciplinaryView {
    summary: String,
    /// Every region, with its number.
    regions: Vec<Section>,
    /// Those of which nothing is known.
    without: Vec<Link>,
    /// A row per theme, a cell per region; empty when nothing is known.
    matrix: Vec<MatrixRow>,
    /// What is of no region; `None` when all of it has one.
    elsewhere: Option<ByTheme>,
}

#[derive(Debug, Serialize)]
struct Section {
    id: String,
    /// "NO", for the head of a narrow column.
    label: String,
    link: Link,
    count: usize,
    /// `None` when there is nothing.
    table: Option<ByTheme>,
    clusters: Vec<Section>,
}

#[derive(Debug, Serialize)]
struct MatrixRow {
    theme: Link,
    counts: Vec<usize>,
}

/// One page, also when there is nothing yet: it is where that shows.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let page = Output::page(url::cross_disciplinary(), "cross_disciplinary.html", move |_| {
        let view = view(edition);
        let above = Link::to_overview(edition, Kind::Region);
        (Head::new(edition, TITLE, view.summary.clone(), vec![above]), view)
    });
    vec![page]
}

pub(super) fn link(edition: &Edition) -> Link {
    Link::new(edition, &url::cross_disciplinary(), TITLE)
}

/// The positions of all of it in the table of offerings.
pub(crate) fn positions(catalogue: &Catalogue) -> BTreeSet<u32> {
    let listed = catalogue.facets.of(Axis::OfferingType, OfferingType::CrossDisciplinary.key());
    listed.trainings().iter().copied().collect()
}

fn view(edition: &Edition) -> CrossDisciplinaryView {
    let catalogue = &edition.catalogue;
    let all = positions(catalogue);
    let mut elsewhere = all.clone();
    let mut regions = Vec::new();
    for id in catalogue.ordered_values(Axis::Region) {
        if catalogue.is_listed(Axis::Region, id) {
            let here = catalogue.facets.of(Axis::Region, id).trainings();
            let here: BTreeSet<u32> = here.iter().filter(|at| all.contains(at)).copied().collect();
            elsewhere.retain(|at| !here.contains(at));
            regions.push(of_region(edition, &catalogue[&Id::<Region>::new(id)], &all, &here));
        }
    }
    CrossDisciplinaryView {
        summary:
            "Wat elke opleidingsregio aan disciplineoverstijgend onderwijs (DOO) heeft per thema, \
                  waar het er meer is, en wat ontbreekt."
                .to_owned(),
        matrix: if all.is_empty() { Vec::new() } else { matrix(edition, &regions) },
        without: regions.iter().filter(|one| one.is_empty()).map(|one| one.link.clone()).collect(),
        regions,
        elsewhere: (!elsewhere.is_empty()).then(|| ByTheme::new(edition, &elsewhere)),
    }
}

fn of_region(
    edition: &Edition,
    region: &Entry<Region>,
    all: &BTreeSet<u32>,
    here: &BTreeSet<u32>,
) -> Section {
    let id = Id::new(region.id());
    let clusters = clusters::of_region(&edition.catalogue, &id).into_iter().map(|cluster| {
        let trainings = clusters::trainings(&edition.catalogue, cluster);
        let here: BTreeSet<u32> = trainings.intersection(all).copied().collect();
        let label = cluster.short_name.as_deref().unwrap_or(cluster.title());
        let link = Link::to_record(edition, &cluster.common);
        Section::new(edition, label, link, &here)
    });
    let link = Link::to_facet(edition, Axis::Region, region.id());
    let section = Section::new(edition, region.label(), link, here);
    Section { id: format!("_{}", region.id()), clusters: clusters.collect(), ..section }
}

impl Section {
    /// Whether there is nothing to tell of it; that a cluster has nothing is told with its region.
    fn is_empty(&self) -> bool {
        self.table.is_none() && self.clusters.is_empty()
    }

    fn new(edition: &Edition, label: &str, link: Link, trainings: &BTreeSet<u32>) -> Self {
        Self {
            id: String::new(),
            label: label.to_owned(),
            link,
            count: trainings.len(),
            table: (!trainings.is_empty()).then(|| ByTheme::new(edition, trainings)),
            clusters: Vec::new(),
        }
    }
}

fn matrix(edition: &Edition, regions: &[Section]) -> Vec<MatrixRow> {
    let catalogue = &edition.catalogue;
    let counts = |section: &Section| -> BTreeMap<String, usize> {
        let rows = section.table.iter().flat_map(|table| &table.rows);
        rows.map(|row| (row.theme.href.clone(), row.trainings.len())).collect()
    };
    let regions: Vec<_> = regions.iter().map(counts).collect();
    let themes = catalogue.ordered_values(Axis::Theme).into_iter();
    let themes = themes.filter(|theme| catalogue.is_listed(Axis::Theme, theme));
    let row = |theme: &str| {
        let theme = Link::to_facet(edition, Axis::Theme, theme);
        let count = |counts: &BTreeMap<_, _>| counts.get(&theme.href).copied().unwrap_or_default();
        MatrixRow { counts: regions.iter().map(count).collect(), theme }
    };
    themes.map(row).collect()
}
