//! Directories of what institutions and regions have: who is there for what, and selection procedures by
//! specialty. A directory of nothing is not on the site.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalogue::axis::Axis;
use crate::catalogue::common::Common;
use crate::catalogue::contact::{Contact, ContactPoint};
use crate::catalogue::kind::Kind;
use crate::catalogue::procedure::Procedure;
use crate::catalogue::teaching::Specialty;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::contacts::ways;
use crate::parts::facts::FactValue;
use crate::parts::procedures;
use crate::parts::view::{Head, Link};
use crate::url::{self, SitePath};

#[derive(Clone, Copy, Debug)]
struct Directory {
    path: fn() -> SitePath,
    title: &'static str,
    summary: &'static str,
    groups: fn(&Edition) -> Vec<DirectoryGroup>,
    is_empty: fn(&Edition) -> bool,
}

const DIRECTORIES: [Directory; 2] = [
    Directory {
        path: url::contact_points,
        title: "Aanspreekpunten",
        summary: "Hoe je wie bereikt in instellingen en regio’s, voor zover wij dat weten.",
        groups: by_function,
        is_empty: |edition| contact_points(edition).next().is_none(),
    },
    Directory {
        path: url::procedures,
        title: "Sollicitatieprocedures per specialisme",
        summary: "Waar staat hoe je solliciteert naar een opleidingsplek, en waarop wordt geselecteerd.",
        groups: by_specialty,
        is_empty: |edition| procedures(edition).next().is_none(),
    },
];

#[derive(Debug, Serialize)]
struct DirectoryView {
    summary: &'static str,
    groups: Vec<DirectoryGroup>,
}

#[derive(Debug, Serialize)]
struct DirectoryGroup {
    title: String,
    id: String,
    entries: Vec<DirectoryEntry>,
}

#[derive(Debug, Serialize)]
struct DirectoryEntry {
    head: FactValue,
    values: Vec<FactValue>,
}

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let page = |directory: &'static Directory| {
        Output::page((directory.path)(), "directory.html", move |_| {
            let Directory { title, summary, groups, .. } = directory;
            let above = Link::new(edition, &url::axis(Axis::Provider), Axis::Provider.plural());
            let head = Head::new(edition, *title, *summary, vec![above]);
            (head, DirectoryView { summary, groups: groups(edition) })
        })
    };
    let filled = DIRECTORIES.iter().filter(|directory| !(directory.is_empty)(edition));
    filled.map(page).collect()
}

/// To those that have something.
pub(super) fn links(edition: &Edition) -> Vec<Link> {
    let filled = DIRECTORIES.iter().filter(|directory| !(directory.is_empty)(edition));
    filled.map(|one| Link::new(edition, &(one.path)(), one.title)).collect()
}

/// Only those that can be reached: that there is one says its own page.
fn contact_points(edition: &Edition) -> impl Iterator<Item = (&Common, &Contact)> {
    let contacts = edition.catalogue.contacts().filter(|(of, ..)| of.kind != Kind::Offering);
    let current = contacts.filter(|(of, ..)| of.shared.life_cycle.is_current());
    current.map(|(of, _, contact)| (of, contact)).filter(|(_, contact)| contact.is_known())
}

fn by_function(edition: &Edition) -> Vec<DirectoryGroup> {
    let mut groups: BTreeMap<ContactPoint, Vec<DirectoryEntry>> = BTreeMap::new();
    for (of, contact) in contact_points(edition) {
        let entry = DirectoryEntry { head: to_record(edition, of), values: ways(contact) };
        groups.entry(contact.point.unwrap_or(ContactPoint::General)).or_default().push(entry);
    }
    let group =
        |(function, entries): (ContactPoint, _)| DirectoryGroup::new(function.label(), entries);
    groups.into_iter().map(group).collect()
}

fn procedures(edition: &Edition) -> impl Iterator<Item = (&Common, &Procedure)> {
    let procedures = edition.catalogue.procedures();
    let current = procedures.filter(|(of, ..)| of.shared.life_cycle.is_current());
    current.map(|(of, _, procedure)| (of, procedure))
}

/// Those of no named specialty come last.
fn by_specialty(edition: &Edition) -> Vec<DirectoryGroup> {
    let mut groups: BTreeMap<Specialty, Vec<DirectoryEntry>> = BTreeMap::new();
    let mut others = Vec::new();
    for (of, procedure) in procedures(edition) {
        let entry = || DirectoryEntry {
            head: procedures::title(procedure),
            values: vec![to_record(edition, of), procedures::seen(edition, procedure)],
        };
        for specialty in &procedure.specialties {
            groups.entry(*specialty).or_default().push(entry());
        }
        others.extend(procedure.specialties.is_empty().then(entry));
    }
    let group = |(specialty, entries): (Specialty, _)| {
        DirectoryGroup::new(phrases::capitalised(specialty.label()), entries)
    };
    let others = DirectoryGroup::new("Specialisme niet genoemd", others);
    let groups = groups.into_iter().map(group).chain([others]);
    groups.filter(|group| !group.entries.is_empty()).collect()
}

fn to_record(edition: &Edition, of: &Common) -> FactValue {
    let Link { text, href, .. } = Link::to_record(edition, of);
    FactValue { text, href: Some(href) }
}

impl DirectoryGroup {
    fn new(title: impl Into<String>, entries: Vec<DirectoryEntry>) -> Self {
        let title = title.into();
        Self { id: format!("_{}", crate::slug::slug(&title)), title, entries }
    }
}
