//! Records into the catalogue: typed, linked and indexed, without disk, network or clock.
//!
//! Only `link` makes a [`Catalogue`]. Each kind has a module with its fields and vocabularies; `kind`
//! and `records` list the kinds.

pub mod accessibility;
pub(crate) mod accreditation;
pub(crate) mod audience;
pub(crate) mod axis;
mod axis_values;
pub(crate) mod backlinks;
pub mod common;
pub(crate) mod competence;
pub(crate) mod completeness;
pub(crate) mod contact;
pub(crate) mod contribution;
pub(crate) mod cost;
pub(crate) mod enrolment_state;
pub(crate) mod example;
pub(crate) mod filled;
pub(crate) mod glossary;
pub mod kind;
pub(crate) mod knowledge_card;
pub(crate) mod learning_path;
pub(crate) mod link_item;
pub(crate) mod meeting;
pub(crate) mod offering;
pub(crate) mod offering_group;
pub(crate) mod period;
pub(crate) mod procedure;
pub(crate) mod profile;
pub(crate) mod provider;
pub(crate) mod quality;
pub mod quality_domain;
pub(crate) mod recommendation;
pub(crate) mod records;
pub(crate) mod region;
pub(crate) mod role;
pub(crate) mod run;
pub mod site;
pub mod synonyms;
pub(crate) mod table;
pub(crate) mod teaching;
pub(crate) mod text_page;
pub(crate) mod theme;

use std::ops::Index;

use jiff::civil::Date;

pub(crate) use self::axis_values::Rank;

use self::axis::Facets;
use self::backlinks::Backlinks;
use self::common::Common;
use self::contact::{Contact, contacts};
use self::knowledge_card::{CardCategory, KnowledgeCard};
use self::link_item::LinkItem;
use self::offering::Offering;
use self::procedure::Procedure;
use self::records::{InTable, Tables};
use self::site::Site;
use self::synonyms::Synonyms;
use self::table::{Entry, Id};

/// All published records, linked. When no error was reported, every [`Id`] in it resolves, so pages
/// index with `catalogue[&id]`; checks, which also run on a catalogue with gaps, must use
/// [`Catalogue::get`].
#[derive(Debug)]
pub struct Catalogue {
    /// The contents of `site.yaml`.
    pub site: Site,
    /// The contents of `synoniemen.yaml`.
    pub synonyms: Synonyms,
    /// Every published record.
    pub tables: Tables,
    pub(crate) facets: Facets,
    pub(crate) backlinks: Backlinks,
}

impl Catalogue {
    /// The current offerings, each with its index in the table of offerings. Archived and
    /// withdrawn ones keep their page but are not listed.
    pub(crate) fn current_offerings(&self) -> impl Iterator<Item = (usize, &Entry<Offering>)> {
        let offerings = self.tables.offerings.iter().enumerate();
        offerings.filter(|(_, offering)| offering.common.shared.life_cycle.is_current())
    }

    /// The cards about an actor of the quality cycle.
    pub(crate) fn actors(&self) -> impl Iterator<Item = &Entry<KnowledgeCard>> {
        let cards = self.tables.knowledge_cards.iter();
        cards.filter(|card| card.category == CardCategory::Actor)
    }

    /// Every contact, with its record and key.
    pub(crate) fn contacts(&self) -> impl Iterator<Item = (&Common, String, &Contact)> {
        let Tables { providers, regions, profiles, offerings, .. } = &self.tables;
        let of_providers = providers
            .iter()
            .map(|one| (&one.common, contacts(one.contact.as_ref(), &one.contact_points)));
        let of_regions = regions
            .iter()
            .map(|one| (&one.common, contacts(one.contact.as_ref(), &one.contact_points)));
        let of_profiles =
            profiles.iter().map(|one| (&one.common, contacts(one.contact.as_ref(), &[])));
        let of_offerings =
            offerings.iter().map(|one| (&one.common, contacts(one.contact.as_ref(), &[])));
        let all = of_providers.chain(of_regions).chain(of_profiles).chain(of_offerings);
        all.flat_map(|(common, contacts)| {
            contacts.map(move |(key, contact)| (common, key, contact))
        })
    }

    /// Every selection procedure of a provider or region, with its record and key.
    pub(crate) fn procedures(&self) -> impl Iterator<Item = (&Common, String, &Procedure)> {
        let Tables { providers, regions, .. } = &self.tables;
        let providers = providers.iter().map(|one| (&one.common, one.procedures.as_slice()));
        let regions = regions.iter().map(|one| (&one.common, one.procedures.as_slice()));
        let numbered = |(common, procedures)| {
            let procedures = <[_]>::iter(procedures).enumerate();
            let key = |index| format!("sollicitatieprocedures/{index}");
            procedures.map(move |(index, procedure)| (common, key(index), procedure))
        };
        providers.chain(regions).flat_map(numbered)
    }

    /// Every material and piece of literature, with its record and key.
    fn link_items(&self) -> impl Iterator<Item = (&Common, String, &LinkItem)> {
        let tables = &self.tables;
        let offerings = tables.offerings.iter();
        let offerings = offerings.map(|one| (&one.common, "materialen", &one.materials));
        let examples = tables.examples.iter();
        let examples = examples.map(|one| (&one.common, "materialen", &one.materials));
        let themes = tables.themes.iter().flat_map(|one| {
            [
                (&one.common, "materialen", &one.materials),
                (&one.common, "literatuur", &one.literature),
            ]
        });
        let cards = tables.knowledge_cards.iter();
        let cards = cards.map(|one| (&one.common, "literatuur", &one.literature));
        let lists = offerings.chain(examples).chain(themes).chain(cards);
        lists.flat_map(|(common, key, items)| {
            let items = items.iter().enumerate();
            items.map(move |(index, item)| (common, format!("{key}/{index}"), item))
        })
    }

    /// Every day on which somebody saw a page, with the record that names it and the key of the day.
    pub(crate) fn days_seen(&self) -> impl Iterator<Item = (&Common, String, Date)> {
        let of_sources = self.tables.commons().flat_map(|common| {
            let sources = common.shared.sources.iter().enumerate();
            let key = |index| format!("bronnen/{index}");
            sources.map(move |(index, source)| (common, key(index), source.seen_on))
        });
        let procedures = self.procedures().map(|(common, key, one)| (common, key, one.seen_on));
        let items = self.link_items().map(|(common, key, item)| (common, key, item.seen_on));
        let seen = of_sources.chain(procedures).chain(items);
        seen.filter_map(|(common, key, day)| Some((common, format!("{key}/gezien_op"), day?)))
    }

    pub(crate) fn get<T: InTable>(&self, id: &Id<T>) -> Option<&Entry<T>> {
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
