//! The theme's assets, under names that carry their hash.

use super::{Context, File};

pub(super) fn files(context: Context<'_>) -> Vec<File> {
    let file = |asset: &crate::templates::Asset| File {
        path: asset.path.clone(),
        bytes: asset.bytes.clone(),
    };
    context.theme.assets().iter().map(file).collect()
}
