//! Parts that pages share: small views such as a card, a list of runs or the head of a page.
//!
//! A part makes what its template shows and nothing more; it plans no page.

pub mod attention;
pub mod calendar;
pub mod card;
pub(crate) mod cards;
pub mod facts;
pub mod heat;
pub mod listing;
pub mod mailto;
pub mod region_map;
pub mod run_list;
pub mod schedule;
pub mod view;
