//! Records into what search engines read in a page: schema.org types, as JSON-LD in its head. Only what the page
//! shows is said, and nothing is guessed to please them.

mod offering;

use serde_json::{Map, Value, json};

use super::view::Link;
use crate::catalogue::common::Common;
use crate::catalogue::kind::Kind;
use crate::catalogue::provider::Provider;
use crate::catalogue::table::{Entry, Id};
use crate::edition::Edition;
use crate::url;

/// A thing with a schema.org type, without its context.
pub(crate) type Thing = Map<String, Value>;

/// What the page of a record is about; `None` for kinds without a fitting type.
pub(crate) fn of_record(edition: &Edition, record: &Common) -> Option<Thing> {
    let catalogue = &edition.catalogue;
    match record.kind {
        Kind::Offering => {
            catalogue.get(&Id::new(&record.id)).map(|one| offering::thing(edition, one))
        }
        Kind::Provider => catalogue.get(&Id::new(&record.id)).map(|one| provider(edition, one)),
        Kind::Role | Kind::Theme | Kind::Competence | Kind::Audience | Kind::GlossaryEntry => {
            Some(defined_term(edition, record))
        }
        Kind::KnowledgeCard => Some(of_type(edition, "LearningResource", record)),
        _ => None,
    }
}

/// The site itself, with its search.
pub(crate) fn site(edition: &Edition) -> Thing {
    let site = &edition.catalogue.site;
    let mut thing = typed("WebSite");
    put(&mut thing, "name", site.name.as_str());
    put(&mut thing, "url", edition.base.absolute(&url::home()));
    put(&mut thing, "inLanguage", "nl");
    let finder = edition.base.absolute(&url::finder());
    put(
        &mut thing,
        "potentialAction",
        json!({
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": format!("{finder}?q={{zoekwoorden}}")},
            "query-input": "required name=zoekwoorden",
        }),
    );
    thing
}

/// The text of the element: what the page is about, and where it is in the site. `None` when there is nothing
/// to say.
pub(crate) fn document(
    edition: &Edition,
    thing: Option<&Thing>,
    crumbs: &[Link],
    title: &str,
) -> Option<String> {
    let path = (!crumbs.is_empty()).then(|| breadcrumbs(edition, crumbs, title));
    let graph: Vec<&Thing> = thing.into_iter().chain(&path).collect();
    let document = match &graph[..] {
        [] => return None,
        [one] => json!(one),
        _ => json!({"@graph": graph}),
    };
    let mut document = document.as_object().cloned().unwrap_or_default();
    put(&mut document, "@context", "https://schema.org");
    let text = serde_json::to_string(&document).expect("text is valid JSON");
    // Nothing in it can end the element.
    Some(text.replace('<', "\\u003c"))
}

fn breadcrumbs(edition: &Edition, crumbs: &[Link], title: &str) -> Thing {
    let above =
        crumbs.iter().map(|link| (link.text.as_str(), Some(edition.base.complete(&link.href))));
    let items = (1..).zip(above.chain([(title, None)])).map(|(position, (name, address))| {
        let mut item = typed("ListItem");
        put(&mut item, "position", position);
        put(&mut item, "name", name);
        put_known(&mut item, "item", address);
        item
    });
    let mut thing = typed("BreadcrumbList");
    put(&mut thing, "itemListElement", json!(items.collect::<Vec<_>>()));
    thing
}

fn provider(edition: &Edition, provider: &Entry<Provider>) -> Thing {
    let mut thing = organisation(edition, provider);
    let parent = provider.parent.as_ref().and_then(|id| edition.catalogue.get(id));
    put(&mut thing, "description", provider.common.summary());
    put_known(&mut thing, "sameAs", provider.website.as_deref());
    put_known(&mut thing, "alternateName", provider.short_name.as_deref());
    put_known(
        &mut thing,
        "parentOrganization",
        parent.map(|one| json!(organisation(edition, one))),
    );
    thing
}

/// An organisation where another thing names it.
fn organisation(edition: &Edition, provider: &Entry<Provider>) -> Thing {
    let mut thing = typed("Organization");
    put(&mut thing, "name", provider.title());
    put(&mut thing, "url", edition.base.absolute(&url::record(Kind::Provider, provider.id())));
    thing
}

fn defined_term(edition: &Edition, record: &Common) -> Thing {
    let mut thing = of_type(edition, "DefinedTerm", record);
    put(&mut thing, "inDefinedTermSet", edition.base.absolute(&url::overview(record.kind)));
    thing
}

/// With what every record has.
fn of_type(edition: &Edition, name: &str, record: &Common) -> Thing {
    let mut thing = typed(name);
    put(&mut thing, "name", record.title.as_str());
    put_known(&mut thing, "description", Some(record.summary()).filter(|text| !text.is_empty()));
    put(&mut thing, "url", edition.base.absolute(&url::record(record.kind, &record.id)));
    thing
}

fn typed(name: &str) -> Thing {
    Thing::from_iter([("@type".to_owned(), json!(name))])
}

fn put(thing: &mut Thing, property: &str, value: impl Into<Value>) {
    thing.insert(property.to_owned(), value.into());
}

fn put_known(thing: &mut Thing, property: &str, value: Option<impl Into<Value>>) {
    if let Some(value) = value {
        put(thing, property, value);
    }
}

/// A list of none is not said.
fn put_all<V: Into<Value>>(thing: &mut Thing, property: &str, values: impl IntoIterator<Item = V>) {
    let values: Vec<Value> = values.into_iter().map(Into::into).collect();
    put_known(thing, property, (!values.is_empty()).then_some(values));
}
