//! What an editor probably meant with a word that is no value: a term by another word, one of several, or
//! that the value is not known yet. Turns the word into what to write; reports nothing.

use super::Meant;
use crate::names::{folded, identity, nearest};
use crate::schema::field::Shape;
use crate::schema::vocabulary::Term;
use crate::slug::{check_slug, slug};

/// Other words for terms, each as [`identity`] gives it. A word for several terms stands with each.
const OTHER_WORDS: &[(&str, &[&str])] = &[
    ("cursus", &["course", "cursusdag", "les", "klas", "class"]),
    ("training", &["trainingen", "trainingsdag", "vaardigheidstraining"]),
    ("opleiding", &["programme", "opleidingsprogramma"]),
    ("leertraject", &["programma", "traject"]),
    ("serious-game", &["game", "spel"]),
    ("podcast", &["audio"]),
    ("video", &["videos", "film", "vlog", "opname"]),
    ("toolbox", &["toolkit"]),
    ("zelfscan", &["scan", "zelftest", "quiz"]),
    (
        "bijeenkomst",
        &["congres", "symposium", "conferentie", "lezing", "seminar", "conference", "meeting"],
    ),
    ("community", &["netwerk", "network"]),
    ("handreiking", &["richtlijn", "gids", "handleiding", "guide", "leidraad"]),
    ("instrument", &["tool", "vragenlijst"]),
    ("materiaal", &["materialen", "werkboek", "lesmateriaal", "material"]),
    (
        "e-learning",
        &[
            "online cursus",
            "online training",
            "elearningmodule",
            "e learning module",
            "module",
            "mooc",
        ],
    ),
    ("doo", &["disciplineoverstijgend", "cursorisch onderwijs"]),
    ("intervisie", &["supervision", "supervisie", "peer supervision"]),
    ("coaching", &["coach", "coachingstraject"]),
    ("mentoraat", &["mentor", "mentoring"]),
    (
        "online-zelfstudie",
        &[
            "online",
            "zelfstudie",
            "self paced",
            "eigen tempo",
            "asynchroon",
            "asynchronous",
            "digitaal",
        ],
    ),
    (
        "online-live",
        &[
            "online",
            "live online",
            "webinar",
            "teams",
            "zoom",
            "virtueel",
            "virtual",
            "livestream",
            "synchroon",
            "digitaal",
        ],
    ),
    (
        "op-locatie",
        &[
            "fysiek",
            "live",
            "in person",
            "on site",
            "onsite",
            "klassikaal",
            "classroom",
            "ter plaatse",
            "face to face",
            "f2f",
        ],
    ),
    ("blended", &["gemengd", "deels online"]),
    ("hybride", &["hybrid"]),
    ("incompany", &["in company", "intern", "op maat", "eigen instelling"]),
    ("basis", &["basic", "beginner", "beginners", "introductie", "inleiding", "laag"]),
    ("verdieping", &["advanced", "gevorderd", "gevorderden", "expert", "verdiepend", "hoog"]),
    ("nl", &["nederlands", "dutch", "nederlandstalig", "nl nl", "ned"]),
    ("en", &["engels", "english", "engelstalig", "eng", "en gb", "en us"]),
    (
        "landelijk",
        &[
            "national",
            "nationaal",
            "nederland",
            "heel nederland",
            "hele land",
            "het hele land",
            "heel het land",
            "overal",
            "alle",
            "alle regios",
            "alle regio s",
            "alle oor s",
            "alle oors",
        ],
    ),
    ("regionaal", &["regional", "regio"]),
    ("lokaal", &["local", "plaatselijk"]),
    ("open", &["openbaar", "public", "iedereen", "everyone", "vrij", "vrij toegankelijk"]),
    ("leden", &["members", "alleen leden", "members only", "lid"]),
    ("instelling", &["internal", "intern", "eigen ziekenhuis"]),
    (
        "op-uitnodiging",
        &["invitation", "invite only", "besloten", "uitnodiging", "prive", "private"],
    ),
    ("gratis", &["free", "kosteloos", "geen", "geen kosten", "nul", "0", "nee"]),
    ("betaald", &["paid", "ja", "tegen betaling"]),
    ("ledenprijs", &["ledentarief", "ledenkorting", "member price", "korting voor leden"]),
    (
        "op-aanvraag",
        &["on request", "offerte", "op offerte", "prijs op aanvraag", "aanvraag", "in overleg"],
    ),
    ("direct", &["website", "online formulier", "formulier", "aanmelden", "form"]),
    ("via-aanbieder", &["mail", "e mail", "email", "telefonisch", "telefoon", "per mail"]),
    ("dlo", &["lms", "leeromgeving", "leerplatform", "leermanagementsysteem"]),
    ("belangstelling", &["interesse", "interest", "vooraanmelding"]),
    (
        "aban",
        &["accreditatiebureau algemene nascholing", "accreditatie bureau algemene nascholing"],
    ),
    ("wachtlijst", &["waitlist", "waiting list", "wachtrij"]),
    ("certificaat", &["certificate", "getuigschrift", "diploma", "bewijs van deelname"]),
    ("edubadge", &["badge", "open badge"]),
    (
        "vol",
        &["volgeboekt", "volzet", "uitverkocht", "full", "sold out", "geen plek", "geen plaatsen"],
    ),
    // What has passed, is open or has closed, the site derives from the days.
    (
        "gepland",
        &[
            "afgelopen",
            "voorbij",
            "geweest",
            "past",
            "open",
            "gesloten",
            "gestart",
            "begonnen",
            "loopt",
            "bevestigd",
            "definitief",
            "gaat door",
            "planned",
            "confirmed",
            "scheduled",
        ],
    ),
    (
        "geannuleerd",
        &[
            "afgelast",
            "afgezegd",
            "gecanceld",
            "cancelled",
            "canceled",
            "vervallen",
            "gaat niet door",
            "ingetrokken",
        ],
    ),
    ("uitgesteld", &["verplaatst", "verzet", "postponed", "opgeschort"]),
    (
        "gepland",
        &[
            "gaat door",
            "open",
            "bevestigd",
            "definitief",
            "planned",
            "scheduled",
            "confirmed",
            "beschikbaar",
        ],
    ),
    ("aangevraagd", &["requested", "in aanvraag", "pending", "in behandeling"]),
    ("toegekend", &["granted", "verleend", "geaccrediteerd", "accredited", "goedgekeurd"]),
    ("vervallen", &["expired", "verlopen", "ingetrokken"]),
    ("concept", &["draft", "schets", "ontwerp", "in bewerking", "wip", "klad"]),
    (
        "gepubliceerd",
        &["published", "publish", "live", "actief", "online", "klaar", "active", "af"],
    ),
    ("gearchiveerd", &["archived", "archief", "archive", "oud", "verlopen", "expired"]),
    ("ingetrokken", &["withdrawn", "gestopt", "vervallen", "deprecated", "weg"]),
    ("umc", &["academisch ziekenhuis", "universitair ziekenhuis", "universitair medisch centrum"]),
    ("ziekenhuis", &["hospital", "kliniek"]),
    ("leerhuis-academie", &["leerhuis", "academie", "academy"]),
    ("wetenschappelijke-vereniging", &["wv", "vereniging"]),
    ("ingediend", &["submitted"]),
    ("beoordeeld", &["assessed", "reviewed", "getoetst"]),
    ("algemeen", &["general", "overig", "anders"]),
    ("overig", &["anders", "other"]),
];

/// "Ja", "no", "aan".
pub(super) fn yes_or_no(text: &str) -> Option<Meant> {
    let meant = match folded(text).as_str() {
        "ja" | "j" | "yes" | "y" | "true" | "waar" | "aan" | "on" | "1" | "x" => "ja",
        "nee" | "neen" | "n" | "no" | "false" | "onwaar" | "uit" | "off" | "0" => "nee",
        _ => return None,
    };
    Some(Meant::Value(meant.to_owned()))
}

/// Words for what nobody knows yet, as [`identity`] gives them.
const NOT_KNOWN_YET: &[&str] = &[
    "",
    "nader te bepalen",
    "nog te bepalen",
    "te bepalen",
    "nog niet bekend",
    "nog onbekend",
    "onbekend",
    "n t b",
    "ntb",
    "n n b",
    "nnb",
    "n v t",
    "nvt",
    "tbd",
    "tba",
    "todo",
    "xxx",
    "volgt",
    "volgt nog",
    "datum volgt",
    "data volgen",
    "datum nog niet bekend",
    "datum onbekend",
    "nog te plannen",
    "wordt nog bekend gemaakt",
    "later",
    "nog invullen",
    "invullen",
];

/// Whether a text says that something is online.
pub(in crate::schema) fn is_online(text: &str) -> bool {
    let text = identity(text);
    let live = OTHER_WORDS.iter().find(|(term, _)| *term == "online-live");
    text == identity("online-live") || live.is_some_and(|(_, words)| words.contains(&&*text))
}

/// Whether a text says that the value is not known yet.
pub(crate) fn is_not_known_yet(text: &str) -> bool {
    let identity = identity(text);
    NOT_KNOWN_YET.contains(&identity.replace(['?', '.', '-'], "").trim())
        || NOT_KNOWN_YET.contains(&identity.as_str())
}

/// The term that a text means, when it can be no other.
pub(crate) fn term(terms: &[Term], text: &str) -> Option<&'static str> {
    if let Some(same) = terms.iter().find(|term| term.key == text) {
        return Some(same.key);
    }
    match like(terms, text)[..] {
        [one] => Some(one),
        _ => None,
    }
}

/// The terms that a text may mean: by its label, by another word, or one like it.
pub(in crate::schema) fn like(terms: &[Term], text: &str) -> Vec<&'static str> {
    let called = called(terms, text);
    if !called.is_empty() {
        return called;
    }
    let near = nearest(text, terms.iter().map(|term| term.key));
    let near = near.and_then(|near| terms.iter().map(|term| term.key).find(|key| *key == near));
    near.into_iter().chain(before_remark(terms, text)).take(1).collect()
}

/// The terms that a text is a name of: the key, the label or another word.
pub(crate) fn called(terms: &[Term], text: &str) -> Vec<&'static str> {
    let identity_of_text = identity(text);
    let is_it = |term: &&Term| {
        identity(term.key) == identity_of_text || identity(term.label) == identity_of_text
    };
    if let Some(term) = terms.iter().find(is_it) {
        return vec![term.key];
    }
    let others = terms.iter().filter(|term| is_word_for(term, &identity_of_text));
    others.map(|term| term.key).collect()
}

/// The term before what else a text says: "toegekend (ABAN)", "toegekend, 6 punten".
fn before_remark(terms: &[Term], text: &str) -> Option<&'static str> {
    let (before, _) = text.split_once(['(', ',', ';', ':', '–'])?;
    let before = identity(before);
    let is_it = |term: &&Term| {
        identity(term.key) == before || identity(term.label) == before || is_word_for(term, &before)
    };
    terms.iter().find(is_it).map(|term| term.key)
}

fn is_word_for(term: &Term, identity: &str) -> bool {
    let words = OTHER_WORDS.iter().find(|(key, _)| *key == term.key);
    words.is_some_and(|(_, words)| words.contains(&identity))
}

/// The term that is one of the words of a text.
pub(in crate::schema) fn mentioned(terms: &[Term], text: &str) -> Option<&'static str> {
    let text = identity(text);
    let is_in =
        |term: &&Term| text.split(' ').any(|word| word == term.key || is_word_for(term, word));
    terms.iter().find(is_in).map(|term| term.key)
}

/// The terms in a text that has several; none when it is one word.
pub(in crate::schema) fn terms(terms: &[Term], text: &str) -> Vec<&'static str> {
    let parts = text.split([',', ';', '/', '+', '&']).flat_map(|part| part.split(" en "));
    let found: Vec<_> = parts.map(|part| term(terms, part.trim())).collect();
    if found.len() == 1 { Vec::new() } else { found.into_iter().flatten().collect() }
}

/// The ids in a text that has several, such as "umc, boekhuis".
pub(in crate::schema) fn ids(shape: &Shape, text: &str) -> Vec<String> {
    if !matches!(shape, Shape::Reference(_)) || !text.contains([',', ';', '+']) {
        return Vec::new();
    }
    let parts = text.split([',', ';', '+']).map(str::trim).filter(|part| !part.is_empty());
    let ids: Vec<_> = parts.map(str::to_lowercase).collect();
    if ids.iter().all(|id| check_slug(id).is_ok()) { ids } else { Vec::new() }
}

/// A name as it is written: the id itself, else the one that would be made of it.
pub(in crate::schema) fn id(text: &str) -> String {
    let slug = slug(text);
    if check_slug(text).is_err() && check_slug(&slug).is_ok() { slug } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::super::value::assert_meant;
    use crate::schema::field::Shape;

    #[test]
    fn yes_and_no() {
        let table =
            [("Ja", "ja"), ("TRUE", "ja"), ("no", "nee"), ("uit", "nee"), ("misschien", "")];
        assert_meant(&Shape::YesNo, &table);
    }
}
