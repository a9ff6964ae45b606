//! What is wrong with the content, said once, at the spot, in Dutch.
//!
//! A [`Problem`] is worded where it is found; how it looks is decided in `report` alone. It is made
//! from a [`Rule`], which explains to editors what it means: no stage makes up a name of its own.

use std::fmt;

use crate::source::Place;

/// What can be wrong, as editors know it: a value in `rules/` or `check/`, of which
/// `check::rules` gives them all.
#[derive(PartialEq, Eq)]
pub struct Rule {
    /// Dutch, kebab-case, what is wrong: `einde-voor-start`.
    pub name: &'static str,
    /// What is wrong, why it matters, a wrong and a right example: Dutch Markdown.
    pub documentation: &'static str,
}

impl fmt::Debug for Rule {
    /// The name only: the documentation would bury the problem it is printed with.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)
    }
}

/// Whether a problem stops publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Severity {
    /// The site would be wrong: nothing is published until it is fixed.
    Error,
    /// The content is doubtful: the site is published all the same.
    Warning,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Error or warning.
    pub(crate) severity: Severity,
    /// The rule it breaks.
    pub rule: &'static Rule,
    /// Where.
    pub place: Place,
    /// What is wrong: a phrase without capital or full stop.
    pub message: String,
    /// How to fix it, one phrase each.
    pub hints: Vec<String>,
}

impl Problem {
    /// Adds a phrase that says how to fix it.
    pub(crate) fn hint(&mut self, hint: impl Into<String>) -> &mut Self {
        self.hints.push(hint.into());
        self
    }

    /// Adds "bedoelde u …" when a valid value is close to what was typed, else nothing.
    pub(crate) fn hint_nearest<'a>(
        &mut self,
        typed: &str,
        valid: impl IntoIterator<Item = &'a str>,
    ) -> &mut Self {
        if let Some(nearest) = nearest(typed, valid) {
            self.hints.push(format!("bedoelde u `{nearest}`?"));
        }
        self
    }
}

/// Every problem found so far. Stages only add to it.
#[derive(Clone, Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Adds an error and hands it back for hints.
    pub(crate) fn error(
        &mut self,
        rule: &'static Rule,
        place: Place,
        message: impl Into<String>,
    ) -> &mut Problem {
        self.push(Severity::Error, rule, place, message.into())
    }

    /// Adds a warning and hands it back for hints.
    pub(crate) fn warning(
        &mut self,
        rule: &'static Rule,
        place: Place,
        message: impl Into<String>,
    ) -> &mut Problem {
        self.push(Severity::Warning, rule, place, message.into())
    }

    fn push(
        &mut self,
        severity: Severity,
        rule: &'static Rule,
        place: Place,
        message: String,
    ) -> &mut Problem {
        self.0.push(Problem { severity, rule, place, message, hints: Vec::new() });
        self.0.last_mut().expect("a problem was just pushed")
    }

    /// Takes over everything `other` holds.
    pub fn extend(&mut self, other: impl IntoIterator<Item = Problem>) {
        self.0.extend(other);
    }

    /// All problems, in the order they were found.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }

    /// How many were found.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Forgets those that `keep` does not want.
    pub fn retain(&mut self, keep: impl FnMut(&Problem) -> bool) {
        self.0.retain(keep);
    }

    /// True when nothing may be published.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|problem| problem.severity == Severity::Error)
    }

    /// True when nothing at all was found.
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

/// The valid value nearest to what was typed, or `None` when none is near enough: at most one
/// edit (insert, delete, replace, swap of neighbours) in three characters, as rustc allows.
pub(crate) fn nearest<'a>(
    typed: &str,
    valid: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    let length = typed.chars().count();
    let limit = (length / 3).max(1);
    valid
        .into_iter()
        .filter(|value| value.chars().count().abs_diff(length) <= limit)
        .map(|value| (strsim::damerau_levenshtein(&typed, &value.to_lowercase()), value))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, value)| value)
}
