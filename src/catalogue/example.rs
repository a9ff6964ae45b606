//! The fields of a practice example: what an organisation did, and the recommendations that it
//! illustrates.

use std::collections::{BTreeMap, BTreeSet};

use super::audience::Audience;
use super::common::{SOURCES, UPKEEP_OPTIONAL, summary, title};
use super::kind::Kind;
use super::knowledge_card::KnowledgeCard;
use super::link_item::LinkItem;
use super::offering::Offering;
use super::profile::Profile;
use super::provider::Provider;
use super::recommendation::Recommendation;
use super::records::Tables;
use super::region::Region;
use super::role::Role;
use super::table::{Id, Table};
use super::theme::Theme;
use crate::schema::declare::{Url, fields};

fields! {
    pub(crate) struct Example {
        ..title("titel", "de titel", "Coassistentschap Verdieping");
        ..summary("Studenten lopen hun coschap in de wijk en zien daar de zorg buiten het ziekenhuis.");
        organisations: Vec<Id<Provider>> = "organisaties" => "wie het doet", "[radboudumc]";
        /// Those it illustrates.
        recommendations: Vec<Id<Recommendation>> = "aanbevelingen"
            => "de aanbevelingen die het laat zien", "[1-1-breed-toekomstbeeld]";
        themes: Vec<Id<Theme>> = "themas" => "de thema's", "[loopbaan-profilering]";
        roles: Vec<Id<Role>> = "rollen" => "de rollen die het versterkt", "[educator]";
        profiles: Vec<Id<Profile>> = "profielen"
            => "de profielen waar iemand zich hier in verdiept", "[onderwijs-en-opleiden]";
        audiences: Vec<Id<Audience>> = "doelgroepen" => "voor wie het is", "[student]";
        /// See [`Example::regions`].
        named_regions: Vec<Id<Region>> = "regios"
            => "waar het gebeurt, als dat niet de regio van de organisaties is", "[oor-on]";
        website: Option<String> as Url = "website"
            => "waar meer te lezen is", "https://www.voorbeeld.nl";
        year: Option<u32> = "jaar" => "het jaar", "2023";
        materials: Vec<LinkItem> = "materialen"
            => "materiaal dat een ander kan overnemen, met de voorwaarden",
            "[{titel: Draaiboek, licentie: Vrij te gebruiken met bronvermelding}]";
        /// Those that came out of it.
        offerings: Vec<Id<Offering>> = "aanbod"
            => "aanbod dat erbij hoort", "[umcg-opleidingsmiddag]";
        /// Those it shows in practice.
        knowledge_cards: Vec<Id<KnowledgeCard>> = "kennisbank"
            => "kenniskaarten die je hier in de praktijk ziet", "[feedback]";
        ..SOURCES;
        ..UPKEEP_OPTIONAL;
    }
}

/// A record that examples name, by which they can be listed: its kind and id.
pub(crate) type Subject<'e> = (Kind, &'e str);

/// The kinds of subjects, in the order visitors see them.
pub(crate) const SUBJECTS: [Kind; 5] =
    [Kind::Theme, Kind::Role, Kind::Profile, Kind::Region, Kind::Recommendation];

impl Example {
    /// Where it happens: the regions it names, or else those of its organisations.
    pub(crate) fn regions<'e>(&'e self, providers: &'e Table<Provider>) -> Vec<&'e Id<Region>> {
        if !self.named_regions.is_empty() {
            return self.named_regions.iter().collect();
        }
        let mut regions = Vec::new();
        for region in self.organisations.iter().filter_map(|id| providers.get(id)?.region.as_ref())
        {
            if !regions.contains(&region) {
                regions.push(region);
            }
        }
        regions
    }

    /// `providers` are those of the catalogue.
    pub(crate) fn subjects<'e>(&'e self, providers: &'e Table<Provider>) -> BTreeSet<Subject<'e>> {
        let themes = self.themes.iter().map(|id| (Kind::Theme, id.as_str()));
        let roles = self.roles.iter().map(|id| (Kind::Role, id.as_str()));
        let profiles = self.profiles.iter().map(|id| (Kind::Profile, id.as_str()));
        let regions = self.regions(providers).into_iter().map(|id| (Kind::Region, id.as_str()));
        let recommendations =
            self.recommendations.iter().map(|id| (Kind::Recommendation, id.as_str()));
        themes.chain(roles).chain(profiles).chain(regions).chain(recommendations).collect()
    }
}

/// The subjects of the examples, with the number of examples of each.
pub(crate) fn subjects(tables: &Tables) -> BTreeMap<Subject<'_>, usize> {
    let mut subjects = BTreeMap::new();
    let examples = tables.examples.current();
    for subject in examples.flat_map(|example| example.subjects(&tables.providers)) {
        *subjects.entry(subject).or_default() += 1;
    }
    subjects
}
