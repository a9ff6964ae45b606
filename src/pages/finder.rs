//! The finder: all filters on one page, and the blocks of cards that its script loads.
//!
//! Without JavaScript every filter is a link to its own page, followed by the first cards. Filters
//! without a page work with JavaScript only.

use serde::Serialize;

use crate::catalogue::kind::Kind;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::finder::{FilterGroup, FilterOption};
use crate::output::Output;
use crate::parts::listing;
use crate::parts::view::{Head, Link};
use crate::publication::Publication;
use crate::url;

/// Cards on one page of results.
const CARDS_PER_PAGE: usize = 24;

/// Cards in one file: small enough that a page of results loads few cards it does not show, large
/// enough that it takes few requests.
const CARDS_PER_BLOCK: usize = 8;

#[derive(Debug, Serialize)]
struct FinderView {
    action: String,
    /// The folders of the finder's data and of the search index.
    data: String,
    index: String,
    /// "124 resultaten".
    count: String,
    /// "8 scholingen, 34 hulpmiddelen, 2 afgelopen".
    kinds: String,
    total: usize,
    /// The number of the first aid, and of the first that is past.
    aids_from: usize,
    past_from: usize,
    per_page: usize,
    per_block: usize,
    groups: Vec<GroupView>,
    sortings: Vec<SortingView>,
    cards: String,
    /// The list of all offerings, for visitors without JavaScript.
    all: Link,
}

#[derive(Debug, Serialize)]
struct GroupView {
    name: &'static str,
    title: &'static str,
    /// True when some option has a page.
    is_browsable: bool,
    options: Vec<OptionView>,
}

#[derive(Debug, Serialize)]
struct OptionView {
    key: String,
    label: String,
    href: Option<String>,
    /// Its key, when the address does not end with that.
    value: Option<String>,
    count: usize,
}

#[derive(Debug, Serialize)]
struct SortingView {
    name: &'static str,
    label: &'static str,
}

#[derive(Debug, Serialize)]
struct Block {
    cards: String,
}

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let finder = Output::page(url::finder(), "finder.html", |publication| {
        let description = "Zoek in al het aanbod: kies een rol, thema, doelgroep, regio of vorm.";
        (Head::new(edition, "Zoeken", description, Vec::new()), view(publication))
    });
    vec![finder]
}

/// The blocks of cards.
pub(crate) fn blocks(publication: &Publication) -> Vec<Output<'_>> {
    let blocks = publication.finder.offerings().chunks(CARDS_PER_BLOCK).zip(0..);
    blocks.map(|(positions, number)| block(publication, number, positions)).collect()
}

fn block<'p>(publication: &'p Publication, number: usize, positions: &'p [u32]) -> Output<'p> {
    let path = publication.finder.path(&format!("{number}.html"));
    let page = Output::page(path, "cards.html", move |publication| {
        let title = format!("Aanbod, deel {}", number + 1);
        let head = Head::new(&publication.edition, title, "", Vec::new());
        (head, Block { cards: cards(publication, positions) })
    });
    page.not_indexed()
}

fn view(publication: &Publication) -> FinderView {
    let Publication { edition, finder, search, .. } = publication;
    let total = finder.offerings().len();
    let counts = edition.catalogue.facets.all().counts();
    let past_from = counts.trainings + counts.aids;
    let past = (past_from < total).then(|| format!(", {} afgelopen", total - past_from));
    FinderView {
        kinds: format!("{counts}{}", past.unwrap_or_default()),
        aids_from: counts.trainings,
        past_from,
        action: edition.base.href(&url::finder()),
        data: edition.base.href(&finder.path("")),
        index: edition.base.href(&search.path("")),
        count: phrases::count(total, "resultaat", "resultaten"),
        total,
        per_page: CARDS_PER_PAGE,
        per_block: CARDS_PER_BLOCK,
        groups: finder.groups.iter().map(|group| group_view(edition, group)).collect(),
        sortings: finder.sortings.iter().map(|(name, label)| SortingView { name, label }).collect(),
        cards: cards(publication, &finder.offerings()[..total.min(CARDS_PER_PAGE)]),
        all: Link::new(edition, &url::overview(Kind::Offering), "Al het aanbod op naam"),
    }
}

fn group_view(edition: &Edition, group: &FilterGroup) -> GroupView {
    let option = |option: &FilterOption| {
        let page = option.path.as_ref().map(|path| edition.base.href(path));
        let start = option.group.map(|group| listing::start_of(edition, group));
        OptionView {
            key: option.key.clone(),
            label: option.label.clone(),
            value: start.as_ref().map(|_| option.key.clone()),
            href: page.or(start),
            count: option.count,
        }
    };
    GroupView {
        name: group.name,
        title: group.title,
        is_browsable: group
            .options
            .iter()
            .any(|option| option.path.is_some() || option.group.is_some()),
        options: group.options.iter().map(option).collect(),
    }
}

fn cards(publication: &Publication, positions: &[u32]) -> String {
    publication.cards.at(positions.iter().map(|at| *at as usize))
}
