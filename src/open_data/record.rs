//! A record into what the open data says of it: its values under our own keys, with the address of its page and its
//! text. What is in no page is not in here either: remarks for colleagues, and marks of the sources.

use std::collections::BTreeMap;

use serde_json::{Map, Number, Value as Json};

use crate::catalogue::common::{Common, FIRST_NAME, REDIRECTS};
use crate::catalogue::kind::Kind;
use crate::catalogue::records;
use crate::edition::Edition;
use crate::schema::declare::FieldGroup;
use crate::schema::field::{Field, Shape};
use crate::url;

/// The name of a record that never changes. References to it are by this name too.
pub(crate) const ID: &str = "id";

/// The address of its page.
pub(crate) const ADDRESS: &str = "adres";

/// Its text, in Markdown.
pub(crate) const BODY: &str = "tekst";

/// Keys that are about the address of a page: what is at an address is told by [`ID`] and [`ADDRESS`].
const OF_ADDRESSES: &[&str] = &[REDIRECTS, FIRST_NAME];

/// The keys of a kind that are published, beside those in this module.
pub(crate) fn keys(kind: Kind) -> Vec<&'static Field> {
    let keys = records::keys(kind).filter(|field| field.is_kept);
    keys.filter(|field| !OF_ADDRESSES.contains(&field.key)).collect()
}

/// How values are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// As an editor writes them: everything is text.
    Text,
    /// Numbers and truth values are such.
    Typed,
}

/// Says what is published of records of one kind.
#[derive(Debug)]
pub(crate) struct Publisher<'e> {
    edition: &'e Edition,
    keys: Vec<&'static Field>,
    /// The names that never change of records that are called otherwise now, by folder and present name.
    renamed: BTreeMap<(&'static str, &'e str), &'e str>,
}

impl<'e> Publisher<'e> {
    pub(crate) fn new(edition: &'e Edition, kind: Kind) -> Self {
        let records = edition.catalogue.tables.commons();
        let renamed = records.filter(|common| common.lasting_id() != common.id);
        let renamed =
            renamed.map(|common| ((common.kind.folder(), common.id.as_str()), common.lasting_id()));
        Self { edition, keys: keys(kind), renamed: renamed.collect() }
    }

    /// The values of a record by key.
    pub(crate) fn values(&self, of: &Common, form: Form) -> Map<String, Json> {
        let mut own = self.edition.catalogue.tables.values(of);
        own.extend(of.shared.to_values());
        own.insert(of.kind.title_key().to_owned(), Json::from(of.title.as_str()));
        let page = self.edition.base.absolute(&url::record(of.kind, &of.id));
        let head = [(ID, of.lasting_id().to_owned()), (ADDRESS, page)];
        let head = head.map(|(key, value)| (key.to_owned(), Json::from(value)));
        let keys = self.keys.iter().copied();
        head.into_iter().chain(self.in_order(keys, own, form)).collect()
    }

    /// All that is published of a record.
    pub(crate) fn whole(&self, of: &Common) -> Map<String, Json> {
        let mut values = self.values(of, Form::Typed);
        let body = body(self.edition, of);
        if !body.is_empty() {
            values.insert(BODY.to_owned(), Json::from(body));
        }
        values
    }

    /// The values of a group by key, in the order of the table.
    pub(crate) fn group(
        &self,
        values: Map<String, Json>,
        table: &'static [Field],
        form: Form,
    ) -> Map<String, Json> {
        self.in_order(table.iter(), values, form).collect()
    }

    fn in_order(
        &self,
        keys: impl Iterator<Item = &'static Field>,
        mut values: Map<String, Json>,
        form: Form,
    ) -> impl Iterator<Item = (String, Json)> {
        keys.filter_map(move |field| {
            let value = values.remove(field.key)?;
            Some((field.key.to_owned(), self.value(value, &field.shape, form)))
        })
    }

    fn value(&self, value: Json, shape: &'static Shape, form: Form) -> Json {
        match (shape, value) {
            (Shape::List { of, .. }, Json::Array(items)) => {
                items.into_iter().map(|item| self.value(item, of, form)).collect()
            }
            (Shape::Map(table), Json::Object(values)) => {
                Json::Object(self.group(values, table, form))
            }
            (Shape::Reference(folder), Json::String(name)) => {
                let lasting = self.renamed.get(&(*folder, name.as_str())).copied();
                lasting.map_or(Json::String(name), Json::from)
            }
            (Shape::YesNo, Json::String(text)) if form == Form::Typed => Json::from(text == "ja"),
            (shape, Json::String(text)) if form == Form::Typed && shape.is_number() => number(text),
            (_, value) => value,
        }
    }
}

/// The text of a record without remarks for colleagues.
fn body(edition: &Edition, common: &Common) -> String {
    let Some(source) = edition.sources.get(&common.path) else { return String::new() };
    let text = &source.text;
    let (mut body, mut written) = (String::new(), common.body_range.start);
    for remark in &common.body.remarks {
        body += &text[written..remark.start];
        written = remark.end;
    }
    body += &text[written..common.body_range.end];
    // Whatever the system it was written on, the same text gives the same bytes.
    body.trim_start_matches(['\r', '\n']).trim_end().replace("\r\n", "\n")
}

/// "125" or "49,50"; a text that is no number stays one.
fn number(text: String) -> Json {
    if let Ok(whole) = text.parse::<u64>() {
        return Json::from(whole);
    }
    let part = text.replace(',', ".").parse().ok().and_then(Number::from_f64);
    part.map_or(Json::String(text), Json::Number)
}
