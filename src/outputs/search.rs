//! The files of the search, for its script, and where they are.

use serde::Serialize;

use super::{Context, File};
use crate::url;

/// What a page asks that does not know where the files are: their folder has a new name in every
/// site that differs, and pages that stay the same may not name it.
#[derive(Serialize)]
struct Pointer {
    index: String,
}

pub(super) fn files(context: Context<'_>) -> Vec<File> {
    let edition = context.edition;
    let pointer = Pointer { index: edition.base.href(&edition.search.path("")) };
    let pointer = serde_json::to_string(&pointer).expect("an address is valid JSON");
    let file = |(path, text): (_, &str)| File { path, bytes: text.as_bytes().to_vec() };
    let pointer = File::text(url::search_pointer().as_str(), pointer);
    edition.search.files().map(file).chain([pointer]).collect()
}
