//! The fixed divisions: roles, competences, themes, audiences and regions, and their files.

use super::plan::Plan;
use super::random::Random;
use super::record::Map;
use super::{body, shared};

/// A value of a division: id, name, English name.
pub(crate) type Term = (&'static str, &'static str, &'static str);

/// The eight roles.
pub(crate) const ROLES: &[Term] = &[
    ("zorgverlener", "Zorgverlener", "care provider"),
    ("patientencoach", "Patiëntencoach", "patient coach"),
    ("netwerkpartner", "Netwerkpartner", "network partner"),
    ("kwaliteitsbevorderaar", "Kwaliteitsbevorderaar", "quality promoter"),
    ("zorgvernieuwer", "Zorgvernieuwer", "care innovator"),
    ("zorgorganisator", "Zorgorganisator", "care organiser"),
    ("gezondheidsbevorderaar", "Gezondheidsbevorderaar", "health promoter"),
    ("educator", "Educator", "educator"),
];

/// The seven competences.
pub(crate) const COMPETENCES: &[Term] = &[
    ("medisch-handelen", "Medisch handelen", "medical expert"),
    ("communicatie", "Communicatie", "communicator"),
    ("samenwerking", "Samenwerking", "collaborator"),
    ("kennis-wetenschap", "Kennis en wetenschap", "scholar"),
    ("maatschappelijk-handelen", "Maatschappelijk handelen", "health advocate"),
    ("leiderschap", "Leiderschap", "leader"),
    ("professionaliteit", "Professionaliteit", "professional"),
];

/// The twenty themes.
pub(crate) const THEMES: &[Term] = &[
    ("opleiden-didactiek", "Opleiden en didactiek", "teaching"),
    ("communicatie", "Communicatie en gesprekken", "communication"),
    ("kwaliteit-veiligheid", "Kwaliteit en veiligheid", "quality and safety"),
    ("leiderschap-management", "Leiderschap en management", "leadership"),
    ("persoonlijke-ontwikkeling", "Persoonlijke ontwikkeling", "personal development"),
    ("interprofessioneel-samenwerken", "Interprofessioneel samenwerken", "collaboration"),
    ("leerklimaat-sociale-veiligheid", "Leerklimaat en sociale veiligheid", "learning climate"),
    ("samen-beslissen", "Samen beslissen", "shared decision making"),
    ("passende-zorg", "Passende zorg", "appropriate care"),
    ("digitalisering-ai", "Digitalisering en AI", "digitalisation and AI"),
    ("netwerkzorg", "Netwerkzorg", "network care"),
    ("palliatieve-zorg", "Palliatieve zorg", "palliative care"),
    ("ouderenzorg-multimorbiditeit", "Ouderenzorg en multimorbiditeit", "care for older people"),
    ("preventie-leefstijl", "Preventie en leefstijl", "prevention and lifestyle"),
    ("loopbaan-profilering", "Loopbaan en profilering", "career orientation"),
    ("wetenschap", "Wetenschap", "science"),
    ("zorginnovatie", "Zorginnovatie", "care innovation"),
    ("diversiteit-inclusie", "Diversiteit en inclusie", "diversity and inclusion"),
    ("duurzaamheid-klimaat", "Duurzaamheid en klimaat", "sustainability"),
    ("zorgstelsel-financiering", "Zorgstelsel en financiering", "health system"),
];

/// Twelve audiences; the plural of each stands in [`AUDIENCE_PLURALS`].
pub(crate) const AUDIENCES: &[Term] = &[
    ("aios", "Aios", "specialty registrar"),
    ("medisch-specialist", "Medisch specialist", "medical specialist"),
    ("opleider", "Opleider", "programme director"),
    ("supervisor", "Supervisor", "clinical supervisor"),
    ("anios", "Anios", "resident not in training"),
    ("lid-opleidingsgroep", "Lid van de opleidingsgroep", "member of the training group"),
    ("coc-voorzitter", "COC-voorzitter", "chair of the training committee"),
    ("jonge-arts", "Jonge arts", "junior doctor"),
    ("mentor-begeleider", "Mentor of begeleider", "mentor"),
    ("onderwijskundige", "Onderwijskundige", "educationalist"),
    ("student", "Student", "student"),
    ("leerhuismanager", "Leerhuismanager", "academy manager"),
];

const AUDIENCE_PLURALS: &[&str] = &[
    "aios",
    "medisch specialisten",
    "opleiders",
    "supervisoren",
    "anios",
    "leden van de opleidingsgroep",
    "COC-voorzitters",
    "jonge artsen",
    "mentoren en begeleiders",
    "onderwijskundigen",
    "studenten",
    "leerhuismanagers",
];

/// The seven regions; the third part is the short name.
pub(crate) const REGIONS: &[Term] = &[
    ("oor-no", "OOR Noord-Oost", "OOR NO"),
    ("oor-on", "OOR Oost", "OOR ON"),
    ("oor-utrecht", "OOR Utrecht", "OOR Utrecht"),
    ("oor-nwn", "OOR Noord-West", "OOR NWN"),
    ("oor-leiden", "OOR Leiden", "OOR Leiden"),
    ("oor-zwn", "OOR Zuid-West", "OOR ZWN"),
    ("oor-zon", "OOR Zuid-Oost", "OOR ZON"),
];

/// The ids of some terms.
pub(crate) fn ids(terms: &[Term], chosen: &[usize]) -> Vec<&'static str> {
    chosen.iter().map(|index| terms[*index].0).collect()
}

/// Every file of these divisions: path and text.
pub(crate) fn files(plan: &Plan) -> Vec<(String, String)> {
    let of = |folder: &'static str, terms: &'static [Term], keys: Keys| {
        (0..terms.len()).map(move |index| file(plan, folder, terms, index, keys))
    };
    of("rollen", ROLES, numbered)
        .chain(of("competenties", COMPETENCES, numbered))
        .chain(of("themas", THEMES, theme))
        .chain(of("doelgroepen", AUDIENCES, audience))
        .chain(of("regios", REGIONS, region))
        .collect()
}

/// The keys that only one kind has.
type Keys = fn(&Plan, usize, &mut Random) -> Map;

fn file(
    plan: &Plan,
    folder: &'static str,
    terms: &[Term],
    index: usize,
    keys: Keys,
) -> (String, String) {
    let mut random = Random::of(folder, index);
    let (id, name, english) = terms[index];
    let mut front_matter = Map::new()
        .with("naam", name)
        .with("samenvatting", shared::summary(&plan.grammar, &mut random));
    if folder != "regios" {
        front_matter = front_matter.with("engels", english);
    }
    let front_matter = front_matter
        .and(keys(plan, index, &mut random))
        .with("bronnen", shared::sources(&mut random))
        .with("beheer", shared::upkeep(&mut random));
    let text = body::write(plan, id, 120, &mut random);
    (format!("{folder}/{id}.md"), front_matter.with_body(&text))
}

fn numbered(_: &Plan, index: usize, _: &mut Random) -> Map {
    Map::new().with("volgorde", (index + 1).to_string())
}

fn theme(plan: &Plan, index: usize, random: &mut Random) -> Map {
    let sorts = ["landelijk", "actueel", "basis"];
    let related = random.several(THEMES.len(), 2, 4);
    let related: Vec<_> = related.into_iter().filter(|other| *other != index).collect();
    let networks = random.several(plan.providers.len(), 1, 3);
    Map::new()
        .with("soort", sorts[index % sorts.len()])
        .with("verwant", ids(THEMES, &related))
        .with("materialen", shared::materials(&plan.grammar, random))
        .with("literatuur", shared::literature(&plan.grammar, random))
        .with("netwerken", plan.provider_ids(&networks))
}

fn audience(_: &Plan, index: usize, _: &mut Random) -> Map {
    let rank = match index {
        0..4 => "kern",
        4..9 => "verwant",
        _ => "rand",
    };
    Map::new()
        .with("meervoud", AUDIENCE_PLURALS[index])
        .with("rang", rank)
        .with("volgorde", (index + 1).to_string())
}

fn region(plan: &Plan, index: usize, _: &mut Random) -> Map {
    let members = plan.providers.iter().filter(|provider| provider.region == index);
    let members: Vec<_> = members.map(|provider| provider.id.as_str()).take(20).collect();
    Map::new()
        .with("korte_naam", REGIONS[index].2)
        .with("code", (index + 1).to_string())
        .with("umc", plan.providers[index].id.as_str())
        .with("aangesloten", members)
}
