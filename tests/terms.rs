//! Explanations of terms in texts: which words get one, and that nothing else changes.

use proptest::prelude::*;
use vindplaats::formats::markdown;
use vindplaats::parse::Cache;
use vindplaats::problem::Problems;
use vindplaats::source::{Source, SourcePath};
use vindplaats::terms::{MOST_ON_A_PAGE, Terms};
use vindplaats::{Settings, edition_of};

use crate::html::tags;
use crate::support::{TODAY, base_site};

/// The base site's entry is "individueel opleidingsplan (IOP)".
fn terms(entries: &[(&str, &str)]) -> Terms {
    let mut sources = base_site();
    for (id, keys) in entries {
        let path = SourcePath::new(format!("begrippen/{id}.md"));
        let text =
            format!("---\n{keys}\ndefinitie: Wat het is.\nbronnen: [{{document: visie}}]\n---\n");
        let source = Source::new(&path, text);
        sources.insert(path, source);
    }
    let settings = Settings::on(TODAY);
    let mut problems = Problems::default();
    let found = edition_of(&sources, &settings, &mut Cache::default(), &mut problems, &mut |_| ());
    let edition = found.expect("the base site has a `site.yaml`");
    assert!(!problems.has_errors(), "the entries are good");
    Terms::new(&edition.catalogue, &edition.base)
}

/// The words of `text` that are explained, each with its entry.
fn explained(terms: &Terms, text: &str) -> Vec<(String, String)> {
    let html = terms.explain(&markdown::render(text, 0, "/"), None);
    let buttons = html.split("popovertarget=\"_begrip-").skip(1);
    let word = |rest: &str| {
        let (id, rest) = rest.split_once("\">").expect("an attribute ends");
        let (word, _) = rest.split_once("</button>").expect("a button ends");
        (word.to_owned(), id.to_owned())
    };
    buttons.map(word).collect()
}

fn assert_explained(terms: &Terms, text: &str, expected: &[(&str, &str)]) {
    let found = explained(terms, text);
    let found: Vec<_> = found.iter().map(|(word, id)| (word.as_str(), id.as_str())).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn only_the_first_use_is_explained() {
    let terms = terms(&[("kpb", "term: korte praktijkbeoordeling\nafkorting: KPB")]);
    assert_explained(
        &terms,
        "Een IOP en nog een IOP, een KPB en een korte praktijkbeoordeling.",
        &[("IOP", "iop"), ("KPB", "kpb")],
    );
}

#[test]
fn only_whole_words_are_explained() {
    let terms = terms(&[]);
    assert_explained(&terms, "BIOP, IOPs, IOP-gesprek, pré-IOP, IOP2", &[]);
    assert_explained(&terms, "(IOP)", &[("IOP", "iop")]);
    assert_explained(&terms, "de IOP's", &[("IOP's", "iop")]);
}

#[test]
fn addresses_and_names_of_files_are_left_alone() {
    let terms = terms(&[("kpb", "term: korte praktijkbeoordeling\nafkorting: KPB")]);
    for text in [
        "iop@ziekenhuis.nl, IOP@ziekenhuis.nl, vragen.over.IOP@ziekenhuis.nl, naam@IOP",
        "https://www.voorbeeld.nl/IOP, www.IOP.nl, IOP.nl, ftp://voorbeeld.nl/IOP/x, IOP.pdf",
        "<https://www.voorbeeld.nl/IOP> en [IOP](https://www.voorbeeld.nl/)",
    ] {
        assert_explained(&terms, text, &[]);
    }
    let text = "Over het IOP. Een IOP/KPB, zie www.voorbeeld.nl.";
    assert_explained(&terms, text, &[("IOP", "iop"), ("KPB", "kpb")]);
}

#[test]
fn an_abbreviation_keeps_its_case_and_a_term_may_start_with_a_capital() {
    let terms = terms(&[]);
    assert_explained(&terms, "iop, Iop", &[]);
    assert_explained(
        &terms,
        "Individueel opleidingsplan",
        &[("Individueel opleidingsplan", "iop")],
    );
    assert_explained(&terms, "INDIVIDUEEL opleidingsplan", &[]);
}

#[test]
fn the_longest_term_is_explained() {
    let terms = terms(&[("plan", "term: plan"), ("plan-b", "term: plan B")]);
    assert_explained(&terms, "een plan B", &[("plan B", "plan-b")]);
    assert_explained(&terms, "een plan A", &[("plan", "plan")]);
}

#[test]
fn a_word_of_two_entries_is_explained_nowhere() {
    let terms = terms(&[("ander", "term: informatie over praktijken\nafkorting: IOP")]);
    assert_explained(&terms, "Een IOP.", &[]);
    assert_explained(
        &terms,
        "Een individueel opleidingsplan (IOP).",
        &[("individueel opleidingsplan", "iop")],
    );
}

#[test]
fn an_entry_can_ask_for_no_explanation() {
    let terms = terms(&[("plan-b", "term: IOP van een groep\nuitleg_in_tekst: nee")]);
    assert_explained(&terms, "Een IOP van een groep en een IOP.", &[("IOP", "iop")]);
    let body = markdown::render("Een IOP van een groep.", 0, "/");
    assert_eq!(terms.explain(&body, None), body.html);
}

#[test]
fn links_headings_code_and_heads_of_tables_are_left_alone() {
    let terms = terms(&[]);
    let text = "## IOP\n\n[het IOP](/x/) `IOP` ![IOP](/y.png \"IOP\")\n\n    IOP\n\n\
                | IOP |\n| --- |\n| geen |\n";
    assert_explained(&terms, text, &[]);
    assert_explained(&terms, "| x |\n| --- |\n| een IOP |\n", &[("IOP", "iop")]);
}

#[test]
fn a_page_explains_a_limited_number_of_terms_and_not_its_own() {
    let names: Vec<String> = (0..20).map(|number| format!("woord{number}")).collect();
    let keys: Vec<String> = names.iter().map(|name| format!("term: {name}")).collect();
    let entries = names.iter().map(String::as_str).zip(keys.iter().map(String::as_str));
    let terms = terms(&entries.collect::<Vec<_>>());
    assert_eq!(explained(&terms, &names.join(" ")).len(), MOST_ON_A_PAGE);
    let body = markdown::render("Een IOP.", 0, "/");
    assert_eq!(terms.explain(&body, Some("iop")), body.html);
}

#[test]
fn what_the_glossary_says_is_text() {
    let terms = terms(&[("m-g", "term: Q&A <b>\nafkorting: amp")]);
    let html = terms.explain(&markdown::render("Q&A, M&M: Q&A \\<b>", 0, "/"), None);
    assert!(html.contains("<strong>Q&amp;A &lt;b&gt;</strong>"), "{html}");
    assert!(html.contains("M&amp;M"), "an entity is no word: {html}");
}

#[test]
fn the_punctuation_next_to_a_word_stays_with_it() {
    let html = terms(&[]).explain(&markdown::render("Q&(IOP), en", 0, "/"), None);
    assert!(html.contains("Q&amp;<span class=\"kept\">(<button"), "{html}");
    assert!(html.contains("</span>),</span> en</p>"), "{html}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn without_its_explanations_a_text_is_as_it_was(text in any_text()) {
        let terms = terms(&[
            ("kpb", "term: korte praktijkbeoordeling\nafkorting: KPB"),
            ("amp", "term: amp"),
            ("qa", "term: Q&A"),
            ("p", "term: href"),
        ]);
        let body = markdown::render(&text, 0, "/");
        let explained = terms.explain(&body, None);
        prop_assert_eq!(without_explanations(&explained), body.html);
        prop_assert!(is_balanced(&explained), "{}", explained);
        let ids: Vec<_> = tags(&explained)
            .iter()
            .filter_map(|tag| tag.attribute("id").filter(|id| id.starts_with('_')).map(str::to_owned))
            .collect();
        let mut once = ids.clone();
        once.sort();
        once.dedup();
        prop_assert_eq!(once.len(), ids.len(), "an id is used twice");
    }
}

/// Terms and the Markdown around them.
fn any_text() -> impl Strategy<Value = String> {
    "(IOP|KPB|Q&A|amp|href|[Ii]ndividueel opleidingsplan|[`*_#>&;|().\\[\\]'\"-]|\\]\\(/x/\\)| |\n|\n\n|\n- |\n\\| a \\|\n\\|-\\|\n\\| |[a-zé]){0,60}"
}

fn without_explanations(html: &str) -> String {
    let mut rest = html;
    let mut text = String::new();
    while let Some((before, after)) = rest.split_once("<span class=\"kept\">") {
        text.push_str(before);
        let (punctuation, after) = after.split_once("<button ").expect("a button is inside");
        let (_, after) = after.split_once('>').expect("a tag ends");
        let (word, after) = after.split_once("</button><span popover ").expect("a note follows");
        let (_, after) = after.split_once("</span>").expect("a note ends");
        let (more_punctuation, after) = after.split_once("</span>").expect("the whole ends");
        text.extend([punctuation, word, more_punctuation]);
        rest = after;
    }
    text + rest
}

/// Whether elements are nested properly.
fn is_balanced(html: &str) -> bool {
    const EMPTY: &[&str] = &["br", "hr", "img", "input"];
    let mut open: Vec<&str> = Vec::new();
    for part in html.split('<').skip(1) {
        let end = part.find([' ', '>', '\n']).unwrap_or(part.len());
        match part.strip_prefix('/') {
            Some(rest) => {
                let closed = rest.split('>').next().unwrap_or_default();
                if open.pop() != Some(closed) {
                    return false;
                }
            }
            None if EMPTY.contains(&&part[..end]) => {}
            None => open.push(&part[..end]),
        }
    }
    open.is_empty()
}
