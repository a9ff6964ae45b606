//! Field schemas, and front matter validated against them. Nothing here may know the kinds of
//! record: only the shapes of values.

mod cut_off;
pub mod declare;
pub mod faults;
pub mod field;
pub(crate) mod file_name;
pub(crate) mod files;
mod items;
mod keys;
mod level;
pub mod licence;
mod markup;
pub(crate) mod meant;
pub mod moment;
pub(crate) mod numbers;
mod other_key;
pub(crate) mod reader;
pub(crate) mod scalar;
mod structure;
pub mod study_load;
pub(crate) mod texts;
pub mod values;
pub(crate) mod vocabulary;
pub(crate) mod wording;
pub mod years;
