//! Checks over the linked whole: independent rules that only report.
//!
//! One rule per file; its `documentation` is the editors' page on it. A rule reads the
//! catalogue and adds problems; it changes nothing and knows of no other rule. [`RULES`] is the
//! only list of them.

mod accreditation_incomplete;
mod actor_card_incomplete;
mod address_vanished;
mod checked_in_future;
mod core_owner_not_allowed;
mod core_without_provider;
mod cost_without_amount;
mod dead_link;
mod discouraged_term;
mod document_duplicate;
mod document_unused;
mod ends_before_start;
mod enrolment_closes_after_end;
mod enrolment_opens_after_close;
mod forbidden_link;
mod free_with_amount;
mod heading_skipped;
mod missing_alt;
mod nesting_too_deep;
mod no_upcoming_run;
mod order_duplicate;
mod path_item_target;
mod path_taken_twice;
mod personal_email;
mod raw_html;
mod redirect_taken;
mod region_missing;
mod region_with_national_reach;
mod review_before_check;
mod review_overdue;
mod run_id_duplicate;
mod security_expiry;
mod statement_without_page;
mod synonym_alone;
mod synonym_duplicate;
mod term_duplicate;
mod title_duplicate;
mod title_nearly_duplicate;
mod withdrawn_still_used;
mod withdrawn_without_successor;

use std::collections::BTreeMap;

use crate::catalogue::kind::Kind;
use crate::edition::Edition;
use crate::problem::Problems;
use crate::routes::Routes;
use crate::source::{Place, SourcePath, Sources, Spot};

/// What a rule may look at.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The linked whole, its day and its address; after an error in some file it has gaps.
    pub edition: &'a Edition,
    /// The text of every file.
    pub sources: &'a Sources,
    /// Every path of the site.
    pub routes: &'a Routes<'a>,
}

impl Context<'_> {
    /// The file that would make a page on `path`, when it is among the sources. Such a file whose
    /// page is not there is a draft, or has an error of its own.
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

/// A rule: its name in problems, its page for editors and the check itself.
#[derive(Debug)]
pub struct Rule {
    /// Dutch, kebab-case, what is wrong: `einde-voor-start`.
    pub name: &'static str,
    /// What is wrong, why it matters, a wrong and a right example: Dutch Markdown.
    pub documentation: &'static str,
    /// Adds what it finds.
    pub check: fn(Context<'_>, &mut Problems),
}

/// Every rule, by name.
pub const RULES: &[Rule] = &[
    accreditation_incomplete::RULE,
    actor_card_incomplete::RULE,
    address_vanished::RULE,
    missing_alt::RULE,
    security_expiry::RULE,
    title_nearly_duplicate::RULE,
    checked_in_future::RULE,
    dead_link::RULE,
    redirect_taken::RULE,
    term_duplicate::RULE,
    document_duplicate::RULE,
    path_taken_twice::RULE,
    synonym_duplicate::RULE,
    title_duplicate::RULE,
    run_id_duplicate::RULE,
    order_duplicate::RULE,
    core_owner_not_allowed::RULE,
    ends_before_start::RULE,
    no_upcoming_run::RULE,
    free_with_amount::RULE,
    review_overdue::RULE,
    review_before_check::RULE,
    withdrawn_without_successor::RULE,
    enrolment_closes_after_end::RULE,
    enrolment_opens_after_close::RULE,
    core_without_provider::RULE,
    heading_skipped::RULE,
    cost_without_amount::RULE,
    path_item_target::RULE,
    document_unused::RULE,
    discouraged_term::RULE,
    personal_email::RULE,
    region_with_national_reach::RULE,
    region_missing::RULE,
    raw_html::RULE,
    nesting_too_deep::RULE,
    statement_without_page::RULE,
    forbidden_link::RULE,
    withdrawn_still_used::RULE,
    synonym_alone::RULE,
];

/// Runs every rule, in parallel; problems come in the order of [`RULES`]. What a rule says of a
/// key that was already reported is left out: it would be about a stand-in.
pub fn check(context: Context<'_>, problems: &mut Problems) {
    use rayon::prelude::*;
    let found: Vec<Problems> = RULES
        .par_iter()
        .map(|rule| {
            let mut found = Problems::default();
            (rule.check)(context, &mut found);
            found
        })
        .collect();
    let faulty = faulty_keys(context.edition);
    for mut found in found {
        found.retain(|problem| !is_about_faulty_key(&faulty, &problem.place));
        problems.extend(found);
    }
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
