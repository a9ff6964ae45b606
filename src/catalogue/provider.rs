//! The fields of a provider: an organisation that owns offerings, is a partner or is mentioned.

use super::common::{SOURCES, UPKEEP_OPTIONAL, summary, title};
use super::contact::Contact;
use super::procedure::Procedure;
use super::region::Region;
use super::table::Id;
use super::teaching::Specialty;
use crate::schema::declare::{Paragraph, Title, UpTo, Url, fields};
use crate::schema::vocabulary::vocabulary;

fields! {
    pub(crate) struct Provider {
        ..title("naam", "de volledige naam", "Radboudumc");
        short_name: Option<String> as Title = "korte_naam" => "de korte naam of afkorting", "FMS";
        provider_type: Option<ProviderType> = "soort" => "wat voor organisatie het is", "umc";
        ..summary("Het leerhuis van het ziekenhuis geeft scholing aan opleiders, aios en verpleegkundigen.");
        website: Option<String> as Url = "website" => "de website", "https://www.radboudumc.nl";
        /// Their own list of courses, which is more than this catalogue has of them.
        courses_url: Option<String> as Url = "scholingspagina"
            => "de pagina met al hun scholing", "https://www.voorbeeld.nl/scholing";
        town: Option<String> as Title = "plaats" => "de vestigingsplaats", "Nijmegen";
        region: Option<Id<Region>> = "regio" => "de opleidingsregio", "oor-on";
        /// The parent organisation.
        parent: Option<Id<Provider>> = "moeder"
            => "de organisatie waar deze onder valt", "radboudumc";
        /// For a cluster: those it trains for.
        specialties: Vec<Specialty> = "specialismen"
            => "van een cluster: het specialisme waarvoor het opleidt", "[kindergeneeskunde]";
        /// For a cluster or another cooperation.
        members: Vec<Id<Provider>> = "aangesloten"
            => "van een cluster of ander verband: wie eraan meedoen", "[umcg]";
        contact: Option<Contact> = "contact"
            => "hoe je ze bereikt", "{email: leerhuis@ziekenhuis.nl}";
        contact_points: Vec<Contact> as UpTo<20> = "aanspreekpunten"
            => "bij wie je waarvoor terechtkunt, zoals het leerhuis, de COC of een vertrouwenspersoon",
            "[{soort: vertrouwenspersoon, telefoon: 024 123 45 67}]";
        facilities: Vec<Facility> = "faciliteiten"
            => "wat er is voor wie er leert of opleidt", "[skillslab, bibliotheek]";
        procedures: Vec<Procedure> as UpTo<60> = "sollicitatieprocedures"
            => "waar staat hoe iemand solliciteert en waarop wordt geselecteerd, per specialisme",
            "[{titel: Solliciteren, url: 'https://www.voorbeeld.nl/solliciteren', specialismen: [neurologie]}]";
        /// See visie §4.1.
        quality_route: Option<String> as Paragraph = "kwaliteitsroute"
            => "hoe hun scholing wordt getoetst, en door wie", "Een onderwijskundige toetst elke nieuwe cursus";
        /// On organisation, ownership and quality, see visie §3.1.
        agreements: Option<String> as Paragraph = "afspraken"
            => "wat is afgesproken over organisatie, eigendom en bijhouden",
            "De regio beheert de scholing, elk ziekenhuis levert docenten";
        synonyms: Vec<String> as Title = "synoniemen"
            => "andere namen waarop mensen zoeken", "[UMC St Radboud]";
        ..SOURCES;
        ..UPKEEP_OPTIONAL;
    }
}

vocabulary! {
    /// What Scherpbier 2.0 asks of an institution, beside a "leerhuis", which is a contact point.
    pub(crate) Facility {
        SkillsLab = "skillslab" => "skillslab",
        Portfolio = "digitaal-portfolio" => "digitaal portfolio",
        Library = "bibliotheek" => "bibliotheek",
        Courses = "cursorisch-onderwijs" => "cursorisch onderwijs",
        Ict = "ict" => "ICT voor de opleiding",
    }
}

vocabulary! {
    /// Visie §3.1 fixes which of these may own an offering.
    pub(crate) ProviderType {
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

impl ProviderType {
    /// True for the five kinds of provider that may own an offering (visie §3.1): teaching
    /// hospitals with their academies, regional consortia, scientific societies, the Federatie
    /// and the Academie voor Medisch Specialisten.
    pub(crate) fn may_own(self) -> bool {
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
