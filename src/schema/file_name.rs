//! Names of files where an address is wanted, known by how they end. What a file may be used for, others
//! decide.

/// How the file of a page ends.
pub(crate) const PAGES: &[&str] =
    &[".md", ".html", ".htm", ".php", ".asp", ".aspx", ".jsp", ".cfm"];

/// How a file ends that people read, look at or listen to.
const DOCUMENTS: &[&str] = &[
    ".pdf", ".doc", ".docx", ".odt", ".rtf", ".txt", ".xls", ".xlsx", ".ods", ".csv", ".ppt",
    ".pptx", ".odp", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".mp3", ".mp4", ".mov",
    ".zip", ".epub",
];

/// The file at the end of a path, if it ends in one.
pub(crate) fn file_name(path: &str) -> Option<&str> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let file = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let lower = file.to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| lower.ends_with(ending));
    (ends(PAGES) || ends(DOCUMENTS)).then_some(file)
}

/// The file that a text names, when it does not say on which site that is.
pub(super) fn without_site(text: &str) -> Option<&str> {
    if text.starts_with("http") {
        return None;
    }
    let (path, on_disk) = match text.split_once(':') {
        Some((drive, path)) if drive.len() == 1 => (path, true),
        Some((scheme, path)) if scheme.eq_ignore_ascii_case("file") => (path, true),
        _ => (text, false),
    };
    let file = file_name(path)?;
    let first = path.trim_start_matches('.').split(['/', '\\']).next().unwrap_or_default();
    let has_site = text.contains("://") || (first != file && first.contains('.'));
    (on_disk || !has_site).then_some(file)
}
