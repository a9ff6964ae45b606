//! The fields of an offering: a course, training, tool or other form of professional development.

use jiff::civil::Date;

use super::accreditation::Accreditation;
use super::audience::Audience;
use super::common::{SOURCES, UPKEEP, summary, title};
use super::competence::Competence;
use super::contact::Contact;
use super::contribution::Contribution;
use super::cost::Cost;
use super::knowledge_card::KnowledgeCard;
use super::link_item::LinkItem;
use super::profile::Profile;
use super::provider::Provider;
use super::quality::Quality;
use super::region::Region;
use super::role::Role;
use super::run::Run;
use super::table::Id;
use super::teaching::{CareLine, Interaction, Setting, Specialty, TeachingMethod, TrainerSkill};
use super::theme::Theme;
use crate::schema::declare::{
    AccreditationPoints, Email, Paragraph, Sentence, Title, UpTo, Url, fields,
};
use crate::schema::study_load::StudyLoad;
use crate::schema::vocabulary::vocabulary;
use crate::schema::years::Years;

fields! {
    /// Fields follow schema.org `Course`, in the terms of the vision document. `None` and empty
    /// lists mean: not known.
    pub(crate) struct Offering {
        ..title("titel", "de naam, zonder “cursus:” ervoor", "Feedback geven in de opleidingsgroep");
        ..summary("Oefen in twee bijeenkomsten met feedbackgesprekken aan de hand van eigen casuïstiek.");
        english_title: bool = "engelse_titel" => "of de titel Engels is", "ja";
        /// Apart from the language it is taught in: of that most texts are Dutch.
        english_text: bool = "engelse_tekst" => "of de samenvatting en de tekst Engels zijn", "ja";
        scope: Option<Scope> = "opname"
            => "of dit scholing binnen de afbakening is of een verwijzing", "verwijzing";
        /// A core offering has one, or several equal ones; see [`Offering::providers`].
        single_provider: Option<Id<Provider>> = "aanbieder"
            => "wie dit aanbiedt; verplicht bij scholing binnen de afbakening", "radboudumc";
        equal_providers: Vec<Id<Provider>> as UpTo<12> = "aanbieders"
            => "wie dit samen aanbieden, als gelijken; in plaats van `aanbieder`", "[radboudumc, umcg]";
        /// Those whose part is not known; see [`Offering::parties`].
        partners: Vec<Id<Provider>> = "partners" => "wie eraan meewerkt", "[oor-on]";
        contributions: Vec<Contribution> as UpTo<12> = "samenwerking"
            => "wie wat doet of inbrengt, als dat bekend is", "[{wie: oor-on, rol: levert docenten}]";
        offering_type: OfferingType = "soort" => "wat het is", "training";
        /// Of what is given once; `None` when it is, or may be, given again.
        edition: Option<Years> = "editie"
            => "het jaar of de jaren, als dit één editie is die niet terugkomt; daarna is het afgelopen",
            "2026-2027";
        delivery_mode: Option<DeliveryMode> = "vorm" => "hoe het onderwijs gaat", "op-locatie";
        audiences: Vec<Id<Audience>> as UpTo<12> = "doelgroepen"
            => "voor wie het is", "[opleider, supervisor]";
        roles: Vec<Id<Role>> as UpTo<3> = "rollen"
            => "welke rollen het versterkt, hooguit drie", "[educator]";
        themes: Vec<Id<Theme>> as UpTo<4> = "themas"
            => "de thema's, hooguit vier", "[opleiden-didactiek]";
        /// Never derived from the roles.
        competences: Vec<Id<Competence>> = "competenties"
            => "de competenties waar het aan bijdraagt", "[communicatie]";
        /// See visie §3.1.
        purposes: Vec<EducationalPurpose> = "doel" => "waarvoor het bedoeld is", "[opleiderschap]";
        /// See visie §3.2.
        development: Vec<Development> = "ontwikkeling"
            => "het soort ontwikkeling", "[vakoverstijgend]";
        learning_goals: Vec<String> as UpTo<6, Sentence> = "leerdoelen"
            => "wat iemand daarna kan; begin met een werkwoord",
            "[Voert een feedbackgesprek in vaste stappen]";
        level: Option<Level> = "niveau" => "basis of verdieping", "basis";
        /// What is deeper than another offering, which has the basics.
        deepens: Option<Id<Offering>> = "verdieping_van"
            => "het aanbod met de basis, waar dit de verdieping van is", "feedback-basis";
        intended_effect: Option<String> as Paragraph = "beoogd_effect"
            => "wat het in de praktijk moet veranderen", "Aios krijgen vaker feedback op de werkplek";
        specialties: Vec<Specialty> = "specialismen"
            => "voor het werk in welke specialismen; `alle` als dat niet uitmaakt", "[alle]";
        care_lines: Vec<CareLine> = "lijn" => "voor welke lijn van zorg", "[tweede-lijn]";
        trainer_skills: Vec<TrainerSkill> = "vaardigheden"
            => "welke vaardigheden van een opleider je oefent", "[feedback]";
        methods: Vec<TeachingMethod> = "werkvormen" => "wat deelnemers doen", "[casuistiek, rollenspel]";
        interaction: Vec<Interaction> = "interactie" => "met wie je leert", "[groep]";
        setting: Option<Setting> = "setting" => "waar je leert", "werkplek";
        profiles: Vec<Id<Profile>> = "profielen"
            => "de profielen waar iemand zich hiermee in verdiept", "[onderwijs-en-opleiden]";
        /// Of one of these profiles, or of a competence profile or a quality framework.
        profile_items: Vec<String> as Sentence = "profielonderdelen"
            => "de EPA’s of onderdelen van een profiel of kader waar het bij aansluit",
            "[EPA Slechtnieuwsgesprek]";
        /// See visie §4.3.
        agreed_with: Vec<String> as Title = "afgestemd_met"
            => "met wie thema en leerdoelen zijn afgestemd", "[aios, opleiders]";
        /// Total time, preparation included.
        study_load: Option<StudyLoad> = "studielast"
            => "alle tijd samen, met voorbereiding", "6 uur";
        language: Option<TeachingLanguage> = "taal" => "de voertaal", "en";
        reach: Option<Reach> = "bereik" => "landelijk, regionaal of lokaal", "regionaal";
        /// Empty when the reach is national.
        regions: Vec<Id<Region>> = "regios"
            => "de regio's; verplicht als het bereik niet landelijk is", "[oor-on]";
        access: Option<Access> = "toegang" => "wie mee mag doen", "open";
        cost: Option<Cost> = "kosten" => "wat het kost", "{basis: betaald, bedrag: 125}";
        /// Of development and upkeep, see visie §4.1.
        funding: Option<String> as Paragraph = "bekostiging"
            => "wie het ontwikkelen en bijhouden betaalt", "Het leerhuis betaalt ontwikkeling en onderhoud";
        enrolment: Option<Enrolment> = "inschrijven"
            => "hoe inschrijven gaat",
            "{soort: direct, url: 'https://www.voorbeeld.nl/inschrijven'}";
        contact: Option<Contact> = "contact"
            => "bij wie je hiervoor terechtkunt, bijvoorbeeld wie je begeleidt",
            "{soort: begeleider, email: leerhuis@ziekenhuis.nl}";
        website: Option<String> as Url = "website"
            => "waar meer te lezen is", "https://www.voorbeeld.nl/scholing";
        runs: Vec<Run> = "uitvoeringen"
            => "wanneer en waar het wordt gegeven",
            "[{id: 2027-voorjaar, start: 2027-03-04T09:00, einde: 2027-03-04T17:00}]";
        frequency: Option<String> as Title = "frequentie"
            => "hoe vaak het wordt gegeven", "elk kwartaal";
        on_request: bool = "op_aanvraag" => "of het op aanvraag wordt gegeven", "ja";
        accreditation: Vec<Accreditation> = "accreditatie"
            => "aangevraagde of toegekende accreditatie",
            "[{instantie: aban, status: aangevraagd}]";
        /// For students; ECTS credits as written.
        credits: Option<String> as AccreditationPoints = "studiepunten"
            => "hoeveel studiepunten (EC) een student ervoor krijgt", "2";
        recognition: Vec<Recognition> = "erkenning"
            => "wat iemand daarna kan laten zien", "[portfolio]";
        prerequisites: Vec<String> as Sentence = "vooraf"
            => "wat iemand vooraf moet weten of doen", "[Eigen casus meenemen]";
        assessment: Option<String> as Paragraph = "toetsing"
            => "hoe het resultaat wordt getoetst", "Korte toets aan het eind";
        /// Evidence of its effect.
        effect: Option<String> as Paragraph = "effect"
            => "wat bekend is over het effect", "Deelnemers gaven na drie maanden vaker feedback";
        /// Its place in a curriculum or policy.
        embedding: Option<String> as Paragraph = "inbedding"
            => "waar het in opleiding of beleid past", "Onderdeel van het regionale DOO";
        materials: Vec<LinkItem> = "materialen"
            => "materiaal dat erbij hoort",
            "[{titel: Werkboek, url: 'https://www.voorbeeld.nl/werkboek.pdf'}]";
        accessibility_features: Vec<AccessibilityFeature> = "toegankelijkheid"
            => "hoe het toegankelijk is gemaakt", "[ondertiteld]";
        related: Vec<Id<Offering>> = "gerelateerd" => "ander aanbod dat erbij past", "[d-rect]";
        knowledge_cards: Vec<Id<KnowledgeCard>> = "kennisbank"
            => "kenniskaarten die erbij passen", "[feedback]";
        /// The assessment by the programme committee.
        quality: Option<Quality> = "kwaliteit"
            => "hoe ver de toetsing door de programmacommissie is", "{status: ingediend}";
        /// The successor of a withdrawn offering.
        replaced_by: Option<Id<Offering>> = "vervangen_door"
            => "wat dit vervangt als het is ingetrokken", "nieuwe-training";
        ..SOURCES;
        ..UPKEEP;
    }
}

impl Offering {
    /// Who offers it: one, or several as equals.
    pub(crate) fn providers(&self) -> impl Iterator<Item = &Id<Provider>> {
        self.single_provider.iter().chain(&self.equal_providers)
    }

    /// Everyone who takes part: providers, and partners with or without a known part. One may be there more
    /// than once.
    pub(crate) fn parties(&self) -> impl Iterator<Item = &Id<Provider>> {
        let contributors = self.contributions.iter().map(|one| &one.party);
        self.providers().chain(&self.partners).chain(contributors)
    }

    /// The accreditations that are granted and count for who takes part from now on.
    pub(crate) fn granted(&self, today: Date) -> impl Iterator<Item = &Accreditation> {
        let day = self.next_day(today);
        self.accreditation.iter().filter(move |one| one.is_valid_on(day))
    }

    /// The first day on which one can take part: that of the first run to come, else today.
    pub(crate) fn next_day(&self, today: Date) -> Date {
        let starts = self.runs.iter().filter(|run| run.is_held(today)).map(|run| run.start().date);
        starts.min().unwrap_or(today).max(today)
    }

    /// True when it is given on fixed dates, so that visitors expect an upcoming run.
    pub(crate) fn needs_run(&self) -> bool {
        self.delivery_mode.is_some_and(DeliveryMode::is_dated) && !self.on_request
    }

    /// True for training of this catalogue; false for aids, and for what it only refers to.
    pub(crate) fn is_taught(&self) -> bool {
        self.offering_type.is_training() && self.scope != Some(Scope::Referral)
    }

    /// The language tag of the title; `None` when it is Dutch.
    pub(crate) fn title_language(&self) -> Option<&'static str> {
        self.english_title.then_some("en")
    }

    /// The language tag of the summary and the body; `None` when they are Dutch.
    pub(crate) fn text_language(&self) -> Option<&'static str> {
        self.english_text.then_some("en")
    }
}

fields! {
    pub(crate) struct Enrolment {
        route: EnrolmentRoute = "soort" => "hoe het gaat", "direct";
        url: Option<String> as Url = "url"
            => "waar je je inschrijft of begint", "https://www.voorbeeld.nl/inschrijven";
        /// First day of enrolment.
        opens: Option<Date> = "opent" => "de eerste dag", "2027-01-04";
        /// Last day of enrolment.
        closes: Option<Date> = "sluit" => "de laatste dag", "2027-02-20";
        contact: Option<String> as Email = "contact"
            => "een functioneel e-mailadres", "leerhuis@ziekenhuis.nl";
    }
}

vocabulary! {
    /// Whether an offering belongs to the core of the catalogue (visie §3.1).
    pub(crate) Scope {
        Core = "kern" => "scholing binnen de afbakening",
        Referral = "verwijzing" => "hulpmiddel of verwijzing",
    }
}

vocabulary! {
    pub(crate) OfferingType {
        Course = "cursus" => "Cursus",
        Training = "training" => "Training",
        Programme = "opleiding" => "Opleiding",
        Module = "module" => "Onderdeel van een opleiding",
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
        Portfolio = "portfolio" => "Portfolio",
        Material = "materiaal" => "Materiaal",
        Platform = "platform" => "Platform",
    }
}

impl OfferingType {
    /// True for what people take part in; false for an aid, which they use at work or by themselves.
    pub(crate) fn is_training(self) -> bool {
        match self {
            Self::Course
            | Self::Training
            | Self::Programme
            | Self::Module
            | Self::ELearning
            | Self::Workshop
            | Self::FlashTraining
            | Self::CrossDisciplinary
            | Self::ReturnDay
            | Self::PeerSupervision
            | Self::Coaching
            | Self::Mentoring
            | Self::BuddySystem
            | Self::TopClass
            | Self::MasterClass
            | Self::LearningTrack
            | Self::LongCourse
            | Self::Meeting => true,
            Self::SeriousGame
            | Self::Podcast
            | Self::Video
            | Self::Toolbox
            | Self::SelfScan
            | Self::Community
            | Self::Guide
            | Self::Instrument
            | Self::Portfolio
            | Self::Material
            | Self::Platform => false,
        }
    }
}

vocabulary! {
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
    /// True for modes with fixed dates.
    pub(crate) fn is_dated(self) -> bool {
        matches!(self, Self::OnlineLive | Self::OnSite | Self::Blended | Self::Hybrid)
    }
}

vocabulary! {
    /// See visie §3.1.
    pub(crate) EducationalPurpose {
        SpecialtyTraining = "vervolgopleiding" => "medisch-specialistische vervolgopleiding",
        ContinuingEducation = "bij-en-nascholing" => "bij- en nascholing",
        ProfessionalDevelopment = "cpd" => "continue professionele ontwikkeling",
        TrainerDevelopment = "opleiderschap" => "opleiderschap",
    }
}

vocabulary! {
    /// See visie §3.2.
    pub(crate) Development {
        Clinical = "vakinhoudelijk" => "vakinhoudelijk",
        CrossSpecialty = "vakoverstijgend" => "vakoverstijgend",
        Personal = "persoonlijk" => "professioneel en persoonlijk",
        Trainer = "opleiderschap" => "opleiderschap",
    }
}

vocabulary! {
    /// See visie §4.3.
    pub(crate) Level {
        Basic = "basis" => "basis",
        Advanced = "verdieping" => "verdieping",
    }
}

vocabulary! {
    /// The keys are BCP 47 tags.
    pub(crate) TeachingLanguage {
        Dutch = "nl" => "Nederlands",
        English = "en" => "Engels",
    }
}

vocabulary! {
    /// See visie §3.1.
    pub(crate) Reach {
        National = "landelijk" => "landelijk",
        Regional = "regionaal" => "regionaal",
        Local = "lokaal" => "lokaal",
    }
}

vocabulary! {
    pub(crate) Access {
        Open = "open" => "open voor iedereen uit de doelgroep",
        Members = "leden" => "voor leden",
        Region = "regio" => "voor de eigen regio",
        Institution = "instelling" => "voor de eigen instelling",
        Invitation = "op-uitnodiging" => "op uitnodiging",
    }
}

vocabulary! {
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
    pub(crate) AccessibilityFeature {
        Captions = "ondertiteld" => "ondertiteld",
        Transcript = "transcript" => "transcript beschikbaar",
        Wheelchair = "rolstoeltoegankelijk" => "rolstoeltoegankelijk",
        HearingLoop = "ringleiding" => "ringleiding",
    }
}
