//! Field schemas: what an editor may write, and front matter validated against it. They know
//! shapes of values, not what a record is.

pub mod declare;
pub mod field;
pub mod moment;
pub(crate) mod numbers;
pub mod reader;
pub mod scalar;
pub mod study_load;
pub mod texts;
pub mod values;
pub mod vocabulary;
