//! The runs of one record: rows about the same record that differ only in their run are one, and runs are
//! merged one by one, by their name. Nothing else in a record is a list of parts that are known by a name.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Map, Value as Json, json};

use super::identity::{link, titles};
use super::keys;
use super::said::Said;
use crate::catalogue::kind::Kind;

type Run = Map<String, Json>;

/// Joins what is said of the same record by several rows, each with a run of its own.
pub(super) fn joined(rows: Vec<Said>, kind: Kind) -> Vec<Said> {
    let mut joined: Vec<Said> = Vec::new();
    let mut places = HashMap::new();
    for said in rows {
        let record = said.source_id.clone().map_or_else(
            || format!("{:?} {}", titles(&said.values, kind), link(&said.values)),
            |id| format!("={id}"),
        );
        match places.get(&record).map(|place: &usize| &mut joined[*place]) {
            Some(first) if is_run_of(&said, first) => join(first, said),
            Some(_) => joined.push(said),
            None => {
                places.insert(record, joined.len());
                joined.push(said);
            }
        }
    }
    joined
}

/// Whether both have runs, and agree on everything else that both say.
fn is_run_of(said: &Said, first: &Said) -> bool {
    let is_same = |(key, value): (&String, &Json)| {
        key == keys::RUNS || first.values.get(key).is_none_or(|other| other == value)
    };
    let has_runs = |said: &Said| said.values.contains_key(keys::RUNS);
    has_runs(said) && has_runs(first) && said.values.iter().all(is_same)
}

fn join(first: &mut Said, said: Said) {
    for (key, value) in said.values {
        match (first.values.get_mut(&key), value) {
            (Some(Json::Array(runs)), Json::Array(more)) if key == keys::RUNS => runs.extend(more),
            (Some(_), _) => {}
            (None, value) => drop(first.values.insert(key, value)),
        }
    }
    first.run_uids.extend(said.run_uids);
    first.body = first.body.take().or(said.body);
}

/// Gives every run a name of its own: the one that it has here or had at the last import, else its first day.
/// Gives the names by what the source calls the runs.
pub(super) fn name(
    said: &mut Said,
    ours: Option<&Map<String, Json>>,
    known: &BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let Said { values, run_uids, .. } = said;
    let runs = values.get_mut(keys::RUNS).and_then(Json::as_array_mut);
    let ours: Vec<&Run> = ours.map(|ours| runs_of(ours)).unwrap_or_default();
    let (mut names, mut by_uid) = (Vec::new(), BTreeMap::new());
    for (at, run) in runs.into_iter().flatten().filter_map(Json::as_object_mut).enumerate() {
        let uid = run_uids.get(at);
        let start = start_of(run);
        let own = text(run, keys::RUN).map(str::to_owned);
        let here = || ours.iter().find(|other| start.is_some() && start_of(other) == start);
        let wanted = own
            .or_else(|| known.get(uid?).cloned())
            .or_else(|| here().and_then(|run| text(run, keys::RUN)).map(str::to_owned))
            .or_else(|| start.and_then(|start| start.get(..10)).map(str::to_owned));
        let Some(wanted) = wanted else { continue };
        let numbered = (2..).map(|number| format!("{wanted}-{number}"));
        let mut free = std::iter::once(wanted.clone()).chain(numbered);
        let name = free.find(|name| !names.contains(name)).unwrap_or_default();
        names.push(name.clone());
        by_uid.extend(uid.map(|uid| (uid.clone(), name.clone())));
        run.insert(keys::RUN.to_owned(), json!(name));
    }
    by_uid
}

/// What becomes of the runs of a record.
pub(super) struct Merged {
    pub runs: Json,
    /// The runs that both changed.
    pub conflicts: Vec<String>,
    /// The runs that the source does not have any more.
    pub vanished: Vec<String>,
}

/// Merges the runs of the source into those of the record; every run of an editor stays.
pub(super) fn merge(ours: &Json, base: Option<&Json>, theirs: &Json) -> Merged {
    let (ours, theirs) = (list(Some(ours)), list(Some(theirs)));
    let base: HashMap<_, _> = list(base).into_iter().map(|run| (name_of(run), run)).collect();
    let said: HashMap<_, _> = theirs.iter().map(|run| (name_of(run), *run)).collect();
    let mut merged = Merged { runs: Json::Null, conflicts: Vec::new(), vanished: Vec::new() };
    let mut runs: Vec<Json> = Vec::new();
    for own in &ours {
        let name = name_of(own);
        let before = base.get(name);
        match said.get(name) {
            None if before.is_some() => merged.vanished.push(name.to_owned()),
            Some(new) if *new != *own && before != Some(new) => {
                if before == Some(own) {
                    runs.push((*new).clone());
                    continue;
                }
                merged.conflicts.push(name.to_owned());
            }
            _ => {}
        }
        runs.push((*own).clone());
    }
    // One that an editor took away stays away.
    let is_there = |run: &&&Json| ours.iter().any(|own| name_of(own) == name_of(run));
    let new = theirs.iter().filter(|run| !is_there(run) && !base.contains_key(name_of(run)));
    runs.extend(new.map(|run| (*run).clone()));
    merged.runs = Json::Array(runs);
    merged
}

fn runs_of(values: &Map<String, Json>) -> Vec<&Run> {
    list(values.get(keys::RUNS)).into_iter().filter_map(Json::as_object).collect()
}

fn list(value: Option<&Json>) -> Vec<&Json> {
    value.and_then(Json::as_array).into_iter().flatten().collect()
}

fn text<'r>(run: &'r Run, key: &str) -> Option<&'r str> {
    run.get(key).and_then(Json::as_str)
}

/// When a run starts, or the first of its meetings.
fn start_of(run: &Run) -> Option<&str> {
    let meetings = || list(run.get(keys::MEETINGS)).into_iter().filter_map(Json::as_object);
    text(run, keys::START).or_else(|| meetings().find_map(|meeting| text(meeting, keys::START)))
}

fn name_of(run: &Json) -> &str {
    run.get(keys::RUN).and_then(Json::as_str).unwrap_or_default()
}
