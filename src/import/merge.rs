//! Three-way merge of a record, key by key: the values of the source now, those of its last import and those
//! of the file. A change of the source alone is taken over, a change of an editor is kept, and where both
//! changed a value the file keeps its own and a conflict is reported.

use serde_json::{Map, Value as Json};

use super::base::Kept;
use super::keys;
use super::runs::{self, Merged};
use super::said::Said;
use crate::formats::front_matter;
use crate::formats::yaml::{self, Node, Value};
use crate::problem::{Problem, Problems};
use crate::rules::import_conflict;
use crate::schema::scalar::shorten;
use crate::source::{Place, SourcePath};

/// The keys to set in a record, in the order of the source.
pub(super) fn changes(
    path: &SourcePath,
    ours: &Map<String, Json>,
    (said, before): (&Said, Option<&Kept>),
    problems: &mut Problems,
) -> Vec<(String, Json)> {
    let mut changes = Vec::new();
    for (key, theirs) in &said.values {
        let (own, base) = (ours.get(key), before.and_then(|kept| kept.values.get(key)));
        if own == Some(theirs) || base == Some(theirs) {
            continue;
        }
        if let (true, Some(own)) = (key == keys::RUNS, own) {
            let merged = runs::merge(own, base, theirs);
            report_runs(path, &merged, said, problems);
            changes.extend((merged.runs != *own).then_some((key.clone(), merged.runs)));
        } else if own == base {
            changes.push((key.clone(), theirs.clone()));
        } else {
            let message = if base.is_none() {
                format!("`{key}` is hier anders dan in de bron, en is zo gebleven")
            } else {
                format!("`{key}` is hier en in de bron veranderd, en is hier zo gebleven")
            };
            report(Place::key(path, key.as_str()), message, theirs, said, problems);
        }
    }
    let is_new = |key: &String| !ours.contains_key(key) && before.is_none();
    changes.extend(
        said.fixed
            .iter()
            .filter(|(key, _)| is_new(key))
            .map(|(key, value)| (key.clone(), value.clone())),
    );
    report_emptied(path, ours, (said, before), problems);
    if let (Some(body), Some(kept)) = (&said.body, before)
        && kept.body.as_ref() != Some(body)
    {
        let message = "de tekst is in de bron veranderd, en is hier zo gebleven".to_owned();
        report(Place::whole(path), message, &Json::from(body.as_str()), said, problems);
    }
    changes
}

fn report_runs(path: &SourcePath, merged: &Merged, said: &Said, problems: &mut Problems) {
    let place = || Place::key(path, keys::RUNS);
    for name in &merged.conflicts {
        let message =
            format!("de uitvoering `{name}` is hier anders dan in de bron, en is zo gebleven");
        let run = said.values.get(keys::RUNS).and_then(Json::as_array).into_iter().flatten();
        let run = run.into_iter().find(|run| run[keys::RUN] == name.as_str());
        report(place(), message, run.unwrap_or(&Json::Null), said, problems);
    }
    for name in &merged.vanished {
        let message =
            format!("de uitvoering `{name}` staat niet meer in de bron, en is hier gebleven");
        warning(place(), message, said, problems)
            .hint("gaat zij niet door, zet dan `status: geannuleerd`; anders hoeft er niets");
    }
}

fn report(place: Place, message: String, theirs: &Json, said: &Said, problems: &mut Problems) {
    let theirs = theirs.as_str().map_or_else(|| theirs.to_string(), str::to_owned);
    let hint =
        format!("in de bron staat `{}` ({}, {})", shorten(&theirs), said.place.path, said.name);
    warning(place, message, said, problems)
        .hint(hint)
        .hint("neem het zelf over als dat klopt; anders hoeft er niets");
}

fn warning<'p>(
    place: Place,
    message: String,
    said: &Said,
    problems: &'p mut Problems,
) -> &'p mut Problem {
    let problem = problems.warning(&import_conflict::RULE, place, message);
    problem.row = Some(said.place.clone());
    problem
}

/// Reports the keys that the source had a value for and now has none.
fn report_emptied(
    path: &SourcePath,
    ours: &Map<String, Json>,
    (said, before): (&Said, Option<&Kept>),
    problems: &mut Problems,
) {
    let emptied = before.into_iter().flat_map(|kept| kept.values.keys());
    for key in emptied.filter(|key| ours.contains_key(*key) && !said.values.contains_key(*key)) {
        let message = format!("de bron noemt `{key}` niet meer; hier is zij gebleven");
        warning(Place::key(path, key.as_str()), message, said, problems)
            .hint("haal haar weg als zij niet meer klopt; anders hoeft er niets");
    }
}

/// The values of the front matter of a record, each as it is written; none when it cannot be read.
pub(super) fn values(text: &str) -> Map<String, Json> {
    let header = front_matter::find(text).map(|parts| &text[parts.front_matter]);
    let node = header.and_then(|header| yaml::parse(header).ok());
    match node.map(|node| json(&node)) {
        Some(Json::Object(values)) => values,
        _ => Map::new(),
    }
}

fn json(node: &Node<'_>) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Scalar(text) => Json::from(text.trim()),
        Value::List(items) => Json::Array(items.iter().map(json).collect()),
        Value::Map(entries) => {
            let entries = entries.iter().filter(|entry| entry.node.value != Value::Null);
            Json::Object(entries.map(|entry| (entry.key.to_string(), json(&entry.node))).collect())
        }
    }
}
