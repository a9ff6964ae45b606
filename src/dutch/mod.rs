//! Dutch text: dates, amounts and counts in words, word boundaries, alphabetical lists, errors of the
//! system.
//! Nothing here may depend on the catalogue.

pub(crate) mod letters;
pub mod order;
pub(crate) mod phrases;
pub(crate) mod system;
pub(crate) mod words;
