//! Dutch text: dates, amounts and counts in words, words in running text, words in an alphabet.
//! Nothing here knows the catalogue.

pub(crate) mod letters;
pub(crate) mod phrases;
pub(crate) mod words;
