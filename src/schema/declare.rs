//! A key declared once: [`fields!`] turns one declaration into a struct, its table of keys and the
//! code that reads the struct from values that the table has approved.
//!
//! The Rust type of a field gives the shape of its key: `Option` and `Vec` may be left out,
//! `Id<Theme>` is a reference to a theme, a vocabulary's enum is one of its terms. Text has no
//! shape of its own, so such a field names one: `website: Option<String> as Url`.

use std::str::FromStr;

use jiff::civil::Date;
use serde_json::{Map, Value as Json};

use super::field::{Field, Shape};
use super::moment::Moment;
use super::study_load::StudyLoad;
use super::values;

/// A type that a field can have. `S` is the shape the field names, [`Own`] when it names none.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no field of the shape `{S}`",
    note = "text names its shape: `as Title`, `as Url`; other types have one of their own"
)]
pub(crate) trait FieldType<S = Own>: Sized {
    /// What an editor may write.
    const SHAPE: Shape;

    /// Whether it must be there.
    const REQUIRED: bool = true;

    /// The value of the field; `None` when the key was left out.
    fn read(value: Option<&Json>) -> Self;
}

impl Field {
    /// A key whose value fills a `T` of the shape `S`.
    pub(crate) const fn new<T: FieldType<S>, S>(
        key: &'static str,
        meaning: &'static str,
        example: &'static str,
    ) -> Self {
        Self { key, shape: T::SHAPE, required: T::REQUIRED, meaning, example }
    }

    /// The same key, which must be there.
    pub(crate) const fn required(self) -> Self {
        Self { required: true, ..self }
    }
}

/// A struct made by [`fields!`].
pub trait FieldGroup: Sized {
    /// Its keys, in the order editors see them.
    const FIELDS: &'static [Field];

    /// Fills it from the values of its keys.
    fn from_values(values: &Map<String, Json>) -> Self;
}

/// The shape of a field that names none: its type has one.
#[derive(Debug)]
pub(crate) enum Own {}

/// A shape of text.
pub(crate) trait TextShape {
    /// The shape.
    const SHAPE: Shape;
}

/// Text of `MIN` to `MAX` characters.
#[derive(Debug)]
pub(crate) enum Text<const MIN: usize, const MAX: usize> {}

impl<const MIN: usize, const MAX: usize> TextShape for Text<MIN, MAX> {
    const SHAPE: Shape = Shape::Text { min: MIN, max: MAX };
}

/// A line of text: a title or name.
pub(crate) type Title = Text<2, 99>;

/// A phrase or sentence.
pub(crate) type Sentence = Text<2, 300>;

/// A few sentences.
pub(crate) type Paragraph = Text<2, 1200>;

macro_rules! formats {
    ($($(#[$doc:meta])* $name:ident = $format:ident;)+) => { $(
        $(#[$doc])*
        #[derive(Debug)]
        pub(crate) enum $name {}

        impl TextShape for $name {
            const SHAPE: Shape = Shape::Formatted(&values::$format);
        }
    )+ };
}

formats! {
    /// A web address.
    Url = URL;
    /// An e-mail address.
    Email = EMAIL;
    /// The name of a record or run.
    Slug = SLUG;
    /// A path on this site that once was a page.
    FormerPath = SITE_PATH;
    /// A number of accreditation points.
    AccreditationPoints = POINTS;
}

/// An amount in euros, kept in cents.
#[derive(Debug)]
pub(crate) enum Euros {}

/// A list of at most `MAX` values, each of the shape `S`.
#[derive(Debug)]
pub(crate) struct UpTo<const MAX: usize, S = Own>(S);

/// More values than this no list has.
const LIST_MAX: usize = 200;

/// Why a value cannot be missing or wrong.
pub(crate) const APPROVED: &str = "the reader approves every value, and gives a required key one";

fn text(value: Option<&Json>) -> &str {
    value.and_then(Json::as_str).expect(APPROVED)
}

fn number(value: Option<&Json>) -> u64 {
    value.and_then(Json::as_u64).expect(APPROVED)
}

fn parsed<T: FromStr>(value: Option<&Json>) -> T {
    text(value).parse().ok().expect(APPROVED)
}

fn list<S, T: FieldType<S>>(value: Option<&Json>) -> Vec<T> {
    let values = value.and_then(Json::as_array).into_iter().flatten();
    values.map(|value| T::read(Some(value))).collect()
}

impl<S: TextShape> FieldType<S> for String {
    const SHAPE: Shape = S::SHAPE;

    fn read(value: Option<&Json>) -> Self {
        text(value).to_owned()
    }
}

impl FieldType for bool {
    const SHAPE: Shape = Shape::YesNo;
    const REQUIRED: bool = false;

    fn read(value: Option<&Json>) -> Self {
        value.and_then(Json::as_bool).unwrap_or_default()
    }
}

impl FieldType for u32 {
    const SHAPE: Shape = Shape::Number;

    fn read(value: Option<&Json>) -> Self {
        number(value).try_into().expect(APPROVED)
    }
}

impl FieldType<Euros> for u64 {
    const SHAPE: Shape = Shape::Euros;

    fn read(value: Option<&Json>) -> Self {
        number(value)
    }
}

macro_rules! parsed_types {
    ($($type:ty = $format:ident;)+) => { $(
        impl FieldType for $type {
            const SHAPE: Shape = Shape::Formatted(&values::$format);

            fn read(value: Option<&Json>) -> Self {
                parsed(value)
            }
        }
    )+ };
}

parsed_types! {
    Date = DATE;
    Moment = MOMENT;
    StudyLoad = STUDY_LOAD;
}

impl<S, T: FieldType<S>> FieldType<S> for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    const REQUIRED: bool = false;

    fn read(value: Option<&Json>) -> Self {
        value.map(|value| T::read(Some(value)))
    }
}

impl<S: TextShape, T: FieldType<S>> FieldType<S> for Vec<T> {
    const SHAPE: Shape = Shape::List { of: &T::SHAPE, min: 1, max: LIST_MAX };
    const REQUIRED: bool = false;

    fn read(value: Option<&Json>) -> Self {
        list(value)
    }
}

impl<T: FieldType> FieldType for Vec<T> {
    const SHAPE: Shape = Shape::List { of: &T::SHAPE, min: 1, max: LIST_MAX };
    const REQUIRED: bool = false;

    fn read(value: Option<&Json>) -> Self {
        list(value)
    }
}

impl<const MAX: usize, S, T: FieldType<S>> FieldType<UpTo<MAX, S>> for Vec<T> {
    const SHAPE: Shape = Shape::List { of: &T::SHAPE, min: 1, max: MAX };
    const REQUIRED: bool = false;

    fn read(value: Option<&Json>) -> Self {
        list(value)
    }
}

impl<T: FieldGroup> FieldType for T {
    const SHAPE: Shape = Shape::Map(T::FIELDS);

    fn read(value: Option<&Json>) -> Self {
        Self::from_values(value.and_then(Json::as_object).expect(APPROVED))
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
/// A field has its Rust name and type, the shape where the type does not tell it, the Dutch key,
/// what the key means to editors, and an example as they would write it. `required` before the key
/// of a list says that it must be there. A line with `..` puts a key in the table that is not read
/// into this struct but into what all kinds share.
macro_rules! fields {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident {
            $(..$first:expr;)*
            $(
                $(#[$doc:meta])*
                $field:ident: $type:ty $(as $shape:ty)?
                    = $($required:ident)? $key:literal => $meaning:literal, $example:literal;
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
                    >($key, $meaning, $example)$(.$required())?,
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
        }
    };
    (@shape) => { $crate::schema::declare::Own };
    (@shape $shape:ty) => { $shape };
}

pub(crate) use fields;
