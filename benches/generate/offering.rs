//! Offerings: every key there is, runs, and a body of 150 to 600 words.

use super::body;
use super::plan::{Named, Plan};
use super::prose::Texts;
use super::provider::Provider;
use super::random::Random;
use super::record::Map;
use super::run::{self, Runs};
use super::shared::{self, any_day};
use super::taxonomy::{AUDIENCES, COMPETENCES, REGIONS, ROLES, THEMES, ids};

/// Forms, the most used first.
const FORMS: &[&str] =
    &["op-locatie", "blended", "online-zelfstudie", "online-live", "hybride", "incompany"];

/// Sorts, the most used first.
const SORTS: &[&str] = &[
    "training",
    "cursus",
    "e-learning",
    "workshop",
    "bijeenkomst",
    "leergang",
    "masterclass",
    "intervisie",
    "opleiding",
    "terugkomdag",
    "doo",
    "coaching",
    "leertraject",
    "flitstraining",
    "mentoraat",
    "topclass",
    "podcast",
    "toolbox",
    "serious-game",
    "video",
];

const STUDY_LOADS: &[&str] =
    &["6 uur", "4 uur", "1 dag", "2 dagen", "2 uur", "8 uur", "1,5 uur", "45 minuten", "12 uur"];
const PURPOSES: &[&str] = &["vervolgopleiding", "bij-en-nascholing", "cpd", "opleiderschap"];
const DEVELOPMENTS: &[&str] =
    &["vakoverstijgend", "persoonlijk", "opleiderschap", "vakinhoudelijk"];
const ACCESSES: &[&str] = &["open", "instelling", "regio", "leden", "op-uitnodiging"];
const ROUTES: &[&str] = &["direct", "via-aanbieder", "dlo", "belangstelling", "wachtlijst"];
const BODIES: &[&str] = &["aban", "gaia", "absg", "abc1", "abfe", "overig"];
const RECOGNITIONS: &[&str] = &["certificaat", "portfolio", "edubadge"];
const ACCESSIBILITIES: &[&str] =
    &["ondertiteld", "transcript", "rolstoeltoegankelijk", "ringleiding"];

/// One offering in so many has another address than it once had.
const REDIRECTED: usize = 20;

/// One offering in so many is archived and replaced.
const ARCHIVED: usize = 200;

/// The file of one offering.
pub(crate) fn file(plan: &Plan, index: usize) -> (String, String) {
    let mut random = Random::of("aanbod-bestand", index);
    let named = &plan.offerings[index];
    let mut writer = Writer {
        plan,
        index,
        named,
        owner: plan.owners[random.leaning(plan.owners.len())],
        form: random.pick::<&str>(FORMS),
        prose: plan.prose.as_ref().map(|prose| prose.texts(&named.title, index)),
        random,
    };
    let front_matter = writer.front_matter();
    (format!("aanbod/{}.md", named.id), front_matter.with_body(&writer.body()))
}

struct Writer<'p> {
    plan: &'p Plan,
    index: usize,
    named: &'p Named,
    owner: usize,
    form: &'static str,
    prose: Option<Texts>,
    random: Random,
}

impl Writer<'_> {
    fn front_matter(&mut self) -> Map {
        let (reach, regions) = self.reach();
        let runs = run::runs(self.plan, self.form, self.owner, &mut self.random);
        Map::new()
            .and(self.identity())
            .and(self.classification())
            .with("bereik", reach)
            .with("regios", regions)
            .and(self.entry(&runs))
            .with("uitvoeringen", runs.maps)
            .and(self.proof())
            .and(self.texts())
            .and(self.relations())
            .and(self.upkeep())
    }

    fn identity(&mut self) -> Map {
        let partners = self.random.several(self.plan.providers.len(), 0, 2);
        let partners: Vec<_> =
            partners.into_iter().filter(|partner| *partner != self.owner).collect();
        let sort = if self.form == "online-zelfstudie" && self.random.chance(60) {
            "e-learning"
        } else {
            *self.random.pick(SORTS)
        };
        Map::new()
            .with("titel", self.named.title.as_str())
            .with("samenvatting", self.summary())
            .with("engelse_titel", if self.named.english { "ja" } else { "nee" })
            .with("opname", "kern")
            .with("aanbieder", self.provider().id.as_str())
            .with("partners", self.plan.provider_ids(&partners))
            .with("soort", sort)
            .with("vorm", self.form)
    }

    fn classification(&mut self) -> Map {
        let random = &mut self.random;
        let mut some =
            |terms: &[_], least, most| ids(terms, &random.several(terms.len(), least, most));
        let (audiences, roles) = (some(AUDIENCES, 1, 3), some(ROLES, 1, 3));
        let (themes, competences) = (some(THEMES, 1, 4), some(COMPETENCES, 1, 3));
        let level = if random.chance(65) { "basis" } else { "verdieping" };
        Map::new()
            .with("doelgroepen", audiences)
            .with("rollen", roles)
            .with("themas", themes)
            .with("competenties", competences)
            .with("doel", chosen(PURPOSES, (1, 2), random))
            .with("ontwikkeling", chosen(DEVELOPMENTS, (1, 2), random))
            .with("leerdoelen", self.plan.grammar.sentences("leerdoel", (2, 5), random))
            .with("niveau", level)
            .with("studielast", *random.pick(STUDY_LOADS))
            .with("taal", if self.named.english { "en" } else { "nl" })
    }

    /// How far it reaches, and the regions when that is not the whole country.
    fn reach(&mut self) -> (&'static str, Vec<&'static str>) {
        let home = self.provider().region;
        match self.random.below(10) {
            0..4 => ("landelijk", Vec::new()),
            4..8 => {
                let mut regions = self.random.several(REGIONS.len(), 0, 1);
                regions.retain(|region| *region != home);
                regions.push(home);
                ("regionaal", ids(REGIONS, &regions))
            }
            _ => ("lokaal", ids(REGIONS, &[home])),
        }
    }

    /// Who may enter, for how much, and how.
    fn entry(&mut self, runs: &Runs) -> Map {
        let website = format!("{}/scholing/{}", self.provider().website(), self.index + 1);
        let enrolment = Map::new()
            .with("soort", *self.random.pick(ROUTES))
            .with("url", format!("{website}/inschrijven"))
            .with("opent", runs.first_opens.clone())
            .with("sluit", runs.last_closes.clone())
            .with("contact", self.provider().mailbox("scholing"));
        Map::new()
            .with("toegang", *self.random.pick(ACCESSES))
            .with("kosten", self.cost())
            .with("inschrijven", enrolment)
            .with("website", website)
            .with("op_aanvraag", if self.form == "incompany" { "ja" } else { "nee" })
    }

    fn cost(&mut self) -> Map {
        let basis = *self.random.pick(&["betaald", "gratis", "ledenprijs", "op-aanvraag"]);
        let amount = match basis {
            "betaald" | "ledenprijs" => (self.random.between(3, 90) * 15).to_string(),
            _ => String::new(),
        };
        let explained = basis != "gratis";
        let explanation = self.sentence("kosten-uitleg");
        Map::new()
            .with("basis", basis)
            .with("bedrag", amount)
            .with("toelichting", if explained { explanation } else { String::new() })
    }

    /// What one can show afterwards, and what is asked for it.
    fn proof(&mut self) -> Map {
        let accreditation: Vec<_> = self
            .random
            .several(BODIES.len(), 1, 2)
            .into_iter()
            .map(|body| self.accreditation(BODIES[body]))
            .collect();
        let random = &mut self.random;
        Map::new()
            .with("accreditatie", accreditation)
            .with("erkenning", chosen(RECOGNITIONS, (1, 2), random))
            .with("vooraf", self.plan.grammar.sentences("vooraf", (1, 3), random))
            .with("toegankelijkheid", chosen(ACCESSIBILITIES, (1, 2), random))
    }

    fn accreditation(&mut self, body: &str) -> Map {
        let random = &mut self.random;
        if random.chance(25) {
            return Map::new().with("instantie", body).with("status", "aangevraagd");
        }
        let half = if random.chance(20) { ",5" } else { "" };
        Map::new()
            .with("instantie", body)
            .with("status", "toegekend")
            .with("punten", format!("{}{half}", random.between(1, 12)))
            .with("id", random.between(100_000, 999_999).to_string())
            .with("geldig_tot", any_day(random, 200, 900).to_string())
    }

    fn texts(&mut self) -> Map {
        Map::new()
            .with("toetsing", self.sentence("toetsing"))
            .with("effect", self.sentence("effect"))
            .with("inbedding", self.sentence("inbedding"))
            .with("materialen", shared::materials(&self.plan.grammar, &mut self.random))
    }

    fn relations(&mut self) -> Map {
        let (plan, id) = (self.plan, self.named.id.as_str());
        let replaced_by =
            if self.is_archived() { plan.offerings[self.index - 1].id.as_str() } else { "" };
        Map::new()
            .with("gerelateerd", Plan::some(&plan.offerings, (2, 4), id, &mut self.random))
            .with("kennisbank", Plan::some(&plan.cards, (1, 3), "", &mut self.random))
            .with("vervangen_door", replaced_by)
    }

    fn upkeep(&mut self) -> Map {
        let quality = match self.random.below(3) {
            0 => Map::new().with("status", "ingediend"),
            more => Map::new()
                .with("status", if more == 1 { "beoordeeld" } else { "landelijk-thema" })
                .with("getoetst_door", "programmacommissie")
                .with("getoetst_op", any_day(&mut self.random, -300, -10).to_string()),
        };
        let redirects = if self.index % REDIRECTED == REDIRECTED - 1 {
            vec![format!("/aanbod/voorheen-{}/", self.index + 1)]
        } else {
            Vec::new()
        };
        Map::new()
            .with("kwaliteit", quality)
            .with("bronnen", shared::sources(&mut self.random))
            .with("feiten", vec![format!("offerings/G{}", self.index + 1)])
            .with("doorverwijzingen", redirects)
            .with("levensloop", if self.is_archived() { "gearchiveerd" } else { "gepubliceerd" })
            .with("beheer", shared::upkeep(&mut self.random))
    }

    fn summary(&mut self) -> String {
        match &self.prose {
            Some(prose) => prose.summary.clone(),
            None => shared::summary(&self.plan.grammar, &mut self.random),
        }
    }

    fn body(&mut self) -> String {
        if let Some(prose) = &self.prose {
            return prose.body.clone();
        }
        let words = self.random.between(165, 520);
        body::write(self.plan, &self.named.id, words, &mut self.random)
    }

    fn is_archived(&self) -> bool {
        self.index % ARCHIVED == ARCHIVED - 1
    }

    fn provider(&self) -> &Provider {
        &self.plan.providers[self.owner]
    }

    fn sentence(&mut self, rule: &str) -> String {
        self.plan.grammar.sentence(rule, &mut self.random)
    }
}

/// Some of `terms`.
fn chosen(
    terms: &[&'static str],
    (least, most): (usize, usize),
    random: &mut Random,
) -> Vec<&'static str> {
    random.several(terms.len(), least, most).into_iter().map(|index| terms[index]).collect()
}
