//! The facts of an offering as rows with a label: what is known, and nothing else.

use jiff::civil::Date;

use super::facet_links;
use crate::catalogue::accreditation::Accreditation;
use crate::catalogue::axis::Axis;
use crate::catalogue::contribution::Contribution;
use crate::catalogue::offering::{Access, Enrolment, Level, Offering, Reach, TeachingLanguage};
use crate::catalogue::provider::Provider;
use crate::catalogue::quality::{NOT_ASSESSED, Norm, NormCheck, Quality};
use crate::catalogue::run::Run;
use crate::catalogue::table::{Entry, Id};
use crate::catalogue::teaching::Setting;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::parts::card;
use crate::parts::contacts;
use crate::parts::facts::{Fact, Facts};
use crate::parts::view::Link;

/// What visie §4.1 asks of every offering: that nothing is known of it is told too.
const NOT_TO_BE_MISSED: &[&str] = &["Effect", "Kwaliteitstoets"];

pub(super) fn facts(edition: &Edition, offering: &Entry<Offering>) -> Facts {
    let mut rows = classification(edition, offering);
    rows.extend(participation(edition, offering));
    rows.extend(results(offering, edition.today));
    Facts::telling(rows, NOT_TO_BE_MISSED)
}

fn classification(edition: &Edition, offering: &Offering) -> Vec<Fact> {
    let facets = |axis: Axis| facet_links(edition, axis, offering);
    let mut rows = vec![
        Fact::links("Voor wie", facets(Axis::Audience)),
        Fact::links("Competenties", facets(Axis::Competence)),
        Fact::texts("Bedoeld voor", offering.purposes.iter().map(|purpose| purpose.label())),
        Fact::texts("Ontwikkeling", offering.development.iter().map(|kind| kind.label())),
        Fact::texts("Niveau", offering.level.map(Level::label)),
        Fact::records("Verdieping van", edition, &offering.deepens),
        Fact::links("Specialismen", facets(Axis::Specialty)),
        Fact::texts("Lijn van zorg", offering.care_lines.iter().map(|one| one.label())),
        Fact::texts("Vaardigheden", offering.trainer_skills.iter().map(|one| one.label())),
        Fact::texts("Beoogd effect", offering.intended_effect.clone()),
        Fact::links("Profielen", facets(Axis::Profile)),
        Fact::texts("Sluit aan bij", offering.profile_items.iter().cloned()),
        Fact::texts("Afgestemd met", offering.agreed_with.iter().cloned()),
    ];
    rows.extend(offering.edition.map(|years| Fact::texts("Editie", [years.to_string()])));
    rows
}

fn participation(edition: &Edition, offering: &Entry<Offering>) -> Vec<Fact> {
    let enrolment = offering.enrolment.as_ref().map(|one| enrolment_words(one, offering));
    let is_current = offering.common.shared.life_cycle.is_current();
    let enrolment = is_current.then(|| Fact::texts("Inschrijven", enrolment));
    let mut facts = vec![
        Fact::links(
            "Vorm",
            offering
                .delivery_mode
                .map(|mode| Link::to_facet(edition, Axis::DeliveryMode, mode.key())),
        ),
        Fact::texts("Werkvormen", offering.methods.iter().map(|one| one.label())),
        Fact::texts("Met wie je leert", offering.interaction.iter().map(|one| one.label())),
        Fact::texts("Waar je leert", offering.setting.map(Setting::label)),
        Fact::texts("Hoe vaak", offering.frequency.clone()),
        Fact::texts("Taal", offering.language.map(TeachingLanguage::label)),
        Fact::texts("Bereik", offering.reach.map(Reach::label)),
        Fact::records("Regio’s", edition, &offering.regions),
        Fact::texts("Toegang", offering.access.map(Access::label)),
    ];
    facts.extend(enrolment);
    facts.extend(offering.contact.as_ref().map(contacts::in_a_row));
    facts.extend([
        Fact::texts(
            "Toelichting kosten",
            offering.cost.as_ref().and_then(|cost| cost.explanation.clone()),
        ),
        Fact::texts("Vooraf", offering.prerequisites.iter().cloned()),
        Fact::records("Partners", edition, partners(offering)),
        Fact::texts(
            "Toegankelijkheid",
            offering.accessibility_features.iter().map(|one| one.label()),
        ),
    ]);
    facts.extend([
        Fact::links("Samenwerking", contributions(edition, offering)),
        Fact::texts("Bekostiging", offering.funding.clone()),
    ]);
    facts
}

/// "UMCG: levert docenten".
fn contributions(edition: &Edition, offering: &Offering) -> Vec<Link> {
    let link = |one: &Contribution| {
        let provider = Link::to_record(edition, &edition.catalogue[&one.party].common);
        Link { text: format!("{}: {}", provider.text, one.role), ..provider }
    };
    offering.contributions.iter().map(link).collect()
}

/// Those who are not among the contributions already.
fn partners(offering: &Offering) -> impl Iterator<Item = &Id<Provider>> {
    let is_told = |id: &Id<Provider>| offering.contributions.iter().any(|one| one.party == *id);
    offering.partners.iter().filter(move |id| !is_told(id))
}

/// A day that a run has of its own is told there, and only there: a page has one answer to until when
/// one can enrol.
fn enrolment_words(enrolment: &Enrolment, offering: &Offering) -> String {
    let of_a_run =
        |day: fn(&Run) -> Option<Date>| offering.runs.iter().any(|run| day(run).is_some());
    let opens = enrolment.opens.filter(|_| !of_a_run(|run| run.enrolment_opens));
    let closes = enrolment.closes.filter(|_| !of_a_run(|run| run.enrolment_closes));
    let opens = opens.map(|date| format!("vanaf {}", phrases::date(date)));
    let closes = closes.map(|date| format!("tot en met {}", phrases::date(date)));
    let parts =
        [Some(enrolment.route.label().to_owned()), opens, closes, enrolment.contact.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn results(offering: &Offering, today: Date) -> Vec<Fact> {
    let mut facts = vec![
        Fact::texts(
            "Accreditatie",
            offering.accreditation.iter().map(|one| accreditation_words(one, offering, today)),
        ),
        Fact::texts("Erkenning", offering.recognition.iter().map(|one| one.label())),
        Fact::texts("Toetsing", offering.assessment.clone()),
        Fact::texts("Effect", offering.effect.clone()),
        Fact::texts("Inbedding", offering.embedding.clone()),
    ];
    let credits = offering.credits.as_ref().map(|credits| format!("{credits} EC"));
    facts.push(Fact::texts("Studiepunten", credits));
    facts.push(Fact::texts("Kwaliteitstoets", offering.quality.as_ref().map(Quality::words)));
    facts.extend(offering.quality.iter().flat_map(norms));
    facts
}

/// As soon as one norm was looked at, a row for each of the four.
fn norms(quality: &Quality) -> Vec<Fact> {
    let norm = |norm: &Norm| {
        let label = match norm {
            Norm::Content => "Norm: inhoud",
            Norm::Didactics => "Norm: didactiek",
            Norm::Terminology => "Norm: terminologie",
            Norm::Effectiveness => "Norm: effectiviteit",
        };
        Fact::texts(
            label,
            [quality.norm(*norm).map_or_else(|| NOT_ASSESSED.to_owned(), NormCheck::words)],
        )
    };
    let is_by_norm = Norm::ALL.iter().any(|norm| quality.norm(*norm).is_some());
    Norm::ALL.iter().filter(|_| is_by_norm).map(norm).collect()
}

/// Said of an accreditation that is valid now, and no more when one can take part.
pub(super) const LAPSES_BEFORE: &str = "vervalt vóór de eerstvolgende keer";

fn accreditation_words(accreditation: &Accreditation, offering: &Offering, today: Date) -> String {
    let points = accreditation.points.as_deref().map(card::counted_points);
    let number = accreditation.id.as_ref().map(|id| format!("nummer {id}"));
    let until =
        accreditation.valid_until.map(|date| format!("geldig tot en met {}", phrases::date(date)));
    let status = accreditation.status_on(today).label();
    let status = format!("{}: {status}", accreditation.body.label());
    let early = accreditation.lapses_between(today, offering.next_day(today));
    let early = early.then(|| LAPSES_BEFORE.to_owned());
    [Some(status), points, number, until, early]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}
