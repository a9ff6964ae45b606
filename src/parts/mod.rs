//! Views that pages share, such as a card, a list of runs or the head of a page.
//!
//! They turn records into what templates show, and must not plan pages.

pub(crate) mod attention;
pub(crate) mod by_theme;
pub(crate) mod calendar;
pub(crate) mod card;
pub(crate) mod cards;
pub(crate) mod clusters;
pub(crate) mod contacts;
pub(crate) mod data_profile;
pub(crate) mod facts;
pub(crate) mod first_cards;
pub(crate) mod heat;
pub(crate) mod levels;
pub(crate) mod listing;
pub(crate) mod procedures;
pub(crate) mod programme;
pub(crate) mod region_map;
pub(crate) mod run_list;
pub(crate) mod schedule;
pub(crate) mod structured;
pub(crate) mod topic;
mod unclassified;
pub(crate) mod view;
