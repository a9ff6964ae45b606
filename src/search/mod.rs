//! The search: the pages of a catalogue as what a visitor can find them by.

pub mod entry;
pub mod standard;
