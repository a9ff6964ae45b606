//! The kinds of record: one folder of the content each, one line here each.

use std::sync::Arc;

use serde_json::{Map, Value as Json};

use super::common::{Common, TITLE_KEYS};
use super::table::{Entry, Table};
use super::{
    audience::Audience, competence::Competence, example::Example, glossary::GlossaryEntry,
    knowledge_card::KnowledgeCard, learning_path::LearningPath, offering::Offering,
    provider::Provider, recommendation::Recommendation, region::Region, role::Role,
    text_page::TextPage, theme::Theme,
};
use crate::schema::declare::FieldGroup;
use crate::schema::field::Field;

/// A record type and its place among the kinds; implemented by the table below.
pub trait OfKind: FieldGroup {
    /// Its kind.
    const KIND: Kind;

    /// Where the catalogue keeps records of this type.
    fn table(tables: &Tables) -> &Table<Self>;
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident in $table:ident: $folder:literal, $singular:literal, $plural:literal;)+) => {
        /// A kind of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($(#[$doc])* $kind,)+ }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)+];

            /// The folder under `content/`, which is also the word in web addresses.
            #[must_use]
            pub const fn folder(self) -> &'static str {
                match self { $(Self::$kind => $folder,)+ }
            }

            /// One record of this kind, as an editor says it.
            #[must_use]
            pub fn singular(self) -> &'static str {
                match self { $(Self::$kind => $singular,)+ }
            }

            /// The heading over a list of them.
            #[must_use]
            pub fn plural(self) -> &'static str {
                match self { $(Self::$kind => $plural,)+ }
            }

            /// The keys this kind has beside the shared ones.
            #[must_use]
            pub fn fields(self) -> &'static [Field] {
                match self { $(Self::$kind => $kind::FIELDS,)+ }
            }
        }

        /// One parsed record of any kind. It depends on its own file only.
        #[derive(Clone, Debug)]
        pub enum Document { $($(#[$doc])* $kind(Arc<Entry<$kind>>),)+ }

        impl Document {
            /// Fills the typed record of `kind` from values that its table has approved.
            #[must_use]
            pub fn new(kind: Kind, common: Common, values: &Map<String, Json>) -> Self {
                match kind {
                    $(Kind::$kind => Self::$kind(Arc::new(Entry::new(common, values))),)+
                }
            }

            /// What all kinds have.
            #[must_use]
            pub fn common(&self) -> &Common {
                match self { $(Self::$kind(entry) => &entry.common,)+ }
            }
        }

        /// Every record, by kind and name.
        #[derive(Debug, Default)]
        pub struct Tables { $($(#[$doc])* pub $table: Table<$kind>,)+ }

        impl Tables {
            /// Sorts documents into tables.
            #[must_use]
            pub fn new(documents: impl IntoIterator<Item = Document>) -> Self {
                $(let mut $table = Vec::new();)+
                for document in documents {
                    match document { $(Document::$kind(entry) => $table.push(entry),)+ }
                }
                Self { $($table: Table::new($table),)+ }
            }

            /// What all kinds have, kind by kind, by name.
            pub fn commons(&self) -> impl Iterator<Item = &Common> {
                std::iter::empty()$(.chain(self.$table.iter().map(|entry| &entry.common)))+
            }

            /// What all kinds have, of the record of this kind and name.
            #[must_use]
            pub fn common(&self, kind: Kind, id: &str) -> Option<&Common> {
                match kind { $(Kind::$kind => self.$table.named(id).map(|entry| &entry.common),)+ }
            }
        }

        $(impl OfKind for $kind {
            const KIND: Kind = Kind::$kind;

            fn table(tables: &Tables) -> &Table<Self> {
                &tables.$table
            }
        })+
    };
}

kinds! {
    /// Offering.
    Offering in offerings: "aanbod", "aanbod", "Aanbod";
    /// Provider.
    Provider in providers: "aanbieders", "aanbieder", "Aanbieders";
    /// Role of the medical specialist.
    Role in roles: "rollen", "rol", "Rollen";
    /// `CanMEDS` competence.
    Competence in competences: "competenties", "competentie", "Competenties";
    /// Cross-cutting theme.
    Theme in themes: "themas", "thema", "Thema’s";
    /// Audience.
    Audience in audiences: "doelgroepen", "doelgroep", "Doelgroepen";
    /// Training region (OOR).
    Region in regions: "regios", "regio", "Regio’s";
    /// Knowledge card.
    KnowledgeCard in knowledge_cards: "kennisbank", "kenniskaart", "Kennisbank";
    /// Practice example.
    Example in examples: "praktijkvoorbeelden", "praktijkvoorbeeld", "Praktijkvoorbeelden";
    /// Recommendation of the training continuum.
    Recommendation in recommendations: "aanbevelingen", "aanbeveling", "Aanbevelingen";
    /// Learning path.
    LearningPath in learning_paths: "leerpaden", "leerpad", "Leerpaden";
    /// Glossary entry.
    GlossaryEntry in glossary: "begrippen", "begrip", "Begrippen";
    /// Text page.
    TextPage in text_pages: "paginas", "pagina", "Pagina’s";
}

impl Kind {
    /// The kind of a folder, or `None` when no kind has it.
    #[must_use]
    pub fn of_folder(folder: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.folder() == folder)
    }

    /// The key of the title or name.
    #[must_use]
    pub fn title_key(self) -> &'static str {
        let mut keys = self.fields().iter().map(|field| field.key);
        keys.find(|key| TITLE_KEYS.contains(key)).unwrap_or("titel")
    }
}
