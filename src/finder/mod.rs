//! The data of the finder: what its script filters and sorts by, as columns in small files.
//!
//! It makes no page: `pages/finder.rs` shows the first results and takes its groups from here.

mod column;
mod index;
mod order;
mod subject;

pub(crate) use self::index::Index;
pub(crate) use self::index::{FilterGroup, FilterOption};
