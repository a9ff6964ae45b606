//! Paginated lists of offerings: the cards of one page, and links to the other pages.

use serde::Serialize;

use super::cards::Cards;
use crate::catalogue::kind::Kind;
use crate::catalogue::offering_group::{Counts, Listed, OfferingGroup};
use crate::edition::Edition;
use crate::url::{self, SitePath};

/// Cards on one page: enough to scan, few enough for a phone to load at once.
pub(crate) const CARDS_PER_PAGE: usize = 48;

#[derive(Debug, Serialize)]
pub(crate) struct Listing {
    /// "3 scholingen, 22 hulpmiddelen".
    pub count: String,
    /// Those with cards on this page.
    pub sections: Vec<Section>,
    #[serde(flatten)]
    pub pager: Pager,
}

/// The cards of one group.
#[derive(Debug, Serialize)]
pub(crate) struct Section {
    pub title: &'static str,
    pub id: &'static str,
    /// In all pages together; `None` for what is past, which is not counted.
    pub count: Option<usize>,
    /// The cards of this page, as HTML list items; without those that are folded.
    pub cards: String,
    /// The cards behind "Nog 12"; empty when none are.
    pub folded: String,
    /// How many those are.
    pub rest: usize,
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

/// Cards of a group before the others are folded, where a page is about more than its list.
const IN_VIEW: usize = 6;

/// Whether a list is what its page is for, or one of the things on it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Room {
    Whole,
    Shared,
}

impl Listing {
    /// Page `number`, from 1, of these offerings; `path` is that of the first page.
    pub(crate) fn new(
        edition: &Edition,
        cards: &Cards,
        path: &SitePath,
        listed: &Listed,
        number: usize,
        room: Room,
    ) -> Self {
        let (mut skip, mut take) = ((number - 1) * CARDS_PER_PAGE, CARDS_PER_PAGE);
        let section = |(group, positions): (OfferingGroup, &[u32])| {
            let shown = positions.get(skip..).unwrap_or_default();
            let shown = &shown[..shown.len().min(take)];
            skip = skip.saturating_sub(positions.len());
            take -= shown.len();
            Section::new(cards, group, positions.len(), shown, room)
        };
        Self {
            count: listed.counts().to_string(),
            sections: listed.groups().into_iter().filter_map(section).collect(),
            pager: Pager::new(edition, path, number, page_count(listed)),
        }
    }
}

impl Section {
    /// `None` when no card is shown.
    fn new(
        cards: &Cards,
        group: OfferingGroup,
        total: usize,
        shown: &[u32],
        room: Room,
    ) -> Option<Self> {
        let in_view = if room == Room::Shared { IN_VIEW } else { shown.len() };
        let (shown, folded) = shown.split_at(shown.len().min(in_view));
        let html = |positions: &[u32]| cards.at(positions.iter().map(|at| *at as usize));
        (!shown.is_empty()).then(|| Self {
            title: group.label(),
            id: group.key(),
            count: (group != OfferingGroup::Past).then_some(total),
            cards: html(shown),
            folded: html(folded),
            rest: folded.len(),
        })
    }
}

/// Where a group starts in the list of all offerings.
pub(crate) fn start_of(edition: &Edition, group: OfferingGroup) -> String {
    let Counts { trainings, aids } = edition.catalogue.facets.all().counts();
    let before = match group {
        OfferingGroup::Training => 0,
        OfferingGroup::Aid => trainings,
        OfferingGroup::Past => trainings + aids,
    };
    let page = url::overview(Kind::Offering).part(before / CARDS_PER_PAGE + 1);
    format!("{}#_{}", edition.base.href(&page), group.key())
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

/// Number of pages of these offerings; an empty list still has one.
pub(crate) fn page_count(listed: &Listed) -> usize {
    pages_of(listed.positions().len(), CARDS_PER_PAGE)
}

/// Number of pages for a list of this length; an empty list still has one.
pub(crate) fn pages_of(length: usize, per_page: usize) -> usize {
    length.div_ceil(per_page).max(1)
}

/// What of a list is on page `number`, from 1.
pub(crate) fn page_of<T>(rows: &[T], per_page: usize, number: usize) -> &[T] {
    rows.chunks(per_page).nth(number - 1).unwrap_or_default()
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
