//! Checks over the linked whole: independent rules that only report.
//!
//! One rule per file; its `documentation` is the editors' page on it. A rule reads the
//! catalogue and adds problems; it changes nothing and knows of no other rule. [`RULES`] is the
//! only list of them.

mod ends_before_start;

use jiff::civil::Date;

use crate::catalogue::Catalogue;
use crate::problem::Problems;
use crate::source::Sources;

/// What a rule may look at.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The linked whole; after an error in some file it has gaps.
    pub catalogue: &'a Catalogue,
    /// The text of every file.
    pub sources: &'a Sources,
    /// The day the site is built for.
    pub today: Date,
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
pub const RULES: &[Rule] = &[ends_before_start::RULE];

/// Runs every rule, in parallel; problems come in the order of [`RULES`].
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
    for found in found {
        problems.extend(found);
    }
}
