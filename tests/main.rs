//! The tests: one binary, so that they link once.

mod problems;
mod properties;
mod support;
mod values;
