//! A table of tasks: a row per actor of the quality cycle, a column per domain of quality care.
//! The tasks come from the actors' knowledge cards.

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

#[derive(Debug, Serialize)]
struct ActorsView {
    summary: String,
    domains: Vec<&'static str>,
    rows: Vec<ActorRow>,
}

#[derive(Debug, Serialize)]
struct ActorRow {
    actor: String,
    href: String,
    cells: Vec<TaskCell>,
}

#[derive(Debug, Serialize)]
struct TaskCell {
    domain: &'static str,
    /// The section of the card; `None` when it has no tasks.
    href: Option<String>,
    /// As HTML.
    tasks: Vec<String>,
}

/// One page; none when no card is about an actor.
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
    let rows: Vec<ActorRow> = edition.catalogue.actors().map(|card| row(edition, card)).collect();
    let count = phrases::count(rows.len(), "actor", "actoren");
    ActorsView {
        summary: format!("De taken van {count} voor een goede opleiding, in vier domeinen."),
        domains: QualityDomain::ALL.iter().map(|domain| domain.label()).collect(),
        rows,
    }
}

fn row(edition: &Edition, card: &Entry<KnowledgeCard>) -> ActorRow {
    let href = edition.base.href(&url::record(Kind::KnowledgeCard, &card.common.id));
    let cell = |domain: &QualityDomain| {
        let tasks = domain.tasks(&card.common.body);
        TaskCell {
            domain: domain.label(),
            href: (!tasks.is_empty()).then(|| format!("{href}#{}", domain.key())),
            tasks: tasks.iter().map(|task| bare(task)).collect(),
        }
    };
    let cells = QualityDomain::ALL.iter().map(cell).collect();
    ActorRow { actor: card.actor.clone().unwrap_or_else(|| card.title().to_owned()), href, cells }
}

/// A task without the punctuation that joins it to the next list item.
fn bare(task: &str) -> String {
    phrases::capitalised(task.trim_end_matches([';', '.']))
}
