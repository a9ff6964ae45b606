//! The pictures and documents of an edition, and those among them that its records name: these are published.
//! Texts name a file by its path in the content; a page gets the address that follows from its bytes, with
//! what a browser and a visitor want to know before they fetch it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::catalogue::Catalogue;
use crate::catalogue::common::Common;
use crate::formats::media;
use crate::parse::paths;
use crate::source::media::{Length, MediaFile, Size};
use crate::source::{SourcePath, Sources};
use crate::url::{self, Base, SitePath};

/// Every file that can be published, by its name.
#[derive(Debug)]
pub(crate) struct Media(BTreeMap<String, Entry>);

#[derive(Debug)]
pub(crate) struct Entry {
    pub file: MediaFile,
    pub source: SourcePath,
    pub address: SitePath,
    /// Whether a record of the edition names it: drafts that are left out keep their files to themselves.
    pub is_published: bool,
}

impl Media {
    pub(crate) fn new(sources: &Sources, catalogue: &Catalogue) -> Self {
        let named: BTreeSet<&str> = catalogue.tables.commons().flat_map(named).collect();
        let entry = |path: &SourcePath, name: &str, file: &MediaFile| Entry {
            file: file.clone(),
            source: path.clone(),
            address: url::media(name, &file.fingerprint),
            is_published: named.contains(name),
        };
        let files = sources.iter().filter_map(|(path, source)| {
            let (name, file) = (paths::media_name(path)?, source.media.as_ref()?);
            Some((name.to_owned(), entry(path, name, file)))
        });
        Self(files.collect())
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Entry> {
        self.0.get(name)
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    pub(crate) fn published(&self) -> impl Iterator<Item = (&str, &Entry)> {
        let all = self.0.iter().map(|(name, entry)| (name.as_str(), entry));
        all.filter(|(_, entry)| entry.is_published)
    }

    /// Completes the pictures and links of a page that name a file.
    pub(crate) fn complete(&self, base: &Base, page: &mut Vec<u8>) {
        let completed = str::from_utf8(page).ok().and_then(|html| self.completed(base, html));
        if let Some(completed) = completed {
            *page = completed.into_bytes();
        }
    }

    /// A page with its files; `None` when it has none.
    fn completed(&self, base: &Base, html: &str) -> Option<String> {
        if self.0.is_empty() {
            return None;
        }
        let (mut completed, mut kept, mut label) = (String::new(), 0, None::<String>);
        for (start, _) in html.match_indices('<') {
            let tag = &html[start..];
            if let Some(label) = label.take_if(|_| tag.starts_with("</a>")) {
                completed.extend([&html[kept..start], &label]);
                kept = start;
                continue;
            }
            let Some((value, name)) = named_in_tag(tag) else { continue };
            let Some(Entry { file, address, .. }) = self.0.get(name) else { continue };
            completed.extend([&html[kept..start + value.start], &base.href(address), "\""]);
            completed += &told_in_tag(name, file, tag);
            kept = start + value.end + 1;
            if tag.starts_with("<a ") {
                label = Some(told_in_link(file));
            }
        }
        (kept > 0).then(|| completed + &html[kept..])
    }
}

/// The names of the files that a record shows or links to.
fn named(common: &Common) -> impl Iterator<Item = &str> {
    let images = common.body.images.iter().map(|image| &image.target);
    let targets = images.chain(common.body.links.iter().map(|link| &link.target));
    let in_text = targets.filter_map(|target| media::name(target));
    in_text.chain(common.files.iter().map(|mention| mention.name.as_str()))
}

/// Where in the tag of a picture or link the address of a file is, and the name of that file.
fn named_in_tag(html: &str) -> Option<(Range<usize>, &str)> {
    if !(html.starts_with("<a ") || html.starts_with("<img ")) {
        return None;
    }
    let tag = &html[..html.find('>')?];
    let start = tag.find("=\"/media/")? + 2;
    let end = start + tag[start..].find('"')?;
    Some((start..end, media::name(&tag[start..end])?))
}

/// The room that a picture takes, or the name to keep a document by.
fn told_in_tag(name: &str, file: &MediaFile, tag: &str) -> String {
    match file.size.filter(|_| tag.starts_with("<img ")) {
        Some(Size { width, height }) => format!(" width=\"{width}\" height=\"{height}\""),
        None => format!(" download=\"{name}\""),
    }
}

/// Inside the link, so that it is read with it.
fn told_in_link(file: &MediaFile) -> String {
    format!(" <small>({}, {})</small>", file.media_type.extension(), Length(file.length))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::{Entry, Media, MediaFile, Size};
    use crate::source::SourcePath;
    use crate::source::media::MediaType;
    use crate::url::{self, Base};

    fn media() -> Media {
        let entry = |name: &str, media_type, size| {
            let fingerprint = "0a".to_owned();
            let address = url::media(name, &fingerprint);
            let (length, on_disk) = (1_200_000, PathBuf::new());
            let file = MediaFile { media_type, length, size, fingerprint, on_disk };
            let source = SourcePath::new("media/x");
            (name.to_owned(), Entry { file, source, address, is_published: true })
        };
        let size = Some(Size { width: 4, height: 3 });
        Media([entry("a.png", MediaType::Png, size), entry("b.pdf", MediaType::Pdf, None)].into())
    }

    #[test]
    fn a_page_says_what_is_behind_its_pictures_and_links() {
        let base = Base::parse("https://a.nl/b/").expect("is an address");
        let completed = |html: &str| media().completed(&base, html);
        for (html, expected) in [
            (
                "<p><img src=\"/media/a.png\" alt=\"x\"></p>",
                "<p><img src=\"/b/media/a.0a.png\" width=\"4\" height=\"3\" alt=\"x\"></p>",
            ),
            (
                "<a class=\"c\" href=\"/media/b.pdf#page=2\"><img src=\"/media/a.png\"></a>.",
                "<a class=\"c\" href=\"/b/media/b.0a.pdf\" download=\"b.pdf\"><img \
                 src=\"/b/media/a.0a.png\" width=\"4\" height=\"3\"> <small>(pdf, 1,2 MB)</small></a>.",
            ),
        ] {
            assert_eq!(completed(html).as_deref(), Some(expected));
        }
        for html in [
            "<p>href=\"/media/b.pdf\"</p>",
            "<a href=\"/media/c.pdf\">c</a>",
            "<a href=\"/media/b.pdf\"",
        ] {
            assert_eq!(completed(html), None, "{html}");
        }
    }
}
