//! The data of the finder: turns offerings into columns in small files, by which its script filters
//! and sorts. It must not make pages: `pages/finder.rs` shows the first results.

mod column;
mod index;
mod month;
mod order;
mod subject;

pub(crate) use self::index::Index;
pub(crate) use self::index::{FilterGroup, FilterOption};
