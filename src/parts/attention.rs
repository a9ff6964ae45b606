//! Lists of work for editors: records to review, incomplete offerings, both by provider, what is not
//! classified, and links that failed.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use crate::catalogue::common::Common;
use crate::catalogue::completeness::Completeness;
use crate::catalogue::offering::Offering;
use crate::catalogue::offering_group::{Counts, OfferingGroup};
use crate::catalogue::provider::Provider;
use crate::catalogue::table::{Entry, Id};
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::outward::seen::Seen;
use crate::parts::card;
use crate::parts::unclassified::{Unclassified, unclassified};
use crate::parts::view::Link;

/// A record is listed this long before its review date.
const NOTICE_DAYS: i32 = 30;

#[derive(Debug)]
pub(crate) struct Attention<'a> {
    /// Records whose review date has passed or is near, earliest first.
    stale: Vec<(Date, &'a Common)>,
    /// Offerings with missing elements, least complete first.
    incomplete: Vec<(Completeness, &'a Entry<Offering>)>,
    unclassified: Vec<Unclassified<'a>>,
    /// Providers, those with most work first; `None` means no provider.
    providers: Vec<(Option<&'a Common>, Tally)>,
    /// Addresses of other sites that failed when they were last asked.
    links: Vec<(&'a str, &'a Seen)>,
}

/// Numbers of offerings of a provider.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    offerings: Counts,
    stale: usize,
    incomplete: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum List {
    Stale,
    Incomplete,
    Unclassified,
    Links,
    Providers,
}

#[derive(Debug, Serialize)]
pub(crate) struct AttentionRow {
    pub text: String,
    /// `None` in the row of offerings without a provider.
    pub href: Option<String>,
    /// Cells after the first, by column.
    pub cells: Vec<String>,
}

impl List {
    pub(crate) const ALL: &'static [Self] =
        &[Self::Stale, Self::Incomplete, Self::Unclassified, Self::Links, Self::Providers];

    pub(crate) fn segment(self) -> &'static str {
        match self {
            Self::Stale => "herzien",
            Self::Incomplete => "onvolledig",
            Self::Unclassified => "ingedeeld",
            Self::Links => "links",
            Self::Providers => "aanbieders",
        }
    }

    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Stale => "Te herzien",
            Self::Incomplete => "Onvolledig aanbod",
            Self::Unclassified => "Nog niet ingedeeld",
            Self::Links => "Links die niet werken",
            Self::Providers => "Werk per aanbieder",
        }
    }

    pub(crate) fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Stale => &["Wat", "Soort", "Herzien voor", "Stand"],
            Self::Incomplete => &["Aanbod", "Aanbieder", "Volledig", "Wat ontbreekt"],
            Self::Unclassified => &["Wat", "Soort", "Wat ontbreekt"],
            Self::Links => &["Adres", "Antwoord", "Nagegaan op"],
            Self::Providers => {
                &["Aanbieder", "Scholing", "Hulpmiddelen", "Te herzien", "Onvolledig"]
            }
        }
    }
}

impl<'a> Attention<'a> {
    pub(crate) fn new(edition: &'a Edition) -> Self {
        let today = edition.today;
        let commons = edition.catalogue.tables.commons();
        let mut stale: Vec<_> =
            commons.filter_map(|common| Some((stale_by(common, today)?, common))).collect();
        stale.sort_by_key(|(date, common)| (*date, common.kind));
        let grouping = &edition.catalogue.facets.grouping;
        let mut incomplete: Vec<_> = edition
            .catalogue
            .current_offerings()
            .filter(|(at, _)| grouping.of(*at) != OfferingGroup::Past)
            .map(|(_, offering)| offering)
            .map(|offering| (Completeness::of(offering, today), offering))
            .filter(|(completeness, _)| !completeness.missing.is_empty())
            .collect();
        incomplete.sort_by_key(|(completeness, _)| completeness.percentage());
        let mut tallies: BTreeMap<_, Tally> = BTreeMap::new();
        for (at, offering) in edition.catalogue.current_offerings() {
            for provider in owners(offering) {
                let tally = tallies.entry(provider).or_default();
                tally.offerings.add(grouping.of(at));
                tally.stale += usize::from(stale_by(&offering.common, today).is_some());
            }
        }
        for (_, offering) in &incomplete {
            for provider in owners(offering) {
                tallies.entry(provider).or_default().incomplete += 1;
            }
        }
        let mut providers: Vec<_> = tallies
            .into_iter()
            .map(|(id, tally)| {
                (
                    id.and_then(|id| edition.catalogue.get(id)).map(|provider| &provider.common),
                    tally,
                )
            })
            .collect();
        providers.sort_by_key(|(provider, tally)| {
            (Reverse(tally.stale + tally.incomplete), provider.map(|one| &one.sort_key))
        });
        let links = edition.seen.iter().filter(|(_, seen)| !seen.failed.is_empty());
        Self {
            stale,
            incomplete,
            unclassified: unclassified(&edition.catalogue),
            providers,
            links: links.map(|(address, seen)| (address.as_str(), seen)).collect(),
        }
    }

    pub(crate) fn len(&self, list: List) -> usize {
        match list {
            List::Stale => self.stale.len(),
            List::Incomplete => self.incomplete.len(),
            List::Unclassified => self.unclassified.len(),
            List::Links => self.links.len(),
            List::Providers => self.providers.len(),
        }
    }

    pub(crate) fn rows(
        &self,
        edition: &Edition,
        list: List,
        skip: usize,
        take: usize,
    ) -> Vec<AttentionRow> {
        let at = skip..self.len(list).min(skip + take);
        match list {
            List::Stale => self.stale[at].iter().map(|row| stale_row(edition, *row)).collect(),
            List::Incomplete => {
                self.incomplete[at].iter().map(|row| incomplete_row(edition, row)).collect()
            }
            List::Unclassified => {
                self.unclassified[at].iter().map(|row| unclassified_row(edition, row)).collect()
            }
            List::Links => self.links[at].iter().map(|row| link_row(*row)).collect(),
            List::Providers => {
                self.providers[at].iter().map(|row| provider_row(edition, *row)).collect()
            }
        }
    }
}

/// Each of its providers, or `None` alone.
fn owners(offering: &Offering) -> Vec<Option<&Id<Provider>>> {
    let providers: Vec<_> = offering.providers().map(Some).collect();
    if providers.is_empty() { vec![None] } else { providers }
}

/// The review date of a record when it has passed or is near.
pub(crate) fn stale_by(common: &Common, today: Date) -> Option<Date> {
    let shared = &common.shared;
    let review_by = shared.upkeep.as_ref().filter(|_| shared.life_cycle.is_current())?.review_by;
    (review_by <= today.saturating_add(NOTICE_DAYS.days())).then_some(review_by)
}

/// What a date of [`stale_by`] means today.
pub(crate) fn review_state(date: Date, today: Date) -> &'static str {
    if date < today { "verlopen" } else { "binnenkort" }
}

fn row(edition: &Edition, common: &Common, cells: Vec<String>) -> AttentionRow {
    let Link { href, text, .. } = Link::to_record(edition, common);
    AttentionRow { text, href: Some(href), cells }
}

fn stale_row(edition: &Edition, (date, common): (Date, &Common)) -> AttentionRow {
    let state = review_state(date, edition.today);
    let kind = common.kind.singular().to_owned();
    row(edition, common, vec![kind, phrases::date(date), state.to_owned()])
}

fn incomplete_row(
    edition: &Edition,
    (completeness, offering): &(Completeness, &Entry<Offering>),
) -> AttentionRow {
    let provider = card::provider_names(&edition.catalogue, offering).unwrap_or_default();
    let missing: Vec<&str> = completeness.missing.iter().map(|element| element.label()).collect();
    let percentage = format!("{} %", completeness.percentage());
    row(edition, &offering.common, vec![provider, percentage, phrases::enumerate(&missing)])
}

fn unclassified_row(edition: &Edition, (common, lacking): &Unclassified<'_>) -> AttentionRow {
    row(edition, common, vec![common.kind.singular().to_owned(), phrases::enumerate(lacking)])
}

fn link_row((address, seen): (&str, &Seen)) -> AttentionRow {
    let cells = vec![seen.answer.clone(), phrases::date(seen.on)];
    AttentionRow { text: address.to_owned(), href: Some(address.to_owned()), cells }
}

fn provider_row(edition: &Edition, (provider, tally): (Option<&Common>, Tally)) -> AttentionRow {
    let Counts { trainings, aids } = tally.offerings;
    let counts = [trainings, aids, tally.stale, tally.incomplete];
    let cells = counts.iter().map(ToString::to_string).collect();
    match provider {
        Some(provider) => row(edition, provider, cells),
        None => AttentionRow { text: "Zonder aanbieder".to_owned(), href: None, cells },
    }
}
