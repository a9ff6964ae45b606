//! The editors' reference of every key and every check, generated from the tables that enforce
//! them. Nothing about a key or check is written here.

use serde::Serialize;

use crate::catalogue::kind::Kind;
use crate::catalogue::records::keys;
use crate::check;
use crate::edition::Edition;
use crate::formats::markdown;
use crate::output::Output;
use crate::parts::view::{Head, Link};
use crate::schema::field::{Field, Shape};
use crate::schema::vocabulary::Term;
use crate::url;

#[derive(Debug, Serialize)]
struct FieldsView {
    others: Vec<Link>,
    kinds: Vec<KindFields>,
}

#[derive(Debug, Serialize)]
struct KindFields {
    title: &'static str,
    id: &'static str,
    folder: &'static str,
    schema: String,
    tables: Vec<FieldTable>,
}

#[derive(Debug, Serialize)]
struct FieldTable {
    /// The key whose value this table describes; empty for the record itself.
    parent: &'static str,
    rows: Vec<FieldRow>,
}

#[derive(Debug, Serialize)]
struct FieldRow {
    key: &'static str,
    required: bool,
    /// The key that may take its place.
    required_unless: Option<&'static str>,
    shape: String,
    meaning: &'static str,
    example: String,
    terms: Vec<TermRow>,
}

#[derive(Debug, Serialize)]
struct TermRow {
    key: &'static str,
    label: &'static str,
}

#[derive(Debug, Serialize)]
struct RulesView {
    others: Vec<Link>,
    rules: Vec<RuleView>,
}

#[derive(Debug, Serialize)]
struct RuleView {
    name: &'static str,
    documentation: String,
}

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let head = |title: &str, summary: &str| {
        let editors = Link::new(edition, &url::record(Kind::TextPage, "redactie"), "Redactie");
        Head::new(edition, title, summary, vec![editors])
    };
    vec![
        Output::page(url::field_reference(), "fields.html", move |_| {
            let summary = "Alle sleutels die in de kop van een bestand mogen staan, per soort.";
            let kinds = Kind::ALL.iter().map(|kind| kind_fields(edition, *kind)).collect();
            let others = others(edition, &url::field_reference());
            (head("Velden", summary), FieldsView { others, kinds })
        }),
        Output::page(url::rule_reference(), "rules.html", move |_| {
            let summary = "Alles wat de controle nakijkt, met een fout en een goed voorbeeld.";
            let rules = check::rules().into_iter().map(|rule| RuleView {
                name: rule.name,
                documentation: markdown::render(rule.documentation, 0, edition.base.path()).html,
            });
            (
                head("Controles", summary),
                RulesView {
                    others: others(edition, &url::rule_reference()),
                    rules: rules.collect(),
                },
            )
        }),
    ]
}

/// Links to the editors' pages other than the current one.
pub(super) fn others(edition: &Edition, shown: &url::SitePath) -> Vec<Link> {
    let pages = [
        (url::submit(), "Aanbod aanmelden"),
        (url::field_reference(), "Alle velden"),
        (url::rule_reference(), "Alle controles"),
        (url::coverage(), "Dekking en onderhoud"),
        (url::quality(), "Kwaliteit per thema"),
        (url::search_words(), "Zoekwoorden"),
    ];
    let others = pages.iter().filter(|(path, _)| path != shown);
    others.map(|(path, text)| Link::new(edition, path, *text)).collect()
}

fn kind_fields(edition: &Edition, kind: Kind) -> KindFields {
    let mut tables = Vec::new();
    collect("", keys(kind).collect(), &mut tables);
    KindFields {
        title: kind.plural(),
        id: kind.folder(),
        folder: kind.folder(),
        schema: edition.base.href(&url::schema(kind)),
        tables,
    }
}

/// Adds a table and, after it, the tables of its nested maps.
fn collect(parent: &'static str, fields: Vec<&'static Field>, tables: &mut Vec<FieldTable>) {
    tables.push(FieldTable { parent, rows: fields.iter().copied().map(row).collect() });
    for field in fields {
        if let Some(inner) = inner_table(&field.shape) {
            collect(field.key, inner.iter().collect(), tables);
        }
    }
}

fn inner_table(shape: &'static Shape) -> Option<&'static [Field]> {
    match shape {
        Shape::Map(fields) => Some(fields),
        Shape::List { of, .. } => inner_table(of),
        _ => None,
    }
}

fn row(field: &'static Field) -> FieldRow {
    let terms = terms(&field.shape).iter().map(|term| TermRow { key: term.key, label: term.label });
    FieldRow {
        key: field.key,
        required: field.required,
        required_unless: field.required_unless,
        shape: field.shape.describe(),
        meaning: field.meaning,
        example: format!("{}: {}", field.key, field.example),
        terms: terms.collect(),
    }
}

fn terms(shape: &Shape) -> &'static [Term] {
    match shape {
        Shape::Term(terms) => terms,
        Shape::List { of, .. } => terms(of),
        _ => &[],
    }
}
