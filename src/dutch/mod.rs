//! Dutch text: dates, amounts and counts in words, words in running text, words in an alphabet.
//! Nothing here knows the catalogue.

pub mod letters;
pub mod phrases;
pub mod words;
