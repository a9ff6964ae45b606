//! The files of the search, for its script.

use super::{Context, File};

pub(super) fn files(context: Context<'_>) -> Vec<File> {
    let file = |(path, text): (_, &str)| File { path, bytes: text.as_bytes().to_vec() };
    context.edition.search.files().map(file).collect()
}
