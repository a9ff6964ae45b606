//! What records of several kinds have: summary, sources, upkeep, material, days.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::grammar::Grammar;
use super::random::Random;
use super::record::Map;

/// The day around which everything happens.
pub(crate) const TODAY: Date = date(2026, 11, 22);

/// The documents of `site.yaml`: id, title.
pub(crate) const DOCUMENTS: &[(&str, &str)] = &[
    ("visie-scholing", "Visie op scholing"),
    ("leidraad-opleiden", "Leidraad opleiden in de regio"),
    ("waaier-begeleiden", "Waaier voor begeleiders"),
    ("kader-kwaliteit", "Kader voor kwaliteit van scholing"),
    ("verkenning-loopbaan", "Verkenning van loopbanen"),
];

/// The day that lies `days` after [`TODAY`].
pub(crate) fn day(days: i64) -> Date {
    TODAY + days.days()
}

/// A day at random between `first` and `last` days after [`TODAY`].
pub(crate) fn any_day(random: &mut Random, first: i64, last: i64) -> Date {
    let days = usize::try_from(last - first).expect("`first` comes before `last`");
    day(first + i64::try_from(random.between(0, days)).expect("a few thousand days"))
}

/// A summary of 60 to 160 characters.
pub(crate) fn summary(grammar: &Grammar, random: &mut Random) -> String {
    loop {
        let summary = grammar.sentence("samenvatting", random);
        if (60..=160).contains(&summary.chars().count()) {
            return summary;
        }
    }
}

/// The source documents a record rests on.
pub(crate) fn sources(random: &mut Random) -> Vec<Map> {
    let chosen = random.several(DOCUMENTS.len(), 1, 3);
    let source = |index: usize| {
        let section = format!("{}.{}", random.between(1, 6), random.between(1, 9));
        Map::new().with("document", DOCUMENTS[index].0).with("paragraaf", format!("§ {section}"))
    };
    chosen.into_iter().map(source).collect()
}

/// Checked in the past year, to be checked again in the next.
pub(crate) fn upkeep(random: &mut Random) -> Map {
    Map::new()
        .with("gecontroleerd_op", any_day(random, -330, 0).to_string())
        .with("herzien_voor", any_day(random, 30, 700).to_string())
        .with("contact", "redactie@vindplaats.example")
}

/// Material with an address, sort and licence.
pub(crate) fn materials(grammar: &Grammar, random: &mut Random) -> Vec<Map> {
    let titles = grammar.sentences("materiaal", (1, 3), random);
    let link = |title: String| {
        let number = random.between(1000, 9999);
        Map::new()
            .with("titel", title)
            .with("url", format!("https://materiaal.example/{number}.pdf"))
            .with("soort", grammar.phrase("soort-materiaal", random))
            .with("licentie", "CC BY 4.0")
    };
    titles.into_iter().map(link).collect()
}

/// Literature: titles alone.
pub(crate) fn literature(grammar: &Grammar, random: &mut Random) -> Vec<Map> {
    let titles = grammar.sentences("literatuur", (1, 3), random);
    titles.into_iter().map(|title| Map::new().with("titel", title)).collect()
}
