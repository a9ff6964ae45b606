//! Redirects from paths where a record once stood: a rule for hosts that read `_redirects`
//! (Netlify) and a page that leads on for those that do not (GitHub Pages). The `!` lets the rule
//! go before that page.

use std::fmt::Write;

use super::{Context, File};
use crate::url::{self, Base, SitePath};

pub(super) fn files(context: Context<'_>) -> Vec<File> {
    let base = context.edition.base;
    let mut rules = String::new();
    let mut files = Vec::new();
    for common in context.edition.catalogue.tables.commons() {
        let target = url::record(common.kind, &common.id);
        for old in &common.shared.redirects {
            let old = SitePath::new(old.as_str());
            let _ = writeln!(rules, "{} {} 301!", base.href(&old), base.href(&target));
            files.push(page(base, &old, &target, &common.title));
        }
    }
    if !rules.is_empty() {
        files.push(File::text("/_redirects", rules));
    }
    files
}

/// A page without style or script: it is on screen for a moment at most.
fn page(base: &Base, old: &SitePath, target: &SitePath, title: &str) -> File {
    let title = escape(title);
    let (href, canonical) = (base.href(target), base.absolute(target));
    let html = format!(
        "<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\" href=\"{canonical}\">\n\
         <meta http-equiv=\"refresh\" content=\"0; url={href}\">\n</head>\n<body>\n\
         <p>Deze pagina is verplaatst: <a href=\"{href}\">{title}</a>.</p>\n</body>\n</html>\n"
    );
    File { path: old.clone(), bytes: html.into_bytes() }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
