//! The lists that other sites show in a frame: a few offerings of a topic and a link to all, and nothing else. A
//! list is there when it is empty too: whoever shows it does not look every day.

use serde::Serialize;

use crate::catalogue::offering_group::Counts;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::card::Card;
use crate::parts::first_cards::first_cards;
use crate::parts::topic::Topic;
use crate::parts::view::Head;

/// The rows of the largest frame that `embeds` offers; the stylesheet leaves out those that do not fit.
const ROWS_MAX: usize = 12;

#[derive(Debug, Serialize)]
struct EmbedView {
    cards: Vec<Card>,
    /// All that the topic has, shown or not.
    total: usize,
    /// The page with the same, and more.
    all: String,
    /// Its full address.
    canonical: String,
}

/// Not indexed: they are copies of a part of other pages.
pub(crate) fn outputs<'e>(edition: &'e Edition) -> Vec<Output<'e>> {
    let topics = Topic::embedded(edition).into_iter().flat_map(|(_, topics)| topics);
    let plan = |topic: Topic<'e>| {
        let page = Output::page(topic.embed(edition), "embed.html", move |_| {
            let title = topic.heading(edition);
            let summary = format!("{title}. Wat het eerst begint, met een link naar alles.");
            (Head::new(edition, title, summary, Vec::new()), view(edition, topic))
        });
        page.not_indexed()
    };
    topics.map(plan).collect()
}

fn view(edition: &Edition, topic: Topic<'_>) -> EmbedView {
    let Counts { trainings, aids } = topic.listed(edition).counts();
    EmbedView {
        cards: first_cards(edition, topic, ROWS_MAX),
        total: trainings + aids,
        all: edition.base.href(&topic.page()),
        canonical: edition.base.absolute(&topic.page()),
    }
}
