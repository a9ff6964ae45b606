//! The page of a recommendation, with its actions by timing.

use serde::Serialize;

use crate::catalogue::kind::Kind;
use crate::catalogue::recommendation::{Recommendation, RecommendedAction, Selection, Timing};
use crate::catalogue::table::Entry;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::facts::{Fact, Facts};
use crate::parts::view::{Link, SourceView, UpkeepView, mentions, sources, upkeep};
use crate::publication::Publication;
use crate::url;

#[derive(Debug, Serialize)]
struct RecommendationView {
    number: String,
    part: &'static str,
    summary: String,
    body: String,
    facts: Facts,
    actions: Vec<ActionGroup>,
    all_actions: Link,
    examples: Vec<Link>,
    sources: Vec<SourceView>,
    upkeep: Option<UpkeepView>,
}

#[derive(Debug, Serialize)]
struct ActionGroup {
    title: &'static str,
    actions: Vec<ActionView>,
}

#[derive(Debug, Serialize)]
struct ActionView {
    text: String,
    actors: String,
}

pub(crate) fn outputs<'e>(edition: &'e Edition) -> Vec<Output<'e>> {
    let plan = |recommendation: &'e Entry<Recommendation>| {
        Output::record(&recommendation.common, "recommendation.html", move |publication| {
            view(publication, recommendation)
        })
    };
    edition.catalogue.tables.recommendations.iter().map(plan).collect()
}

fn view(publication: &Publication, recommendation: &Entry<Recommendation>) -> RecommendationView {
    let edition = &publication.edition;
    RecommendationView {
        number: recommendation.number.clone(),
        part: recommendation.part.label(),
        summary: recommendation.common.summary().to_owned(),
        body: publication.terms.explained(&recommendation.common),
        facts: Facts::known(vec![
            Fact::records("Voor wie", edition, &recommendation.audiences),
            Fact::records("Thema’s", edition, &recommendation.themes),
        ]),
        actions: action_groups(&recommendation.actions),
        all_actions: all_actions(edition),
        examples: mentions(edition, &recommendation.common, Kind::Example),
        sources: sources(&edition.catalogue, &recommendation.common),
        upkeep: upkeep(edition, &recommendation.common),
    }
}

/// A link whose text starts with the number: "2.3 …".
pub(crate) fn link(edition: &Edition, recommendation: &Entry<Recommendation>) -> Link {
    let text = format!("{} {}", recommendation.number, recommendation.title());
    Link { text, ..Link::to_record(edition, &recommendation.common) }
}

pub(crate) fn all_actions(edition: &Edition) -> Link {
    let path = url::actions(&Selection::default());
    Link::new(edition, &path, "Alle acties, per moment en per partij")
}

fn action_groups(actions: &[RecommendedAction]) -> Vec<ActionGroup> {
    let group = |timing: &Timing| ActionGroup {
        title: match timing {
            Timing::Now => "Wat nu al kan",
            Timing::Later => "Wat voorbereiding vraagt",
        },
        actions: actions
            .iter()
            .filter(|action| action.timing == *timing)
            .map(|action| ActionView {
                text: action.text.clone(),
                actors: action.actors.join(", "),
            })
            .collect(),
    };
    Timing::ALL.iter().map(group).filter(|group| !group.actions.is_empty()).collect()
}
