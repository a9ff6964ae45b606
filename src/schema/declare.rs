//! Field declarations: [`fields!`] turns one declaration into a struct, its table of keys and the
//! code that fills the struct from values that were validated against that table.
//!
//! The Rust type of a field determines the shape of its key: `Option` and `Vec` are optional,
//! `Id<Theme>` is a reference to a theme, a vocabulary's enum is one of its terms. A text field has to
//! name its shape: `website: Option<String> as Url`.

use std::str::FromStr;

use jiff::civil::Date;
use serde_json::{Map, Value as Json};

use super::field::{Field, Shape};
use super::licence::Licence;
use super::moment::Moment;
use super::study_load::StudyLoad;
use super::values;
use super::years::Years;

/// A type that a field can have. `S` is the shape named after `as`, [`Own`] when there is none.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a field type with the shape `{S}`",
    note = "text needs a shape: `as Title`, `as Url`; other types have one of their own"
)]
pub(crate) trait FieldType<S = Own>: Sized {
    const SHAPE: Shape;

    const REQUIRED: bool = true;

    /// `None` when the key was left out. Must not be called with a value that was not validated.
    fn read(value: Option<&Json>) -> Self;

    /// The value as an editor would write it, every scalar as text; `None` when the key can be left out.
    fn written(&self) -> Option<Json>;

    /// The same of a value that was not left out.
    fn given(&self) -> Option<Json> {
        self.written()
    }
}

impl Field {
    /// A key whose value is a `T` of the shape `S`.
    pub(crate) const fn new<T: FieldType<S>, S>(
        key: &'static str,
        meaning: &'static str,
        example: &'static str,
    ) -> Self {
        Self {
            key,
            shape: T::SHAPE,
            required: T::REQUIRED,
            required_unless: None,
            needs_value: T::REQUIRED,
            is_kept: false,
            meaning,
            example,
        }
    }

    /// Of a key that is a field of a struct.
    pub(crate) const fn kept(self) -> Self {
        Self { is_kept: true, ..self }
    }

    pub(crate) const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// Requires the key where `other` is missing.
    pub(crate) const fn required_unless(self, other: &'static str) -> Self {
        Self { required_unless: Some(other), ..self }
    }
}

/// A struct made by [`fields!`].
pub trait FieldGroup: Sized {
    /// The keys, in the order shown to editors.
    const FIELDS: &'static [Field];

    /// Fills the struct from validated values.
    fn from_values(values: &Map<String, Json>) -> Self;

    /// The values as an editor would write them.
    fn to_values(&self) -> Map<String, Json>;
}

/// The shape of a field without `as`: the one of its type.
#[derive(Debug)]
pub(crate) enum Own {}

/// A shape that a text field can name after `as`.
pub(crate) trait TextShape {
    const SHAPE: Shape;
}

/// Text of `MIN` to `MAX` characters.
#[derive(Debug)]
pub(crate) enum Text<const MIN: usize, const MAX: usize> {}

impl<const MIN: usize, const MAX: usize> TextShape for Text<MIN, MAX> {
    const SHAPE: Shape = Shape::Text { min: MIN, max: MAX };
}

pub(crate) type Title = Text<2, 99>;
pub(crate) type Sentence = Text<2, 300>;
pub(crate) type Paragraph = Text<2, 1200>;

macro_rules! formats {
    ($($name:ident = $format:ident;)+) => { $(
        #[derive(Debug)]
        pub(crate) enum $name {}

        impl TextShape for $name {
            const SHAPE: Shape = Shape::Formatted(&values::$format);
        }
    )+ };
}

formats! {
    Url = URL;
    UrlOrFile = URL_OR_FILE;
    Origin = ORIGIN;
    Email = EMAIL;
    Phone = PHONE;
    Slug = SLUG;
    PathOnSite = SITE_PATH;
    AccreditationPoints = POINTS;
}

/// Written in euros, stored in cents.
#[derive(Debug)]
pub(crate) enum Euros {}

/// A list of at most `MAX` values of the shape `S`.
#[derive(Debug)]
pub(crate) struct UpTo<const MAX: usize, S = Own>(S);

/// The longest list when a field sets no limit.
const LIST_MAX: usize = 200;

/// Why a value cannot be missing or invalid.
pub(crate) const VALIDATED: &str =
    "the reader validates every value and fills in placeholders for missing required ones";

fn text(value: Option<&Json>) -> &str {
    value.and_then(Json::as_str).expect(VALIDATED)
}

fn number(value: Option<&Json>) -> u64 {
    value.and_then(Json::as_u64).expect(VALIDATED)
}

fn parsed<T: FromStr>(value: Option<&Json>) -> T {
    text(value).parse().ok().expect(VALIDATED)
}

fn list<S, T: FieldType<S>>(value: Option<&Json>) -> Vec<T> {
    let values = value.and_then(Json::as_array).into_iter().flatten();
    values.map(|value| T::read(Some(value))).collect()
}

fn written_list<S, T: FieldType<S>>(values: &[T]) -> Option<Json> {
    (!values.is_empty()).then(|| values.iter().filter_map(T::written).collect())
}

impl<S: TextShape> FieldType<S> for String {
    const SHAPE: Shape = S::SHAPE;

    fn read(value: Option<&Json>) -> Self {
        text(value).to_owned()
    }

    fn written(&self) -> Option<Json> {
        Some(Json::from(self.as_str()))
    }
}

impl FieldType for bool {
    const SHAPE: Shape = Shape::YesNo;
    const REQUIRED: bool = false;

    fn read(value: Option<&Json>) -> Self {
        value.and_then(Json::as_bool).unwrap_or_default()
    }

    fn written(&self) -> Option<Json> {
        self.then(|| Json::from("ja"))
    }

    fn given(&self) -> Option<Json> {
        Some(Json::from(if *self { "ja" } else { "nee" }))
    }
}

impl FieldType for u32 {
    const SHAPE: Shape = Shape::Number;

    fn read(value: Option<&Json>) -> Self {
        number(value).try_into().expect(VALIDATED)
    }

    fn written(&self) -> Option<Json> {
        Some(Json::from(self.to_string()))
    }
}

impl FieldType<Euros> for u64 {
    const SHAPE: Shape = Shape::Euros;

    fn read(value: Option<&Json>) -> Self {
        number(value)
    }

    fn written(&self) -> Option<Json> {
        let (euros, cents) = (self / 100, self % 100);
        let cents = if cents == 0 { String::new() } else { format!(",{cents:02}") };
        Some(Json::from(format!("{euros}{cents}")))
    }
}

macro_rules! parsed_types {
    ($($type:ty = $format:ident;)+) => { $(
        impl FieldType for $type {
            const SHAPE: Shape = Shape::Formatted(&values::$format);

            fn read(value: Option<&Json>) -> Self {
                parsed(value)
            }

            fn written(&self) -> Option<Json> {
                Some(Json::from(self.to_string()))
            }
        }
    )+ };
}

parsed_types! {
    Date = DATE;
    Moment = MOMENT;
    Years = YEARS;
    Licence = LICENCE;
}

impl FieldType for StudyLoad {
    const SHAPE: Shape = Shape::Formatted(&values::STUDY_LOAD);

    fn read(value: Option<&Json>) -> Self {
        parsed(value)
    }

    fn written(&self) -> Option<Json> {
        Some(Json::from(self.in_file()))
    }
}

impl<S, T: FieldType<S>> FieldType<S> for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    const REQUIRED: bool = false;

    fn read(value: Option<&Json>) -> Self {
        value.map(|value| T::read(Some(value)))
    }

    fn written(&self) -> Option<Json> {
        self.as_ref().and_then(T::given)
    }
}

impl<S: TextShape, T: FieldType<S>> FieldType<S> for Vec<T> {
    const SHAPE: Shape = Shape::List { of: &T::SHAPE, min: 1, max: LIST_MAX };
    const REQUIRED: bool = false;

    fn read(value: Option<&Json>) -> Self {
        list(value)
    }

    fn written(&self) -> Option<Json> {
        written_list(self)
    }
}

impl<T: FieldType> FieldType for Vec<T> {
    const SHAPE: Shape = Shape::List { of: &T::SHAPE, min: 1, max: LIST_MAX };
    const REQUIRED: bool = false;

    fn read(value: Option<&Json>) -> Self {
        list(value)
    }

    fn written(&self) -> Option<Json> {
        written_list(self)
    }
}

impl<const MAX: usize, S, T: FieldType<S>> FieldType<UpTo<MAX, S>> for Vec<T> {
    const SHAPE: Shape = Shape::List { of: &T::SHAPE, min: 1, max: MAX };
    const REQUIRED: bool = false;

    fn read(value: Option<&Json>) -> Self {
        list(value)
    }

    fn written(&self) -> Option<Json> {
        written_list(self)
    }
}

impl<T: FieldGroup> FieldType for T {
    const SHAPE: Shape = Shape::Map(T::FIELDS);

    fn read(value: Option<&Json>) -> Self {
        Self::from_values(value.and_then(Json::as_object).expect(VALIDATED))
    }

    fn written(&self) -> Option<Json> {
        Some(Json::Object(self.to_values()))
    }
}

/// Makes a struct and its table of keys from one declaration:
///
/// ```text
/// fields! {
///     /// A region.
///     pub(crate) struct Region {
///         /// Its short name.
///         short_name: String as Title = "korte_naam" => "de korte naam", "OOR NO";
///         ..SOURCES;
///     }
/// }
/// ```
///
/// A field has its Rust name and type, for text a shape, the Dutch key, its meaning for editors and an
/// example as they would write it. `required` before the key of a list makes it required, and
/// `required_unless("einde")` where that other key is missing. A line with `..` adds a key to the table
/// that does not become a field of this struct, so that its value is not kept.
macro_rules! fields {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident {
            $(..$first:expr;)*
            $(
                $(#[$doc:meta])*
                $field:ident: $type:ty $(as $shape:ty)?
                    = $($required:ident $(($other:literal))?)? $key:literal => $meaning:literal, $example:literal;
                $(..$after:expr;)*
            )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug)]
        $vis struct $name {
            $($(#[$doc])* pub(crate) $field: $type,)*
        }

        impl $crate::schema::declare::FieldGroup for $name {
            const FIELDS: &'static [$crate::schema::field::Field] = &[
                $($first,)*
                $(
                    $crate::schema::field::Field::new::<
                        $type,
                        $crate::schema::declare::fields!(@shape $($shape)?),
                    >($key, $meaning, $example).kept()$(.$required($($other)?))?,
                    $($after,)*
                )*
            ];

            fn from_values(values: &serde_json::Map<String, serde_json::Value>) -> Self {
                Self {
                    $($field: $crate::schema::declare::FieldType::<
                        $crate::schema::declare::fields!(@shape $($shape)?),
                    >::read(values.get($key)),)*
                }
            }

            fn to_values(&self) -> serde_json::Map<String, serde_json::Value> {
                let pairs = [$(($key, $crate::schema::declare::FieldType::<
                    $crate::schema::declare::fields!(@shape $($shape)?),
                >::written(&self.$field)),)*];
                let known = |(key, value): (&str, Option<serde_json::Value>)| {
                    Some((key.to_owned(), value?))
                };
                pairs.into_iter().filter_map(known).collect()
            }
        }
    };
    (@shape) => { $crate::schema::declare::Own };
    (@shape $shape:ty) => { $shape };
}

pub(crate) use fields;
