//! The tests: one binary, so that they link once.

mod addresses;
mod generated;
mod problems;
mod properties;
mod support;
mod tables;
mod tidy;
mod values;
