//! How to reach an organisation or region, or those in it who have a task for trainees and trainers.
//!
//! A contact is a desk, a body or a task. The name of a person must not fit in.

use crate::schema::declare::{Email, Phone, Url, fields};
use crate::schema::vocabulary::vocabulary;

fields! {
    pub(crate) struct Contact {
        point: Option<ContactPoint> = "soort" => "wie je daar bereikt", "loket";
        email: Option<String> as Email = "email"
            => "een functioneel e-mailadres", "leerhuis@ziekenhuis.nl";
        phone: Option<String> as Phone = "telefoon"
            => "een algemeen telefoonnummer", "024 123 45 67";
        url: Option<String> as Url = "url"
            => "de contactpagina", "https://www.voorbeeld.nl/contact";
    }
}

impl Contact {
    /// Whether there is a way to reach it.
    pub(crate) fn is_known(&self) -> bool {
        self.email.is_some() || self.phone.is_some() || self.url.is_some()
    }
}

vocabulary! {
    /// Who answers: a desk, then bodies and tasks that the sources name in an institution, in a cluster
    /// and in a region.
    pub(crate) ContactPoint {
        Desk = "loket" => "Loket",
        Department = "afdeling" => "Afdeling",
        Secretariat = "secretariaat" => "Secretariaat",
        Office = "bureau" => "Bureau",
        General = "algemeen" => "Algemeen",
        LearningCentre = "leerhuis" => "Leerhuis",
        TrainingDepartment = "opleidingsafdeling" => "Opleidingsafdeling",
        TrainingCommittee = "coc" => "COC",
        Counsellor = "vertrouwenspersoon" => "Vertrouwenspersoon",
        Advocate = "belangenbehartiger" => "Belangenbehartiger voor anios",
        CareerCoach = "loopbaancoach" => "Loopbaancoach",
        Guide = "begeleider" => "Begeleider",
        TrainingCoordinator = "opleidingscoordinator" => "Opleidingscoördinator",
        Educationalist = "onderwijskundige" => "Onderwijskundige",
        LearningCentreManager = "leerhuismanager" => "Leerhuismanager",
        Residents = "aiosvereniging" => "Vereniging van aios",
        SelectionCommittee = "sollicitatiecommissie" => "Sollicitatiecommissie",
        ClusterCommittee = "regionale-opleidingscommissie" => "Regionale opleidingscommissie",
        RegionalCommittee = "r-coc" => "R-COC",
        RegionalBoard = "regiobestuur" => "Regiobestuur",
        RegionalOffice = "oor-bureau" => "OOR-bureau",
        RegionalCoordinator = "oor-coordinator" => "OOR-coördinator",
        RegionalResidents = "aios-vertegenwoordiging" => "Vertegenwoordiging van aios",
    }
}

/// Every contact of a record, with its key.
pub(crate) fn contacts<'c>(
    general: Option<&'c Contact>,
    points: &'c [Contact],
) -> impl Iterator<Item = (String, &'c Contact)> {
    let general = general.map(|contact| ("contact".to_owned(), contact));
    let points = points.iter().enumerate();
    let points = points.map(|(index, point)| (format!("aanspreekpunten/{index}"), point));
    general.into_iter().chain(points)
}
