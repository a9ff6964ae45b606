//! The tests: one binary, so that they link once.

mod addresses;
mod generated;
mod preview;
mod problems;
mod properties;
mod support;
mod values;
