//! The records around the offerings: cards, examples, recommendations, paths, glossary, pages.

use vindplaats::catalogue::quality_domain::{QualityDomain, TASKS};

use super::body;
use super::plan::Plan;
use super::random::Random;
use super::record::Map;
use super::shared::{self, DOCUMENTS};
use super::taxonomy::{AUDIENCES, COMPETENCES, REGIONS, ROLES, THEMES, Term, ids};

/// Text pages: id, title, menu.
const PAGES: &[(&str, &str, &str)] = &[
    ("over", "Over deze site", "hoofd"),
    ("redactie", "Voor redacteuren", "voet"),
    ("kwaliteit", "Kwaliteit van het aanbod", "hoofd"),
    ("privacy", "Privacy", "voet"),
    ("toegankelijkheid", "Toegankelijkheid", "voet"),
    ("colofon", "Colofon", "voet"),
];

/// `site.yaml`.
pub(crate) fn site() -> String {
    let document = |(id, title): &(&str, &str)| {
        Map::new()
            .with("id", *id)
            .with("titel", *title)
            .with("uitgever", "Werkgroep scholing")
            .with("jaar", "2026")
            .with("url", format!("https://documenten.example/{id}.pdf"))
    };
    Map::new()
        .with("naam", "Proefvindplaats")
        .with("ondertitel", "Verzonnen aanbod om mee te meten")
        .with("omschrijving", "Een verzonnen catalogus waarmee de snelheid wordt gemeten.")
        .with("basis_url", "https://vindplaats.example/")
        .with("contact", "redactie@vindplaats.example")
        .with("inbedden", vec!["https://*.ziekenhuis.example"])
        .with("documenten", DOCUMENTS.iter().map(document).collect::<Vec<_>>())
        .yaml()
}

/// Makes the keys of one record that only its kind has.
type Keys = fn(&Plan, usize, &mut Random) -> Map;

/// Every file of these kinds: path and text.
pub(crate) fn files(plan: &Plan) -> impl Iterator<Item = (String, String)> + '_ {
    let kinds: [(&str, usize, usize, Keys); 6] = [
        ("kennisbank", plan.cards.len(), 240, card),
        ("praktijkvoorbeelden", plan.examples.len(), 140, example),
        ("aanbevelingen", plan.recommendations.len(), 120, recommendation),
        ("leerpaden", plan.learning_paths.len(), 100, learning_path),
        ("begrippen", plan.glossary.len(), 40, glossary_entry),
        ("paginas", PAGES.len(), 300, page),
    ];
    kinds.into_iter().flat_map(move |(folder, count, words, keys)| {
        (0..count).map(move |index| file(plan, (folder, index), words, keys))
    })
}

fn file(
    plan: &Plan,
    (folder, index): (&'static str, usize),
    words: usize,
    keys: Keys,
) -> (String, String) {
    let mut random = Random::of(folder, index + 1_000_000);
    let id = id(plan, folder, index);
    let mut front_matter = keys(plan, index, &mut random);
    if folder != "begrippen" {
        front_matter =
            front_matter.with("samenvatting", shared::summary(&plan.grammar, &mut random));
    }
    let front_matter = front_matter
        .with("bronnen", shared::sources(&mut random))
        .with("beheer", shared::upkeep(&mut random));
    let mut text = body::write(plan, id, words, &mut random);
    if folder == "kennisbank" && category(index) == ACTOR {
        text += &tasks(plan, &mut random);
    }
    (format!("{folder}/{id}.md"), front_matter.with_body(&text))
}

fn id<'p>(plan: &'p Plan, folder: &str, index: usize) -> &'p str {
    let records = match folder {
        "kennisbank" => &plan.cards,
        "praktijkvoorbeelden" => &plan.examples,
        "aanbevelingen" => &plan.recommendations,
        "leerpaden" => &plan.learning_paths,
        "begrippen" => &plan.glossary,
        _ => return PAGES[index].0,
    };
    &records[index].id
}

/// The category whose cards name an actor and its tasks in each domain.
const ACTOR: &str = "actor";

fn category(index: usize) -> &'static str {
    ["algemeen", "gesprekken", "instrumenten", "kwaliteitszorg", ACTOR, "meetinstrument"][index % 6]
}

fn tasks(plan: &Plan, random: &mut Random) -> String {
    let domain = |domain: &QualityDomain| {
        let tasks = plan.grammar.sentences("stap", (2, 3), random).join("\n- ");
        format!("\n## {}\n\n### {TASKS}\n\n- {tasks}\n", domain.label())
    };
    QualityDomain::ALL.iter().map(domain).collect()
}

fn card(plan: &Plan, index: usize, random: &mut Random) -> Map {
    let (grammar, named) = (&plan.grammar, &plan.cards[index]);
    let actor =
        if category(index) == ACTOR { grammar.sentence("wie", random) } else { String::new() };
    Map::new()
        .with("titel", named.title.as_str())
        .with("categorie", category(index))
        .with("actor", actor)
        .with("doel", grammar.sentence("doel", random))
        .with("wanneer", grammar.sentence("wanneer", random))
        .with("duur", grammar.sentence("tijd", random))
        .with("werkwijze", grammar.sentences("stap", (3, 7), random))
        .with("aandachtspunten", grammar.sentences("let-op", (2, 5), random))
        .with("tips", grammar.sentences("tip", (1, 3), random))
        .with("literatuur", shared::literature(grammar, random))
        .with("themas", some(THEMES, (1, 3), random))
        .with("rollen", some(ROLES, (1, 2), random))
        .with("competenties", some(COMPETENCES, (1, 3), random))
        .with("doelgroepen", some(AUDIENCES, (1, 3), random))
        .with("gerelateerd", Plan::some(&plan.cards, (1, 4), &named.id, random))
        .with("aanbod", Plan::some(&plan.offerings, (1, 3), "", random))
}

fn example(plan: &Plan, index: usize, random: &mut Random) -> Map {
    let organisations = random.several(plan.providers.len(), 1, 2);
    Map::new()
        .with("titel", plan.examples[index].title.as_str())
        .with("organisaties", plan.provider_ids(&organisations))
        .with("aanbevelingen", Plan::some(&plan.recommendations, (1, 2), "", random))
        .with("themas", some(THEMES, (1, 3), random))
        .with("rollen", some(ROLES, (1, 2), random))
        .with("doelgroepen", some(AUDIENCES, (1, 3), random))
        .with("regios", some(REGIONS, (1, 1), random))
        .with("website", format!("{}/voorbeeld", plan.providers[organisations[0]].website()))
        .with("jaar", random.between(2019, 2026).to_string())
        .with("aanbod", Plan::some(&plan.offerings, (1, 2), "", random))
}

fn recommendation(plan: &Plan, index: usize, random: &mut Random) -> Map {
    let parts = ["studenten", "anios", "selectie", "profielen"];
    let action = |number: usize| {
        Map::new()
            .with("id", format!("A{}-{number}", index + 1))
            .with("tekst", plan.grammar.sentence("stap", random))
            .with("wie", vec![plan.grammar.sentence("wie", random)])
            .with("wanneer", if random.chance(50) { "nu" } else { "straks" })
    };
    let actions: Vec<_> = (1..=4).map(action).collect();
    Map::new()
        .with("nummer", format!("{}.{}", index / 4 + 1, index % 4 + 1))
        .with("titel", plan.recommendations[index].title.as_str())
        .with("onderdeel", parts[index / 4])
        .with("themas", some(THEMES, (1, 3), random))
        .with("doelgroepen", some(AUDIENCES, (1, 3), random))
        .with("acties", actions)
}

fn learning_path(plan: &Plan, index: usize, random: &mut Random) -> Map {
    let cards = Plan::some(&plan.cards, (2, 4), "", random);
    let offerings = Plan::some(&plan.offerings, (2, 4), "", random);
    let mut item = |key: &'static str, id: &str| {
        Map::new().with(key, id).with("waarom", plan.grammar.sentence("waarom", random))
    };
    let mut items: Vec<_> = cards.into_iter().map(|id| item("kennisbank", id)).collect();
    items.extend(offerings.into_iter().map(|id| item("aanbod", id)));
    Map::new()
        .with("titel", plan.learning_paths[index].title.as_str())
        .with("doelgroepen", some(AUDIENCES, (1, 3), random))
        .with("rollen", some(ROLES, (1, 2), random))
        .with("themas", some(THEMES, (1, 3), random))
        .with("volgorde", if random.chance(60) { "vast" } else { "vrij" })
        .with("leerdoelen", plan.grammar.sentences("leerdoel", (2, 4), random))
        .with("onderdelen", items)
}

fn glossary_entry(plan: &Plan, index: usize, random: &mut Random) -> Map {
    let named = &plan.glossary[index];
    let discouraged =
        if index.is_multiple_of(5) { vec![format!("{}sessie", named.id)] } else { Vec::new() };
    Map::new()
        .with("term", named.title.to_lowercase())
        .with("definitie", plan.grammar.sentence("definitie", random))
        .with("engels", plan.grammar.phrase("engels-wat", random))
        .with("synoniemen", vec![format!("{}je", named.id)])
        .with("niet_gebruiken", discouraged)
        .with("zie_ook", Plan::some(&plan.glossary, (1, 3), &named.id, random))
}

fn page(_: &Plan, index: usize, _: &mut Random) -> Map {
    let (_, title, menu) = PAGES[index];
    Map::new().with("titel", title).with("menu", menu).with("volgorde", (index + 1).to_string())
}

/// The ids of some terms.
fn some(terms: &[Term], (least, most): (usize, usize), random: &mut Random) -> Vec<&'static str> {
    ids(terms, &random.several(terms.len(), least, most))
}
