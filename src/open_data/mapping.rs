//! What the keys of an offering are called in schema.org, EDU-DEX and OEAPI, for who takes the data over into one of
//! them. The first is in the pages, the others are not published: this is where they would begin.

/// A key with its names elsewhere; an empty one has none.
#[derive(Debug, serde::Serialize)]
pub(crate) struct Mapping {
    /// Those of a group after a point.
    pub key: &'static str,
    pub schema_org: &'static str,
    pub edu_dex: &'static str,
    /// Of version 6.
    pub oeapi: &'static str,
}

const fn mapping(key: &'static str, [schema_org, edu_dex, oeapi]: [&'static str; 3]) -> Mapping {
    Mapping { key, schema_org, edu_dex, oeapi }
}

pub(crate) const MAPPINGS: &[Mapping] = &[
    mapping("id", ["", "programClassification.programId", "primaryCode"]),
    mapping("adres", ["url", "programDescriptions.webLink", "link"]),
    mapping("titel", ["name", "programDescriptions.programName", "name"]),
    mapping("samenvatting", ["description", "programDescriptions.programSummaryText", ""]),
    mapping("tekst", ["", "programDescriptions.programDescriptionText", "description"]),
    mapping("aanbieder", ["provider", "programClassification.orgUnitId", "organisation"]),
    mapping("vorm", ["courseMode", "programClassification.programForm", "modesOfDelivery"]),
    mapping("doelgroepen", ["audience", "", ""]),
    mapping("themas", ["about", "", ""]),
    mapping("leerdoelen", ["teaches", "", "learningOutcomes"]),
    mapping("niveau", ["educationalLevel", "", ""]),
    mapping("studielast", ["timeRequired", "programCurriculum.studyLoad", "studyLoad, duration"]),
    mapping("taal", ["inLanguage", "programCurriculum.instructionLanguage", "teachingLanguages"]),
    mapping("kosten", ["offers, isAccessibleForFree", "programRun.cost", "priceInformation"]),
    mapping(
        "vooraf",
        [
            "coursePrerequisites",
            "programClassification.applicationRequirement",
            "admissionRequirements",
        ],
    ),
    mapping("toetsing", ["", "", "assessment"]),
    mapping("inschrijven", ["", "", "enrolment"]),
    mapping("accreditatie", ["", "programExternalAcknowledgements.accreditation", ""]),
    mapping("studiepunten", ["", "programClassification.credits", "studyLoad"]),
    mapping("uitvoeringen", ["hasCourseInstance", "programSchedule.programRun", "CourseOffering"]),
    mapping("uitvoeringen.start", ["startDate", "programRun.startDate", "startDateTime"]),
    mapping("uitvoeringen.einde", ["endDate", "programRun.endDate", "endDateTime"]),
    mapping("uitvoeringen.status", ["eventStatus", "programRun.status", "state"]),
    mapping("uitvoeringen.locatie", ["location", "programRun.location", "addresses"]),
    mapping(
        "uitvoeringen.capaciteit",
        ["maximumAttendeeCapacity", "programRun.maxNumberOfParticipants", "maxNumberStudents"],
    ),
    mapping(
        "uitvoeringen.inschrijf_sluit",
        ["", "programRun.applicationDeadline", "enrolmentPeriods"],
    ),
];

#[cfg(test)]
mod tests {
    use super::MAPPINGS;
    use crate::catalogue::kind::Kind;
    use crate::open_data::record::{ADDRESS, BODY, ID, keys};
    use crate::schema::meant::key::table_of;

    #[test]
    fn every_key_is_published() {
        for mapping in MAPPINGS {
            let mut table = keys(Kind::Offering);
            let is_known = mapping.key.split('.').all(|key| {
                let field = table.iter().copied().find(|field| field.key == key);
                table = field.map(table_of).into_iter().flatten().collect();
                field.is_some() || [ID, ADDRESS, BODY].contains(&key)
            });
            assert!(is_known, "{}", mapping.key);
        }
    }
}
