//! Heat maps of two axes: for each pair of values, how many offerings have both.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalogue::axis::Axis;
use crate::edition::Edition;
use crate::parts::view::Link;
use crate::url;

/// Number of tints, the empty one not counted.
const STEPS: usize = 5;

#[derive(Debug, Serialize)]
pub(crate) struct HeatMap {
    pub title: &'static str,
    pub id: &'static str,
    /// Values with their totals.
    pub columns: Vec<Link>,
    pub rows: Vec<HeatRow>,
    /// Heading and total of the column for offerings without a value; `None` when not shown.
    pub without: Option<(&'static str, usize)>,
    pub total: usize,
}

#[derive(Debug, Serialize)]
pub(crate) struct HeatRow {
    /// The value with its total.
    pub head: Link,
    pub cells: Vec<HeatCell>,
}

#[derive(Debug, Serialize)]
pub(crate) struct HeatCell {
    pub count: usize,
    /// Tint, from 0 for no offerings to [`STEPS`] for the highest count.
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
        let link = |axis| move |value: &&str| Link::to_facet(edition, axis, value);
        let columns = edition.catalogue.ordered_values(axes.columns);
        let heads: Vec<Link> = columns.iter().map(link(axes.columns)).collect();
        let apart = axes.without.map(|title| (title, without(edition, axes)));
        let row = |value: &&str| {
            let mut cells = cells(edition, (axes.rows, value), axes.columns, &columns);
            if let Some((_, (_, counts))) = &apart {
                let count = counts.get(value).copied().unwrap_or_default();
                cells.push(HeatCell { count, step: 0, href: None, label: String::new() });
            }
            HeatRow { head: link(axes.rows)(value), cells }
        };
        let mut rows: Vec<_> =
            edition.catalogue.ordered_values(axes.rows).iter().map(row).collect();
        tint(&mut rows);
        let total = edition.catalogue.current_offerings().count();
        let without = apart.map(|(title, (total, _))| (title, total));
        Self { title: axes.title, id: axes.id, columns: heads, rows, without, total }
    }
}

fn cells(
    edition: &Edition,
    (axis, value): (Axis, &str),
    other: Axis,
    columns: &[&str],
) -> Vec<HeatCell> {
    let counts = edition.catalogue.facets.pairs_with(axis, value, other);
    let counts: BTreeMap<&str, usize> = counts.into_iter().collect();
    let label = edition.catalogue.value_label(axis, value);
    let cell = |column: &&str| {
        let count = counts.get(column).copied().unwrap_or_default();
        let path = url::pair(((axis, value), (other, column)));
        HeatCell {
            count,
            step: 0,
            href: (count > 0).then(|| edition.base.href(&path)),
            label: format!("{label} en {}", edition.catalogue.value_label(other, column)),
        }
    };
    columns.iter().map(cell).collect()
}

/// Number of offerings without a column value: in total, and by row.
fn without(edition: &Edition, axes: Axes) -> (usize, BTreeMap<&str, usize>) {
    let (mut total, mut by_row) = (0, BTreeMap::new());
    for (_, offering) in edition.catalogue.current_offerings() {
        if axes.columns.values(offering).is_empty() {
            total += 1;
            for value in axes.rows.values(offering) {
                *by_row.entry(value).or_default() += 1;
            }
        }
    }
    (total, by_row)
}

fn tint(rows: &mut [HeatRow]) {
    let cells = || rows.iter().flat_map(|row| &row.cells);
    let most = cells().map(|cell| cell.count).max().unwrap_or_default().max(1);
    for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
        cell.step = (cell.count * STEPS).div_ceil(most);
    }
}
