//! The closed lists of how an offering is taught, and for whose work.

use crate::schema::vocabulary::vocabulary;

vocabulary! {
    /// A field of medicine. The list is not one of registers: it says for whose work something is.
    pub(crate) Specialty {
        All = "alle" => "alle specialismen",
        Anaesthesiology = "anesthesiologie" => "anesthesiologie",
        OccupationalMedicine = "arbeid-en-gezondheid" => "arbeid en gezondheid",
        Cardiology = "cardiologie" => "cardiologie",
        CardiothoracicSurgery = "cardiothoracale-chirurgie" => "cardiothoracale chirurgie",
        Dermatology = "dermatologie" => "dermatologie en venerologie",
        IntellectualDisability = "verstandelijk-gehandicapten" => "geneeskunde voor verstandelijk gehandicapten",
        Surgery = "heelkunde" => "heelkunde",
        GeneralPractice = "huisartsgeneeskunde" => "huisartsgeneeskunde",
        InternalMedicine = "interne-geneeskunde" => "interne geneeskunde",
        Otorhinolaryngology = "keel-neus-oorheelkunde" => "keel-neus-oorheelkunde",
        Paediatrics = "kindergeneeskunde" => "kindergeneeskunde",
        ClinicalGenetics = "klinische-genetica" => "klinische genetica",
        ClinicalGeriatrics = "klinische-geriatrie" => "klinische geriatrie",
        PulmonaryMedicine = "longziekten" => "longziekten en tuberculose",
        PublicHealth = "maatschappij-en-gezondheid" => "maatschappij en gezondheid",
        Gastroenterology = "maag-darm-leverziekten" => "maag-darm-leverziekten",
        MedicalMicrobiology = "medische-microbiologie" => "medische microbiologie",
        Neurosurgery = "neurochirurgie" => "neurochirurgie",
        Neurology = "neurologie" => "neurologie",
        NuclearMedicine = "nucleaire-geneeskunde" => "nucleaire geneeskunde",
        Gynaecology = "obstetrie-gynaecologie" => "obstetrie en gynaecologie",
        Ophthalmology = "oogheelkunde" => "oogheelkunde",
        Orthopaedics = "orthopedie" => "orthopedie",
        ElderlyCare = "ouderengeneeskunde" => "ouderengeneeskunde",
        Pathology = "pathologie" => "pathologie",
        PlasticSurgery = "plastische-chirurgie" => "plastische chirurgie",
        Psychiatry = "psychiatrie" => "psychiatrie",
        Radiology = "radiologie" => "radiologie",
        Radiotherapy = "radiotherapie" => "radiotherapie",
        Rheumatology = "reumatologie" => "reumatologie",
        Rehabilitation = "revalidatiegeneeskunde" => "revalidatiegeneeskunde",
        EmergencyMedicine = "spoedeisende-geneeskunde" => "spoedeisende geneeskunde",
        SportsMedicine = "sportgeneeskunde" => "sportgeneeskunde",
        Urology = "urologie" => "urologie",
    }
}

vocabulary! {
    /// See handreiking 1.1.
    pub(crate) CareLine {
        First = "eerste-lijn" => "eerste lijn",
        Second = "tweede-lijn" => "tweede lijn",
        PublicHealth = "sociale-geneeskunde" => "sociale geneeskunde",
        AcrossLines = "transmuraal" => "over de lijnen heen",
    }
}

vocabulary! {
    /// What trainers practise: the first four are in visie §4.4, the others head the cards of the
    /// "waaier".
    pub(crate) TrainerSkill {
        Feedback = "feedback" => "feedback geven",
        Reflection = "reflectie" => "reflectie begeleiden",
        Coaching = "coaching" => "coachen",
        NewFormats = "onderwijsvormen" => "vernieuwende onderwijsvormen",
        Conversations = "opleidingsgesprekken" => "opleidingsgesprekken voeren",
        Assessment = "beoordelen" => "toetsen en beoordelen",
        Individualising = "individualiseren" => "de opleiding op maat maken",
    }
}

vocabulary! {
    /// What participants do.
    pub(crate) TeachingMethod {
        Cases = "casuistiek" => "casuïstiek",
        Discussion = "discussie" => "discussie",
        RolePlay = "rollenspel" => "rollenspel",
        Simulation = "simulatie" => "simulatie",
        PeerSupervision = "intervisie" => "intervisie",
        VideoReview = "video-nabespreking" => "video nabespreken",
        Assignment = "praktijkopdracht" => "opdracht in de praktijk",
        Game = "spel" => "spel",
        Lecture = "lezing" => "lezing",
        SelfStudy = "zelfstudie" => "zelfstudie",
    }
}

vocabulary! {
    pub(crate) Interaction {
        Alone = "alleen" => "alleen",
        OneToOne = "een-op-een" => "één op één",
        InGroup = "groep" => "in een groep",
    }
}

vocabulary! {
    /// See visie §4.3: work forms suit where people work and learn.
    pub(crate) Setting {
        Workplace = "werkplek" => "op de werkplek",
        SkillsLab = "skillslab" => "in een skillslab",
        Classroom = "cursusruimte" => "in een cursusruimte",
        Elsewhere = "elders" => "ergens anders",
    }
}
