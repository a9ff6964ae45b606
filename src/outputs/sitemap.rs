//! The sitemap: every page that may be indexed (<https://www.sitemaps.org/protocol.html>).

use std::sync::Arc;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::edition::Edition;
use crate::output::Output;
use crate::url::{self, SitePath};

/// The protocol's limit for one file.
const ADDRESSES_MAX: usize = 50_000;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The sitemap of these outputs; above the limit, several files and an index of them.
pub(crate) fn of<'e>(edition: &'e Edition, all: &[Output<'e>]) -> Vec<Output<'e>> {
    let indexed = all.iter().map(|output| &output.route).filter(|route| route.indexed);
    let mut paths: Vec<SitePath> = indexed.map(|route| route.path.clone()).collect();
    paths.sort();
    if paths.len() <= ADDRESSES_MAX {
        return vec![file(edition, url::sitemap(), "urlset", "url", paths.into())];
    }
    let parts = (1..).zip(paths.chunks(ADDRESSES_MAX));
    let mut files: Vec<_> = parts
        .map(|(number, part)| {
            file(edition, url::sitemap_part(number), "urlset", "url", part.into())
        })
        .collect();
    let parts = files.iter().map(|file| file.route.path.clone()).collect();
    files.push(file(edition, url::sitemap(), "sitemapindex", "sitemap", parts));
    files
}

fn file<'e>(
    edition: &'e Edition,
    path: SitePath,
    root: &'static str,
    item: &'static str,
    listed: Arc<[SitePath]>,
) -> Output<'e> {
    Output::file(path, move |_| {
        let addresses: Vec<String> =
            listed.iter().map(|path| edition.base.absolute(path)).collect();
        document(root, item, &addresses)
    })
}

fn document(root: &str, item: &str, addresses: &[String]) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b'\n', 0);
    let written = (|| {
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        writer.create_element(root).with_attribute(("xmlns", NAMESPACE)).write_inner_content(
            |writer| {
                for address in addresses {
                    writer.create_element(item).write_inner_content(|writer| {
                        writer.create_element("loc").write_text_content(BytesText::new(address))?;
                        Ok(())
                    })?;
                }
                Ok(())
            },
        )?;
        Ok::<(), std::io::Error>(())
    })();
    written.expect("writing into memory cannot fail");
    writer.into_inner()
}
