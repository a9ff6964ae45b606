//! Which files are made for other programs, so that pages of other sites may read them.

use super::{data, followed};

/// The extensions in each folder.
pub(crate) const SHARED: &[(&str, &[&str])] =
    &[(followed::FOLDER, followed::EXTENSIONS), (data::FOLDER, data::EXTENSIONS)];

/// Whether the path is of a file of [`SHARED`].
pub(crate) fn is_shared(path: &str) -> bool {
    let (_, extension) = path.rsplit_once('.').unwrap_or_default();
    SHARED.iter().any(|(folder, all)| path.starts_with(folder) && all.contains(&extension))
}
