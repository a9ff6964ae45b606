//! `vindplaats links --check`: what was seen before and what sites say now into `koppelingen.json`, and what
//! an editor should know of it. A dead link is no error of this command: it reports, and judges nothing.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt::Write;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::{Result, bail};
use jiff::civil::Date;

use super::asking::{Asker, Manners, Outcome};
use super::{places, say};
use crate::cli::LinksArguments;
use crate::edition::Edition;
use crate::outward::Mention;
use crate::outward::seen::{self, AllSeen, Seen};
use crate::source::Sources;
use crate::write;

/// So many hosts are asked at a time.
const HOSTS_AT_A_TIME: usize = 4;

/// When so many hosts are all silent, it is our own network.
const SILENT_HOSTS_MAX: usize = 3;

type Addresses = BTreeMap<String, Vec<Mention>>;
type Outcomes<'a> = BTreeMap<&'a str, Outcome>;

pub(super) fn run(
    arguments: &LinksArguments,
    edition: &Edition,
    sources: &Sources,
    addresses: &Addresses,
) -> Result<()> {
    let site = &edition.catalogue.site;
    let millis = |number: u32| Duration::from_millis(number.into());
    let manners =
        Manners { pause: millis(arguments.pause), timeout: millis(arguments.timeout.max(1)) };
    let asker = Asker::new(site.repository.as_ref().unwrap_or(&site.base_url), manners);
    // Of a list that cannot be read, `check` tells; here it starts anew.
    let before = seen::of(sources).unwrap_or_default();
    let is_fresh =
        |address: &str| before.get(address).is_some_and(|seen: &Seen| seen.is_fresh(edition.today));
    let due: Vec<&str> =
        addresses.keys().map(String::as_str).filter(|address| !is_fresh(address)).collect();
    let outcomes = ask_all(&asker, &due);
    if is_offline(&outcomes) {
        bail!("geen enkele site antwoordt: is er wel internet? `{}` is niet gewijzigd", seen::FILE);
    }
    let now = merged(&before, addresses, &outcomes, edition.today);
    write::replace(&arguments.content.content.join(seen::FILE), &seen::render(&now))?;
    say(&told(addresses, &outcomes))
}

/// Hosts beside each other, the addresses of one in turn.
fn ask_all<'a>(asker: &Asker, due: &[&'a str]) -> Outcomes<'a> {
    let mut hosts = BTreeMap::<&str, Vec<&'a str>>::new();
    for address in due {
        hosts.entry(host_of(address)).or_default().push(address);
    }
    let queue = Mutex::new(hosts.into_values().collect::<VecDeque<_>>());
    let outcomes = Mutex::new(Outcomes::new());
    thread::scope(|scope| {
        for _ in 0..HOSTS_AT_A_TIME {
            scope.spawn(|| {
                let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
                while let Some(of_host) = next() {
                    for address in of_host {
                        let outcome = asker.ask(address);
                        let mut outcomes = outcomes.lock().unwrap_or_else(PoisonError::into_inner);
                        outcomes.insert(address, outcome);
                    }
                }
            });
        }
    });
    outcomes.into_inner().unwrap_or_else(PoisonError::into_inner)
}

fn host_of(address: &str) -> &str {
    address.split('/').nth(2).unwrap_or_default()
}

fn is_offline(outcomes: &Outcomes<'_>) -> bool {
    let is_silent = |outcome: &Outcome| matches!(outcome, Outcome::Silent(_));
    let hosts: BTreeSet<_> = outcomes.keys().map(|address| host_of(address)).collect();
    hosts.len() >= SILENT_HOSTS_MAX && outcomes.values().all(is_silent)
}

/// What is known now; what nobody names any more is forgotten.
fn merged(before: &AllSeen, addresses: &Addresses, outcomes: &Outcomes<'_>, on: Date) -> AllSeen {
    let seen = |address: &String| {
        let before = before.get(address);
        let seen = match outcomes.get(address.as_str()) {
            None | Some(Outcome::Later(_)) => before?.clone(),
            Some(Outcome::Answers { answer, moved_to }) => {
                let (answer, moved_to) = (answer.clone(), moved_to.clone());
                Seen { on, answer, moved_to, failed: Vec::new() }
            }
            Some(Outcome::Fails(answer) | Outcome::Silent(answer)) => {
                let failed = Seen::failed_again(before, on);
                Seen { on, answer: answer.clone(), moved_to: None, failed }
            }
        };
        Some((address.clone(), seen))
    };
    addresses.keys().filter_map(seen).collect()
}

/// What an editor may do something about, and a summary.
fn told(addresses: &Addresses, outcomes: &Outcomes<'_>) -> String {
    let (mut text, mut failed, mut moved, mut later) = (String::new(), 0, 0, 0);
    for (address, outcome) in outcomes {
        let what = match outcome {
            Outcome::Answers { moved_to: None, .. } => continue,
            Outcome::Answers { moved_to: Some(to), .. } => {
                moved += 1;
                format!("voorgoed verhuisd: schrijf `{to}`")
            }
            Outcome::Fails(why) | Outcome::Silent(why) => {
                failed += 1;
                why.clone()
            }
            Outcome::Later(why) => {
                later += 1;
                format!("{why}; een volgende keer opnieuw")
            }
        };
        let places = addresses.get(*address).map_or_else(String::new, |of| places(of));
        let _ = writeln!(text, "{address}: {what}\n{places}");
    }
    let (asked, fresh) = (outcomes.len(), addresses.len() - outcomes.len());
    let _ = writeln!(
        text,
        "{asked} gevraagd: {failed} mislukt, {moved} verhuisd, {later} later; {fresh} waren al gezien"
    );
    text
}
