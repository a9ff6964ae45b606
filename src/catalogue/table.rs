//! Typed records by name: `Id` names a record of one kind, `Table` finds it. What a record says is
//! not known here.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::Arc;

use serde_json::{Map, Value as Json};

use super::common::Common;
use super::kind::Kind;
use crate::schema::declare::{APPROVED, FieldGroup, FieldType};
use crate::schema::field::Shape;

/// The name of a record: its file name without `.md`. Typed by kind, so that the name of a
/// provider cannot be looked up among the themes.
pub(crate) struct Id<T>(Arc<str>, PhantomData<fn() -> T>);

impl<T> Id<T> {
    /// Takes the name as text.
    pub(crate) fn new(name: &str) -> Self {
        Self(Arc::from(name), PhantomData)
    }

    /// The name as text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

// By hand, because `derive` would ask the same of `T`, of which there is no value.
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0), PhantomData)
    }
}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}

impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<T: Record> FieldType for Id<T> {
    const SHAPE: Shape = Shape::Reference(T::KIND.folder());

    fn read(value: Option<&Json>) -> Self {
        Self::new(value.and_then(Json::as_str).expect(APPROVED))
    }
}

/// What one kind of record says in fields of its own.
pub(crate) trait Record: FieldGroup {
    /// Its kind.
    const KIND: Kind;
}

/// A record and what all kinds have. Reads as the record: `offering.roles`.
#[derive(Debug)]
pub(crate) struct Entry<T> {
    /// What all kinds have.
    pub common: Common,
    record: T,
}

impl<T: FieldGroup> Entry<T> {
    /// Fills the typed record from values that its table has approved.
    pub(crate) fn new(common: Common, values: &Map<String, Json>) -> Self {
        Self { common, record: T::from_values(values) }
    }
}

impl<T> Entry<T> {
    /// Its name, which is that of its file.
    pub(crate) fn id(&self) -> &str {
        &self.common.id
    }

    /// Its title or name, as visitors read it.
    pub(crate) fn title(&self) -> &str {
        &self.common.title
    }
}

impl<T> Deref for Entry<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.record
    }
}

/// All records of one kind, by name.
#[derive(Debug)]
pub(crate) struct Table<T>(Vec<Arc<Entry<T>>>);

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Table<T> {
    /// Sorts records by name.
    pub(crate) fn new(mut entries: Vec<Arc<Entry<T>>>) -> Self {
        entries.sort_by(|a, b| a.id().cmp(b.id()));
        Self(entries)
    }

    /// The record of this name.
    pub(crate) fn get(&self, id: &Id<T>) -> Option<&Entry<T>> {
        self.named(id.as_str())
    }

    /// The record of this name, when only the name is known.
    pub(crate) fn named(&self, id: &str) -> Option<&Entry<T>> {
        self.position(id).map(|at| &*self.0[at])
    }

    /// The position of the record of this name among all by name.
    pub(crate) fn position(&self, id: &str) -> Option<usize> {
        self.0.binary_search_by(|entry| entry.id().cmp(id)).ok()
    }

    /// All records by name.
    pub(crate) fn iter(&self) -> impl ExactSizeIterator<Item = &Entry<T>> {
        self.0.iter().map(AsRef::as_ref)
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }
}
