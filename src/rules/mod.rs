//! The rules of the stages other than `check`: about a file, a key, the theme or the output.
//!
//! One rule per file, constants only: the stage that finds a problem words it. The rules over the
//! linked catalogue are in `check`, each with the function that checks it.

pub(crate) mod broken_asset;
pub(crate) mod broken_template;
pub(crate) mod comma_in_list;
pub(crate) mod crash;
pub(crate) mod dead_reference;
pub(crate) mod duplicate_key;
pub(crate) mod file_too_large;
pub(crate) mod hash_in_value;
pub(crate) mod host_limit;
pub(crate) mod import_conflict;
pub(crate) mod invalid_yaml;
pub(crate) mod invisible_character;
pub(crate) mod malformed_file;
pub(crate) mod markup_in_value;
pub(crate) mod media_too_large;
pub(crate) mod media_unusable;
pub(crate) mod merge_conflict;
pub(crate) mod misplaced_file;
pub(crate) mod misread_letters;
pub(crate) mod missing_key;
pub(crate) mod self_reference;
pub(crate) mod site_address;
pub(crate) mod unknown_column;
pub(crate) mod unknown_key;
pub(crate) mod unknown_value;
pub(crate) mod unread_cell;
pub(crate) mod unread_row;
pub(crate) mod unreadable_file;
pub(crate) mod unreadable_table;
pub(crate) mod vanished_from_source;
pub(crate) mod wrong_value;

use crate::problem::Rule;

pub(crate) const RULES: &[Rule] = &[
    broken_asset::RULE,
    broken_template::RULE,
    comma_in_list::RULE,
    crash::RULE,
    dead_reference::RULE,
    duplicate_key::RULE,
    file_too_large::RULE,
    hash_in_value::RULE,
    host_limit::RULE,
    import_conflict::RULE,
    invalid_yaml::RULE,
    invisible_character::RULE,
    malformed_file::RULE,
    markup_in_value::RULE,
    media_too_large::RULE,
    media_unusable::RULE,
    merge_conflict::RULE,
    misplaced_file::RULE,
    misread_letters::RULE,
    missing_key::RULE,
    self_reference::RULE,
    site_address::RULE,
    unknown_column::RULE,
    unknown_key::RULE,
    unknown_value::RULE,
    unread_cell::RULE,
    unread_row::RULE,
    unreadable_file::RULE,
    unreadable_table::RULE,
    vanished_from_source::RULE,
    wrong_value::RULE,
];
