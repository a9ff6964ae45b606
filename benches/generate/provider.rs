//! Providers: one per sixty offerings, most of them owners.

use std::collections::BTreeSet;

use vindplaats::slug::slug;

use super::grammar::Grammar;
use super::plan::Plan;
use super::random::Random;
use super::record::Map;
use super::taxonomy::REGIONS;
use super::{body, shared};

/// A provider, as others need to know it.
#[derive(Debug)]
pub(crate) struct Provider {
    pub(crate) id: String,
    name: String,
    sort: &'static str,
    pub(crate) town: String,
    /// Position of its region.
    pub(crate) region: usize,
}

impl Provider {
    /// True when it is of a kind that may own an offering.
    pub(crate) fn may_own(&self) -> bool {
        !matches!(
            self.sort,
            "kenniscentrum" | "beroepsvereniging" | "koepel" | "patientenorganisatie"
        )
    }

    /// Its website.
    pub(crate) fn website(&self) -> String {
        format!("https://www.{}.example", self.id)
    }

    /// A function mailbox of it.
    pub(crate) fn mailbox(&self, name: &str) -> String {
        format!("{name}@{}.example", self.id)
    }
}

/// Sorts of the providers after the fixed first ones, in turn.
const SORTS: &[&str] = &[
    "ziekenhuis",
    "wetenschappelijke-vereniging",
    "leerhuis-academie",
    "ziekenhuis",
    "kenniscentrum",
    "ziekenhuis",
    "cluster",
    "wetenschappelijke-vereniging",
    "ziekenhuis",
    "beroepsvereniging",
    "leerhuis-academie",
    "ziekenhuis",
    "koepel",
    "wetenschappelijke-vereniging",
    "patientenorganisatie",
];

/// Names this many providers: seven university hospitals, seven regions, the federation and its
/// academy, then the others.
pub(crate) fn plan(grammar: &Grammar, count: usize) -> Vec<Provider> {
    let mut ids = BTreeSet::new();
    (0..count).map(|index| name(grammar, index, &mut ids)).collect()
}

fn name(grammar: &Grammar, index: usize, ids: &mut BTreeSet<String>) -> Provider {
    let mut random = Random::of("aanbieders", index);
    let sort = sort(index);
    loop {
        let town = grammar.phrase("plaats", &mut random);
        let name = full_name(sort, index, &town, grammar, &mut random);
        let id = slug(&name);
        if ids.insert(id.clone()) {
            let fixed = index < 2 * REGIONS.len();
            let region = if fixed { index % REGIONS.len() } else { random.below(REGIONS.len()) };
            return Provider { id, name, sort, town, region };
        }
    }
}

fn sort(index: usize) -> &'static str {
    match index {
        0..7 => "umc",
        7..14 => "oor",
        14 => "federatie",
        15 => "academie-ms",
        _ => SORTS[(index - 16) % SORTS.len()],
    }
}

fn full_name(
    sort: &str,
    index: usize,
    town: &str,
    grammar: &Grammar,
    random: &mut Random,
) -> String {
    let mut phrase = |rule| grammar.phrase(rule, random);
    match sort {
        "umc" => format!("Universitair Centrum {}", REGIONS[index % REGIONS.len()].1),
        "oor" => format!("Bureau {}", REGIONS[index % REGIONS.len()].1),
        "federatie" => "Federatie van Verenigingen".to_owned(),
        "academie-ms" => "Academie voor Scholing".to_owned(),
        "ziekenhuis" => format!("Ziekenhuis {} {town}", phrase("naam-deel")),
        "leerhuis-academie" => format!("Leerhuis {} {town}", phrase("naam-deel")),
        "cluster" => format!("Opleidingscluster {} {town}", phrase("vak")),
        "wetenschappelijke-vereniging" => {
            format!("Vereniging voor {} {}", phrase("vak"), phrase("naam-deel"))
        }
        "beroepsvereniging" => format!("Beroepsvereniging {} {town}", phrase("kaal")),
        "koepel" => format!("Koepel {} {town}", phrase("kaal")),
        "patientenorganisatie" => format!("Patiëntenvereniging {} {town}", phrase("naam-deel")),
        _ => format!("Kenniscentrum {} {town}", phrase("kaal")),
    }
}

/// The file of one provider.
pub(crate) fn file(plan: &Plan, index: usize) -> (String, String) {
    let mut random = Random::of("aanbieder", index);
    let provider = &plan.providers[index];
    let contact = Map::new()
        .with("email", provider.mailbox("leerhuis"))
        .with("url", format!("{}/contact", provider.website()));
    let parent = if provider.sort == "leerhuis-academie" {
        plan.providers[provider.region].id.as_str()
    } else {
        ""
    };
    let front_matter = Map::new()
        .with("naam", provider.name.as_str())
        .with("samenvatting", shared::summary(&plan.grammar, &mut random))
        .with("korte_naam", short_name(&provider.name))
        .with("soort", provider.sort)
        .with("website", provider.website())
        .with("plaats", provider.town.as_str())
        .with("regio", REGIONS[provider.region].0)
        .with("moeder", parent)
        .with("contact", contact)
        .with("bronnen", shared::sources(&mut random))
        .with("beheer", shared::upkeep(&mut random));
    let text = body::write(plan, &provider.id, 90, &mut random);
    (format!("aanbieders/{}.md", provider.id), front_matter.with_body(&text))
}

/// The last two words: "De Linde".
fn short_name(name: &str) -> String {
    let words: Vec<_> = name.split(' ').collect();
    words[words.len().saturating_sub(2)..].join(" ")
}
