//! Field schemas: what an editor may write, and front matter validated against it. They know
//! shapes of values, not what a record is.

pub mod field;
pub mod reader;
pub mod scalar;
pub mod texts;
pub mod values;
pub mod vocabulary;
