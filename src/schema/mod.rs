//! Field schemas, and front matter validated against them. Nothing here may know the kinds of
//! record: only the shapes of values.

mod cut_off;
pub mod declare;
pub mod field;
mod items;
mod keys;
pub(crate) mod meant;
mod meant_time;
mod meant_words;
pub mod moment;
mod notations;
pub(crate) mod numbers;
pub(crate) mod reader;
pub(crate) mod scalar;
mod structure;
pub mod study_load;
pub(crate) mod texts;
mod unknown;
pub mod values;
pub(crate) mod vocabulary;
pub mod years;
