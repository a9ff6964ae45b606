//! Changes the front matter of a record by byte range: what is not asked for keeps its bytes, comments,
//! quotes and blank lines included. It never touches the disk, and does not judge the content.

mod blocks;
mod dateless;
mod head;
mod key;
mod order;
mod scalar;
mod within;
mod written;

pub(crate) use self::key::without_days;
pub use self::key::{new_text, remove, set};
pub use self::order::{Misplaced, Sorted, sorted};
pub use self::written::Written;
