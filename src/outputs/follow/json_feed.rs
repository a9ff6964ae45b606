//! The entries of a topic as a JSON Feed (<https://www.jsonfeed.org/version/1.1/>).

use serde_json::{Value, json};

use super::feed::{AllNews, Entry, entries, moment};
use crate::edition::Edition;
use crate::parts::topic::Topic;
use crate::url::followed::Followed;

pub(super) fn document(edition: &Edition, topic: Topic<'_>, all: &AllNews) -> Vec<u8> {
    let site = &edition.catalogue.site;
    let items: Vec<Value> = entries(edition, topic, all).iter().map(item).collect();
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": format!("{} – {}", topic.title(edition), site.name),
        "home_page_url": edition.base.absolute(&topic.page()),
        "feed_url": edition.base.absolute(&topic.path(edition, Followed::JsonFeed)),
        "language": "nl",
        "authors": [{"name": site.publisher.as_ref().unwrap_or(&site.name)}],
        "items": items,
    });
    serde_json::to_vec(&feed).expect("text is valid JSON")
}

fn item(entry: &Entry) -> Value {
    let authors: Vec<Value> = entry.authors.iter().map(|name| json!({"name": name})).collect();
    let mut item = json!({
        "id": entry.id,
        "url": entry.address,
        "title": entry.title,
        "content_text": entry.summary,
        "date_published": moment(entry.day),
    });
    if !authors.is_empty() {
        item["authors"] = authors.into();
    }
    item
}
