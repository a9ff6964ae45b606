//! Pages of actions, gathered from all recommendations: one with all of them, and one for each
//! timing, each party, and each combination of the two.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::recommendation;
use crate::catalogue::kind::Kind;
use crate::catalogue::recommendation::{
    Recommendation, RecommendedAction, Selection, Timing, party_name,
};
use crate::catalogue::table::Entry;
use crate::dutch::order::SortKey;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::view::{Choice, Head, Link};
use crate::slug::slug;
use crate::url;

/// Parties with at least this many actions are always visible; the others are in a collapsed list.
const ACTIONS_OF_A_MAIN_PARTY: usize = 8;

/// Pages of a party with fewer actions are too thin for search engines.
const ACTIONS_TO_INDEX: usize = 3;

#[derive(Debug, Serialize)]
struct ActionsView {
    summary: String,
    timings: Vec<Choice>,
    parties: Vec<Choice>,
    other_parties: Vec<Choice>,
    groups: Vec<RecommendationActions>,
}

#[derive(Debug, Serialize)]
struct RecommendationActions {
    recommendation: Link,
    part: &'static str,
    actions: Vec<ActionLine>,
}

#[derive(Debug, Serialize)]
struct ActionLine {
    text: String,
    timing: &'static str,
    timing_label: &'static str,
    actors: Vec<Link>,
}

/// What all pages share, computed once.
struct ActionPages<'a> {
    edition: &'a Edition,
    counts: BTreeMap<Selection, usize>,
    /// Party names by slug. Of several spellings the first is used.
    parties: BTreeMap<String, &'a str>,
}

/// One page per selection with actions; the page of all actions always exists.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let recommendations = &edition.catalogue.tables.recommendations;
    let mut counts = Selection::counts(recommendations);
    counts.entry(Selection::default()).or_default();
    let mut parties = BTreeMap::new();
    let actions = recommendations.iter().flat_map(|one| &one.actions);
    for party in actions.flat_map(|action| &action.actors).map(|actor| party_name(actor)) {
        parties.entry(slug(party)).or_insert(party);
    }
    let pages = Arc::new(ActionPages { edition, counts, parties });
    pages.counts.keys().map(|selection| page(Arc::clone(&pages), selection.clone())).collect()
}

fn page(pages: Arc<ActionPages<'_>>, selection: Selection) -> Output<'_> {
    let path = url::actions(&selection);
    let indexed = pages.is_indexed(&selection);
    let page = Output::page(path, "actions.html", move |_| {
        let view = pages.view(&selection);
        let (title, crumbs) = (pages.title(&selection), pages.crumbs(&selection));
        (Head::new(pages.edition, title, view.summary.clone(), crumbs), view)
    });
    if indexed { page } else { page.not_indexed() }
}

impl ActionPages<'_> {
    fn count(&self, selection: &Selection) -> usize {
        self.counts.get(selection).copied().unwrap_or_default()
    }

    fn is_indexed(&self, selection: &Selection) -> bool {
        match selection {
            Selection { party: Some(_), timing: Some(_) } => false,
            Selection { party: Some(_), timing: None } => self.count(selection) >= ACTIONS_TO_INDEX,
            Selection { party: None, .. } => true,
        }
    }

    fn crumbs(&self, selection: &Selection) -> Vec<Link> {
        let overview = Link::to_overview(self.edition, Kind::Recommendation);
        let all = Link::new(self.edition, &url::actions(&Selection::default()), "Acties");
        let is_all = *selection == Selection::default();
        std::iter::once(overview).chain((!is_all).then_some(all)).collect()
    }

    fn title(&self, selection: &Selection) -> String {
        let party = selection.party.as_ref().map(|party| self.parties[party]);
        let whose = party.map_or_else(|| "Acties".to_owned(), |name| format!("Acties voor {name}"));
        match selection.timing {
            None if party.is_none() => "Alle acties".to_owned(),
            None => whose,
            Some(Timing::Now) => format!("{whose}: dit kan nu"),
            Some(Timing::Later) => format!("{whose}: dit vraagt voorbereiding"),
        }
    }

    fn view(&self, selection: &Selection) -> ActionsView {
        let groups = groups(self.edition, selection);
        let actions = phrases::count(self.count(selection), "actie", "acties");
        let from = phrases::count(groups.len(), "aanbeveling", "aanbevelingen");
        let (parties, other_parties) = self.parties(selection);
        ActionsView {
            summary: format!(
                "{actions} bij {from} uit de handreiking bij het opleidingscontinuüm."
            ),
            timings: self.timings(selection),
            parties,
            other_parties,
            groups,
        }
    }

    fn choice(&self, shown: &Selection, choice: &Selection, text: impl Into<String>) -> Choice {
        let paths = (&url::actions(choice), &url::actions(shown));
        Choice::new(self.edition, paths, text, self.count(choice))
    }

    /// Any timing, now and later, for the current party.
    fn timings(&self, shown: &Selection) -> Vec<Choice> {
        let any = (None, "Nu en straks".to_owned());
        let one = |timing: &Timing| (Some(*timing), phrases::capitalised(timing.label()));
        std::iter::once(any)
            .chain(Timing::ALL.iter().map(one))
            .map(|(timing, text)| self.choice(shown, &Selection { timing, ..shown.clone() }, text))
            .filter(|choice| choice.count > 0)
            .collect()
    }

    /// The parties that are always visible, starting with "Iedereen", and the collapsed ones. The
    /// current party is always visible.
    fn parties(&self, shown: &Selection) -> (Vec<Choice>, Vec<Choice>) {
        let with = |party: Option<&String>| Selection { party: party.cloned(), ..shown.clone() };
        let everyone = self.choice(shown, &with(None), "Iedereen");
        let is_main = |party: &String| {
            let all = Selection { party: Some(party.clone()), timing: None };
            shown.party.as_ref() == Some(party) || self.count(&all) >= ACTIONS_OF_A_MAIN_PARTY
        };
        let mut parties: Vec<_> = self.parties.iter().collect();
        parties.sort_by_cached_key(|(_, name)| SortKey::new(name));
        let (main, others): (Vec<_>, Vec<_>) =
            parties.into_iter().partition(|(party, _)| is_main(party));
        let choices = |parties: Vec<(&String, &&str)>| {
            parties
                .into_iter()
                .map(|(party, name)| self.choice(shown, &with(Some(party)), *name))
                .filter(|choice| choice.count > 0)
                .collect::<Vec<_>>()
        };
        (std::iter::once(everyone).chain(choices(main)).collect(), choices(others))
    }
}

fn groups(edition: &Edition, selection: &Selection) -> Vec<RecommendationActions> {
    let group = |one: &Entry<Recommendation>| {
        let actions = one.actions.iter().filter(|action| selection.has(action));
        RecommendationActions {
            recommendation: recommendation::link(edition, one),
            part: one.part.label(),
            actions: actions.map(|action| line(edition, action)).collect(),
        }
    };
    let groups = edition.catalogue.tables.recommendations.current().map(group);
    groups.filter(|group| !group.actions.is_empty()).collect()
}

fn line(edition: &Edition, action: &RecommendedAction) -> ActionLine {
    let link = |actor: &String| {
        let selection = Selection { party: Some(slug(party_name(actor))), timing: None };
        Link::new(edition, &url::actions(&selection), actor)
    };
    ActionLine {
        text: action.text.clone(),
        timing: action.timing.key(),
        timing_label: action.timing.label(),
        actors: action.actors.iter().map(link).collect(),
    }
}
