//! Changes the front matter of a record by byte range: what is not asked for keeps its bytes, comments,
//! quotes and blank lines included. It never touches the disk, and does not judge the content.

mod blocks;
mod order;

pub use self::order::{Misplaced, Sorted, sorted};
