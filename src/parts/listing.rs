//! Lists of offerings: cards on numbered pages.

use serde::Serialize;

use super::cards::Cards;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::url::SitePath;

/// Cards on one page: enough to scan, few enough to load at once on a phone.
pub(crate) const CARDS_PER_PAGE: usize = 48;

/// One page of a list of offerings.
#[derive(Debug, Serialize)]
pub(crate) struct Listing {
    /// "124 keer aanbod".
    pub count: String,
    /// Total number of offerings.
    pub total: usize,
    /// The cards of this page, as HTML list items.
    pub cards: String,
    /// Where this page stands among those of the list.
    #[serde(flatten)]
    pub pager: Pager,
}

/// The numbered pages of a list, and where among them this one is.
#[derive(Debug, Serialize)]
pub(crate) struct Pager {
    /// The numbered pages, when there is more than one.
    pub parts: Vec<Part>,
    /// The page before this one.
    pub previous: Option<String>,
    /// The page after this one.
    pub next: Option<String>,
    /// This page's number, from 1.
    pub number: usize,
}

/// A numbered page of a list.
#[derive(Debug, Serialize)]
pub(crate) struct Part {
    /// Its number, from 1.
    pub number: usize,
    /// Its address.
    pub href: String,
    /// True for the page being shown.
    pub current: bool,
    /// True when numbers before it are left out.
    pub after_gap: bool,
}

impl Listing {
    /// The `number`th page of the offerings at `positions`, whose first page is at `path`.
    pub(crate) fn new(
        edition: &Edition,
        cards: &Cards,
        path: &SitePath,
        positions: &[u32],
        number: usize,
    ) -> Self {
        let shown = positions.chunks(CARDS_PER_PAGE).nth(number - 1).unwrap_or_default();
        Self {
            count: phrases::count(positions.len(), "resultaat", "resultaten"),
            total: positions.len(),
            cards: cards.at(shown.iter().map(|at| *at as usize)),
            pager: Pager::new(edition, path, number, part_count(positions.len())),
        }
    }
}

impl Pager {
    /// The `number`th of `last` pages, the first of which is at `path`.
    pub(crate) fn new(edition: &Edition, path: &SitePath, number: usize, last: usize) -> Self {
        let href = |number: usize| edition.base.href(&path.part(number));
        Self {
            parts: parts(number, last, href),
            previous: (number > 1).then(|| href(number - 1)),
            next: (number < last).then(|| href(number + 1)),
            number,
        }
    }
}

/// How many pages a list of this length takes; an empty list still has one.
pub(crate) fn part_count(offerings: usize) -> usize {
    offerings.div_ceil(CARDS_PER_PAGE).max(1)
}

/// First, last, and two around the current one; gaps are marked.
pub(crate) fn parts(current: usize, last: usize, href: impl Fn(usize) -> String) -> Vec<Part> {
    if last == 1 {
        return Vec::new();
    }
    let near = |number: &usize| *number == 1 || *number == last || number.abs_diff(current) <= 2;
    let mut before = 0;
    let part = |number: usize| {
        let after_gap = number != before + 1;
        before = number;
        Part { number, href: href(number), current: number == current, after_gap }
    };
    (1..=last).filter(near).map(part).collect()
}

/// "Titel (blad 2)" for every page but the first, so that titles tell pages apart.
pub(crate) fn numbered_title(title: &str, number: usize) -> String {
    match number {
        1 => title.to_owned(),
        _ => format!("{title} (blad {number})"),
    }
}
