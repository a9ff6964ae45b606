//! For editors and the programme committee: how well the catalogue covers its field, and which
//! records need work. Never indexed by search engines.

use std::sync::Arc;

use serde::Serialize;

use super::cross_disciplinary;
use super::editors::others;
use crate::catalogue::axis::Axis;
use crate::catalogue::filled::filled;
use crate::catalogue::kind::Kind;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::attention::{Attention, AttentionRow, List};
use crate::parts::heat::{Axes, HeatMap};
use crate::parts::listing::{Pager, numbered_title, pages_of};
use crate::parts::view::{Head, Link};
use crate::url;

const TITLE: &str = "Dekking en onderhoud";

/// Rows of each list on the first page.
const ROWS_SHOWN: usize = 10;

/// Rows on a page of a full list.
const ROWS_PER_PAGE: usize = 100;

const TABLES: [Axes; 2] = [
    Axes {
        title: "Rollen en doelgroepen",
        id: "_rollen-doelgroepen",
        rows: Axis::Role,
        columns: Axis::Audience,
        without: None,
    },
    Axes {
        title: "Thema’s en regio’s",
        id: "_themas-regios",
        rows: Axis::Theme,
        columns: Axis::Region,
        without: Some("Zonder regio"),
    },
];

#[derive(Debug, Serialize)]
struct CoverageView {
    summary: &'static str,
    others: Vec<Link>,
    tables: Vec<HeatMap>,
    cross_disciplinary: Link,
    lists: Vec<ListView>,
    filled: Vec<FilledView>,
}

/// How much of the catalogue has a field.
#[derive(Debug, Serialize)]
struct FilledView {
    field: Link,
    count: usize,
    of: usize,
    percentage: usize,
}

/// The rows of a list that fit on one page.
#[derive(Debug, Serialize)]
struct ListView {
    title: &'static str,
    id: &'static str,
    total: usize,
    columns: &'static [&'static str],
    rows: Vec<AttentionRow>,
    /// Instead of rows.
    empty: &'static str,
    /// The full list; `None` when all rows are here.
    all: Option<Link>,
}

#[derive(Debug, Serialize)]
struct FullListView {
    list: ListView,
    pager: Pager,
}

/// The page with the tables and the first rows of each list, then the full lists.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let attention = Arc::new(Attention::new(edition));
    let mut pages = vec![first_page(edition, Arc::clone(&attention))];
    for list in List::ALL {
        if attention.len(*list) > ROWS_SHOWN {
            pages.extend(full_list(edition, &attention, *list));
        }
    }
    pages
}

fn first_page<'a>(edition: &'a Edition, attention: Arc<Attention<'a>>) -> Output<'a> {
    let page = Output::page(url::coverage(), "coverage.html", move |_| {
        let summary =
            "Waar aanbod is (scholingen / hulpmiddelen), waar niet, en wat iemand moet nakijken.";
        let lists = List::ALL.iter().map(|list| {
            let path = url::coverage_list(list.segment());
            let total = attention.len(*list);
            let all =
                (total > ROWS_SHOWN).then(|| Link::new(edition, &path, "Alles").counted(&total));
            ListView { all, ..ListView::new(edition, &attention, *list, 0, ROWS_SHOWN) }
        });
        let tables = TABLES.iter().map(|axes| HeatMap::new(edition, *axes)).collect();
        let others = others(edition, &url::coverage());
        let view = CoverageView {
            summary,
            others,
            tables,
            cross_disciplinary: cross_disciplinary::link(edition),
            lists: lists.collect(),
            filled: filled_fields(edition),
        };
        (head(edition, TITLE, summary, None), view)
    });
    page.not_indexed()
}

fn full_list<'a>(
    edition: &'a Edition,
    attention: &Arc<Attention<'a>>,
    list: List,
) -> Vec<Output<'a>> {
    let parts = pages_of(attention.len(list), ROWS_PER_PAGE);
    let page = |number: usize| {
        let attention = Arc::clone(attention);
        let path = url::coverage_list(list.segment());
        let page = Output::page(path.part(number), "coverage_list.html", move |_| {
            let skip = (number - 1) * ROWS_PER_PAGE;
            let view = FullListView {
                list: ListView::new(edition, &attention, list, skip, ROWS_PER_PAGE),
                pager: Pager::new(edition, &path, number, parts),
            };
            let title = numbered_title(list.title(), number);
            let above = Link::new(edition, &url::coverage(), TITLE);
            (head(edition, &title, list.title(), Some(above)), view)
        });
        page.not_indexed()
    };
    (1..=parts).map(page).collect()
}

fn filled_fields(edition: &Edition) -> Vec<FilledView> {
    let (counts, of) = filled(&edition.catalogue);
    let path = edition.base.href(&url::field_reference());
    let view = |(key, count): (&'static str, usize)| FilledView {
        field: Link {
            href: format!("{path}#aanbod"),
            ..Link::new(edition, &url::field_reference(), key)
        },
        count,
        of,
        percentage: count * 100 / of.max(1),
    };
    counts.into_iter().map(view).collect()
}

impl ListView {
    fn new(
        edition: &Edition,
        attention: &Attention<'_>,
        list: List,
        skip: usize,
        take: usize,
    ) -> Self {
        Self {
            title: list.title(),
            id: list.segment(),
            total: attention.len(list),
            columns: list.columns(),
            rows: attention.rows(edition, list, skip, take),
            empty: empty(edition, list),
            all: None,
        }
    }
}

/// What is said of a list without rows.
fn empty(edition: &Edition, list: List) -> &'static str {
    match list {
        List::Links if edition.seen.is_empty() => {
            "Nog niet nagegaan: dat doet vindplaats links --check."
        }
        _ => "Niets: alles is bij.",
    }
}

fn head(edition: &Edition, title: &str, summary: &str, above: Option<Link>) -> Head {
    let editors = Link::new(edition, &url::record(Kind::TextPage, "redactie"), "Redactie");
    let crumbs = std::iter::once(editors).chain(above).collect();
    Head::new(edition, title, summary, crumbs)
}
