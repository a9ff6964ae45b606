//! The pages of a profile, with its outcomes, how somebody shows them and whom to ask; and what the list of
//! profiles compares.

use serde::Serialize;

use super::{FacetPage, FacetView, TEMPLATE, facet_pages};
use crate::catalogue::axis::Axis;
use crate::catalogue::kind::Kind;
use crate::catalogue::offering_group::Counts;
use crate::catalogue::profile::Profile;
use crate::catalogue::table::{Entry, Id};
use crate::edition::Edition;
use crate::formats::markdown::Heading;
use crate::output::Output;
use crate::parts::contacts::contact_facts;
use crate::parts::facts::{Fact, Facts};
use crate::parts::levels::{self, LevelPair};
use crate::parts::view::{Link, links_to, mentions};
use crate::url;

#[derive(Debug, Serialize)]
struct ProfileView {
    #[serde(flatten)]
    facet: FacetView,
    learning_goals: Vec<String>,
    facts: Facts,
    levels: Vec<LevelPair>,
}

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    facet_pages(edition, Axis::Profile).into_iter().map(output).collect()
}

fn output(page: FacetPage<'_>) -> Output<'_> {
    if page.is_first() {
        page.page("profile.html", move |publication| {
            let edition = &publication.edition;
            let listed = edition.catalogue.facets.of(Axis::Profile, page.value);
            let profile = &edition.catalogue[&Id::<Profile>::new(page.value)];
            ProfileView {
                facet: page.view(publication),
                learning_goals: profile.learning_goals.clone(),
                facts: facts(edition, profile),
                levels: levels::pairs(edition, listed),
            }
        })
    } else {
        page.page(TEMPLATE, move |publication| page.view(publication))
    }
}

fn facts(edition: &Edition, profile: &Profile) -> Facts {
    let mut facts = vec![
        Fact::records("Rollen", edition, &profile.roles),
        Fact::records("Thema’s", edition, &profile.themes),
        Fact::texts("Onderdelen", profile.items.iter().cloned()),
        Fact::texts("Toetsing", profile.assessment.clone()),
    ];
    facts.extend(profile.contact.iter().flat_map(contact_facts));
    Facts::known(facts)
}

/// A profile beside the others.
#[derive(Debug, Serialize)]
pub(crate) struct ProfileRow {
    /// By which links find it in the list; `None` when a heading has that name.
    anchor: Option<String>,
    profile: Link,
    roles: Vec<Link>,
    themes: Vec<Link>,
    learning_goals: Vec<String>,
    /// "3 scholingen, 22 hulpmiddelen"; `None` when there are none.
    offerings: Option<String>,
    /// The practice examples; `None` when there are none.
    examples: Option<Link>,
}

impl ProfileRow {
    /// `headings` are those of the text on the same page.
    pub(crate) fn new(edition: &Edition, profile: &Entry<Profile>, headings: &[Heading]) -> Self {
        let id = profile.id();
        let is_taken = headings.iter().any(|heading| heading.id == id);
        let counts = edition.catalogue.facets.of(Axis::Profile, id).counts();
        let examples = mentions(edition, &profile.common, Kind::Example).len();
        let path = url::examples_of(Kind::Profile, id);
        let link = || Link::new(edition, &path, "Praktijkvoorbeelden").counted(&examples);
        Self {
            anchor: (!is_taken).then(|| id.to_owned()),
            profile: Link::to_record(edition, &profile.common),
            roles: links_to(edition, &profile.roles),
            themes: links_to(edition, &profile.themes),
            learning_goals: profile.learning_goals.clone(),
            offerings: (counts != Counts::default()).then(|| counts.to_string()),
            examples: (examples > 0).then(link),
        }
    }
}
