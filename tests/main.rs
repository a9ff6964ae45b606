//! The tests: one binary, so that they link once.

#![expect(clippy::disallowed_methods, reason = "tests make and read files")]
#![expect(
    clippy::case_sensitive_file_extension_comparisons,
    clippy::format_collect,
    clippy::format_push_string,
    reason = "tests make small texts and know their own file names"
)]

mod addresses;
mod console;
mod determinism;
mod generated;
mod hostile;
mod html;
mod links;
mod mini;
mod preview;
mod problems;
mod properties;
mod rebuild;
mod support;
mod tables;
mod tidy;
mod values;
