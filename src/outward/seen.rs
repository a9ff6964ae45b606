//! `koppelingen.json`, a committed file: what was last seen of each address of another site. It is text in
//! and text out; a build only reads it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::source::{SourcePath, Sources};

/// The file, in the root of the content folder.
pub(crate) const FILE: &str = "koppelingen.json";

/// An answer is not asked for again within so many days; older failures do not count.
pub(crate) const DAYS: i32 = 7;

/// On so many days an address must fail before anyone is told.
const FAILURES: usize = 3;

/// What was seen of an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Seen {
    #[serde(rename = "gezien_op")]
    pub on: Date,
    /// In words, for people.
    #[serde(rename = "antwoord")]
    pub answer: String,
    /// Where the page has moved to for good.
    #[serde(rename = "naar", default, skip_serializing_if = "Option::is_none")]
    pub moved_to: Option<String>,
    /// The days of its failures since it last answered, oldest first.
    #[serde(rename = "mislukt_op", default, skip_serializing_if = "Vec::is_empty")]
    pub failed: Vec<Date>,
}

impl Seen {
    /// Whether it failed on three days in the seven up to the last failure.
    pub(crate) fn is_doubtful(&self) -> bool {
        let Some(last) = self.failed.iter().max() else { return false };
        let mut days: Vec<_> = self.failed.iter().filter(|day| is_recent(**day, *last)).collect();
        days.sort();
        days.dedup();
        days.len() >= FAILURES
    }

    /// Whether the page was there; `None` when its server let nobody look.
    pub(crate) fn is_there(&self) -> Option<bool> {
        let is_code = self.answer.bytes().all(|byte| byte.is_ascii_digit());
        (is_code || !self.failed.is_empty()).then_some(self.failed.is_empty())
    }

    /// Whether it need not be asked again today.
    pub(crate) fn is_fresh(&self, today: Date) -> bool {
        self.failed.is_empty() && self.on <= today && is_recent(self.on, today)
    }

    /// The failures that still count when there is one more today.
    pub(crate) fn failed_again(before: Option<&Self>, today: Date) -> Vec<Date> {
        let days = before.into_iter().flat_map(|seen| &seen.failed).copied();
        let mut days: Vec<_> = days.filter(|day| *day < today && is_recent(*day, today)).collect();
        days.push(today);
        days
    }
}

fn is_recent(day: Date, today: Date) -> bool {
    (today - day).get_days() < DAYS
}

/// What was seen, by address.
pub(crate) type AllSeen = BTreeMap<String, Seen>;

/// Nothing when there is no such file.
///
/// # Errors
/// Where it is no list of this shape.
pub(crate) fn of(sources: &Sources) -> Result<AllSeen, serde_json::Error> {
    let source = sources.get(&SourcePath::new(FILE));
    source.map_or_else(|| Ok(AllSeen::new()), |source| serde_json::from_str(&source.text))
}

/// One line an address, sorted, so that a change is one line.
pub(crate) fn render(seen: &AllSeen) -> String {
    let text = |value: Result<String, serde_json::Error>| value.expect("text and days are JSON");
    let line = |(address, seen): (&String, &Seen)| {
        let (address, seen) = (serde_json::to_string(address), serde_json::to_string(seen));
        format!("{}: {}", text(address), text(seen))
    };
    let lines: Vec<_> = seen.iter().map(line).collect();
    if lines.is_empty() { "{}\n".to_owned() } else { format!("{{\n{}\n}}\n", lines.join(",\n")) }
}
