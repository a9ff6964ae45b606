//! The rules of the stages other than `check`: about a file, a key, the theme or the output.
//!
//! One rule per file, constants only: the stage that finds a problem words it. The rules over the
//! linked catalogue are in `check`, each with the function that checks it.

pub(crate) mod broken_asset;
pub(crate) mod broken_template;
pub(crate) mod crash;
pub(crate) mod dead_reference;
pub(crate) mod duplicate_key;
pub(crate) mod file_too_large;
pub(crate) mod hash_in_value;
pub(crate) mod host_limit;
pub(crate) mod invalid_yaml;
pub(crate) mod invisible_character;
pub(crate) mod malformed_file;
pub(crate) mod markup_in_value;
pub(crate) mod merge_conflict;
pub(crate) mod misplaced_file;
pub(crate) mod misread_letters;
pub(crate) mod missing_key;
pub(crate) mod self_reference;
pub(crate) mod site_address;
pub(crate) mod unknown_key;
pub(crate) mod unknown_value;
pub(crate) mod unreadable_file;
pub(crate) mod wrong_value;

use crate::problem::Rule;

pub(crate) const RULES: &[Rule] = &[
    broken_asset::RULE,
    broken_template::RULE,
    crash::RULE,
    dead_reference::RULE,
    duplicate_key::RULE,
    file_too_large::RULE,
    hash_in_value::RULE,
    host_limit::RULE,
    invalid_yaml::RULE,
    invisible_character::RULE,
    malformed_file::RULE,
    markup_in_value::RULE,
    merge_conflict::RULE,
    misplaced_file::RULE,
    misread_letters::RULE,
    missing_key::RULE,
    self_reference::RULE,
    site_address::RULE,
    unknown_key::RULE,
    unknown_value::RULE,
    unreadable_file::RULE,
    wrong_value::RULE,
];
