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

/// Makes an enum whose variant, typed key and label are on one line, so that adding a term
/// is adding a line. A key whose values have a `default` may be left out.
macro_rules! vocabulary {
    (
        $(#[$meta:meta])*
        $vis:vis $name:ident $(default $default:ident)? {
            $($variant:ident = $key:literal => $label:literal,)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $(#[doc = $label] $variant,)+ }

        impl $name {
            /// Every term, in the order a visitor sees them.
            $vis const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Keys and labels, in the same order.
            pub(crate) const TERMS: &'static [$crate::schema::vocabulary::Term] =
                &[$(Self::$variant.term(),)+];

            /// The default, if any: the first of one or none.
            const DEFAULT: Option<Self> = [$(Some(Self::$default),)? None][0];

            const fn term(self) -> $crate::schema::vocabulary::Term {
                $crate::schema::vocabulary::Term { key: self.key(), label: self.label() }
            }

            /// What an editor types.
            $vis const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }

            /// What a visitor reads.
            $vis const fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)+ }
            }
        }

        impl $crate::schema::declare::FieldType for $name {
            const SHAPE: $crate::schema::field::Shape =
                $crate::schema::field::Shape::Term(Self::TERMS);
            const REQUIRED: bool = Self::DEFAULT.is_none();

            fn read(value: Option<&serde_json::Value>) -> Self {
                let typed = value.and_then(serde_json::Value::as_str);
                let term = Self::ALL.iter().copied().find(|term| Some(term.key()) == typed);
                term.or(Self::DEFAULT).expect($crate::schema::declare::APPROVED)
            }
        }
    };
}

pub(crate) use vocabulary;
