//! The linked data, read back: what the national profiles require of it, and that every address in it leads
//! somewhere. `tests/interchange` holds it against the shapes of those profiles, where they are at hand.

use std::collections::{BTreeMap, BTreeSet};

use oxrdf::vocab::rdf;
use oxrdf::{
    Graph, NamedNode, NamedNodeRef, NamedOrBlankNode, NamedOrBlankNodeRef, Term, TermRef, Triple,
};
use oxttl::TurtleParser;
use serde_json::Value;
use vindplaats::parse::Cache;
use vindplaats::plan::plan;
use vindplaats::problem::Problems;
use vindplaats::source::{Source, SourcePath, Sources};
use vindplaats::{Settings, publish, read};

use crate::support::{TODAY, base_site, folder, mini_theme};

const CATALOGUE: &str = "data/catalogus.ttl";
const CONCEPTS: &str = "data/begrippen.ttl";
const SCHEMA: &str = "schema/aanbod.json";
const SITE: &str = "https://vindplaats.example/";

const PREFIXES: &[(&str, &str)] = &[
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
];

const MANY: usize = usize::MAX;

/// What things of a class must have: the property, with the fewest and the most values.
type Required = (&'static str, &'static [(&'static str, usize, usize)]);

const OF_CATALOGUE: &[Required] = &[
    (
        "dcat:Catalog",
        &[
            ("dct:title", 1, 1),
            ("dct:description", 1, 1),
            ("dct:publisher", 1, 1),
            ("dct:creator", 1, 1),
            ("dcat:contactPoint", 1, 1),
            ("dct:language", 1, MANY),
            ("dcat:dataset", 1, MANY),
            ("foaf:homepage", 1, 1),
        ],
    ),
    (
        "dcat:Dataset",
        &[
            ("dct:title", 1, 1),
            ("dct:description", 1, 1),
            ("dct:identifier", 1, 1),
            ("dct:publisher", 1, 1),
            ("dct:creator", 1, 1),
            ("dcat:contactPoint", 1, 1),
            ("dcat:theme", 1, MANY),
            ("dct:accessRights", 1, 1),
            ("dct:language", 1, MANY),
            ("dcat:landingPage", 1, MANY),
            ("dcat:distribution", 1, MANY),
        ],
    ),
    (
        "dcat:Distribution",
        &[
            ("dct:title", 1, 1),
            ("dcat:accessURL", 1, 1),
            ("dcat:downloadURL", 1, 1),
            ("dct:license", 1, 1),
            ("dct:format", 1, 1),
            ("dcat:mediaType", 1, 1),
        ],
    ),
    ("foaf:Agent", &[("foaf:name", 1, 1)]),
    ("vcard:Kind", &[("vcard:fn", 1, 1), ("vcard:hasEmail", 1, 1)]),
];

const OF_CONCEPTS: &[Required] = &[
    ("skos:ConceptScheme", &[("dct:title", 1, 1), ("skos:hasTopConcept", 1, MANY)]),
    (
        "skos:Concept",
        &[
            ("skos:inScheme", 1, 1),
            ("skos:topConceptOf", 1, 1),
            ("skos:notation", 1, 1),
            ("skos:prefLabel", 1, 2),
            ("skos:definition", 1, 1),
        ],
    ),
];

/// `skos:Concept` in full.
fn term(short: &str) -> NamedNode {
    let (prefix, name) = short.split_once(':').expect("a term has a prefix");
    let (_, start) =
        PREFIXES.iter().find(|(known, _)| *known == prefix).expect("it is in the list");
    NamedNode::new([start, name].concat()).expect("is an address")
}

/// What is planned of a site, and the linked data of it.
struct Made {
    paths: BTreeSet<String>,
    files: BTreeMap<&'static str, Vec<u8>>,
}

impl Made {
    fn of(sources: &Sources) -> Self {
        let (theme, settings) = (mini_theme(), Settings::on(TODAY));
        let (mut problems, mut cache) = (Problems::default(), Cache::default());
        let made = publish(sources, &theme, &settings, &mut cache, &mut problems, &mut |_| ());
        let publication = made.expect("the content has no errors");
        let plan = plan(&publication);
        let file_of = |file: &'static str| {
            let output = plan.get(file)?;
            let (mut buffer, mut problems) = (Vec::new(), Problems::default());
            Some((file, output.make(&publication, &mut buffer, &mut problems)?.to_owned()))
        };
        let files = [CATALOGUE, CONCEPTS, SCHEMA].into_iter().filter_map(file_of).collect();
        Self { paths: plan.keys().cloned().collect(), files }
    }

    fn graph(&self, file: &str) -> Graph {
        let statements: Result<Vec<Triple>, _> =
            TurtleParser::new().for_slice(&self.files[file]).collect();
        statements.expect("it is Turtle").into_iter().collect()
    }
}

fn content(name: &str) -> Sources {
    read::sources(&folder(name), &mut Problems::default()).expect("the folder is there")
}

fn put(sources: &mut Sources, path: &str, text: String) {
    let path = SourcePath::new(path);
    sources.insert(path.clone(), Source::new(&path, text));
}

/// The base site with these keys in `site.yaml`.
fn with_keys(keys: &str) -> Sources {
    let mut sources = base_site();
    let text = sources[&SourcePath::new("site.yaml")].text.to_string();
    put(&mut sources, "site.yaml", text + keys);
    sources
}

/// What a thing has of a property.
fn values(graph: &Graph, thing: &NamedOrBlankNode, property: &str) -> Vec<Term> {
    let property = term(property);
    let found = graph.objects_for_subject_predicate(thing.as_ref(), property.as_ref());
    found.map(TermRef::into_owned).collect()
}

/// The texts of a property, sorted, without language.
fn texts(graph: &Graph, thing: &NamedOrBlankNode, property: &str) -> Vec<String> {
    let values = values(graph, thing, property).into_iter();
    let mut texts: Vec<String> = values
        .map(|value| match value {
            Term::Literal(literal) => literal.value().to_owned(),
            Term::NamedNode(node) => node.into_string(),
            Term::BlankNode(node) => node.to_string(),
        })
        .collect();
    texts.sort();
    texts
}

fn things(graph: &Graph, class: &str) -> Vec<NamedOrBlankNode> {
    let class = term(class);
    let things = graph.subjects_for_predicate_object(rdf::TYPE, class.as_ref());
    things.map(NamedOrBlankNodeRef::into_owned).collect()
}

/// What is not as the table has it.
fn unmet(graph: &Graph, table: &[Required]) -> Vec<String> {
    let mut unmet = Vec::new();
    for (class, properties) in table {
        let things = things(graph, class);
        if things.is_empty() {
            unmet.push(format!("there is no {class}"));
        }
        for thing in &things {
            for (property, fewest, most) in *properties {
                let count = values(graph, thing, property).len();
                if !(*fewest..=*most).contains(&count) {
                    unmet.push(format!("{thing} has {count} of {property}"));
                }
            }
        }
    }
    unmet.sort();
    unmet
}

#[test]
fn a_catalogue_of_data_can_take_over_what_there_is() {
    let graph = Made::of(&content("browser/content")).graph(CATALOGUE);
    assert_eq!(unmet(&graph, OF_CATALOGUE), [""; 0]);
    let of_files = ["dcat:accessURL", "dcat:downloadURL", "vcard:hasEmail"].map(term);
    let pointed_at = graph.iter().filter_map(|one| match one.object {
        TermRef::NamedNode(node) if one.predicate != rdf::TYPE => {
            let is_of_file = of_files.iter().any(|property| property.as_ref() == one.predicate);
            (!is_of_file).then_some(node)
        }
        _ => None,
    });
    let has_class =
        |node: &NamedNodeRef<'_>| graph.object_for_subject_predicate(*node, rdf::TYPE).is_some();
    let classless: Vec<String> =
        pointed_at.filter(|node| !has_class(node)).map(|node| node.to_string()).collect();
    assert_eq!(classless, [""; 0], "a profile asks of what class each of these is");
}

#[test]
fn what_the_site_does_not_know_is_not_said() {
    let of_the_site = ["dct:publisher", "dct:creator", "dcat:contactPoint", "dct:license"];
    let known = |sources: &Sources| {
        let made = Made::of(sources);
        let graph = made.graph(CATALOGUE);
        let is_known = |property: &&str| graph.triples_for_predicate(&term(property)).count() > 0;
        let known: Vec<&str> = of_the_site.into_iter().filter(is_known).collect();
        let text = String::from_utf8(made.files[CATALOGUE].clone()).expect("is text");
        let remark = text.lines().next().expect("there are lines").to_owned();
        (known, remark)
    };
    let mut nothing = base_site();
    let text = nothing[&SourcePath::new("site.yaml")].text.to_string();
    let (contact, rest) = ("contact: redactie@vindplaats.example\n", text);
    put(&mut nothing, "site.yaml", rest.replace(contact, ""));
    let remark = |facts| format!("# DCAT-AP-NL vraagt ook {facts}: dat is nog niet bekend.");
    let facts = "een uitgever, een adres voor vragen en een licentie";
    assert_eq!(known(&nothing), (vec![], remark(facts)));
    let some = with_keys("licentie: CC-BY-4.0\n");
    let properties = vec!["dcat:contactPoint", "dct:license"];
    assert_eq!(known(&some), (properties, remark("een uitgever")));
    let (all, first) = known(&with_keys("uitgever: Leerhuis Noord\nlicentie: CC0-1.0\n"));
    assert_eq!(all, of_the_site);
    assert!(first.starts_with("@prefix "), "{first}");
}

#[test]
fn a_site_without_open_data_has_none_of_it() {
    let made = Made::of(&with_keys("uitvoer: [feeds, agenda]\n"));
    assert!(!made.paths.contains(CATALOGUE) && !made.paths.contains(CONCEPTS));
    assert!(Made::of(&base_site()).paths.contains(CATALOGUE));
}

#[test]
fn every_address_of_the_site_leads_somewhere() {
    for sources in [base_site(), content("browser/content"), content("../content")] {
        let made = Made::of(&sources);
        for file in [CATALOGUE, CONCEPTS] {
            let graph = made.graph(file);
            let named = graph.iter().flat_map(|one| [one.subject.into(), one.object]);
            for node in named.filter_map(|node| match node {
                TermRef::NamedNode(node) => node.as_str().strip_prefix(SITE),
                _ => None,
            }) {
                let (path, name) = node.split_once('#').unzip();
                let path = path.unwrap_or(node);
                let page = format!("{path}index.html");
                let is_page = path.is_empty() || path.ends_with('/');
                let path = if is_page { &page } else { path };
                assert!(made.paths.contains(path), "{file}: /{node}");
                let thing = NamedNode::new([SITE, node].concat()).expect("is an address");
                let is_told = graph.triples_for_subject(&thing).next().is_some();
                assert!(name.is_none() || is_told, "{file}: nothing is said of /{node}");
            }
        }
    }
}

#[test]
fn every_word_has_a_meaning_and_no_name_twice() {
    for sources in [base_site(), content("browser/content"), content("../content")] {
        let graph = Made::of(&sources).graph(CONCEPTS);
        assert_eq!(unmet(&graph, OF_CONCEPTS), [""; 0]);
        let (words, lists) = (things(&graph, "skos:Concept"), things(&graph, "skos:ConceptScheme"));
        let mut codes = BTreeSet::new();
        for word in &words {
            let list = values(&graph, word, "skos:inScheme");
            assert_eq!(list, values(&graph, word, "skos:topConceptOf"));
            let list = lists.iter().find(|one| Term::from((*one).clone()) == list[0]);
            let list = list.expect("the list of a word is a list");
            let tops = values(&graph, list, "skos:hasTopConcept");
            assert!(tops.contains(&word.clone().into()), "{word}");
            let code = texts(&graph, word, "skos:notation");
            assert!(codes.insert((list.to_string(), code)), "the code of {word} is not its own");
            let labels = ["skos:prefLabel", "skos:altLabel", "skos:hiddenLabel"];
            let labels = labels.map(|property| values(&graph, word, property)).concat();
            let distinct: BTreeSet<String> = labels.iter().map(Term::to_string).collect();
            assert_eq!(distinct.len(), labels.len(), "{word}: {labels:?}");
        }
        let words: BTreeSet<String> = words.iter().map(ToString::to_string).collect();
        for one in graph.triples_for_predicate(&term("skos:related")) {
            assert!(words.contains(&one.object.to_string()), "{one}");
        }
    }
}

/// The values of every closed list in a JSON Schema.
fn closed_lists(schema: &Value, lists: &mut BTreeSet<Vec<String>>) {
    if let Value::Array(values) = &schema["enum"] {
        let keys: Option<Vec<String>> =
            values.iter().map(|value| value.as_str().map(str::to_owned)).collect();
        lists.extend(keys);
    }
    if let Value::Object(parts) = schema {
        parts.values().for_each(|part| closed_lists(part, lists));
    }
}

#[test]
fn what_a_record_can_refer_to_is_a_word() {
    let sources = base_site();
    let made = Made::of(&sources);
    let graph = made.graph(CONCEPTS);
    let codes = |list: &NamedOrBlankNode| {
        let words = values(&graph, list, "skos:hasTopConcept").into_iter();
        words.filter_map(|word| match word {
            Term::NamedNode(word) => Some(texts(&graph, &word.into(), "skos:notation").concat()),
            _ => None,
        })
    };
    let lists: BTreeSet<Vec<String>> =
        things(&graph, "skos:ConceptScheme").iter().map(|list| sorted(codes(list))).collect();
    let mut expected = BTreeSet::new();
    let schema = serde_json::from_slice(&made.files[SCHEMA]).expect("a schema is JSON");
    closed_lists(&schema, &mut expected);
    assert!(expected.len() > 20, "{expected:?}");
    for list in expected {
        assert!(lists.contains(&sorted(list.iter().cloned())), "{list:?}");
    }
    for kind in ["rollen/", "competenties/", "themas/", "doelgroepen/", "regios/", "begrippen/"] {
        let files = sources.keys().map(SourcePath::as_str);
        let ids = files.filter_map(|path| path.strip_prefix(kind)?.strip_suffix(".md"));
        assert!(lists.contains(&sorted(ids.map(str::to_owned))), "{kind}");
    }
}

fn sorted(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut texts: Vec<String> = texts.collect();
    texts.sort();
    texts
}

#[test]
fn a_word_keeps_its_address_when_its_file_is_renamed() {
    const ENTRY: &str = "---\nterm: individueel opleidingsplan\nengels: individual plan\nafkorting: IOP\n\
        definitie: Plan met de leerdoelen van de aios.\nsynoniemen: [individueel opleidingsplan, leerplan]\n\
        niet_gebruiken: [opleidingsschema, leerplan]\nbronnen: [{document: visie, paragraaf: '3.2'}]\n";
    let said = |path: &str, keys: &str| {
        let mut sources = base_site();
        sources.remove(&SourcePath::new("begrippen/iop.md"));
        put(&mut sources, path, format!("{ENTRY}{keys}---\n"));
        let graph = Made::of(&sources).graph(CONCEPTS);
        let word = NamedNode::new(format!("{SITE}data/begrippen.ttl#begrippen/iop"));
        let word: NamedOrBlankNode = word.expect("is an address").into();
        let labels = ["skos:prefLabel", "skos:altLabel", "skos:hiddenLabel"];
        let labels = labels.map(|property| texts(&graph, &word, property));
        let cited = values(&graph, &word, "dct:source");
        let Some(Term::BlankNode(source)) = cited.first() else { panic!("{cited:?}") };
        let citation = texts(&graph, &source.clone().into(), "dct:bibliographicCitation");
        let code = texts(&graph, &word, "skos:notation");
        (code.concat(), labels.map(|texts| texts.join(", ")), citation.concat())
    };
    let labels =
        ["individual plan, individueel opleidingsplan", "IOP, leerplan", "opleidingsschema"];
    let citation = "Visie Professionalisering, 3.2".to_owned();
    let told = ("iop".to_owned(), labels.map(str::to_owned), citation);
    assert_eq!(said("begrippen/iop.md", ""), told);
    let renamed = "id: iop\ndoorverwijzingen: [/begrippen/iop/]\n";
    assert_eq!(said("begrippen/opleidingsplan.md", renamed), told);
}

#[test]
fn what_has_ended_keeps_its_address_and_says_so() {
    let mut sources = base_site();
    let path = "begrippen/iop.md";
    let text = sources[&SourcePath::new(path)].text.replacen(
        "---\n",
        "---\nlevensloop: gearchiveerd\n",
        1,
    );
    put(&mut sources, path, text);
    let graph = Made::of(&sources).graph(CONCEPTS);
    let ended = graph.triples_for_predicate(&term("owl:deprecated"));
    let ended: Vec<String> = ended.map(|one| one.to_string()).collect();
    assert_eq!(ended.len(), 1, "{ended:?}");
    assert!(ended[0].contains("#begrippen/iop> "), "{ended:?}");
}
