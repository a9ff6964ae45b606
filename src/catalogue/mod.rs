//! Records into the catalogue: typed, linked and counted, without disk, network or clock.
//!
//! Only `link` makes a [`Catalogue`]. Each kind has a module with its fields, declared once,
//! and its vocabularies; `kind` and `records` list the kinds.

pub mod accessibility;
pub mod accreditation;
pub mod audience;
pub mod axis;
mod axis_values;
pub mod backlinks;
pub mod common;
pub mod competence;
pub mod completeness;
pub mod enrolment_state;
pub mod example;
pub mod glossary;
pub mod kind;
pub mod knowledge_card;
pub mod learning_path;
pub mod link_item;
pub mod offering;
pub mod provider;
pub mod quality_domain;
pub mod recommendation;
pub mod records;
pub mod region;
pub mod role;
pub mod run;
pub mod site;
pub mod synonyms;
pub mod table;
pub mod text_page;
pub mod theme;

use std::ops::Index;

pub(crate) use self::axis_values::Rank;

use self::axis::Facets;
use self::backlinks::Backlinks;
use self::knowledge_card::{CardCategory, KnowledgeCard};
use self::offering::Offering;
use self::records::{InTable, Tables};
use self::site::Site;
use self::synonyms::Synonyms;
use self::table::{Entry, Id};

/// The linked whole. When no error was reported while it was made, every [`Id`] in it has its
/// record, so pages look records up with `catalogue[&id]`; checks, which also run on a catalogue
/// with gaps, use [`Catalogue::get`].
#[derive(Debug)]
pub struct Catalogue {
    /// What `site.yaml` says.
    pub site: Site,
    /// Words that find each other.
    pub synonyms: Synonyms,
    /// Every published record.
    pub tables: Tables,
    /// Offerings by role, theme, audience and so on.
    pub facets: Facets,
    /// Who refers to whom.
    pub backlinks: Backlinks,
}

impl Catalogue {
    /// The offerings that can be taken, each with its position in the table of offerings:
    /// archived and withdrawn ones keep their page but are in no list.
    pub fn current_offerings(&self) -> impl Iterator<Item = (usize, &Entry<Offering>)> {
        let offerings = self.tables.offerings.iter().enumerate();
        offerings.filter(|(_, offering)| offering.common.shared.life_cycle.is_current())
    }

    /// The cards that say what an actor of the quality cycle does.
    pub fn actors(&self) -> impl Iterator<Item = &Entry<KnowledgeCard>> {
        let cards = self.tables.knowledge_cards.iter();
        cards.filter(|card| card.category == CardCategory::Actor)
    }

    /// The record of this name, or `None` when there is none.
    pub fn get<T: InTable>(&self, id: &Id<T>) -> Option<&Entry<T>> {
        T::table(&self.tables).get(id)
    }
}

impl<T: InTable> Index<&Id<T>> for Catalogue {
    type Output = Entry<T>;

    fn index(&self, id: &Id<T>) -> &Entry<T> {
        self.get(id)
            .expect("link reports every reference without a record, and then no page is made")
    }
}
