//! The tests: one binary, so that they link once.

#![expect(clippy::disallowed_methods, reason = "tests make the files they read")]

mod addresses;
mod agenda;
mod calendar;
mod console;
mod costs;
mod coverage;
mod determinism;
mod drafts;
mod excerpts;
mod facts;
mod finder;
mod form_of_address;
mod generated;
mod growth;
mod home;
mod hostile;
mod hosts;
mod html;
mod links;
mod markdown;
mod mini;
mod order;
mod own_words;
mod parts;
mod preview;
mod problems;
mod properties;
mod providers;
mod publisher;
mod readme;
mod rebuild;
mod relevance;
mod rules;
mod search_words;
mod shards;
mod standard_index;
mod states;
mod support;
mod tables;
mod terms;
mod theme;
mod tidy;
mod values;
mod workflows;
