//! Closed lists of terms: the values a key may have and the words a visitor reads.

/// A term of a closed list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// What an editor types: `online-live`.
    pub key: &'static str,
    /// What a visitor reads: "online, live".
    pub label: &'static str,
}

impl Term {
    /// The label of the term with this key.
    pub(crate) fn label_of(terms: &[Self], key: &str) -> Option<&'static str> {
        terms.iter().find(|term| term.key == key).map(|term| term.label)
    }
}

/// Makes an enum whose variant, typed key and label stand on one line, so that adding a term
/// is adding a line.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$mark:meta])* $variant:ident = $key:literal => $label:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
        pub enum $name {
            $(#[doc = $label] $(#[$mark])* #[serde(rename = $key)] $variant,)+
        }

        impl $name {
            /// Every term, in the order a visitor sees them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Keys and labels, in the same order.
            pub const TERMS: &'static [crate::schema::vocabulary::Term] =
                &[$(crate::schema::vocabulary::Term { key: $key, label: $label },)+];

            /// What an editor types.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }

            /// What a visitor reads.
            #[must_use]
            pub fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)+ }
            }
        }
    };
}

pub(crate) use vocabulary;
