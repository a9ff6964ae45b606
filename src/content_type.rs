//! The content type of a file by its name, in one table: for the preview, and for hosts that are told of the files
//! whose type matters to other programs.

use crate::url::followed::FOLDER;

pub(crate) const HTML: &str = "text/html; charset=utf-8";

/// What is JSON here is a feed.
const FEEDS: &str = FOLDER.split_at(1).1;

/// The content type of the file at a path.
pub(crate) fn content_type(path: &str) -> &'static str {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    match extension {
        "html" => HTML,
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" if path.trim_start_matches('/').starts_with(FEEDS) => "application/feed+json",
        "json" => "application/json",
        "xml" => "application/xml",
        "txt" => "text/plain; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "atom" => "application/atom+xml; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "ttl" => "text/turtle; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/vnd.microsoft.icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "odp" => "application/vnd.oasis.opendocument.presentation",
        "odt" => "application/vnd.oasis.opendocument.text",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_told_what_a_file_is() {
        let types = [
            ("index.html", "text/html; charset=utf-8"),
            ("stijl.css", "text/css; charset=utf-8"),
            ("script.js", "text/javascript; charset=utf-8"),
            ("script.mjs", "text/javascript; charset=utf-8"),
            ("data.json", "application/json"),
            ("data/aanbod.json", "application/json"),
            ("/volgen/rollen/educator.json", "application/feed+json"),
            ("volgen/aanbod.atom", "application/atom+xml; charset=utf-8"),
            ("sitemap.xml", "application/xml"),
            ("robots.txt", "text/plain; charset=utf-8"),
            ("agenda.ics", "text/calendar; charset=utf-8"),
            ("aanbod.csv", "text/csv; charset=utf-8"),
            ("begrippen.ttl", "text/turtle; charset=utf-8"),
            ("kaart.svg", "image/svg+xml"),
            ("beeld.png", "image/png"),
            ("beeld.jpg", "image/jpeg"),
            ("beeld.jpeg", "image/jpeg"),
            ("beeld.gif", "image/gif"),
            ("beeld.webp", "image/webp"),
            ("beeld.avif", "image/avif"),
            ("favicon.ico", "image/vnd.microsoft.icon"),
            ("letter.woff2", "font/woff2"),
            ("folder.pdf", "application/pdf"),
            ("site.webmanifest", "application/manifest+json"),
            ("archief.tar.gz", "application/octet-stream"),
            ("CNAME", "application/octet-stream"),
        ];
        for (path, expected) in types {
            assert_eq!(content_type(path), expected, "{path}");
        }
    }
}
