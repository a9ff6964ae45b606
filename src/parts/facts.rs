//! Facts of a record as rows: a label and its values.

use serde::Serialize;

use crate::catalogue::records::InTable;
use crate::catalogue::table::Id;
use crate::edition::Edition;
use crate::parts::view::{Link, links_to};

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Fact {
    /// "Studielast".
    pub label: &'static str,
    pub values: Vec<FactValue>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct FactValue {
    pub text: String,
    pub href: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Facts {
    pub known: Vec<Fact>,
    /// Labels of the rows without values that a reader must know of.
    pub unknown: Vec<&'static str>,
}

impl Facts {
    /// The rows that have values.
    pub(crate) fn known(rows: Vec<Fact>) -> Self {
        Self::telling(rows, &[])
    }

    /// The rows that have values, and the labels of those that have none and that a reader must know of.
    pub(crate) fn telling(rows: Vec<Fact>, missed: &[&str]) -> Self {
        let (known, unknown): (Vec<_>, Vec<_>) =
            rows.into_iter().partition(|row| !row.values.is_empty());
        let labels = unknown.into_iter().map(|row| row.label);
        Self { known, unknown: labels.filter(|label| missed.contains(label)).collect() }
    }
}

impl Fact {
    pub(crate) fn texts<S: Into<String>>(
        label: &'static str,
        texts: impl IntoIterator<Item = S>,
    ) -> Self {
        let value = |text: S| FactValue { text: text.into(), href: None };
        Self { label, values: texts.into_iter().map(value).collect() }
    }

    pub(crate) fn links(label: &'static str, links: impl IntoIterator<Item = Link>) -> Self {
        let value = |link: Link| FactValue { text: link.text, href: Some(link.href) };
        Self { label, values: links.into_iter().map(value).collect() }
    }

    pub(crate) fn records<'i, T: InTable + 'i>(
        label: &'static str,
        edition: &Edition,
        ids: impl IntoIterator<Item = &'i Id<T>>,
    ) -> Self {
        Self::links(label, links_to(edition, ids))
    }

    /// A row with an address of another site, shown without scheme and `www.`.
    pub(crate) fn address(label: &'static str, address: Option<&str>) -> Self {
        let shown = |url: &str| {
            let bare = url.split_once("://").map_or(url, |(_, rest)| rest);
            bare.trim_start_matches("www.").trim_end_matches('/').to_owned()
        };
        let value = |url: &str| FactValue { text: shown(url), href: Some(url.to_owned()) };
        Self { label, values: address.map(value).into_iter().collect() }
    }

    /// A row with a telephone number that a phone dials.
    pub(crate) fn phone(label: &'static str, number: Option<&str>) -> Self {
        let dialled = |number: &str| number.replace([' ', '-'], "");
        let value = |number: &str| FactValue {
            text: number.to_owned(),
            href: Some(format!("tel:{}", dialled(number))),
        };
        Self { label, values: number.map(value).into_iter().collect() }
    }
}
