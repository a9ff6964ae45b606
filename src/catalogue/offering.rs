//! The fields of an offering: a course, training, tool or other means of professional development.

use jiff::civil::Date;

use super::accreditation::Accreditation;
use super::audience::Audience;
use super::common::{SOURCES, SUMMARY, UPKEEP, title};
use super::competence::Competence;
use super::knowledge_card::KnowledgeCard;
use super::link_item::LinkItem;
use super::provider::Provider;
use super::region::Region;
use super::role::Role;
use super::run::Run;
use super::table::Id;
use super::theme::Theme;
use crate::schema::declare::{Email, Euros, Paragraph, Sentence, UpTo, Url, fields};
use crate::schema::study_load::StudyLoad;
use crate::schema::vocabulary::vocabulary;

fields! {
    /// An offering. Fields as in schema.org `Course`, in the terms of the vision document;
    /// `None` and empty lists mean: not known.
    pub(crate) struct Offering {
        ..title("titel", "de naam, zonder “cursus:” ervoor", "Feedback geven in de opleidingsgroep");
        ..SUMMARY;
        /// True when the title is English.
        english_title: bool = "engelse_titel" => "of de titel Engels is", "ja";
        /// Whether it belongs to the catalogue's core.
        scope: Scope = "opname"
            => "of dit scholing binnen de afbakening is of een verwijzing; zonder deze sleutel: kern",
            "verwijzing";
        /// Who offers it; always there for core offerings.
        provider: Option<Id<Provider>> = "aanbieder"
            => "wie dit aanbiedt; verplicht bij scholing binnen de afbakening", "radboudumc";
        /// Who takes part in offering it.
        partners: Vec<Id<Provider>> = "partners" => "wie eraan meewerkt", "[oor-on]";
        /// What it is.
        offering_type: OfferingType = "soort" => "wat het is", "training";
        /// How it is taught.
        delivery_mode: Option<DeliveryMode> = "vorm" => "hoe het onderwijs gaat", "op-locatie";
        /// For whom it is.
        audiences: Vec<Id<Audience>> as UpTo<12> = required "doelgroepen"
            => "voor wie het is", "[opleider, supervisor]";
        /// The roles of the specialist it strengthens, one to three.
        roles: Vec<Id<Role>> as UpTo<3> = required "rollen"
            => "welke rollen het versterkt, één tot drie", "[educator]";
        /// Its themes, one to four.
        themes: Vec<Id<Theme>> as UpTo<4> = required "themas"
            => "de thema's, één tot vier", "[opleiden-didactiek]";
        /// The competences it supports; never derived from the roles.
        competences: Vec<Id<Competence>> = "competenties"
            => "de competenties waar het aan bijdraagt", "[communicatie]";
        /// What it is meant for (visie §3.1).
        purposes: Vec<EducationalPurpose> = "doel" => "waarvoor het bedoeld is", "[opleiderschap]";
        /// The kind of development (visie §3.2).
        development: Vec<Development> = "ontwikkeling"
            => "het soort ontwikkeling", "[vakoverstijgend]";
        /// What a participant can do afterwards.
        learning_goals: Vec<String> as UpTo<6, Sentence> = "leerdoelen"
            => "wat iemand daarna kan; begin met een werkwoord",
            "[Voert een feedbackgesprek in vaste stappen]";
        /// Basic or deeper.
        level: Option<Level> = "niveau" => "basis of verdieping", "basis";
        /// Time asked in all.
        study_load: Option<StudyLoad> = "studielast"
            => "alle tijd samen, met voorbereiding", "6 uur";
        /// Language of teaching.
        language: TeachingLanguage = "taal" => "de voertaal; zonder deze sleutel: nl", "en";
        /// How far it reaches.
        reach: Option<Reach> = "bereik" => "landelijk, regionaal of lokaal", "regionaal";
        /// The regions it reaches, when not the whole country.
        regions: Vec<Id<Region>> = "regios"
            => "de regio's; verplicht als het bereik niet landelijk is", "[oor-on]";
        /// Who may take part.
        access: Option<Access> = "toegang" => "wie mee mag doen", "open";
        /// What it costs.
        cost: Option<Cost> = "kosten" => "wat het kost", "{basis: gratis}";
        /// How to enrol.
        enrolment: Option<Enrolment> = "inschrijven"
            => "hoe inschrijven gaat",
            "{soort: direct, url: 'https://www.voorbeeld.nl/inschrijven'}";
        /// Where more is said.
        website: Option<String> as Url = "website"
            => "waar meer te lezen is", "https://www.voorbeeld.nl/scholing";
        /// When and where it takes place.
        runs: Vec<Run> = "uitvoeringen"
            => "wanneer en waar het wordt gegeven",
            "[{id: 2027-voorjaar, start: 2027-03-04T09:00, einde: 2027-03-04T17:00}]";
        /// True when it is given on request.
        on_request: bool = "op_aanvraag" => "of het op aanvraag wordt gegeven", "ja";
        /// Accreditation asked or granted.
        accreditation: Vec<Accreditation> = "accreditatie"
            => "aangevraagde of toegekende accreditatie",
            "[{instantie: aban, status: aangevraagd}]";
        /// What a participant can show afterwards.
        recognition: Vec<Recognition> = "erkenning"
            => "wat iemand daarna kan laten zien", "[portfolio]";
        /// What must be known or done before.
        prerequisites: Vec<String> as Sentence = "vooraf"
            => "wat iemand vooraf moet weten of doen", "[Eigen casus meenemen]";
        /// How the result is tested.
        assessment: Option<String> as Paragraph = "toetsing"
            => "hoe het resultaat wordt getoetst", "Korte toets aan het eind";
        /// What is known of its effect.
        effect: Option<String> as Paragraph = "effect"
            => "wat bekend is over het effect", "Deelnemers gaven na drie maanden vaker feedback";
        /// Where it sits in curriculum or policy.
        embedding: Option<String> as Paragraph = "inbedding"
            => "waar het in opleiding of beleid past", "Onderdeel van het regionale DOO";
        /// Material that goes with it.
        materials: Vec<LinkItem> = "materialen"
            => "materiaal dat erbij hoort",
            "[{titel: Werkboek, url: 'https://www.voorbeeld.nl/werkboek.pdf'}]";
        /// How it is made accessible.
        accessibility_features: Vec<AccessibilityFeature> = "toegankelijkheid"
            => "hoe het toegankelijk is gemaakt", "[ondertiteld]";
        /// Offerings that go with it.
        related: Vec<Id<Offering>> = "gerelateerd" => "ander aanbod dat erbij past", "[d-rect]";
        /// Knowledge cards that go with it.
        knowledge_cards: Vec<Id<KnowledgeCard>> = "kennisbank"
            => "kenniskaarten die erbij passen", "[feedback]";
        /// Its standing with the programme committee.
        quality: Option<Quality> = "kwaliteit"
            => "hoe ver de toetsing door de programmacommissie is", "{status: ingediend}";
        /// What replaces it once withdrawn.
        replaced_by: Option<Id<Offering>> = "vervangen_door"
            => "wat dit vervangt als het is ingetrokken", "nieuwe-training";
        ..SOURCES;
        ..UPKEEP;
    }
}

impl Offering {
    /// The accreditation that has been granted and is still valid.
    pub(crate) fn granted(&self, today: Date) -> impl Iterator<Item = &Accreditation> {
        self.accreditation.iter().filter(move |one| one.holds_on(today))
    }

    /// True when it takes place on set dates, so that visitors look for the next.
    pub(crate) fn needs_run(&self) -> bool {
        self.delivery_mode.is_some_and(DeliveryMode::is_dated) && !self.on_request
    }

    /// The language tag of the title when it is not Dutch.
    pub(crate) fn title_language(&self) -> Option<&'static str> {
        self.english_title.then_some("en")
    }
}

fields! {
    /// What an offering costs a participant.
    pub(crate) struct Cost {
        /// Free, paid and so on.
        basis: CostBasis = "basis" => "gratis, betaald, ledenprijs of op aanvraag", "betaald";
        /// The price in euro cents, VAT included.
        amount_cents: Option<u64> as Euros = "bedrag" => "de prijs in euro's, met btw", "125";
        /// What the amount does not tell.
        explanation: Option<String> as Sentence = "toelichting"
            => "wat het bedrag niet zegt", "Leden betalen de helft";
    }
}

fields! {
    /// How to enrol.
    pub(crate) struct Enrolment {
        /// The way it goes.
        route: EnrolmentRoute = "soort" => "hoe het gaat", "direct";
        /// Where to enrol or start.
        url: Option<String> as Url = "url"
            => "waar je je inschrijft of begint", "https://www.voorbeeld.nl/inschrijven";
        /// First day one can enrol.
        opens: Option<Date> = "opent" => "de eerste dag", "2027-01-04";
        /// Last day one can enrol.
        closes: Option<Date> = "sluit" => "de laatste dag", "2027-02-20";
        /// A mailbox for it.
        contact: Option<String> as Email = "contact"
            => "een functioneel e-mailadres", "leerhuis@ziekenhuis.nl";
    }
}

fields! {
    /// The standing of an offering with the programme committee.
    pub(crate) struct Quality {
        /// How far the assessment is.
        status: QualityStatus = "status" => "hoe ver de toetsing is", "beoordeeld";
        /// Who assessed it.
        assessed_by: Option<String> as Sentence = "getoetst_door"
            => "wie heeft getoetst", "programmacommissie";
        /// When.
        assessed_on: Option<Date> = "getoetst_op" => "wanneer", "2026-10-01";
    }
}

vocabulary! {
    /// Whether an offering belongs to the core of the catalogue (visie §3.1).
    pub(crate) Scope default Core {
        Core = "kern" => "scholing binnen de afbakening",
        Referral = "verwijzing" => "hulpmiddel of verwijzing",
    }
}

vocabulary! {
    /// What an offering is.
    pub(crate) OfferingType {
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
    pub(crate) DeliveryMode {
        SelfPaced = "online-zelfstudie" => "Online, in eigen tempo",
        OnlineLive = "online-live" => "Online, live",
        OnSite = "op-locatie" => "Op locatie",
        Blended = "blended" => "Deels online, deels op locatie",
        Hybrid = "hybride" => "Online of op locatie, naar keuze",
        InCompany = "incompany" => "In de eigen instelling",
    }
}

impl DeliveryMode {
    /// True for modes with set dates.
    pub(crate) fn is_dated(self) -> bool {
        matches!(self, Self::OnlineLive | Self::OnSite | Self::Blended | Self::Hybrid)
    }
}

vocabulary! {
    /// What an offering is meant for (visie §3.1).
    pub(crate) EducationalPurpose {
        SpecialtyTraining = "vervolgopleiding" => "medisch-specialistische vervolgopleiding",
        ContinuingEducation = "bij-en-nascholing" => "bij- en nascholing",
        ProfessionalDevelopment = "cpd" => "continue professionele ontwikkeling",
        TrainerDevelopment = "opleiderschap" => "opleiderschap",
    }
}

vocabulary! {
    /// The kind of development (visie §3.2).
    pub(crate) Development {
        Clinical = "vakinhoudelijk" => "vakinhoudelijk",
        CrossSpecialty = "vakoverstijgend" => "vakoverstijgend",
        Personal = "persoonlijk" => "professioneel en persoonlijk",
        Trainer = "opleiderschap" => "opleiderschap",
    }
}

vocabulary! {
    /// Level of an offering (visie §4.3).
    pub(crate) Level {
        Basic = "basis" => "basis",
        Advanced = "verdieping" => "verdieping",
    }
}

vocabulary! {
    /// Language of teaching, as a BCP 47 tag.
    pub(crate) TeachingLanguage default Dutch {
        Dutch = "nl" => "Nederlands",
        English = "en" => "Engels",
    }
}

vocabulary! {
    /// How far an offering reaches (visie §3.1).
    pub(crate) Reach {
        National = "landelijk" => "landelijk",
        Regional = "regionaal" => "regionaal",
        Local = "lokaal" => "lokaal",
    }
}

vocabulary! {
    /// Who may take part.
    pub(crate) Access {
        Open = "open" => "open voor iedereen uit de doelgroep",
        Members = "leden" => "voor leden",
        Region = "regio" => "voor de eigen regio",
        Institution = "instelling" => "voor de eigen instelling",
        Invitation = "op-uitnodiging" => "op uitnodiging",
    }
}

vocabulary! {
    /// What the price rests on.
    pub(crate) CostBasis {
        Free = "gratis" => "gratis",
        Paid = "betaald" => "betaald",
        MemberPrice = "ledenprijs" => "prijs verschilt voor leden",
        OnRequest = "op-aanvraag" => "prijs op aanvraag",
    }
}

vocabulary! {
    /// The way one enrols.
    pub(crate) EnrolmentRoute {
        Direct = "direct" => "direct inschrijven",
        ViaProvider = "via-aanbieder" => "inschrijven via de aanbieder",
        LearningPlatform = "dlo" => "inschrijven in de digitale leeromgeving",
        Interest = "belangstelling" => "belangstelling doorgeven",
        WaitingList = "wachtlijst" => "op de wachtlijst",
    }
}

vocabulary! {
    /// What a participant can show afterwards (visie §4.2).
    pub(crate) Recognition {
        Portfolio = "portfolio" => "bewijs voor het portfolio",
        Certificate = "certificaat" => "certificaat",
        Edubadge = "edubadge" => "edubadge",
    }
}

vocabulary! {
    /// How an offering is made accessible.
    pub(crate) AccessibilityFeature {
        Captions = "ondertiteld" => "ondertiteld",
        Transcript = "transcript" => "transcript beschikbaar",
        Wheelchair = "rolstoeltoegankelijk" => "rolstoeltoegankelijk",
        HearingLoop = "ringleiding" => "ringleiding",
    }
}

vocabulary! {
    /// How far the assessment by the programme committee is (visie §4.1).
    pub(crate) QualityStatus {
        Submitted = "ingediend" => "ingediend",
        Assessed = "beoordeeld" => "beoordeeld",
        NationalTheme = "landelijk-thema" => "onderdeel van een landelijk thema",
    }
}
