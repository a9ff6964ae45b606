//! Problems with the content: each has a rule, a place and a message in Dutch.
//!
//! A [`Problem`] is worded where it is found; only `report` decides how it is shown. Its name always
//! comes from a [`Rule`], which explains it to editors; no stage may invent a name.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::names::nearest;
use crate::source::{Place, SourcePath};

/// A rule that content can break: a constant in `rules/` or `check/`. `check::rules` lists all.
#[derive(PartialEq, Eq)]
pub struct Rule {
    /// In Dutch and kebab-case: `einde-voor-start`.
    pub name: &'static str,
    /// What is wrong, why it matters, a wrong and a right example, in Dutch Markdown.
    pub documentation: &'static str,
}

impl fmt::Debug for Rule {
    /// Only the name: the documentation would hide the problem it is printed with.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)
    }
}

/// Whether a problem stops publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Severity {
    /// Nothing is published until it is fixed.
    Error,
    /// The content is doubtful, but the site is published.
    Warning,
}

/// One violation of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub(crate) severity: Severity,
    /// The rule it breaks.
    pub rule: &'static Rule,
    /// Where it was found.
    pub place: Place,
    /// A Dutch phrase without capital or full stop.
    pub message: String,
    /// How to fix it, one phrase each.
    pub hints: Vec<String>,
    /// The row of a table that brought it to light, when its own place is a record.
    pub(crate) row: Option<Place>,
}

impl Problem {
    pub(crate) fn hint(&mut self, hint: impl Into<String>) -> &mut Self {
        self.hints.push(hint.into());
        self
    }

    /// Adds "bedoelde je …" when a valid value is close enough to what was typed.
    pub(crate) fn hint_nearest<'a>(
        &mut self,
        typed: &str,
        valid: impl IntoIterator<Item = &'a str>,
    ) -> &mut Self {
        if let Some(nearest) = nearest(typed, valid) {
            self.hints.push(format!("bedoelde je `{nearest}`?"));
        }
        self
    }
}

/// The problems found so far, in order. Stages only add to it.
#[derive(Clone, Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Adds an error and returns it, so that hints can be added.
    pub(crate) fn error(
        &mut self,
        rule: &'static Rule,
        place: Place,
        message: impl Into<String>,
    ) -> &mut Problem {
        self.push(Severity::Error, rule, place, message.into())
    }

    /// Adds a warning and returns it, so that hints can be added.
    pub(crate) fn warning(
        &mut self,
        rule: &'static Rule,
        place: Place,
        message: impl Into<String>,
    ) -> &mut Problem {
        self.push(Severity::Warning, rule, place, message.into())
    }

    /// Adds a problem whose severity the caller knows, and returns it, so that hints can be added.
    pub(crate) fn add(
        &mut self,
        severity: Severity,
        rule: &'static Rule,
        place: Place,
        message: impl Into<String>,
    ) -> &mut Problem {
        self.push(severity, rule, place, message.into())
    }

    fn push(
        &mut self,
        severity: Severity,
        rule: &'static Rule,
        place: Place,
        message: String,
    ) -> &mut Problem {
        self.0.push(Problem { severity, rule, place, message, hints: Vec::new(), row: None });
        self.0.last_mut().expect("a problem was just pushed")
    }

    /// Adds the problems of `other`.
    pub fn extend(&mut self, other: impl IntoIterator<Item = Problem>) {
        self.0.extend(other);
    }

    /// The last problem, if any was added after there were `count`.
    pub(crate) fn after(&mut self, count: usize) -> Option<&mut Problem> {
        if self.0.len() > count { self.0.last_mut() } else { None }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Drops the problems for which `keep` is false.
    pub fn retain(&mut self, keep: impl FnMut(&Problem) -> bool) {
        self.0.retain(keep);
    }

    /// Adds a hint to every problem.
    pub(crate) fn hint_all(&mut self, hint: &str) {
        for problem in &mut self.0 {
            problem.hint(hint);
        }
    }

    /// Keeps one of the problems that differ in their hints only, and tells how many more there were.
    pub(crate) fn merge_repeated(&mut self, of_what: &str) {
        let mut counts = BTreeMap::<(Place, String), usize>::new();
        self.0.retain(|problem| {
            let count = counts.entry((problem.place.clone(), problem.message.clone())).or_default();
            *count += 1;
            *count == 1
        });
        for problem in &mut self.0 {
            let more = counts[&(problem.place.clone(), problem.message.clone())] - 1;
            if more > 0 {
                problem.hint(format!("en ook op {more} andere {of_what}"));
            }
        }
    }

    /// Turns the errors for which `is_soft` holds into warnings.
    pub(crate) fn soften(&mut self, is_soft: impl Fn(&Problem) -> bool) {
        for problem in self.0.iter_mut().filter(|problem| is_soft(problem)) {
            problem.severity = Severity::Warning;
        }
    }

    /// True when nothing may be published.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|problem| problem.severity == Severity::Error)
    }

    pub(crate) fn files_with_errors(&self) -> BTreeSet<SourcePath> {
        let errors = self.0.iter().filter(|problem| problem.severity == Severity::Error);
        errors.map(|problem| problem.place.path.clone()).collect()
    }

    /// True when there are neither errors nor warnings.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = std::vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
