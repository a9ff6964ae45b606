//! The types of the kinds: an [`AnyRecord`] is a record of any kind, [`Tables`] has all records by
//! kind and name. A kind is a line in `records!` here and one in [`Kind`].

use std::sync::Arc;

use serde_json::{Map, Value as Json};

use super::common::{Common, TITLE_KEYS};
use super::kind::Kind;
use super::table::{Entry, Record, Table};
use super::{
    audience::Audience, competence::Competence, example::Example, glossary::GlossaryEntry,
    knowledge_card::KnowledgeCard, learning_path::LearningPath, offering::Offering,
    provider::Provider, recommendation::Recommendation, region::Region, role::Role,
    text_page::TextPage, theme::Theme,
};
use crate::schema::declare::FieldGroup;
use crate::schema::field::Field;

/// A record that has a table in the catalogue.
pub(crate) trait InTable: Record {
    /// Where the catalogue keeps records of this type.
    fn table(tables: &Tables) -> &Table<Self>;
}

macro_rules! records {
    ($($(#[$doc:meta])* $kind:ident in $table:ident;)+) => {
        impl Kind {
            /// The keys this kind has beside the shared ones.
            pub fn fields(self) -> &'static [Field] {
                match self { $(Self::$kind => $kind::FIELDS,)+ }
            }
        }

        /// One parsed record of any kind. It depends on its own file only.
        #[derive(Clone, Debug)]
        pub(crate) enum AnyRecord { $($(#[$doc])* $kind(Arc<Entry<$kind>>),)+ }

        impl AnyRecord {
            /// Fills the typed record of `kind` from values that its table has approved.
            pub(crate) fn new(kind: Kind, common: Common, values: &Map<String, Json>) -> Self {
                match kind {
                    $(Kind::$kind => Self::$kind(Arc::new(Entry::new(common, values))),)+
                }
            }

            /// What all kinds have.
            pub(crate) fn common(&self) -> &Common {
                match self { $(Self::$kind(entry) => &entry.common,)+ }
            }
        }

        /// Every record, by kind and name.
        #[derive(Debug, Default)]
        pub struct Tables { $($(#[$doc])* pub(crate) $table: Table<$kind>,)+ }

        impl Tables {
            /// Sorts records into tables.
            pub(crate) fn new(records: impl IntoIterator<Item = AnyRecord>) -> Self {
                $(let mut $table = Vec::new();)+
                for record in records {
                    match record { $(AnyRecord::$kind(entry) => $table.push(entry),)+ }
                }
                Self { $($table: Table::new($table),)+ }
            }

            /// What all kinds have, kind by kind, by name.
            pub fn commons(&self) -> impl Iterator<Item = &Common> {
                std::iter::empty()$(.chain(self.$table.iter().map(|entry| &entry.common)))+
            }

            /// What all kinds have, of the record of this kind and name.
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
    /// Offering.
    Offering in offerings;
    /// Provider.
    Provider in providers;
    /// Role of the medical specialist.
    Role in roles;
    /// `CanMEDS` competence.
    Competence in competences;
    /// Cross-cutting theme.
    Theme in themes;
    /// Audience.
    Audience in audiences;
    /// Training region (OOR).
    Region in regions;
    /// Knowledge card.
    KnowledgeCard in knowledge_cards;
    /// Practice example.
    Example in examples;
    /// Recommendation of the training continuum.
    Recommendation in recommendations;
    /// Learning path.
    LearningPath in learning_paths;
    /// Glossary entry.
    GlossaryEntry in glossary;
    /// Text page.
    TextPage in text_pages;
}

impl Kind {
    /// The key of the title or name.
    pub(crate) fn title_key(self) -> &'static str {
        let mut keys = self.fields().iter().map(|field| field.key);
        keys.find(|key| TITLE_KEYS.contains(key)).unwrap_or("titel")
    }
}
