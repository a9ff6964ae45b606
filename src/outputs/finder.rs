//! The columns and orders of the finder, for its script; the cards are pages.

use super::{Context, File};

pub(super) fn files(context: Context<'_>) -> Vec<File> {
    let file = |(path, text): (_, &str)| File { path, bytes: text.as_bytes().to_vec() };
    context.edition.finder.files().map(file).collect()
}
