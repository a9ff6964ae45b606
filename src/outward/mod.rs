//! The catalogue into the addresses of other sites that it names, each with its places; and what was seen of
//! them, which pages then say. Nothing here may ask one: `commands` does, and only when told to.

pub(crate) mod doubtful;
pub(crate) mod robots;
pub(crate) mod seen;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::catalogue::Catalogue;
use crate::formats::front_matter;
use crate::formats::markdown::Body;
use crate::formats::yaml::{self, Node, Value};
use crate::source::{Cursor, Place, Position, SourcePath, Sources};
use crate::url::Base;

/// Where an address is named.
#[derive(Debug)]
pub(crate) struct Mention {
    pub place: Place,
    pub position: Position,
}

/// Every address of another site, with all places that name it: in front matter a value that is an address,
/// in a text a link or picture. An anchor is no part of it, for a server never sees that.
pub(crate) fn addresses(
    catalogue: &Catalogue,
    sources: &Sources,
) -> BTreeMap<String, Vec<Mention>> {
    let own = Base::parse(&catalogue.site.base_url).ok();
    let commons = catalogue.tables.commons();
    let bodies: BTreeMap<&SourcePath, &Body> =
        commons.map(|common| (&common.path, &common.body)).collect();
    let mut addresses = BTreeMap::<String, Vec<Mention>>::new();
    for (path, source) in sources {
        let is_yaml = path.as_str().rsplit('.').next() == Some("yaml");
        let mut named = match bodies.get(path) {
            Some(body) => [in_front_matter(&source.text), in_body(body)].concat(),
            None if is_yaml => in_yaml(&source.text, 0..source.text.len()),
            None => Vec::new(),
        };
        named.sort_by_key(|(_, span)| span.start);
        let mut cursor = Cursor::new(&source.text);
        for (target, span) in named {
            let is_own = own.as_ref().is_some_and(|base| base.path_of(&target).is_some());
            let Some(address) = outside(&target).filter(|_| !is_own) else { continue };
            let mention =
                Mention { position: cursor.move_to(span.start), place: Place::bytes(path, span) };
            addresses.entry(address.to_owned()).or_default().push(mention);
        }
    }
    addresses
}

/// The address without its anchor; `None` for what is not of the web.
pub(crate) fn outside(target: &str) -> Option<&str> {
    let scheme = target.get(..target.find("://")?)?;
    let is_web = ["http", "https"].iter().any(|web| scheme.eq_ignore_ascii_case(web));
    is_web.then(|| target.split('#').next().unwrap_or_default())
}

/// The name of the site of an address, without `www.`.
pub(crate) fn site_of(address: &str) -> &str {
    let bare = address.split_once("://").map_or(address, |(_, rest)| rest);
    bare.split(['/', '?', '#']).next().unwrap_or_default().trim_start_matches("www.")
}

type Named = (String, Range<usize>);

fn in_body(body: &Body) -> Vec<Named> {
    let links = body.links.iter().map(|link| (&link.target, &link.span));
    let images = body.images.iter().map(|image| (&image.target, &image.span));
    links.chain(images).map(|(target, span)| (target.clone(), span.clone())).collect()
}

fn in_front_matter(text: &str) -> Vec<Named> {
    front_matter::find(text).map_or_else(Vec::new, |parts| in_yaml(text, parts.front_matter))
}

fn in_yaml(text: &str, range: Range<usize>) -> Vec<Named> {
    let mut named = Vec::new();
    if let Ok(root) = yaml::parse(&text[range.clone()]) {
        collect(&root, range.start, &mut named);
    }
    named
}

/// No deeper than YAML is read.
fn collect(node: &Node<'_>, start: usize, named: &mut Vec<Named>) {
    match &node.value {
        Value::Scalar(text) if outside(text).is_some() && !text.contains(char::is_whitespace) => {
            let span = start + node.span.start..start + node.span.end;
            named.push((text.clone().into_owned(), span));
        }
        Value::Scalar(_) | Value::Null => {}
        Value::List(items) => items.iter().for_each(|item| collect(item, start, named)),
        Value::Map(entries) => entries.iter().for_each(|entry| collect(&entry.node, start, named)),
    }
}
