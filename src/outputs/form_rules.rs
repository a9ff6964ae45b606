//! What the form for offerings can tell of an answer by itself, for its script.

use crate::edition::Edition;
use crate::form::rules;
use crate::output::Output;
use crate::url;

pub(crate) fn outputs(_: &Edition) -> Vec<Output<'_>> {
    vec![Output::file(url::form_rules(), |_| {
        serde_json::to_vec(&rules::data()).expect("rules are valid JSON")
    })]
}
