//! The sitemap: every page search engines may show (<https://www.sitemaps.org/protocol.html>).

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{Context, File};
use crate::url::SitePath;

/// Where it is published; the index when there is more than one part.
pub const PATH: &str = "/sitemap.xml";

/// The protocol's limit for one file.
const ADDRESSES_MAX: usize = 50_000;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

pub(super) fn files(context: Context<'_>) -> Vec<File> {
    let base = context.edition.base;
    let mut paths: Vec<_> =
        context.pages.iter().filter(|page| page.indexed).map(|page| &page.path).collect();
    paths.sort();
    let addresses: Vec<String> = paths.into_iter().map(|path| base.absolute(path)).collect();
    if addresses.len() <= ADDRESSES_MAX {
        return vec![File {
            path: SitePath::new(PATH),
            bytes: document("urlset", "url", &addresses),
        }];
    }
    let mut files = Vec::new();
    for (number, part) in (1..).zip(addresses.chunks(ADDRESSES_MAX)) {
        let path = SitePath::new(format!("/sitemap-{number}.xml"));
        files.push(File { path, bytes: document("urlset", "url", part) });
    }
    let parts: Vec<String> = files.iter().map(|file| base.absolute(&file.path)).collect();
    files.push(File {
        path: SitePath::new(PATH),
        bytes: document("sitemapindex", "sitemap", &parts),
    });
    files
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
