//! A record of open data as we publish it, or one written with the same keys, into what is said of it. Beside the
//! keys of its front matter it has a name that never changes and the address of its page, which say what its file
//! is called: so references between records that come together are known before any of them is there.

use serde_json::json;

use super::names::Names;
use super::reader::Reader;
use super::said::Said;
use super::tree;
use crate::catalogue::common::{FIRST_NAME, REDIRECTS};
use crate::catalogue::kind::Kind;
use crate::formats::json::Node;
use crate::open_data::record::{ADDRESS, ID};
use crate::slug::check_slug;
use crate::source::SourcePath;
use crate::url;

/// Reads the entries of `item`.
pub(super) fn read(
    path: &SourcePath,
    item: &Node,
    entries: &[(String, Node)],
    said: &mut Said,
    reader: &mut Reader<'_>,
) {
    for (key, node) in entries.iter().filter(|(key, _)| key != ID && key != ADDRESS) {
        tree::read(path, key, node, said, reader);
    }
    said.source_id = item.get(ID).and_then(Node::text).map(str::to_owned).or(said.source_id.take());
    let Some(name) = name(item, reader.kind) else { return };
    said.page = item.get(ADDRESS).and_then(Node::text).and_then(|page| reader.own_page(page));
    said.file_name = Some(name.to_owned());
    if let Some(first) = said.source_id.as_ref().filter(|id| *id != name && check_slug(id).is_ok())
    {
        let former = url::record(reader.kind, first);
        said.fixed.insert(FIRST_NAME.to_owned(), json!(first));
        said.fixed.insert(REDIRECTS.to_owned(), json!([former.as_str()]));
    }
}

/// Makes the names of these records known.
pub(super) fn announce(items: &[&Node], kind: Kind, names: &mut Names) {
    for item in items {
        let Some(name) = name(item, kind) else { continue };
        for known in [Some(name), item.get(ID).and_then(Node::text)].into_iter().flatten() {
            names.add_coming(kind, known, name);
        }
    }
}

/// The name of its file, by the address of its page on whatever site.
fn name(item: &Node, kind: Kind) -> Option<&str> {
    let (above, name) = item.get(ADDRESS)?.text()?.strip_suffix('/')?.rsplit_once('/')?;
    let is_page = format!("{above}/{name}/").ends_with(url::record(kind, name).as_str());
    (is_page && check_slug(name).is_ok()).then_some(name)
}
