//! Dutch text: dates, amounts and counts in words, word boundaries and alphabetical lists.
//! Nothing here may depend on the catalogue.

pub(crate) mod letters;
pub mod order;
pub(crate) mod phrases;
pub(crate) mod words;
