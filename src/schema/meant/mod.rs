//! What an editor probably meant with a value or key that is not valid, for the hint of a problem: one
//! file a format, and `value` for all of them. Only what is certain enough to write down; every value that
//! comes out is itself valid. Reports nothing.

pub(super) mod address;
pub(super) mod duration;
pub(crate) mod key;
mod key_words;
pub(super) mod licence;
pub(super) mod number;
mod parts;
pub(super) mod time;
pub(crate) mod value;
pub(crate) mod word;
pub(super) mod years;

/// What a value probably means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meant {
    /// This value, in the right form.
    Value(String),
    /// This value, without what the text says besides.
    Part(String),
    /// The first and the last of what the text says: of a day or a time.
    Span(String, String),
    /// One of these values: the text does not say which.
    OneOf(Vec<String>),
    /// No value: what to do instead.
    Advice(String),
}

impl Meant {
    /// The value that is meant, when there is one.
    pub(crate) fn value(self) -> Option<String> {
        match self {
            Self::Value(value) | Self::Part(value) => Some(value),
            Self::Span(..) | Self::OneOf(_) | Self::Advice(_) => None,
        }
    }

    fn value_of(value: Option<String>) -> Option<Self> {
        value.map(Self::Value)
    }

    fn advice(what: impl Into<String>) -> Self {
        Self::Advice(what.into())
    }

    fn span(first: String, last: String) -> Self {
        if first == last { Self::Value(first) } else { Self::Span(first, last) }
    }

    /// One of `values`, or the one that all of them are.
    fn one_of(mut values: Vec<String>) -> Option<Self> {
        values.dedup();
        match values.len() {
            0 | 1 => values.pop().map(Self::Value),
            _ => Some(Self::OneOf(values)),
        }
    }
}
