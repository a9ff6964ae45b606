//! Facts of a record as rows: a label and what is known under it.

use serde::Serialize;

use crate::catalogue::records::InTable;
use crate::catalogue::table::Id;
use crate::edition::Edition;
use crate::parts::view::{Link, links_to};

/// A label with what is known under it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Fact {
    /// "Studielast".
    pub label: &'static str,
    /// Texts, each with an address where one is known.
    pub values: Vec<FactValue>,
}

/// One value of a fact.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FactValue {
    /// Text.
    pub text: String,
    /// Address, within or outside the site.
    pub href: Option<String>,
}

/// Facts sorted into what is known and what is not.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Facts {
    /// Rows that say something.
    pub known: Vec<Fact>,
    /// Labels of rows that say nothing yet.
    pub unknown: Vec<&'static str>,
}

impl Facts {
    /// Keeps the order of the rows in both parts.
    pub(crate) fn new(rows: Vec<Fact>) -> Self {
        let (known, unknown): (Vec<_>, Vec<_>) =
            rows.into_iter().partition(|row| !row.values.is_empty());
        Self { known, unknown: unknown.into_iter().map(|row| row.label).collect() }
    }

    /// Only the rows that say something: what is not known of these goes without saying.
    pub(crate) fn known(rows: Vec<Fact>) -> Self {
        Self { unknown: Vec::new(), ..Self::new(rows) }
    }
}

impl Fact {
    /// A row of texts.
    pub(crate) fn texts<S: Into<String>>(
        label: &'static str,
        texts: impl IntoIterator<Item = S>,
    ) -> Self {
        let value = |text: S| FactValue { text: text.into(), href: None };
        Self { label, values: texts.into_iter().map(value).collect() }
    }

    /// A row of links.
    pub(crate) fn links(label: &'static str, links: impl IntoIterator<Item = Link>) -> Self {
        let value = |link: Link| FactValue { text: link.text, href: Some(link.href) };
        Self { label, values: links.into_iter().map(value).collect() }
    }

    /// A row of links to records.
    pub(crate) fn records<'i, T: InTable + 'i>(
        label: &'static str,
        edition: &Edition,
        ids: impl IntoIterator<Item = &'i Id<T>>,
    ) -> Self {
        Self::links(label, links_to(edition, ids))
    }

    /// A row with one address elsewhere, shown without its scheme.
    pub(crate) fn address(label: &'static str, address: Option<&str>) -> Self {
        let shown = |url: &str| {
            let bare = url.split_once("://").map_or(url, |(_, rest)| rest);
            bare.trim_start_matches("www.").trim_end_matches('/').to_owned()
        };
        let value = |url: &str| FactValue { text: shown(url), href: Some(url.to_owned()) };
        Self { label, values: address.map(value).into_iter().collect() }
    }
}
