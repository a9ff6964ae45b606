//! Current offerings into how many of them have each field that the sources ask for.

use super::Catalogue;
use super::offering::Offering;

type IsFilled = fn(&Offering) -> bool;

/// The fields by key, in the order of the table of fields.
const ASKED_FOR: &[(&str, IsFilled)] = &[
    ("aanbieder", |one| one.providers().next().is_some()),
    ("vorm", |one| one.delivery_mode.is_some()),
    ("doelgroepen", |one| !one.audiences.is_empty()),
    ("rollen", |one| !one.roles.is_empty()),
    ("themas", |one| !one.themes.is_empty()),
    ("competenties", |one| !one.competences.is_empty()),
    ("doel", |one| !one.purposes.is_empty()),
    ("ontwikkeling", |one| !one.development.is_empty()),
    ("leerdoelen", |one| !one.learning_goals.is_empty()),
    ("niveau", |one| one.level.is_some()),
    ("beoogd_effect", |one| one.intended_effect.is_some()),
    ("specialismen", |one| !one.specialties.is_empty()),
    ("lijn", |one| !one.care_lines.is_empty()),
    ("vaardigheden", |one| !one.trainer_skills.is_empty()),
    ("werkvormen", |one| !one.methods.is_empty()),
    ("interactie", |one| !one.interaction.is_empty()),
    ("setting", |one| one.setting.is_some()),
    ("profielen", |one| !one.profiles.is_empty()),
    ("profielonderdelen", |one| !one.profile_items.is_empty()),
    ("afgestemd_met", |one| !one.agreed_with.is_empty()),
    ("studielast", |one| one.study_load.is_some()),
    ("taal", |one| one.language.is_some()),
    ("bereik", |one| one.reach.is_some()),
    ("regios", |one| !one.regions.is_empty()),
    ("toegang", |one| one.access.is_some()),
    ("kosten", |one| one.cost.is_some()),
    ("bekostiging", |one| one.funding.is_some()),
    ("inschrijven", |one| one.enrolment.is_some()),
    ("website", |one| one.website.is_some()),
    ("uitvoeringen", |one| !one.runs.is_empty()),
    ("accreditatie", |one| !one.accreditation.is_empty()),
    ("erkenning", |one| !one.recognition.is_empty()),
    ("toetsing", |one| one.assessment.is_some()),
    ("effect", |one| one.effect.is_some()),
    ("inbedding", |one| one.embedding.is_some()),
    ("materialen", |one| !one.materials.is_empty()),
    ("kwaliteit", |one| one.quality.is_some()),
];

/// Each field with the number of current offerings that have it, and the number of those offerings.
pub(crate) fn filled(catalogue: &Catalogue) -> (Vec<(&'static str, usize)>, usize) {
    let offerings: Vec<_> = catalogue.current_offerings().map(|(_, offering)| offering).collect();
    let count = |is_filled: &IsFilled| offerings.iter().filter(|one| is_filled(one)).count();
    let counts = ASKED_FOR.iter().map(|(key, is_filled)| (*key, count(is_filled)));
    (counts.collect(), offerings.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::declare::FieldGroup;

    #[test]
    fn every_field_is_one_of_an_offering() {
        let keys: Vec<&str> = Offering::FIELDS.iter().map(|field| field.key).collect();
        let place = |key: &str| keys.iter().position(|known| *known == key);
        let places: Vec<_> = ASKED_FOR.iter().map(|(key, _)| place(key)).collect();
        assert!(places.iter().all(Option::is_some), "{places:?}");
        assert!(places.is_sorted(), "{places:?}");
    }
}
