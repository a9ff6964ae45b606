//! The linked catalogue into problems: independent checks.
//!
//! One rule per file, with the function that checks it. A check only reads and reports: it must not
//! change anything or depend on another check. [`CHECKS`] is the only list of them. The rules of the
//! other stages are in `rules`; [`rules`] lists both.

mod accreditation_expired;
mod accreditation_incomplete;
mod actor_card_incomplete;
mod address_list_missing;
mod address_vanished;
mod checked_in_future;
mod contact_point_unnamed;
mod core_owner_not_allowed;
mod core_without_provider;
mod cost_contradictory;
mod cost_without_amount;
mod dead_link;
mod discouraged_term;
mod document_duplicate;
mod document_unused;
mod edition_contradicted;
mod embeds_unused;
mod ends_before_start;
mod enrolment_closes_after_end;
mod enrolment_opens_after_close;
mod enrolment_opens_after_end;
mod enrolment_without_address;
mod export_contradictory;
mod first_name;
mod forbidden_link;
mod foreign_markup;
mod free_with_amount;
mod half_markup;
mod half_markup_lines;
mod half_markup_links;
mod half_markup_typed;
mod header_addresses;
mod heading_skipped;
mod level_contradictory;
mod link_failing;
mod link_list_damaged;
mod link_meant;
mod local_address;
mod media_missing;
mod media_unused;
mod meetings_out_of_order;
mod missing_alt;
mod nesting_too_deep;
mod no_upcoming_run;
mod order_duplicate;
mod own_address;
mod party_without_address;
mod path_item_target;
mod path_taken_twice;
mod personal_email;
mod personal_phone;
mod picture_impossible;
mod price_expired;
mod provider_beside_providers;
mod raw_html;
mod redirect_taken;
mod region_missing;
mod region_with_national_reach;
mod review_before_check;
mod review_overdue;
mod run_beside_meetings;
mod run_changed;
mod run_id_duplicate;
mod run_list_damaged;
mod run_of_a_year;
mod run_of_ended_offering;
mod run_vanished;
mod run_without_length;
mod security_expiry;
mod signpost_without_page;
mod source_incomplete;
mod source_seen_long_ago;
mod statement_without_page;
mod synonym_alone;
mod synonym_duplicate;
mod term_duplicate;
mod time_skipped;
mod title_duplicate;
mod title_nearly_duplicate;
mod unfindable;
mod withdrawn_still_used;
mod withdrawn_without_successor;
pub(crate) mod words;
mod year_far_away;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::common::{Common, Upkeep};
use crate::catalogue::kind::Kind;
use crate::edition::Edition;
use crate::problem::{Problems, Rule};
use crate::routes::Routes;
use crate::rules::RULES;
use crate::source::{Place, SourcePath, Sources, Spot};
use crate::url::{self, Base};

/// The input of every check.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Context<'a> {
    /// Has gaps when a file has an error.
    pub edition: &'a Edition,
    pub sources: &'a Sources,
    /// Every path in the list of addresses.
    pub former: &'a BTreeSet<&'a str>,
    pub routes: &'a Routes<'a>,
    /// The files with an error: the pages that they have no more are no problem of their own.
    pub broken: &'a BTreeSet<SourcePath>,
    /// The address in `site.yaml`; `None` when it is not valid.
    pub own_base: Option<&'a Base>,
}

impl<'a> Context<'a> {
    /// Every record with upkeep dates.
    fn kept_up(self) -> impl Iterator<Item = (&'a Common, &'a Upkeep)> {
        let commons = self.edition.catalogue.tables.commons();
        commons.filter_map(|common| Some((common, common.shared.upkeep.as_ref()?)))
    }

    /// The part of a link that is on this site, also when it has the whole address; `None` for a link
    /// to another site. The address is that of `site.yaml`, so that every command finds the same.
    fn on_this_site<'t>(&self, target: &'t str) -> Option<Cow<'t, str>> {
        if target.starts_with('#') || (target.starts_with('/') && !target.starts_with("//")) {
            return Some(Cow::Borrowed(target));
        }
        self.own_base?.path_of(target).map(Cow::Owned)
    }

    /// Sorts records by who was first, so that a copy is blamed and not what is published: drafts and what
    /// the list of addresses does not know come last, then a name before the same one with more behind it.
    fn precedence(self, common: &Common) -> (bool, bool, &str) {
        let page = url::record(common.kind, &common.id);
        (common.is_draft(), !self.former.contains(page.as_str()), &common.id)
    }

    /// Whether `path` has no page because of an error that is reported already.
    fn is_broken(&self, path: &str) -> bool {
        self.source_of(path).is_some_and(|file| self.broken.contains(&file))
    }

    /// The source file that would be published at `path`, if there is one. When `path` has no page,
    /// that file is a draft or has an error of its own.
    fn source_of(&self, path: &str) -> Option<SourcePath> {
        let name = path.strip_prefix('/')?.strip_suffix('/')?;
        let file = if name.contains('/') {
            format!("{name}.md")
        } else {
            format!("{}/{name}.md", Kind::TextPage.folder())
        };
        Some(SourcePath::new(file)).filter(|file| self.sources.contains_key(file))
    }
}

/// A rule with the function that checks it.
#[derive(Debug)]
pub(crate) struct Check {
    rule: &'static Rule,
    run: fn(Context<'_>, &mut Problems),
}

const CHECKS: &[Check] = &[
    accreditation_expired::CHECK,
    accreditation_incomplete::CHECK,
    actor_card_incomplete::CHECK,
    address_list_missing::CHECK,
    address_vanished::CHECK,
    checked_in_future::CHECK,
    contact_point_unnamed::CHECK,
    core_owner_not_allowed::CHECK,
    core_without_provider::CHECK,
    cost_contradictory::CHECK,
    cost_without_amount::CHECK,
    dead_link::CHECK,
    discouraged_term::CHECK,
    document_duplicate::CHECK,
    document_unused::CHECK,
    edition_contradicted::CHECK,
    embeds_unused::CHECK,
    ends_before_start::CHECK,
    enrolment_closes_after_end::CHECK,
    enrolment_opens_after_close::CHECK,
    enrolment_opens_after_end::CHECK,
    enrolment_without_address::CHECK,
    export_contradictory::CHECK,
    first_name::CHECK,
    forbidden_link::CHECK,
    foreign_markup::CHECK,
    free_with_amount::CHECK,
    half_markup::CHECK,
    heading_skipped::CHECK,
    level_contradictory::CHECK,
    link_failing::CHECK,
    link_list_damaged::CHECK,
    local_address::CHECK,
    media_missing::CHECK,
    media_unused::CHECK,
    meetings_out_of_order::CHECK,
    missing_alt::CHECK,
    nesting_too_deep::CHECK,
    no_upcoming_run::CHECK,
    order_duplicate::CHECK,
    own_address::CHECK,
    party_without_address::CHECK,
    path_item_target::CHECK,
    path_taken_twice::CHECK,
    personal_email::CHECK,
    personal_phone::CHECK,
    picture_impossible::CHECK,
    price_expired::CHECK,
    provider_beside_providers::CHECK,
    raw_html::CHECK,
    redirect_taken::CHECK,
    region_missing::CHECK,
    region_with_national_reach::CHECK,
    review_before_check::CHECK,
    review_overdue::CHECK,
    run_beside_meetings::CHECK,
    run_changed::CHECK,
    run_id_duplicate::CHECK,
    run_list_damaged::CHECK,
    run_of_a_year::CHECK,
    run_of_ended_offering::CHECK,
    run_vanished::CHECK,
    run_without_length::CHECK,
    security_expiry::CHECK,
    signpost_without_page::CHECK,
    source_incomplete::CHECK,
    source_seen_long_ago::CHECK,
    statement_without_page::CHECK,
    synonym_alone::CHECK,
    synonym_duplicate::CHECK,
    term_duplicate::CHECK,
    time_skipped::CHECK,
    title_duplicate::CHECK,
    title_nearly_duplicate::CHECK,
    unfindable::CHECK,
    withdrawn_still_used::CHECK,
    withdrawn_without_successor::CHECK,
    year_far_away::CHECK,
];

/// Every rule of every stage, sorted by name.
pub fn rules() -> Vec<&'static Rule> {
    let mut rules: Vec<_> = CHECKS.iter().map(|check| check.rule).chain(RULES).collect();
    rules.sort_by_key(|rule| rule.name);
    rules
}

/// Runs every check in parallel; problems are added in the order of [`CHECKS`]. Problems with a key
/// that was reported before are dropped, because its value is a placeholder. In a draft they are all
/// warnings: a site without drafts is not checked for them, so one with drafts must not stop at them.
pub(crate) fn check(context: Context<'_>, problems: &mut Problems) {
    use rayon::prelude::*;
    let found: Vec<Problems> = CHECKS
        .par_iter()
        .map(|check| {
            let mut found = Problems::default();
            (check.run)(context, &mut found);
            found
        })
        .collect();
    let faulty = faulty_keys(context.edition);
    let drafts = drafts(context.edition);
    for mut found in found {
        found.retain(|problem| !is_about_faulty_key(&faulty, &problem.place));
        found.soften(|problem| drafts.contains(&problem.place.path));
        problems.extend(found);
    }
}

/// The files of the drafts in the catalogue.
fn drafts(edition: &Edition) -> BTreeSet<&SourcePath> {
    let drafts = edition.catalogue.tables.commons().filter(|common| common.is_draft());
    drafts.map(|common| &common.path).collect()
}

type FaultyKeys<'a> = BTreeMap<&'a SourcePath, &'a [&'static str]>;

fn faulty_keys(edition: &Edition) -> FaultyKeys<'_> {
    let commons = edition.catalogue.tables.commons().filter(|common| !common.faulty.is_empty());
    commons.map(|common| (&common.path, common.faulty.as_slice())).collect()
}

fn is_about_faulty_key(faulty: &FaultyKeys<'_>, place: &Place) -> bool {
    let Spot::Key(key) = &place.spot else { return false };
    let key = key.split('/').next().unwrap_or_default();
    faulty.get(&place.path).is_some_and(|keys| keys.contains(&key))
}
