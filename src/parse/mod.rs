//! Sources into records: each file on its own, in parallel.
//!
//! The result for a file must depend only on that file and the site's base path, so that it can be
//! cached by content hash; [`Cache`] may be dropped at any time without a change in output.

pub(crate) mod misplaced;
pub(crate) mod paths;

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;
use serde_json::{Map, Value as Json};

use self::paths::kind_and_id;
use crate::catalogue::common::{
    Common, LIFE_CYCLE, LifeCycle, NAMES, NUMBER_KEY, SHARED, SOURCES, SUMMARY, Shared,
};
use crate::catalogue::kind::Kind;
use crate::catalogue::records::AnyRecord;
use crate::catalogue::site::{self, Site};
use crate::catalogue::synonyms::{self, Synonyms};
use crate::dutch::order::SortKey;
use crate::formats::yaml::{Node, Refusal, Value};
use crate::formats::{front_matter, markdown, missing_fence, yaml};
use crate::problem::{Problem, Problems, Severity};
use crate::rules::{invalid_yaml, malformed_file};
use crate::schema::declare::FieldGroup;
use crate::schema::meant::word;
use crate::schema::reader::{self, Expected};
use crate::schema::{files, texts};
use crate::source::{Place, Source, SourcePath, Sources};
use crate::url;

#[derive(Clone, Debug)]
struct Parsed {
    record: Option<AnyRecord>,
    problems: Vec<Problem>,
}

/// Parsed files of the previous build. The default keeps none: records of a program that builds once are in
/// memory once.
#[derive(Debug, Default)]
pub struct Cache(Option<Kept>);

/// What a [`Cache`] keeps, by content hash.
#[derive(Debug, Default)]
struct Kept {
    base: String,
    parsed: HashMap<[u8; 32], Arc<Parsed>>,
}

impl Cache {
    /// A cache that keeps what it parses, for a next build.
    pub fn for_rebuilds() -> Self {
        Self(Some(Kept::default()))
    }

    /// What was kept for this base path.
    fn take(&mut self, base: &str) -> HashMap<[u8; 32], Arc<Parsed>> {
        let kept = self.0.as_mut().filter(|kept| kept.base == base);
        kept.map(|kept| std::mem::take(&mut kept.parsed)).unwrap_or_default()
    }
}

/// Parses every record. `base` is the path the site is served under, which is prefixed to internal
/// links in body text.
pub(crate) fn parse(
    sources: &Sources,
    base: &str,
    cache: &mut Cache,
    problems: &mut Problems,
) -> Vec<AnyRecord> {
    misplaced::report(sources, problems);
    let known = cache.take(base);
    let files: Vec<_> = sources.iter().filter(|(path, _)| kind_and_id(path).is_some()).collect();
    let parsed: Vec<([u8; 32], Arc<Parsed>)> = files
        .into_par_iter()
        .map(|(path, source)| {
            let earlier = known.get(&source.hash).cloned();
            (source.hash, earlier.unwrap_or_else(|| Arc::new(parse_file(path, source, base))))
        })
        .collect();
    if let Some(kept) = &mut cache.0 {
        *kept = Kept { base: base.to_owned(), parsed: parsed.iter().cloned().collect() };
    }
    let mut records = Vec::with_capacity(parsed.len());
    for (_, file) in parsed {
        let Parsed { record, problems: found } = Arc::unwrap_or_clone(file);
        problems.extend(found);
        records.extend(record);
    }
    records
}

/// Reads `site.yaml`; `None` when it is missing or invalid, which is reported here or was before.
pub(crate) fn parse_site(sources: &Sources, problems: &mut Problems) -> Option<Site> {
    let path = SourcePath::new(site::FILE);
    let Some(source) = sources.get(&path) else {
        let is_it = |path: &SourcePath| path.as_str().to_lowercase().starts_with("site.");
        if problems.files_with_errors().iter().any(is_it) {
            return None;
        }
        problems
            .error(&malformed_file::RULE, Place::whole(&path), "het bestand ontbreekt")
            .hint("de inhoudsmap heeft een `site.yaml` nodig met naam, basis_url en documenten");
        return None;
    };
    let node = yaml_of(&path, &source.text, problems)?;
    let fields = reader::read(Expected::alone(&[Site::FIELDS]), &node, (&path, 0), problems);
    (!fields.values.is_empty()).then(|| Site::from_values(&fields.values))
}

/// Reads `synoniemen.yaml`. Empty when it is missing or has an error, which is reported: with entries
/// left out, the positions that checks report would be wrong.
pub(crate) fn parse_synonyms(sources: &Sources, problems: &mut Problems) -> Synonyms {
    let path = SourcePath::new(synonyms::FILE);
    let Some(source) = sources.get(&path) else { return Synonyms::default() };
    let mut found = Problems::default();
    let fields = yaml_of(&path, &source.text, &mut found).map(|node| {
        let expected = Expected::alone(&[Synonyms::FIELDS]);
        reader::read(expected, &node, (&path, 0), &mut found)
    });
    let synonyms = match fields {
        Some(fields) if !found.has_errors() => Synonyms::from_values(&fields.values),
        _ => Synonyms::default(),
    };
    problems.extend(found);
    synonyms
}

fn parse_file(path: &SourcePath, source: &Source, base: &str) -> Parsed {
    let mut problems = Problems::default();
    let record = kind_and_id(path)
        .and_then(|(kind, id)| parse_record(kind, id, (path, &source.text), base, &mut problems));
    Parsed { record, problems: problems.into_iter().collect() }
}

fn parse_record(
    kind: Kind,
    id: &str,
    (path, text): (&SourcePath, &str),
    base: &str,
    problems: &mut Problems,
) -> Option<AnyRecord> {
    let parts = front_matter::split(path, text, problems)?;
    let (header, start) = (&text[parts.front_matter.clone()], parts.front_matter.start);
    let fields = header_of(path, header, start, problems).map(|node| {
        let tables = &[kind.fields(), SHARED];
        let no_keys = "de kop bestaat niet uit sleutels";
        let expected = Expected { tables, kind_with, no_keys, unfinished: unfinished(&node) };
        reader::read(expected, &node, (path, start), problems)
    });
    let body = markdown::render(&text[parts.body.clone()], parts.body.start, base);
    let fields = fields.filter(|fields| !fields.values.is_empty())?;
    let (names, texts) = names_and_texts(kind, &fields.values);
    let has_files = header.contains(url::MEDIA);
    let files = if has_files { files::files(kind.fields(), &fields.values) } else { Vec::new() };
    let title_key = kind.title_key();
    let text = |key| fields.values.get(key).and_then(Json::as_str);
    let title = text(title_key).filter(|_| !fields.faulty.contains(&title_key)).unwrap_or(id);
    let number = text(NUMBER_KEY).unwrap_or_default();
    let common = Common {
        kind,
        id: id.to_owned(),
        path: path.clone(),
        title: title.to_owned(),
        sort_key: SortKey::new(&format!("{number} {title}")),
        shared: Shared::from_values(&fields.values),
        names,
        texts,
        files,
        body,
        body_range: parts.body,
        references: fields.references,
        faulty: fields.faulty,
    };
    Some(AnyRecord::new(kind, common, &fields.values))
}

/// The other names of a record, and the remaining texts of its front matter, one per line.
fn names_and_texts(kind: Kind, values: &Map<String, Json>) -> (Vec<String>, String) {
    let (mut names, mut others) = (Vec::new(), String::new());
    texts::visit(kind.fields(), values, &mut |key, text| {
        if NAMES.contains(&key) {
            names.push(text.to_owned());
        } else if key != SUMMARY.key && key != SOURCES.key {
            others.push_str(text);
            others.push('\n');
        }
    });
    (names, others)
}

/// The severity of what is not filled in, or not as its key asks for: a draft may be unfinished, also one
/// that says so in other words, which is reported.
fn unfinished(header: &Node<'_>) -> Severity {
    let draft = LifeCycle::Draft.key();
    let is_draft = |text: &str| word::term(LifeCycle::TERMS, text.trim()) == Some(draft);
    match &header.at(LIFE_CYCLE).value {
        Value::Scalar(text) if is_draft(text) => Severity::Warning,
        _ => Severity::Error,
    }
}

/// Parses the front matter of a record, which starts at byte `offset` of its file.
fn header_of<'t>(
    path: &SourcePath,
    text: &'t str,
    offset: usize,
    problems: &mut Problems,
) -> Option<Node<'t>> {
    let refusal = match yaml::parse(text) {
        Ok(node) => return Some(node),
        Err(refusal) => refusal,
    };
    match missing_fence::heading_before(text, refusal.span.start) {
        Some(heading) => {
            let place = Place::bytes(path, heading.start + offset..heading.end + offset);
            problems
                .error(&malformed_file::RULE, place, "de kop is voor deze regel niet afgesloten")
                .hint("zet boven deze regel een regel met alleen `---`");
        }
        None => report_refusal(path, offset, refusal, problems),
    }
    None
}

/// Parses a file that is YAML as a whole.
fn yaml_of<'t>(path: &SourcePath, text: &'t str, problems: &mut Problems) -> Option<Node<'t>> {
    yaml::parse(text).map_err(|refusal| report_refusal(path, 0, refusal, problems)).ok()
}

fn report_refusal(path: &SourcePath, offset: usize, refusal: Refusal, problems: &mut Problems) {
    let span = refusal.span.start + offset..refusal.span.end + offset;
    let place = Place::bytes(path, span);
    let problem = problems.error(&invalid_yaml::RULE, place, refusal.message);
    problem.hints.extend(refusal.hints);
}

/// The folder of the first kind with a key.
fn kind_with(key: &str) -> Option<&'static str> {
    let has_key = |kind: &&Kind| kind.fields().iter().any(|field| field.key == key);
    Kind::ALL.iter().find(has_key).map(|kind| kind.folder())
}
