//! Closed lists of terms: the values a key may have, each with its label for visitors.

/// A term of a closed list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// What an editor types: `online-live`.
    pub key: &'static str,
    /// What a visitor reads: "online, live".
    pub label: &'static str,
}

impl Term {
    pub(crate) fn label_of(terms: &[Self], key: &str) -> Option<&'static str> {
        terms.iter().find(|term| term.key == key).map(|term| term.label)
    }
}

/// Makes an enum with each variant, key and label on one line, so that a new term is one line. A
/// field whose vocabulary has a `default` is optional.
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
            /// Every term, in the order shown to visitors.
            $vis const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The same terms, as keys and labels.
            pub(crate) const TERMS: &'static [$crate::schema::vocabulary::Term] =
                &[$(Self::$variant.term(),)+];

            /// A repetition in a macro cannot have an else branch, hence the array.
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
                let key = value.and_then(serde_json::Value::as_str);
                let term = Self::ALL.iter().copied().find(|term| Some(term.key()) == key);
                term.or(Self::DEFAULT).expect($crate::schema::declare::VALIDATED)
            }

            fn written(&self) -> Option<serde_json::Value> {
                (Some(*self) != Self::DEFAULT).then(|| serde_json::Value::from(self.key()))
            }
        }
    };
}

pub(crate) use vocabulary;
