//! An offering: a course, training, tool or other means of professional development.

use jiff::civil::Date;
use serde::Deserialize;

use super::audience::Audience;
use super::common::{SOURCES, SUMMARY, UPKEEP};
use super::competence::Competence;
use super::kind::Record;
use super::knowledge_card::KnowledgeCard;
use super::link_item::{LINK_LIST, LinkItem};
use super::provider::Provider;
use super::region::Region;
use super::role::Role;
use super::run::{RUNS, Run};
use super::table::Id;
use super::theme::Theme;
use crate::schema::field::{Field, Shape};
use crate::schema::study_load::StudyLoad;
use crate::schema::values;
use crate::schema::vocabulary::vocabulary;

/// An offering. Fields as in schema.org `Course`, in the terms of the vision document;
/// `None` and empty lists mean: not known.
#[derive(Debug, Deserialize)]
pub struct Offering {
    /// Its name.
    #[serde(rename = "titel")]
    pub title: String,
    /// True when the title is English.
    #[serde(rename = "engelse_titel", default)]
    pub english_title: bool,
    /// Whether it belongs to the catalogue's core.
    #[serde(rename = "opname", default)]
    pub scope: Scope,
    /// Who offers it; always there for core offerings.
    #[serde(rename = "aanbieder")]
    pub provider: Option<Id<Provider>>,
    /// Who takes part in offering it.
    #[serde(default)]
    pub partners: Vec<Id<Provider>>,
    /// What it is.
    #[serde(rename = "soort")]
    pub offering_type: OfferingType,
    /// How it is taught.
    #[serde(rename = "vorm")]
    pub delivery_mode: Option<DeliveryMode>,
    /// For whom it is.
    #[serde(rename = "doelgroepen")]
    pub audiences: Vec<Id<Audience>>,
    /// The roles of the specialist it strengthens, one to three.
    #[serde(rename = "rollen")]
    pub roles: Vec<Id<Role>>,
    /// Its themes, one to four.
    #[serde(rename = "themas")]
    pub themes: Vec<Id<Theme>>,
    /// The competences it supports; never derived from the roles.
    #[serde(rename = "competenties", default)]
    pub competences: Vec<Id<Competence>>,
    /// What it is meant for (visie §3.1).
    #[serde(rename = "doel", default)]
    pub purposes: Vec<Purpose>,
    /// The kind of development (visie §3.2).
    #[serde(rename = "ontwikkeling", default)]
    pub development: Vec<Development>,
    /// What a participant can do afterwards.
    #[serde(rename = "leerdoelen", default)]
    pub learning_goals: Vec<String>,
    /// Basic or deeper.
    #[serde(rename = "niveau")]
    pub level: Option<Level>,
    /// Time asked in all.
    #[serde(rename = "studielast")]
    pub study_load: Option<StudyLoad>,
    /// Language of teaching.
    #[serde(rename = "taal", default)]
    pub language: Language,
    /// How far it reaches.
    #[serde(rename = "bereik")]
    pub reach: Option<Reach>,
    /// The regions it reaches, when not the whole country.
    #[serde(rename = "regios", default)]
    pub regions: Vec<Id<Region>>,
    /// Who may take part.
    #[serde(rename = "toegang")]
    pub access: Option<Access>,
    /// What it costs.
    #[serde(rename = "kosten")]
    pub cost: Option<Cost>,
    /// How to enrol.
    #[serde(rename = "inschrijven")]
    pub enrolment: Option<Enrolment>,
    /// Where more is said.
    pub website: Option<String>,
    /// When and where it is held.
    #[serde(rename = "uitvoeringen", default)]
    pub runs: Vec<Run>,
    /// True when it is held on request.
    #[serde(rename = "op_aanvraag", default)]
    pub on_request: bool,
    /// Accreditation asked or granted.
    #[serde(rename = "accreditatie", default)]
    pub accreditation: Vec<Accreditation>,
    /// What a participant can show afterwards.
    #[serde(rename = "erkenning", default)]
    pub recognition: Vec<Recognition>,
    /// What must be known or done before.
    #[serde(rename = "vooraf", default)]
    pub prerequisites: Vec<String>,
    /// How the result is tested.
    #[serde(rename = "toetsing")]
    pub assessment: Option<String>,
    /// What is known of its effect.
    #[serde(rename = "effect")]
    pub effect: Option<String>,
    /// Where it sits in curriculum or policy.
    #[serde(rename = "inbedding")]
    pub embedding: Option<String>,
    /// Material that goes with it.
    #[serde(rename = "materialen", default)]
    pub materials: Vec<LinkItem>,
    /// How it is made accessible.
    #[serde(rename = "toegankelijkheid", default)]
    pub accessibility: Vec<Accessibility>,
    /// Offerings that go with it.
    #[serde(rename = "gerelateerd", default)]
    pub related: Vec<Id<Offering>>,
    /// Knowledge cards that go with it.
    #[serde(rename = "kennisbank", default)]
    pub knowledge_cards: Vec<Id<KnowledgeCard>>,
    /// Its standing with the programme committee.
    #[serde(rename = "kwaliteit")]
    pub quality: Option<Quality>,
    /// What replaces it once withdrawn.
    #[serde(rename = "vervangen_door")]
    pub replaced_by: Option<Id<Offering>>,
}

impl Offering {
    /// The accreditation that has been granted and still holds.
    pub(crate) fn granted(&self, today: Date) -> impl Iterator<Item = &Accreditation> {
        self.accreditation.iter().filter(move |one| one.holds_on(today))
    }

    /// True when it is held on set dates, so that visitors look for the next.
    #[must_use]
    pub fn needs_run(&self) -> bool {
        self.delivery_mode.is_some_and(DeliveryMode::is_dated) && !self.on_request
    }

    /// The language tag of the title when it is not Dutch.
    #[must_use]
    pub fn title_language(&self) -> Option<&'static str> {
        self.english_title.then_some("en")
    }
}

/// What an offering costs a participant.
#[derive(Debug, Deserialize)]
pub struct Cost {
    /// Free, paid and so on.
    #[serde(rename = "basis")]
    pub basis: CostBasis,
    /// The price in euro cents, VAT included.
    #[serde(rename = "bedrag")]
    pub amount_cents: Option<u64>,
    /// What the amount does not tell.
    #[serde(rename = "toelichting")]
    pub explanation: Option<String>,
}

/// How to enrol.
#[derive(Debug, Deserialize)]
pub struct Enrolment {
    /// The way it goes.
    #[serde(rename = "soort")]
    pub route: EnrolmentRoute,
    /// Where to enrol or start.
    pub url: Option<String>,
    /// First day one can enrol.
    #[serde(rename = "opent")]
    pub opens: Option<Date>,
    /// Last day one can enrol.
    #[serde(rename = "sluit")]
    pub closes: Option<Date>,
    /// A mailbox for it.
    pub contact: Option<String>,
}

/// Accreditation by one body.
#[derive(Debug, Deserialize)]
pub struct Accreditation {
    /// Who grants it.
    #[serde(rename = "instantie")]
    pub body: AccreditationBody,
    /// Asked, granted or lapsed.
    pub status: AccreditationStatus,
    /// Points, as written: "6" or "2,5".
    #[serde(rename = "punten")]
    pub points: Option<String>,
    /// The body's own number of it.
    pub id: Option<String>,
    /// Last day it holds.
    #[serde(rename = "geldig_tot")]
    pub valid_until: Option<Date>,
}

impl Accreditation {
    /// True when it was granted and still holds.
    #[must_use]
    pub fn holds_on(&self, today: Date) -> bool {
        self.status == AccreditationStatus::Granted
            && self.valid_until.is_none_or(|last| last >= today)
    }
}

/// The standing of an offering with the programme committee.
#[derive(Debug, Deserialize)]
pub struct Quality {
    /// How far the assessment is.
    pub status: QualityStatus,
    /// Who assessed it.
    #[serde(rename = "getoetst_door")]
    pub assessed_by: Option<String>,
    /// When.
    #[serde(rename = "getoetst_op")]
    pub assessed_on: Option<Date>,
}

vocabulary! {
    /// Whether an offering belongs to the core of the catalogue (visie §3.1).
    #[derive(Default)]
    Scope {
        #[default]
        Core = "kern" => "scholing binnen de afbakening",
        Referral = "verwijzing" => "hulpmiddel of verwijzing",
    }
}

vocabulary! {
    /// What an offering is.
    OfferingType {
        Course = "cursus" => "Cursus",
        Training = "training" => "Training",
        Programme = "opleiding" => "Opleiding",
        ELearning = "e-learning" => "E-learning",
        Workshop = "workshop" => "Workshop",
        FlashTraining = "flitstraining" => "Flitstraining",
        CrossDisciplinary = "doo" => "Disciplineoverstijgend onderwijs",
        ReturnDay = "terugkomdag" => "Terugkomdag",
        PeerSupervision = "intervisie" => "Intervisie",
        Coaching = "coaching" => "Coaching",
        Mentoring = "mentoraat" => "Mentoraat",
        BuddySystem = "buddysysteem" => "Buddysysteem",
        TopClass = "topclass" => "Topclass",
        MasterClass = "masterclass" => "Masterclass",
        LearningTrack = "leertraject" => "Leertraject",
        LongCourse = "leergang" => "Leergang",
        SeriousGame = "serious-game" => "Serious game",
        Podcast = "podcast" => "Podcast",
        Video = "video" => "Video",
        Toolbox = "toolbox" => "Toolbox",
        SelfScan = "zelfscan" => "Zelfscan",
        Meeting = "bijeenkomst" => "Bijeenkomst",
        Community = "community" => "Community",
        Guide = "handreiking" => "Handreiking",
        Instrument = "instrument" => "Instrument",
        Material = "materiaal" => "Lesmateriaal",
        Platform = "platform" => "Platform",
    }
}

vocabulary! {
    /// How an offering is taught.
    DeliveryMode {
        SelfPaced = "online-zelfstudie" => "Online, in eigen tempo",
        OnlineLive = "online-live" => "Online, live",
        OnSite = "op-locatie" => "Op locatie",
        Blended = "blended" => "Deels online, deels op locatie",
        Hybrid = "hybride" => "Online of op locatie, naar keuze",
        InCompany = "incompany" => "In de eigen instelling",
    }
}

impl DeliveryMode {
    /// True for forms that are held on set dates.
    #[must_use]
    pub fn is_dated(self) -> bool {
        matches!(self, Self::OnlineLive | Self::OnSite | Self::Blended | Self::Hybrid)
    }
}

vocabulary! {
    /// What an offering is meant for (visie §3.1).
    Purpose {
        SpecialtyTraining = "vervolgopleiding" => "medisch-specialistische vervolgopleiding",
        ContinuingEducation = "bij-en-nascholing" => "bij- en nascholing",
        ProfessionalDevelopment = "cpd" => "continue professionele ontwikkeling",
        TrainerDevelopment = "opleiderschap" => "opleiderschap",
    }
}

vocabulary! {
    /// The kind of development (visie §3.2).
    Development {
        Clinical = "vakinhoudelijk" => "vakinhoudelijk",
        CrossSpecialty = "vakoverstijgend" => "vakoverstijgend",
        Personal = "persoonlijk" => "professioneel en persoonlijk",
        Trainer = "opleiderschap" => "opleiderschap",
    }
}

vocabulary! {
    /// Level of an offering (visie §4.3).
    Level {
        Basic = "basis" => "basis",
        Advanced = "verdieping" => "verdieping",
    }
}

vocabulary! {
    /// Language of teaching, as a BCP 47 tag.
    #[derive(Default)]
    Language {
        #[default]
        Dutch = "nl" => "Nederlands",
        English = "en" => "Engels",
    }
}

vocabulary! {
    /// How far an offering reaches (visie §3.1).
    Reach {
        National = "landelijk" => "landelijk",
        Regional = "regionaal" => "regionaal",
        Local = "lokaal" => "lokaal",
    }
}

vocabulary! {
    /// Who may take part.
    Access {
        Open = "open" => "open voor iedereen uit de doelgroep",
        Members = "leden" => "voor leden",
        Region = "regio" => "voor de eigen regio",
        Institution = "instelling" => "voor de eigen instelling",
        Invitation = "op-uitnodiging" => "op uitnodiging",
    }
}

vocabulary! {
    /// What the price rests on.
    CostBasis {
        Free = "gratis" => "gratis",
        Paid = "betaald" => "betaald",
        MemberPrice = "ledenprijs" => "prijs verschilt voor leden",
        OnRequest = "op-aanvraag" => "prijs op aanvraag",
    }
}

vocabulary! {
    /// The way one enrols.
    EnrolmentRoute {
        Direct = "direct" => "direct inschrijven",
        ViaProvider = "via-aanbieder" => "inschrijven via de aanbieder",
        LearningPlatform = "dlo" => "inschrijven in de digitale leeromgeving",
        Interest = "belangstelling" => "belangstelling doorgeven",
        WaitingList = "wachtlijst" => "op de wachtlijst",
    }
}

vocabulary! {
    /// Who grants accreditation.
    AccreditationBody {
        Aban = "aban" => "ABAN",
        Gaia = "gaia" => "GAIA (wetenschappelijke vereniging)",
        Abfe = "abfe" => "ABFE",
        Absg = "absg" => "ABSG",
        Abc1 = "abc1" => "ABC1",
        Other = "overig" => "andere instantie",
    }
}

vocabulary! {
    /// How far accreditation is.
    AccreditationStatus {
        Requested = "aangevraagd" => "aangevraagd",
        Granted = "toegekend" => "toegekend",
        Lapsed = "vervallen" => "vervallen",
    }
}

vocabulary! {
    /// What a participant can show afterwards (visie §4.2).
    Recognition {
        Portfolio = "portfolio" => "bewijs voor het portfolio",
        Certificate = "certificaat" => "certificaat",
        Edubadge = "edubadge" => "edubadge",
    }
}

vocabulary! {
    /// How an offering is made accessible.
    Accessibility {
        Captions = "ondertiteld" => "ondertiteld",
        Transcript = "transcript" => "transcript beschikbaar",
        Wheelchair = "rolstoeltoegankelijk" => "rolstoeltoegankelijk",
        HearingLoop = "ringleiding" => "ringleiding",
    }
}

vocabulary! {
    /// How far the assessment by the programme committee is (visie §4.1).
    QualityStatus {
        Submitted = "ingediend" => "ingediend",
        Assessed = "beoordeeld" => "beoordeeld",
        NationalTheme = "landelijk-thema" => "onderdeel van een landelijk thema",
    }
}

impl Record for Offering {
    const FIELDS: &'static [Field] = FIELDS;

    fn title(&self) -> &str {
        &self.title
    }
}

const FIELDS: &[Field] = &[
    Field::required(
        "titel",
        Shape::TITLE,
        "de naam, zonder “cursus:” ervoor",
        "Feedback geven in de opleidingsgroep",
    ),
    SUMMARY,
    Field::optional("engelse_titel", Shape::YesNo, "of de titel Engels is", "ja"),
    Field::optional(
        "opname",
        Shape::Term(Scope::TERMS),
        "of dit scholing binnen de afbakening is of een verwijzing; zonder deze sleutel: kern",
        "verwijzing",
    ),
    Field::optional(
        "aanbieder",
        Shape::Reference("aanbieders"),
        "wie dit aanbiedt; verplicht bij scholing binnen de afbakening",
        "radboudumc",
    ),
    Field::optional(
        "partners",
        Shape::list(&Shape::Reference("aanbieders")),
        "wie eraan meewerkt",
        "[oor-on]",
    ),
    Field::required("soort", Shape::Term(OfferingType::TERMS), "wat het is", "training"),
    Field::optional(
        "vorm",
        Shape::Term(DeliveryMode::TERMS),
        "hoe het onderwijs gaat",
        "op-locatie",
    ),
    Field::required(
        "doelgroepen",
        Shape::List { of: &Shape::Reference("doelgroepen"), min: 1, max: 12 },
        "voor wie het is",
        "[opleider, supervisor]",
    ),
    Field::required(
        "rollen",
        Shape::List { of: &Shape::Reference("rollen"), min: 1, max: 3 },
        "welke rollen het versterkt, één tot drie",
        "[educator]",
    ),
    Field::required(
        "themas",
        Shape::List { of: &Shape::Reference("themas"), min: 1, max: 4 },
        "de thema's, één tot vier",
        "[opleiden-didactiek]",
    ),
    Field::optional(
        "competenties",
        Shape::list(&Shape::Reference("competenties")),
        "de competenties waar het aan bijdraagt",
        "[communicatie]",
    ),
    Field::optional(
        "doel",
        Shape::list(&Shape::Term(Purpose::TERMS)),
        "waarvoor het bedoeld is",
        "[opleiderschap]",
    ),
    Field::optional(
        "ontwikkeling",
        Shape::list(&Shape::Term(Development::TERMS)),
        "het soort ontwikkeling",
        "[vakoverstijgend]",
    ),
    Field::optional(
        "leerdoelen",
        Shape::List { of: &Shape::SENTENCE, min: 1, max: 6 },
        "wat iemand daarna kan; begin met een werkwoord",
        "[Voert een feedbackgesprek in vaste stappen]",
    ),
    Field::optional("niveau", Shape::Term(Level::TERMS), "basis of verdieping", "basis"),
    Field::optional(
        "studielast",
        Shape::Formatted(&values::STUDY_LOAD),
        "alle tijd samen, met voorbereiding",
        "6 uur",
    ),
    Field::optional(
        "taal",
        Shape::Term(Language::TERMS),
        "de voertaal; zonder deze sleutel: nl",
        "en",
    ),
    Field::optional(
        "bereik",
        Shape::Term(Reach::TERMS),
        "landelijk, regionaal of lokaal",
        "regionaal",
    ),
    Field::optional(
        "regios",
        Shape::list(&Shape::Reference("regios")),
        "de regio's; verplicht als het bereik niet landelijk is",
        "[oor-on]",
    ),
    Field::optional("toegang", Shape::Term(Access::TERMS), "wie mee mag doen", "open"),
    Field::optional("kosten", Shape::Map(COST_FIELDS), "wat het kost", "{basis: gratis}"),
    Field::optional(
        "inschrijven",
        Shape::Map(ENROLMENT_FIELDS),
        "hoe inschrijven gaat",
        "{soort: direct, url: 'https://www.voorbeeld.nl/inschrijven'}",
    ),
    Field::optional(
        "website",
        Shape::Formatted(&values::URL),
        "waar meer te lezen is",
        "https://www.voorbeeld.nl/scholing",
    ),
    Field::optional(
        "uitvoeringen",
        RUNS,
        "wanneer en waar het wordt gegeven",
        "[{id: 2027-voorjaar, start: 2027-03-04T09:00, einde: 2027-03-04T17:00}]",
    ),
    Field::optional("op_aanvraag", Shape::YesNo, "of het op aanvraag wordt gegeven", "ja"),
    Field::optional(
        "accreditatie",
        Shape::list(&Shape::Map(ACCREDITATION_FIELDS)),
        "aangevraagde of toegekende accreditatie",
        "[{instantie: aban, status: aangevraagd}]",
    ),
    Field::optional(
        "erkenning",
        Shape::list(&Shape::Term(Recognition::TERMS)),
        "wat iemand daarna kan laten zien",
        "[portfolio]",
    ),
    Field::optional(
        "vooraf",
        Shape::list(&Shape::SENTENCE),
        "wat iemand vooraf moet weten of doen",
        "[Eigen casus meenemen]",
    ),
    Field::optional(
        "toetsing",
        Shape::PARAGRAPH,
        "hoe het resultaat wordt getoetst",
        "Korte toets aan het eind",
    ),
    Field::optional(
        "effect",
        Shape::PARAGRAPH,
        "wat bekend is over het effect",
        "Deelnemers gaven na drie maanden vaker feedback",
    ),
    Field::optional(
        "inbedding",
        Shape::PARAGRAPH,
        "waar het in opleiding of beleid past",
        "Onderdeel van het regionale DOO",
    ),
    Field::optional(
        "materialen",
        LINK_LIST,
        "materiaal dat erbij hoort",
        "[{titel: Werkboek, url: 'https://www.voorbeeld.nl/werkboek.pdf'}]",
    ),
    Field::optional(
        "toegankelijkheid",
        Shape::list(&Shape::Term(Accessibility::TERMS)),
        "hoe het toegankelijk is gemaakt",
        "[ondertiteld]",
    ),
    Field::optional(
        "gerelateerd",
        Shape::list(&Shape::Reference("aanbod")),
        "ander aanbod dat erbij past",
        "[d-rect]",
    ),
    Field::optional(
        "kennisbank",
        Shape::list(&Shape::Reference("kennisbank")),
        "kenniskaarten die erbij passen",
        "[feedback]",
    ),
    Field::optional(
        "kwaliteit",
        Shape::Map(QUALITY_FIELDS),
        "hoe ver de toetsing door de programmacommissie is",
        "{status: ingediend}",
    ),
    Field::optional(
        "vervangen_door",
        Shape::Reference("aanbod"),
        "wat dit vervangt als het is ingetrokken",
        "nieuwe-training",
    ),
    SOURCES,
    UPKEEP,
];

const COST_FIELDS: &[Field] = &[
    Field::required(
        "basis",
        Shape::Term(CostBasis::TERMS),
        "gratis, betaald, ledenprijs of op aanvraag",
        "betaald",
    ),
    Field::optional("bedrag", Shape::Euros, "de prijs in euro's, met btw", "125"),
    Field::optional(
        "toelichting",
        Shape::SENTENCE,
        "wat het bedrag niet zegt",
        "Leden betalen de helft",
    ),
];

const ENROLMENT_FIELDS: &[Field] = &[
    Field::required("soort", Shape::Term(EnrolmentRoute::TERMS), "hoe het gaat", "direct"),
    Field::optional(
        "url",
        Shape::Formatted(&values::URL),
        "waar je je inschrijft of begint",
        "https://www.voorbeeld.nl/inschrijven",
    ),
    Field::optional("opent", Shape::Formatted(&values::DATE), "de eerste dag", "2027-01-04"),
    Field::optional("sluit", Shape::Formatted(&values::DATE), "de laatste dag", "2027-02-20"),
    Field::optional(
        "contact",
        Shape::Formatted(&values::EMAIL),
        "een functioneel e-mailadres",
        "leerhuis@ziekenhuis.nl",
    ),
];

const ACCREDITATION_FIELDS: &[Field] = &[
    Field::required("instantie", Shape::Term(AccreditationBody::TERMS), "wie accrediteert", "aban"),
    Field::required(
        "status",
        Shape::Term(AccreditationStatus::TERMS),
        "aangevraagd, toegekend of vervallen",
        "toegekend",
    ),
    Field::optional("punten", Shape::Formatted(&values::POINTS), "het aantal punten", "6"),
    Field::optional("id", Shape::SENTENCE, "het nummer bij de instantie", "'123456'"),
    Field::optional(
        "geldig_tot",
        Shape::Formatted(&values::DATE),
        "de laatste dag dat het geldt",
        "2027-12-31",
    ),
];

const QUALITY_FIELDS: &[Field] = &[
    Field::required(
        "status",
        Shape::Term(QualityStatus::TERMS),
        "hoe ver de toetsing is",
        "beoordeeld",
    ),
    Field::optional("getoetst_door", Shape::SENTENCE, "wie heeft getoetst", "programmacommissie"),
    Field::optional("getoetst_op", Shape::Formatted(&values::DATE), "wanneer", "2026-10-01"),
];
