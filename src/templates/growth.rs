//! Whether the text of a variable in a template grows without end: each time a loop runs, or from one
//! assignment to the next. The engine has no limit on the size of a value, and memory would fill before a
//! letter of the page is written.
//!
//! Counts in how many copies a variable holds what it was made of, over all assignments of a template in
//! their order, time and again as a loop would. What a filter makes of a text is not seen.

use std::collections::{BTreeMap, BTreeSet};

/// As often as the assignments are followed.
const ROUNDS: usize = 40;

/// More copies in one round come from doubling.
const COPIES_MAX: u64 = 1000;

/// No template has nearly as many assignments; those after them are not followed.
const ASSIGNMENTS_MAX: usize = 500;

/// An assignment in a template.
struct Assignment<'t> {
    line: usize,
    name: &'t str,
    /// The names in its value, each as often as it stands there.
    words: Vec<&'t str>,
    /// Whether it lasts after the loop it is in.
    lasts: bool,
    /// Whether it puts texts together.
    joins: bool,
}

/// The line and name of the first variable that grows without end.
pub(super) fn endless(template: &str) -> Option<(usize, &str)> {
    let assignments = assignments(template);
    let lasting: BTreeSet<_> =
        assignments.iter().filter(|one| one.lasts).map(|one| one.name).collect();
    let mut copies = BTreeMap::<&str, u64>::new();
    let mut first = BTreeMap::<&str, u64>::new();
    for round in 0..ROUNDS {
        for assignment in &assignments {
            let of = assignment.words.iter().filter_map(|word| copies.get(word).copied());
            let now = if assignment.joins {
                of.fold(1, u64::saturating_add)
            } else {
                of.max().unwrap_or(1)
            };
            // What is before a loop is not done again.
            let now = now.max(copies.get(assignment.name).copied().unwrap_or(1));
            copies.insert(assignment.name, now);
            let before = *first.entry(assignment.name).or_insert(now);
            let grows = round > 1 && now > before + ROUNDS as u64 / 2;
            if now > COPIES_MAX || grows {
                return Some((assignment.line, assignment.name));
            }
        }
        copies.retain(|name, _| lasting.contains(name));
    }
    None
}

fn assignments(template: &str) -> Vec<Assignment<'_>> {
    let (mut assignments, mut line, mut counted) = (Vec::new(), 1, 0);
    for (at, tag) in template.match_indices("{%") {
        line += template[counted..at].matches('\n').count();
        counted = at;
        let rest = template[at + tag.len()..].trim_start_matches('-').trim_start();
        let assignment = rest.strip_prefix("set").and_then(|rest| assignment(rest, line));
        assignments.extend(assignment);
        if assignments.len() == ASSIGNMENTS_MAX {
            break;
        }
    }
    assignments
}

/// The assignment of a tag, by what follows its "set" in the template.
fn assignment(rest: &str, line: usize) -> Option<Assignment<'_>> {
    let (head, after) = rest.split_once("%}")?;
    let lasts = head.starts_with("_global");
    let head = head.strip_prefix("_global").unwrap_or(head);
    let is_of_word = |c: char| c.is_alphanumeric() || c == '_';
    let head = head.strip_prefix(char::is_whitespace)?.trim_start();
    let name = head.split(|c| !is_of_word(c)).next().filter(|name| !name.is_empty())?;
    let (value, joins) = match head[name.len()..].trim_start().strip_prefix('=') {
        Some(value) => (value, value.contains(['~', '|'])),
        // A block up to its end.
        None => (after.split("endset").next().unwrap_or_default(), true),
    };
    let words = value.split(|c| !is_of_word(c)).filter(|word| !word.is_empty()).collect();
    Some(Assignment { line, name, words, lasts, joins })
}

#[cfg(test)]
mod tests {
    use super::endless;

    #[test]
    fn what_grows_from_itself_is_found() {
        for template in [
            "{% for i in l %}{% set_global a = a ~ a %}{% endfor %}",
            "{% for i in l %}{% set_global b = a ~ a %}{% set_global a = b %}{% endfor %}",
            "{% set a = 'x' %}{% for i in l %}{% set_global a = a ~ a %}{% endfor %}",
            "{% for i in l %}\n{%- set_global a = a ~ i -%}{% endfor %}",
            "{% for i in l %}{% set_global a %}{{ a }}{{ i }}{% endset_global %}{% endfor %}",
            "{% for i in l %}{% set b = a ~ a %}{% set_global a = b %}{% endfor %}",
            "{% for i in l %}{% set_global a = a | replace(from='x', to='xx') %}{% endfor %}",
        ] {
            assert!(endless(template).is_some(), "{template}");
        }
        let chain: Vec<_> =
            (1..30).map(|i| format!("{{% set a{i} = a{0} ~ a{0} %}}", i - 1)).collect();
        let chain = chain.concat();
        assert_eq!(endless(&format!("\n{chain}")).map(|(line, _)| line), Some(2));
    }

    #[test]
    fn what_stays_as_large_is_not() {
        for template in [
            "{% set a = 'x' ~ b ~ b %}{{ a ~ a }}",
            "{% for i in l %}{% set_global n = n + 1 %}{% endfor %}",
            "{% for i in l %}{% set a = a ~ i %}{% endfor %}",
            "{% for i in l %}{% set_global last = i ~ '/' %}{% endfor %}",
            "{% set shapes = {'a': 'M0 0', 'b': 'M1 1'} %}{%- set shape = shapes[a] %}",
        ] {
            assert_eq!(endless(template), None, "{template}");
        }
    }
}
