//! Heat maps of two axes: for each pair of values, how many trainings and aids have both.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalogue::axis::Axis;
use crate::catalogue::offering_group::Counts;
use crate::edition::Edition;
use crate::parts::view::Link;
use crate::url;

/// Number of tints, the empty one not counted.
const STEPS: usize = 5;

#[derive(Debug, Serialize)]
pub(crate) struct HeatMap {
    pub title: &'static str,
    pub id: &'static str,
    pub columns: Vec<HeatHead>,
    pub rows: Vec<HeatRow>,
    /// Heading and total of the column for offerings without a value; `None` when not shown.
    pub without: Option<(&'static str, String)>,
    pub total: String,
}

/// A value of an axis.
#[derive(Debug, Serialize)]
pub(crate) struct HeatHead {
    pub link: Link,
    pub total: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct HeatRow {
    pub head: HeatHead,
    pub cells: Vec<HeatCell>,
}

#[derive(Debug, Serialize)]
pub(crate) struct HeatCell {
    /// Trainings and aids: "3 / 22".
    pub count: String,
    #[serde(skip)]
    trainings: usize,
    /// Tint, from 0 for no trainings to [`STEPS`] for the most.
    pub step: usize,
    /// The page of the pair; `None` without offerings.
    pub href: Option<String>,
    /// "Educator en aios".
    pub label: String,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Axes {
    pub title: &'static str,
    pub id: &'static str,
    pub rows: Axis,
    pub columns: Axis,
    /// Heading of a last column for offerings without a column value; `None` for no such column.
    pub without: Option<&'static str>,
}

impl HeatMap {
    pub(crate) fn new(edition: &Edition, axes: Axes) -> Self {
        let head = |axis| move |value: &&str| HeatHead::new(edition, axis, value);
        let columns = edition.catalogue.ordered_values(axes.columns);
        let heads = columns.iter().map(head(axes.columns)).collect();
        let apart = axes.without.map(|title| (title, without(edition, axes)));
        let row = |value: &&str| {
            let mut cells = cells(edition, (axes.rows, value), axes.columns, &columns);
            if let Some((_, (_, counts))) = &apart {
                let counts = counts.get(value).copied().unwrap_or_default();
                cells.push(HeatCell::new(counts, None, String::new()));
            }
            HeatRow { head: head(axes.rows)(value), cells }
        };
        let mut rows: Vec<_> =
            edition.catalogue.ordered_values(axes.rows).iter().map(row).collect();
        tint(&mut rows);
        let total = shown(edition.catalogue.facets.all().counts());
        let without = apart.map(|(title, (total, _))| (title, shown(total)));
        Self { title: axes.title, id: axes.id, columns: heads, rows, without, total }
    }
}

impl HeatHead {
    fn new(edition: &Edition, axis: Axis, value: &str) -> Self {
        let total = shown(edition.catalogue.facets.of(axis, value).counts());
        Self { link: Link::to_facet(edition, axis, value), total }
    }
}

impl HeatCell {
    fn new(counts: Counts, href: Option<String>, label: String) -> Self {
        Self { count: shown(counts), trainings: counts.trainings, step: 0, href, label }
    }
}

/// "3 / 22"; "0" when there is nothing.
fn shown(Counts { trainings, aids }: Counts) -> String {
    match (trainings, aids) {
        (0, 0) => "0".to_owned(),
        _ => format!("{trainings} / {aids}"),
    }
}

fn cells(
    edition: &Edition,
    (axis, value): (Axis, &str),
    other: Axis,
    columns: &[&str],
) -> Vec<HeatCell> {
    let counts = edition.catalogue.facets.pairs_with(axis, value, other);
    let counts: BTreeMap<&str, Counts> = counts.into_iter().collect();
    let label = edition.catalogue.value_label(axis, value);
    let cell = |column: &&str| {
        let pair = counts.get(column).copied();
        let path = url::pair(((axis, value), (other, column)));
        let href = pair.map(|_| edition.base.href(&path));
        let label = format!("{label} en {}", edition.catalogue.value_label(other, column));
        HeatCell::new(pair.unwrap_or_default(), href, label)
    };
    columns.iter().map(cell).collect()
}

/// Numbers of offerings without a column value: in total, and by row.
fn without(edition: &Edition, axes: Axes) -> (Counts, BTreeMap<&str, Counts>) {
    let (mut total, mut by_row) = (Counts::default(), BTreeMap::<_, Counts>::new());
    let providers = &edition.catalogue.tables.providers;
    for (at, offering) in edition.catalogue.current_offerings() {
        if axes.columns.values(offering, providers).is_empty() {
            let group = edition.catalogue.facets.grouping.of(at);
            total.add(group);
            for value in axes.rows.values(offering, providers) {
                by_row.entry(value).or_default().add(group);
            }
        }
    }
    (total, by_row)
}

fn tint(rows: &mut [HeatRow]) {
    let cells = || rows.iter().flat_map(|row| &row.cells);
    let most = cells().map(|cell| cell.trainings).max().unwrap_or_default().max(1);
    for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
        cell.step = (cell.trainings * STEPS).div_ceil(most);
    }
}
