//! Typed records by id: `Id` names a record of one kind, `Table` looks it up. Nothing here may depend
//! on the fields of a record.

use std::cmp::Ordering;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::Arc;

use serde_json::{Map, Value as Json};

use super::common::Common;
use super::kind::Kind;
use crate::schema::declare::{FieldGroup, FieldType, VALIDATED};
use crate::schema::field::Shape;

/// The id of a record: its file name without `.md`. Typed by kind, so that the id of a provider
/// cannot be looked up among the themes.
pub(crate) struct Id<T>(Arc<str>, PhantomData<fn() -> T>);

impl<T> Id<T> {
    pub(crate) fn new(name: &str) -> Self {
        Self(Arc::from(name), PhantomData)
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

// By hand, because `derive` would put the same bound on `T`.
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

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl<T: Record> FieldType for Id<T> {
    const SHAPE: Shape = Shape::Reference(T::KIND.folder());

    fn read(value: Option<&Json>) -> Self {
        Self::new(value.and_then(Json::as_str).expect(VALIDATED))
    }

    fn written(&self) -> Option<Json> {
        Some(Json::from(self.as_str()))
    }
}

/// The fields of one kind of record.
pub(crate) trait Record: FieldGroup {
    const KIND: Kind;
}

/// A record with its shared part. Dereferences to the record: `offering.roles`.
#[derive(Debug)]
pub(crate) struct Entry<T> {
    pub common: Common,
    record: T,
}

impl<T: FieldGroup> Entry<T> {
    /// Fills the typed record from values that were validated against its table.
    pub(crate) fn new(common: Common, values: &Map<String, Json>) -> Self {
        Self { common, record: T::from_values(values) }
    }
}

impl<T> Entry<T> {
    pub(crate) fn id(&self) -> &str {
        &self.common.id
    }

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

/// All records of one kind, in the order in which visitors see them: by title, as Dutch sorts. Records
/// with the same title are sorted by id.
#[derive(Debug)]
pub(crate) struct Table<T> {
    entries: Vec<Arc<Entry<T>>>,
    /// Positions in `entries`, sorted by id.
    by_id: Vec<usize>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), by_id: Vec::new() }
    }
}

impl<T> Table<T> {
    pub(crate) fn new(mut entries: Vec<Arc<Entry<T>>>) -> Self {
        entries.sort_by(|a, b| {
            let (a, b) = (&a.common, &b.common);
            (&a.sort_key, &a.id).cmp(&(&b.sort_key, &b.id))
        });
        let mut by_id: Vec<usize> = (0..entries.len()).collect();
        by_id.sort_by(|a, b| entries[*a].id().cmp(entries[*b].id()));
        Self { entries, by_id }
    }

    pub(crate) fn get(&self, id: &Id<T>) -> Option<&Entry<T>> {
        self.named(id.as_str())
    }

    /// Like [`Table::get`], for an id that has no type.
    pub(crate) fn named(&self, id: &str) -> Option<&Entry<T>> {
        self.position(id).map(|at| &*self.entries[at])
    }

    /// The record at a position in the order of [`Table::iter`].
    pub(crate) fn at(&self, position: usize) -> &Entry<T> {
        &self.entries[position]
    }

    /// The position of a record in the order of [`Table::iter`].
    pub(crate) fn position(&self, id: &str) -> Option<usize> {
        let found = self.by_id.binary_search_by(|at| self.entries[*at].id().cmp(id));
        found.ok().map(|rank| self.by_id[rank])
    }

    pub(crate) fn iter(&self) -> impl ExactSizeIterator<Item = &Entry<T>> {
        self.entries.iter().map(AsRef::as_ref)
    }

    /// Those that are in lists: archived and withdrawn ones keep their page alone.
    pub(crate) fn current(&self) -> impl Iterator<Item = &Entry<T>> {
        self.iter().filter(|entry| entry.common.shared.life_cycle.is_current())
    }

    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }
}
