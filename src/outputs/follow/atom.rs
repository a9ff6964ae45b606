//! The entries of a topic as an Atom feed (RFC 4287).

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::feed::{AllNews, Entry, entries, id, moment, updated};
use crate::edition::Edition;
use crate::parts::topic::Topic;
use crate::url::followed::Followed;

const NAMESPACE: &str = "http://www.w3.org/2005/Atom";

type Xml = Writer<Vec<u8>>;

pub(super) fn document(edition: &Edition, topic: Topic<'_>, all: &AllNews) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 0);
    write(&mut writer, edition, topic, &entries(edition, topic, all))
        .expect("writing into memory cannot fail");
    writer.into_inner()
}

fn write(
    writer: &mut Xml,
    edition: &Edition,
    topic: Topic<'_>,
    entries: &[Entry],
) -> io::Result<()> {
    let site = &edition.catalogue.site;
    let path = topic.path(edition, Followed::Atom);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let feed = writer.create_element("feed").with_attribute(("xmlns", NAMESPACE));
    feed.with_attribute(("xml:lang", "nl")).write_inner_content(|writer| {
        text(writer, "id", &id(edition, path.as_str().trim_start_matches('/')))?;
        text(writer, "title", &format!("{} – {}", topic.title(edition), site.name))?;
        text(writer, "updated", &moment(updated(entries)))?;
        link(writer, "self", "application/atom+xml", &edition.base.absolute(&path))?;
        link(writer, "alternate", "text/html", &edition.base.absolute(&topic.page()))?;
        author(writer, site.publisher.as_ref().unwrap_or(&site.name))?;
        entries.iter().try_for_each(|entry| write_entry(writer, entry))
    })?;
    Ok(())
}

fn write_entry(writer: &mut Xml, entry: &Entry) -> io::Result<()> {
    writer.create_element("entry").write_inner_content(|writer| {
        text(writer, "id", &entry.id)?;
        text(writer, "title", &entry.title)?;
        text(writer, "published", &moment(entry.day))?;
        text(writer, "updated", &moment(entry.day))?;
        link(writer, "alternate", "text/html", &entry.address)?;
        entry.authors.iter().try_for_each(|name| author(writer, name))?;
        text(writer, "summary", &entry.summary)
    })?;
    Ok(())
}

fn text(writer: &mut Xml, name: &str, value: &str) -> io::Result<()> {
    writer.create_element(name).write_text_content(BytesText::new(value))?;
    Ok(())
}

fn author(writer: &mut Xml, name: &str) -> io::Result<()> {
    writer.create_element("author").write_inner_content(|writer| text(writer, "name", name))?;
    Ok(())
}

fn link(writer: &mut Xml, relation: &str, media_type: &str, address: &str) -> io::Result<()> {
    let attributes = [("rel", relation), ("type", media_type), ("href", address)];
    writer.create_element("link").with_attributes(attributes).write_empty()?;
    Ok(())
}
