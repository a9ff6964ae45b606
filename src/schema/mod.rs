//! Field schemas: what an editor may write, and front matter validated against it. They know
//! shapes of values, not what a record is.

pub mod declare;
pub mod field;
pub mod moment;
pub(crate) mod numbers;
pub(crate) mod reader;
pub(crate) mod scalar;
pub mod study_load;
pub(crate) mod texts;
pub mod values;
pub(crate) mod vocabulary;
