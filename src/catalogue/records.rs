//! The record types of the kinds: [`AnyRecord`] is a record of any kind, [`Tables`] holds all records
//! by kind and id. A new kind is a line in `records!` here and one in [`Kind`].

use std::sync::Arc;

use serde_json::{Map, Value as Json};

use super::common::{Common, LAST, LIFE_CYCLE, SHARED, TITLE_KEYS};
use super::kind::Kind;
use super::table::{Entry, Record, Table};
use super::{
    audience::Audience, competence::Competence, example::Example, glossary::GlossaryEntry,
    knowledge_card::KnowledgeCard, learning_path::LearningPath, offering::Offering,
    profile::Profile, provider::Provider, recommendation::Recommendation, region::Region,
    role::Role, text_page::TextPage, theme::Theme,
};
use crate::schema::declare::FieldGroup;
use crate::schema::field::Field;

/// Every key of a kind, in the one order of its files and of all that is made from the tables: whether
/// it is a draft, its own, and what all kinds share.
pub(crate) fn keys(kind: Kind) -> impl Iterator<Item = &'static Field> {
    let own = kind.fields();
    let is_own = move |field: &&Field| LAST.iter().all(|last| last.key != field.key);
    let last = LAST.iter().map(|field| field.key).filter(|key| *key != LIFE_CYCLE);
    let last = last.filter_map(|key| own.iter().chain(SHARED).find(|field| field.key == key));
    let life_cycle = SHARED.iter().filter(|field| field.key == LIFE_CYCLE);
    life_cycle.chain(own.iter().filter(is_own)).chain(last)
}

/// A record that has a table in the catalogue.
pub(crate) trait InTable: Record {
    fn table(tables: &Tables) -> &Table<Self>;
}

macro_rules! records {
    ($($kind:ident in $table:ident;)+) => {
        impl Kind {
            /// The keys of this kind, without the shared ones.
            pub fn fields(self) -> &'static [Field] {
                match self { $(Self::$kind => $kind::FIELDS,)+ }
            }
        }

        /// One parsed record of any kind. It depends only on its own file.
        #[derive(Clone, Debug)]
        pub(crate) enum AnyRecord { $($kind(Arc<Entry<$kind>>),)+ }

        impl AnyRecord {
            /// Fills the typed record of `kind` from values that were validated against its table.
            pub(crate) fn new(kind: Kind, common: Common, values: &Map<String, Json>) -> Self {
                match kind {
                    $(Kind::$kind => Self::$kind(Arc::new(Entry::new(common, values))),)+
                }
            }

            pub(crate) fn common(&self) -> &Common {
                match self { $(Self::$kind(entry) => &entry.common,)+ }
            }
        }

        /// Every record, by kind and id.
        #[derive(Debug, Default)]
        pub struct Tables { $(pub(crate) $table: Table<$kind>,)+ }

        impl Tables {
            pub(crate) fn new(records: impl IntoIterator<Item = AnyRecord>) -> Self {
                $(let mut $table = Vec::new();)+
                for record in records {
                    match record { $(AnyRecord::$kind(entry) => $table.push(entry),)+ }
                }
                Self { $($table: Table::new($table),)+ }
            }

            /// The untyped part of every record, sorted by kind and title.
            pub fn commons(&self) -> impl Iterator<Item = &Common> {
                std::iter::empty()$(.chain(self.$table.iter().map(|entry| &entry.common)))+
            }

            /// The records of a kind, sorted by title.
            pub(crate) fn of_kind(&self, kind: Kind) -> Box<dyn Iterator<Item = &Common> + '_> {
                match kind {
                    $(Kind::$kind => Box::new(self.$table.iter().map(|entry| &entry.common)),)+
                }
            }

            /// The values of a record as an editor would write them, but for those that all kinds share.
            pub(crate) fn values(&self, of: &Common) -> Map<String, Json> {
                match of.kind {
                    $(Kind::$kind => {
                        let entry = self.$table.named(&of.id);
                        entry.map(|entry| entry.to_values()).unwrap_or_default()
                    })+
                }
            }

            pub(crate) fn common(&self, kind: Kind, id: &str) -> Option<&Common> {
                match kind { $(Kind::$kind => self.$table.named(id).map(|entry| &entry.common),)+ }
            }
        }

        $(impl Record for $kind {
            const KIND: Kind = Kind::$kind;
        }

        impl InTable for $kind {
            fn table(tables: &Tables) -> &Table<Self> {
                &tables.$table
            }
        })+
    };
}

records! {
    Offering in offerings;
    Provider in providers;
    Role in roles;
    Competence in competences;
    Theme in themes;
    Profile in profiles;
    Audience in audiences;
    Region in regions;
    KnowledgeCard in knowledge_cards;
    Example in examples;
    Recommendation in recommendations;
    LearningPath in learning_paths;
    GlossaryEntry in glossary;
    TextPage in text_pages;
}

impl Kind {
    /// The key that holds the title.
    pub(crate) fn title_key(self) -> &'static str {
        let mut keys = self.fields().iter().map(|field| field.key);
        keys.find(|key| TITLE_KEYS.contains(key)).unwrap_or("titel")
    }
}
