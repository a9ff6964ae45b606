//! A provider: an organisation that offers, takes part or is referred to.

use serde::Deserialize;

use super::common::{SOURCES, SUMMARY, UPKEEP_OPTIONAL};
use super::kind::Record;
use super::region::Region;
use super::table::Id;
use crate::schema::field::{Field, Shape};
use crate::schema::values;
use crate::schema::vocabulary::vocabulary;

/// An organisation.
#[derive(Debug, Deserialize)]
pub struct Provider {
    /// Its full name.
    #[serde(rename = "naam")]
    pub name: String,
    /// Its short name.
    #[serde(rename = "korte_naam")]
    pub short_name: Option<String>,
    /// What kind of organisation it is.
    #[serde(rename = "soort")]
    pub sort: ProviderSort,
    /// Its website.
    pub website: Option<String>,
    /// Its town.
    #[serde(rename = "plaats")]
    pub town: Option<String>,
    /// Its training region.
    #[serde(rename = "regio")]
    pub region: Option<Id<Region>>,
    /// The organisation it is part of.
    #[serde(rename = "moeder")]
    pub parent: Option<Id<Provider>>,
    /// How to reach it.
    pub contact: Option<Contact>,
    /// Other names people search for.
    #[serde(rename = "synoniemen", default)]
    pub synonyms: Vec<String>,
}

/// How to reach a provider.
#[derive(Debug, Deserialize)]
pub struct Contact {
    /// A function mailbox.
    pub email: Option<String>,
    /// A contact page.
    pub url: Option<String>,
}

vocabulary! {
    /// The kind of an organisation. Which kinds may own an offering is fixed in visie §3.1.
    ProviderSort {
        UniversityHospital = "umc" => "Universitair medisch centrum",
        Hospital = "ziekenhuis" => "Ziekenhuis",
        HospitalAcademy = "leerhuis-academie" => "Leerhuis of academie",
        TrainingRegion = "oor" => "Onderwijs- en opleidingsregio",
        Cluster = "cluster" => "Opleidingscluster",
        ScientificSociety = "wetenschappelijke-vereniging" => "Wetenschappelijke vereniging",
        Federation = "federatie" => "Federatie",
        SpecialistAcademy = "academie-ms" => "Academie voor Medisch Specialisten",
        JuniorSociety = "juniorvereniging" => "Vereniging van aios of jonge artsen",
        ProfessionalBody = "beroepsvereniging" => "Beroepsvereniging",
        Umbrella = "koepel" => "Koepelorganisatie",
        TrainingInstitute = "opleidingsinstituut" => "Opleidingsinstituut",
        Faculty = "faculteit" => "Faculteit",
        KnowledgeCentre = "kenniscentrum" => "Kenniscentrum of kennisplatform",
        Regulator = "regelgevend-orgaan" => "Regelgeving, registratie of toezicht",
        Employer = "werkgever" => "Werkgever van aios",
        Union = "vakbond" => "Vakbond",
        AdvisoryBody = "adviesorgaan" => "Commissie, raad of werkgroep",
        Project = "project" => "Project",
        Government = "overheid" => "Overheid",
        Publisher = "uitgever" => "Uitgever",
        Medium = "medium" => "Vakmedium",
        PrimaryCare = "eerstelijn" => "Eerstelijnspraktijk of -centrum",
        StudentBody = "studentenorganisatie" => "Studentenorganisatie",
        PatientBody = "patientenorganisatie" => "Patiëntenorganisatie",
        Other = "overig" => "Andere organisatie",
    }
}

impl ProviderSort {
    /// True for the five kinds of provider that may own an offering (visie §3.1): teaching
    /// hospitals with their academies, regional consortia, scientific societies, the Federatie
    /// and the Academie voor Medisch Specialisten.
    #[must_use]
    pub fn may_own(self) -> bool {
        matches!(
            self,
            Self::UniversityHospital
                | Self::Hospital
                | Self::HospitalAcademy
                | Self::TrainingRegion
                | Self::Cluster
                | Self::ScientificSociety
                | Self::Federation
                | Self::SpecialistAcademy
        )
    }
}

impl Record for Provider {
    const FIELDS: &'static [Field] = FIELDS;

    fn title(&self) -> &str {
        &self.name
    }
}

const FIELDS: &[Field] = &[
    Field::required("naam", Shape::TITLE, "de volledige naam", "Radboudumc"),
    SUMMARY,
    Field::optional("korte_naam", Shape::TITLE, "de korte naam of afkorting", "FMS"),
    Field::required(
        "soort",
        Shape::Term(ProviderSort::TERMS),
        "wat voor organisatie het is",
        "umc",
    ),
    Field::optional(
        "website",
        Shape::Formatted(&values::URL),
        "de website",
        "https://www.radboudumc.nl",
    ),
    Field::optional("plaats", Shape::TITLE, "de vestigingsplaats", "Nijmegen"),
    Field::optional("regio", Shape::Reference("regios"), "de opleidingsregio", "oor-on"),
    Field::optional(
        "moeder",
        Shape::Reference("aanbieders"),
        "de organisatie waar deze onder valt",
        "radboudumc",
    ),
    Field::optional(
        "contact",
        Shape::Map(CONTACT_FIELDS),
        "hoe je ze bereikt",
        "{email: leerhuis@ziekenhuis.nl}",
    ),
    Field::optional(
        "synoniemen",
        Shape::list(&Shape::TITLE),
        "andere namen waarop mensen zoeken",
        "[UMC St Radboud]",
    ),
    SOURCES,
    UPKEEP_OPTIONAL,
];

const CONTACT_FIELDS: &[Field] = &[
    Field::optional(
        "email",
        Shape::Formatted(&values::EMAIL),
        "een functioneel e-mailadres",
        "leerhuis@ziekenhuis.nl",
    ),
    Field::optional(
        "url",
        Shape::Formatted(&values::URL),
        "de contactpagina",
        "https://www.voorbeeld.nl/contact",
    ),
];
