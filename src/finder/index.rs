//! Turns a catalogue and a day into the filter groups, sort orders and files of the finder.
//!
//! Offerings are numbered in the finder's default order, so that the cards of the first results are
//! close together in few files.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Serialize;

use super::column::Column;
use super::month::runs_by_month;
use super::order::{self, Ranks, SORTINGS};
use super::subject::{SUBJECTS, Subject};
use crate::catalogue::Catalogue;
use crate::catalogue::offering::Offering;
use crate::catalogue::offering_group::OfferingGroup;
use crate::catalogue::table::Entry;
use crate::url::{self, SitePath};

#[derive(Debug)]
pub(crate) struct Index {
    positions: Vec<u32>,
    /// Only groups in which offerings differ.
    pub(crate) groups: Vec<FilterGroup>,
    /// Only orders in which offerings differ: name in addresses and label.
    pub(crate) sortings: Vec<(&'static str, &'static str)>,
    hash: String,
    files: Vec<(String, String)>,
}

#[derive(Debug)]
pub(crate) struct FilterGroup {
    /// In addresses.
    pub(crate) name: &'static str,
    pub(crate) title: &'static str,
    /// The data refer to these by position.
    pub(crate) options: Vec<FilterOption>,
}

#[derive(Debug)]
pub(crate) struct FilterOption {
    /// In addresses.
    pub(crate) key: String,
    pub(crate) label: String,
    pub(crate) path: Option<SitePath>,
    /// The group of offerings that it stands for, which has no page of its own.
    pub(crate) group: Option<OfferingGroup>,
    /// Offerings that have it; past ones count only where the options tell them apart.
    pub(crate) count: usize,
}

impl Index {
    /// `cards` are by position in the table of offerings.
    pub(crate) fn new(catalogue: &Catalogue, today: Date, cards: &[String]) -> Self {
        let positions = order::positions(catalogue, today);
        let table: Vec<_> = catalogue.tables.offerings.iter().collect();
        let offerings: Vec<_> = positions.iter().map(|at| table[*at as usize]).collect();
        let (mut groups, mut sortings, mut files) = (Vec::new(), Vec::new(), Vec::new());
        for (name, title, subject) in SUBJECTS {
            let (options, column) = group(catalogue, today, *subject, &offerings);
            if column.varies() {
                groups.push(FilterGroup { name, title, options });
                files.push(file(name, &column));
            }
        }
        for sorting in SORTINGS {
            if let Some(ranks) = sorting.ranks(&offerings, today) {
                sortings.push((sorting.name, sorting.label));
                files.push(file::<Ranks>(sorting.name, &ranks));
            }
        }
        let months = runs_by_month(&offerings, today);
        files.extend(months.iter().map(|(month, runs)| file(month, runs)));
        let cards = positions.iter().map(|at| cards[*at as usize].as_bytes());
        let keys =
            groups.iter().flat_map(|group| &group.options).map(|option| option.key.as_bytes());
        let texts = files.iter().flat_map(|(name, text)| [name.as_bytes(), text.as_bytes()]);
        let hash = url::fingerprint(cards.chain(keys).chain(texts));
        Self { positions, groups, sortings, hash, files }
    }

    /// Positions in the table of offerings, by number.
    pub(crate) fn offerings(&self) -> &[u32] {
        &self.positions
    }

    /// The path of a file of the data, or with an empty name of the folder.
    pub(crate) fn path(&self, file: &str) -> SitePath {
        url::finder_data(&self.hash, file)
    }

    /// The columns, orders and months as files: path and text.
    pub(crate) fn files(&self) -> impl Iterator<Item = (SitePath, &str)> {
        self.files.iter().map(|(name, text)| (self.path(name), text.as_str()))
    }
}

fn file<T: Serialize>(name: &str, data: &T) -> (String, String) {
    let text = serde_json::to_string(data).expect("numbers and text are valid JSON");
    (format!("{name}.json"), text)
}

fn group(
    catalogue: &Catalogue,
    today: Date,
    subject: Subject,
    offerings: &[&Entry<Offering>],
) -> (Vec<FilterOption>, Column) {
    let values: Vec<Vec<Cow<'_, str>>> =
        offerings.iter().map(|offering| subject.values(catalogue, offering, today)).collect();
    let mut keys: Vec<&str> =
        values.iter().flatten().map(AsRef::as_ref).collect::<BTreeSet<_>>().into_iter().collect();
    keys.sort_by_cached_key(|key| subject.place(catalogue, key));
    let numbers: BTreeMap<&str, u32> = keys.iter().copied().zip(0..).collect();
    let numbered = |values: &Vec<Cow<'_, str>>| {
        let distinct: BTreeSet<u32> = values.iter().map(|value| numbers[value.as_ref()]).collect();
        distinct.into_iter().collect()
    };
    let counted = catalogue.facets.all().counts();
    let current = counted.trainings + counted.aids;
    let offerings: Vec<Vec<u32>> = values.iter().map(numbered).collect();
    let mut counts = vec![0; keys.len()];
    let is_counted = |at: &usize| matches!(subject, Subject::Group) || *at < current;
    for at in (0..offerings.len()).filter(is_counted) {
        for option in &offerings[at] {
            counts[*option as usize] += 1;
        }
    }
    let option = |(key, count): (&&str, usize)| FilterOption {
        key: subject.lasting_key(catalogue, key).to_owned(),
        label: subject.label(catalogue, key),
        path: subject.path(key),
        group: subject.group(key),
        count,
    };
    (keys.iter().zip(counts).map(option).collect(), Column::new(&offerings))
}
