//! Who does what: the actors of the quality cycle against the domains of quality care, each cell
//! with the tasks that the actor's card names.

use serde::Serialize;

use crate::catalogue::kind::Kind;
use crate::catalogue::knowledge_card::KnowledgeCard;
use crate::catalogue::quality_domain::QualityDomain;
use crate::catalogue::table::Entry;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::view::{Head, Link};
use crate::url;

/// What the page shows.
#[derive(Debug, Serialize)]
struct ActorsView {
    summary: String,
    domains: Vec<&'static str>,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    actor: String,
    href: String,
    cells: Vec<Cell>,
}

#[derive(Debug, Serialize)]
struct Cell {
    domain: &'static str,
    /// The section of the card, or nothing when it has no tasks there.
    href: Option<String>,
    /// As HTML.
    tasks: Vec<String>,
}

/// One page, when some card is of an actor.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    if edition.catalogue.actors().next().is_none() {
        return Vec::new();
    }
    let path = url::actors();
    let page = Output::page(path.clone(), "actors.html", move |_| {
        let view = view(edition);
        let overview = Link::to_overview(edition, Kind::KnowledgeCard);
        let title = "Wie doet wat in de kwaliteitszorg";
        (Head::new(edition, title, view.summary.clone(), vec![overview]), view)
    });
    vec![page]
}

fn view(edition: &Edition) -> ActorsView {
    let rows: Vec<Row> = edition.catalogue.actors().map(|card| row(edition, card)).collect();
    let count = phrases::count(rows.len(), "actor", "actoren");
    ActorsView {
        summary: format!("De taken van {count} voor een goede opleiding, in vier domeinen."),
        domains: QualityDomain::ALL.iter().map(|domain| domain.label()).collect(),
        rows,
    }
}

fn row(edition: &Edition, card: &Entry<KnowledgeCard>) -> Row {
    let href = edition.base.href(&url::record(Kind::KnowledgeCard, &card.common.id));
    let cell = |domain: &QualityDomain| {
        let tasks = domain.tasks(&card.common.body);
        Cell {
            domain: domain.label(),
            href: (!tasks.is_empty()).then(|| format!("{href}#{}", domain.key())),
            tasks: tasks.into_iter().map(bare).collect(),
        }
    };
    let cells = QualityDomain::ALL.iter().map(cell).collect();
    Row { actor: card.actor.clone().unwrap_or_else(|| card.title().to_owned()), href, cells }
}

/// A task as an item of its own, without the mark that ties it to the next.
fn bare(task: &str) -> String {
    phrases::capitalised(task.trim_end_matches([';', '.']))
}
