//! Paginated lists of offerings: the cards of one page, and links to the other pages.

use serde::Serialize;

use super::cards::Cards;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::url::SitePath;

/// Cards on one page: enough to scan, few enough for a phone to load at once.
pub(crate) const CARDS_PER_PAGE: usize = 48;

#[derive(Debug, Serialize)]
pub(crate) struct Listing {
    /// "124 resultaten".
    pub count: String,
    pub total: usize,
    /// The cards of this page, as HTML list items.
    pub cards: String,
    #[serde(flatten)]
    pub pager: Pager,
}

#[derive(Debug, Serialize)]
pub(crate) struct Pager {
    /// Empty when there is only one page.
    pub parts: Vec<PagerLink>,
    pub previous: Option<String>,
    pub next: Option<String>,
    /// From 1.
    pub number: usize,
}

#[derive(Debug, Serialize)]
pub(crate) struct PagerLink {
    pub number: usize,
    pub href: String,
    pub current: bool,
    /// Whether page numbers before it are left out.
    pub after_gap: bool,
}

impl Listing {
    /// Page `number`, from 1, of the offerings at `positions`; `path` is that of the first page.
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
            pager: Pager::new(edition, path, number, page_count(positions.len())),
        }
    }
}

impl Pager {
    /// Page `number` of `last`; `path` is that of the first page.
    pub(crate) fn new(edition: &Edition, path: &SitePath, number: usize, last: usize) -> Self {
        let href = |number: usize| edition.base.href(&path.part(number));
        Self {
            parts: pager_links(number, last, href),
            previous: (number > 1).then(|| href(number - 1)),
            next: (number < last).then(|| href(number + 1)),
            number,
        }
    }
}

/// Number of pages for a list of this length; an empty list still has one.
pub(crate) fn page_count(offerings: usize) -> usize {
    offerings.div_ceil(CARDS_PER_PAGE).max(1)
}

/// Links to the first and last page and two on each side of the current one; gaps are marked.
pub(crate) fn pager_links(
    current: usize,
    last: usize,
    href: impl Fn(usize) -> String,
) -> Vec<PagerLink> {
    if last == 1 {
        return Vec::new();
    }
    let near = |number: &usize| *number == 1 || *number == last || number.abs_diff(current) <= 2;
    let mut before = 0;
    let part = |number: usize| {
        let after_gap = number != before + 1;
        before = number;
        PagerLink { number, href: href(number), current: number == current, after_gap }
    };
    (1..=last).filter(near).map(part).collect()
}

/// "Titel (blad 2)" for every page but the first, so that titles are unique.
pub(crate) fn numbered_title(title: &str, number: usize) -> String {
    match number {
        1 => title.to_owned(),
        _ => format!("{title} (blad {number})"),
    }
}

#[cfg(test)]
mod tests {
    use super::pager_links;

    /// The links as a visitor sees them: `1 … 3 [4] 5`.
    fn shown(current: usize, last: usize) -> String {
        let links = pager_links(current, last, |number| format!("/{number}/")).into_iter();
        let link = |link: super::PagerLink| {
            assert_eq!(link.href, format!("/{}/", link.number));
            let gap = if link.after_gap { "… " } else { "" };
            let number = link.number.to_string();
            gap.to_owned() + &if link.current { format!("[{number}]") } else { number }
        };
        links.map(link).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_part_links_to_the_ends_and_to_those_near_it() {
        assert_eq!(shown(1, 1), "");
        assert_eq!(shown(1, 2), "[1] 2");
        assert_eq!(shown(1, 9), "[1] 2 3 … 9");
        assert_eq!(shown(4, 9), "1 2 3 [4] 5 6 … 9");
        assert_eq!(shown(5, 9), "1 … 3 4 [5] 6 7 … 9");
        assert_eq!(shown(6, 9), "1 … 4 5 [6] 7 8 9");
        assert_eq!(shown(9, 9), "1 … 7 8 [9]");
    }
}
