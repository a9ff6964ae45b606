//! Two axes against each other: how many offerings have both values.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalogue::axis::Axis;
use crate::edition::Edition;
use crate::parts::view::Link;
use crate::url;

/// The steps of tint above none.
const STEPS: usize = 5;

/// A table of counts, as a template shows it.
#[derive(Debug, Serialize)]
pub(crate) struct Heat {
    /// Heading.
    pub title: &'static str,
    /// Anchor of the heading.
    pub id: &'static str,
    /// The values along the top; each total counts an offering once.
    pub columns: Vec<Link>,
    /// The values along the side.
    pub rows: Vec<HeatRow>,
    /// What the column without a value is called, when it is there, and its total.
    pub without: Option<(&'static str, usize)>,
    /// All current offerings.
    pub total: usize,
}

/// A row of counts.
#[derive(Debug, Serialize)]
pub(crate) struct HeatRow {
    /// Its value, with its total.
    pub head: Link,
    /// A count for each column.
    pub cells: Vec<Cell>,
}

/// How many offerings have the values of row and column.
#[derive(Debug, Serialize)]
pub(crate) struct Cell {
    /// The number.
    pub count: usize,
    /// From 0 for none to 5 for as many as the fullest cell.
    pub step: usize,
    /// The page of the pair, where there is one.
    pub href: Option<String>,
    /// "Educator en aios".
    pub label: String,
}

/// The axes of a table, with its heading.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Axes {
    /// Heading.
    pub title: &'static str,
    /// Anchor of the heading.
    pub id: &'static str,
    /// Along the side.
    pub rows: Axis,
    /// Along the top.
    pub columns: Axis,
    /// What a last column for offerings without a value along the top is called, if it is to be.
    pub without: Option<&'static str>,
}

impl Heat {
    /// Counts an edition along two axes.
    pub(crate) fn new(edition: &Edition, axes: Axes) -> Self {
        let link = |axis| move |value: &&str| Link::to_facet(edition, axis, value);
        let columns = edition.catalogue.ordered_values(axes.columns);
        let heads: Vec<Link> = columns.iter().map(link(axes.columns)).collect();
        let apart = axes.without.map(|title| (title, without(edition, axes)));
        let row = |value: &&str| {
            let mut cells = cells(edition, (axes.rows, value), axes.columns, &columns);
            if let Some((_, (_, counts))) = &apart {
                let count = counts.get(value).copied().unwrap_or_default();
                cells.push(Cell { count, step: 0, href: None, label: String::new() });
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
) -> Vec<Cell> {
    let counts = edition.catalogue.facets.pairs_with(axis, value, other);
    let counts: BTreeMap<&str, usize> = counts.into_iter().collect();
    let label = edition.catalogue.value_label(axis, value);
    let cell = |column: &&str| {
        let count = counts.get(column).copied().unwrap_or_default();
        let path = url::pair(((axis, value), (other, column)));
        Cell {
            count,
            step: 0,
            href: (count > 0).then(|| edition.base.href(&path)),
            label: format!("{label} en {}", edition.catalogue.value_label(other, column)),
        }
    };
    columns.iter().map(cell).collect()
}

/// How many offerings have no value along the top: in all, and by value along the side.
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
