//! JSON into what it says of each record: with our own keys, as programmes of EDU-DEX or as courses of
//! schema.org. Which of them is told by the keys of each item; what has no key of ours is told, once a file.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};

use super::columns::target;
use super::graph::Graph;
use super::keys;
use super::moments::iso;
use super::names::Names;
use super::own;
use super::reader::{At, Reader};
use super::said::Said;
use super::values::Unread;
use crate::catalogue::kind::Kind;
use crate::catalogue::run::RunStatus;
use crate::formats::json::{self, Node, Value};
use crate::problem::{Problems, Severity};
use crate::rules::{unread_row, unreadable_table};
use crate::schema::scalar::shorten;
use crate::source::{Place, Source, SourcePath};

/// A list of records in memory.
#[derive(Debug)]
pub(super) struct Listing {
    pub path: SourcePath,
    root: Node,
}

/// What a list is in, besides the list itself.
const AROUND: &[&str] = &["@graph", "itemListElement", "item", "programs"];

/// How another format says something: the names down to a value, and our key.
type Saying = (&'static [&'static str], &'static str);

const EDU_DEX: &[Saying] = &[
    (&["programClassification", "programId"], "bron_id"),
    (&["programDescriptions", "programName"], "titel"),
    (&["programDescriptions", "programSummaryText"], "samenvatting"),
    (&["programDescriptions", "webLink"], keys::WEBSITE),
];

const SCHEMA_ORG: &[Saying] = &[
    (&["@id"], "bron_id"),
    (&["name"], "titel"),
    (&["description"], "samenvatting"),
    (&["url"], keys::WEBSITE),
    (&["provider"], keys::PROVIDER),
    (&["timeRequired"], "studielast"),
    (&["inLanguage"], "taal"),
];

/// Where both have their runs.
const EDU_DEX_RUNS: &[&str] = &["programSchedule", "programRun"];
const SCHEMA_ORG_RUNS: &[&str] = &["hasCourseInstance"];

/// The types of schema.org that are an offering; others stand beside it in the same file.
const TAKEN: &[&str] = &[
    "Course",
    "LearningResource",
    "EducationalOccupationalProgram",
    "EducationEvent",
    "Event",
    "Product",
];

fn is_taken(name: &str) -> bool {
    TAKEN.iter().any(|taken| name.rsplit(['/', ':']).next() == Some(taken))
}

/// The type of an item, or the first that is an offering.
fn type_of(item: &Node) -> Option<&str> {
    let names: Vec<_> = item.get("@type")?.items().into_iter().filter_map(Node::text).collect();
    names.iter().find(|name| is_taken(name)).or(names.first()).copied()
}

/// What becomes of a run, by the words of EDU-DEX and schema.org.
fn status_of(written: &str) -> Option<RunStatus> {
    match written.rsplit('/').next().unwrap_or_default() {
        "canceled" | "EventCancelled" => Some(RunStatus::Cancelled),
        "EventPostponed" => Some(RunStatus::Postponed),
        _ => None,
    }
}

impl Listing {
    pub(super) fn read(
        path: &SourcePath,
        source: &Source,
        problems: &mut Problems,
    ) -> Option<Self> {
        match json::parse(&source.text) {
            Ok(root) => Some(Self { path: path.clone(), root }),
            Err(refusal) => {
                let end = source.text[refusal.at..].chars().next().map_or(0, char::len_utf8);
                let place = Place::bytes(path, refusal.at..refusal.at + end);
                problems
                    .error(&unreadable_table::RULE, place, refusal.message)
                    .hint("bewaar het bestand opnieuw vanuit het programma dat het maakte");
                None
            }
        }
    }

    pub(super) fn announce(&self, kind: Kind, names: &mut Names) {
        own::announce(&self.items(kind), kind, names);
    }

    fn items(&self, kind: Kind) -> Vec<&Node> {
        let mut items = Vec::new();
        collect(&self.root, kind.folder(), &mut items);
        items
    }

    pub(super) fn said(&self, reader: &mut Reader<'_>) -> Vec<Said> {
        let items = self.items(reader.kind);
        if items.is_empty() {
            let message = "in deze lijst staat niets";
            reader
                .problems
                .error(&unreadable_table::RULE, Place::whole(&self.path), message)
                .hint("verwacht is een lijst van aanbod, elk met een `titel`");
        }
        let graph = Graph::of(&items);
        let mut left = BTreeMap::new();
        let mut said = Vec::new();
        for (item, number) in items.into_iter().zip(1..) {
            let place = Place::bytes(&self.path, item.span.clone());
            let one = Said::new(place, format!("item {number}"));
            said.extend(self.item((item, &graph), one, reader, &mut left));
        }
        self.report_left(&left, reader.problems);
        said
    }

    fn item(
        &self,
        (item, graph): (&Node, &Graph<'_>),
        mut said: Said,
        reader: &mut Reader<'_>,
        left: &mut BTreeMap<String, usize>,
    ) -> Option<Said> {
        let Value::Map(entries) = &item.value else {
            let message =
                format!("{}: hier hoort een groep sleutels, en dit is niet overgenomen", said.name);
            reader
                .problems
                .error(&unread_row::RULE, said.place, message)
                .hint("elk aanbod is `{\"titel\": \"…\", …}`");
            return None;
        };
        let has = |key: &str| item.get(key).is_some();
        let (table, runs) = if has("programDescriptions") || has("programClassification") {
            (EDU_DEX, EDU_DEX_RUNS)
        } else if has("@type") || has("hasCourseInstance") {
            (SCHEMA_ORG, SCHEMA_ORG_RUNS)
        } else {
            own::read(&self.path, item, entries, &mut said, reader);
            return reader.finished(said);
        };
        if let Some(other) = type_of(item).filter(|name| table == SCHEMA_ORG && !is_taken(name)) {
            *left.entry(other.to_owned()).or_default() += 1;
            return None;
        }
        for (names, key) in table {
            if let Some(node) = item.at(names) {
                let node = node.items().first().map_or(node, |first| graph.follow(first));
                self.text((names, node), key, &mut said, reader);
            }
        }
        if table == SCHEMA_ORG {
            self.cost((item, graph), &mut said, reader);
        }
        self.runs((item.at(runs), graph), &mut said, reader);
        for name in only_begun((item, graph), table, runs) {
            *left.entry(name).or_default() += 1;
        }
        let is_known = |key: &str| {
            let first = table.iter().map(|(names, _)| names[0]).chain([
                runs[0],
                "offers",
                "isAccessibleForFree",
            ]);
            first.into_iter().any(|known| known == key) || key.starts_with('@')
        };
        for (key, _) in entries.iter().filter(|(key, _)| !is_known(key)) {
            *left.entry(key.clone()).or_default() += 1;
        }
        reader.finished(said)
    }

    fn text(
        &self,
        (names, node): (&[&str], &Node),
        key: &str,
        said: &mut Said,
        reader: &mut Reader<'_>,
    ) {
        let place = Place::bytes(&self.path, node.span.clone());
        let at = At { name: format!("{}, `{}`", said.name, names.join(".")), place: place.clone() };
        let at = || At { name: at.name.clone(), place: at.place.clone() };
        let Some(text) = plain(node) else {
            let unread =
                Unread::new("hier hoort een tekst").hint("een tekst staat tussen aanhalingstekens");
            return reader.report(&at, unread, Severity::Error);
        };
        if let Some(target) =
            target(key, reader.kind, &place, reader.problems).filter(|_| !text.is_empty())
        {
            reader.text(&at, &target, text, said);
        }
    }

    /// The price of the first offer, in the words of a table.
    fn cost(&self, (item, graph): (&Node, &Graph<'_>), said: &mut Said, reader: &mut Reader<'_>) {
        let free = item.get("isAccessibleForFree").filter(|node| node.text() == Some("true"));
        let offer = item.get("offers").and_then(|offers| offers.items().into_iter().next());
        let offer = offer.map(|offer| graph.follow(offer));
        let price = offer.and_then(|offer| offer.get("price"));
        let Some(node) = free.or(price) else { return };
        let currency = offer.and_then(|offer| offer.get("priceCurrency")).and_then(Node::text);
        let text = match (free, price.and_then(Node::text)) {
            (Some(_), _) => "gratis".to_owned(),
            (None, Some(price)) => {
                format!("{} {}", currency.unwrap_or("EUR"), price.replace('.', ","))
                    .replace("EUR", "€")
            }
            (None, None) => return,
        };
        let place = Place::bytes(&self.path, node.span.clone());
        let name = format!("{}, `offers`", said.name);
        let at = || At { name: name.clone(), place: place.clone() };
        if let Some(target) = target("kosten", reader.kind, &place, reader.problems) {
            reader.text(&at, &target, &text, said);
        }
    }

    fn runs(
        &self,
        (runs, graph): (Option<&Node>, &Graph<'_>),
        said: &mut Said,
        reader: &mut Reader<'_>,
    ) {
        let mut read = Vec::new();
        let mut uids = Vec::new();
        for node in runs.map(Node::items).unwrap_or_default() {
            let node = graph.follow(node);
            let Some(run) = self.run((node, graph), said, reader) else { continue };
            read.push(Json::Object(run));
            uids.extend(
                ["id", "@id"].iter().find_map(|key| node.get(key)?.text()).map(str::to_owned),
            );
        }
        if uids.len() == read.len() {
            said.run_uids = uids;
        }
        if !read.is_empty() {
            said.values.insert(keys::RUNS.to_owned(), json!(read));
        }
    }

    fn run(
        &self,
        (node, graph): (&Node, &Graph<'_>),
        said: &Said,
        reader: &mut Reader<'_>,
    ) -> Option<Map<String, Json>> {
        let mut run = Map::new();
        for (name, key) in [("startDate", keys::START), ("endDate", keys::END)] {
            let Some(written) = node.get(name) else { continue };
            let text = written.get("date").unwrap_or(written).text();
            let Some(moment) = text.and_then(iso) else {
                let place = Place::bytes(&self.path, written.span.clone());
                let at = || At { name: format!("{}, `{name}`", said.name), place: place.clone() };
                let why = format!("`{}` is geen dag of tijd", shorten(text.unwrap_or("…")));
                reader.report(
                    &at,
                    Unread::new(why).hint("bijvoorbeeld `2027-03-04`"),
                    Severity::Error,
                );
                return None;
            };
            run.insert(key.to_owned(), json!(moment.to_string()));
        }
        let status = node.get("eventStatus").or_else(|| node.get("status"));
        let status = status.and_then(|status| status.get("@id").unwrap_or(status).text());
        if let Some(status) = status.and_then(status_of) {
            run.insert(keys::STATUS.to_owned(), json!(status.key()));
        }
        let location = node.get("location").map(|location| graph.follow(location));
        if let Some(town) = location.and_then(town) {
            let name = location.and_then(|location| location.get("name")).and_then(Node::text);
            let name = name.map(|name| ("naam".to_owned(), json!(name)));
            let place = name.into_iter().chain([("plaats".to_owned(), json!(town))]);
            run.insert(keys::LOCATION.to_owned(), Json::Object(place.collect()));
        }
        run.contains_key(keys::START).then_some(run)
    }

    fn report_left(&self, left: &BTreeMap<String, usize>, problems: &mut Problems) {
        if left.is_empty() {
            return;
        }
        let names: Vec<_> = left
            .iter()
            .map(|(name, count)| format!("`{}` ({count} keer)", shorten(name)))
            .collect();
        problems
            .warning(
                &unreadable_table::RULE,
                Place::whole(&self.path),
                format!("niet overgenomen uit dit bestand: {}", names.join(", ")),
            )
            .hint("vul zelf aan wat er op de site hoort");
    }
}

/// The items of a list, out of what it is in.
fn collect<'n>(node: &'n Node, folder: &str, items: &mut Vec<&'n Node>) {
    let inside = AROUND.iter().copied().chain([folder]).find_map(|key| node.get(key));
    match (&node.value, inside) {
        (Value::List(all), _) => all.iter().for_each(|node| collect(node, folder, items)),
        (_, Some(inside)) => collect(inside, folder, items),
        _ => items.push(node),
    }
}

/// What is known of a run, besides what begins with `@`.
const RUN: &[&str] = &["startDate", "endDate", "eventStatus", "status", "location", "id"];

fn town(location: &Node) -> Option<&str> {
    location.at(&["address", "addressLocality"])?.text()
}

/// What was read in part: lists of which the first item was taken, prices that are no amount, and keys of runs;
/// of a run without a start all of them.
fn only_begun(
    (item, graph): (&Node, &Graph<'_>),
    table: &[(&[&str], &str)],
    runs: &[&str],
) -> Vec<String> {
    let has_more = |node: &Node| matches!(&node.value, Value::List(items) if items.len() > 1);
    let lists = table.iter().filter(|(names, _)| item.at(names).is_some_and(has_more));
    let mut begun: Vec<String> = lists.map(|(names, _)| names.join(".")).collect();
    let offers = item.get("offers").map(Node::items).unwrap_or_default();
    if offers.len() > 1 || offers.iter().any(|offer| graph.follow(offer).get("price").is_none()) {
        begun.push("offers".to_owned());
    }
    for run in item.at(runs).map(Node::items).unwrap_or_default() {
        let run = graph.follow(run);
        let Value::Map(entries) = &run.value else { continue };
        let is_run = run.get("startDate").is_some();
        let is_read = |key: &str| key.starts_with('@') || (is_run && RUN.contains(&key));
        let unread = entries.iter().filter(|(key, _)| run.get(key).is_some() && !is_read(key));
        begun.extend(unread.map(|(key, _)| format!("{}.{key}", runs.join("."))));
        let location = run.get("location").filter(|_| is_run).map(|node| graph.follow(node));
        if location.is_some_and(|location| town(location).is_none()) {
            begun.push(format!("{}.location", runs.join(".")));
        }
    }
    begun
}

/// A text, in Dutch when there are several; of a group its name.
fn plain(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Scalar(text) => Some(text.trim()),
        Value::List(items) => items.first().and_then(plain),
        Value::Map(_) => {
            ["nl", "@value", "name", "en"].iter().find_map(|key| node.get(key)?.text())
        }
        Value::Null => None,
    }
}
