//! Changes to the text of a record: what was asked changes, and not one byte besides.

use std::collections::BTreeMap;
use std::path::Path;

use vindplaats::catalogue::kind::Kind;
use vindplaats::edit::{Misplaced, sorted};

use crate::support::tree;

/// The records of the real content, with their kinds.
fn records() -> BTreeMap<String, (Kind, String)> {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let files = tree(&content).into_iter().filter_map(|(path, bytes)| {
        let kind =
            Kind::ALL.iter().find(|kind| path.starts_with(&format!("{}/", kind.folder())))?;
        let text = String::from_utf8(bytes).expect("the content is UTF-8");
        path.rsplit_once('.').is_some_and(|(_, end)| end == "md").then_some((path, (*kind, text)))
    });
    files.collect()
}

/// A glossary entry with this front matter, sorted.
fn entry(front_matter: &str) -> Option<String> {
    let text = format!("---\n{front_matter}---\n\nTekst.\n");
    let sorted = sorted(Kind::GlossaryEntry, &text)?.text;
    let front_matter =
        sorted.strip_prefix("---\n").and_then(|rest| rest.split_once("---\n\nTekst"));
    front_matter.map(|(front_matter, _)| front_matter.to_owned())
}

#[test]
fn the_content_is_in_order() {
    let records = records();
    assert!(records.len() > 500, "{} records", records.len());
    for (path, (kind, text)) in records {
        let sorted = sorted(kind, &text).expect("the content has no faults");
        assert_eq!(sorted.misplaced, None, "{path}: run `vindplaats fmt`");
        assert_eq!(sorted.text, text, "{path}");
    }
}

/// Each file upside down, and with other line ends.
#[test]
fn order_comes_back_whatever_it_was() {
    for (path, (kind, text)) in records() {
        let (front_matter, body) = text[4..].split_once("\n---\n").expect("it has two fences");
        let mut blocks: Vec<String> = Vec::new();
        for line in front_matter.lines() {
            match blocks.last_mut().filter(|_| line.starts_with([' ', '-'])) {
                Some(block) => block.extend([line, "\n"]),
                None => blocks.push(format!("{line}\n")),
            }
        }
        blocks.reverse();
        let reversed = format!("---\n{}---\n{body}", blocks.concat());
        for (from, to) in [(&reversed, &text), (&with_returns(&reversed), &with_returns(&text))] {
            let back = sorted(kind, from).expect("reversed keys are no fault");
            assert_eq!(&back.text, to, "{path}");
        }
    }
}

fn with_returns(text: &str) -> String {
    text.replace('\n', "\r\n")
}

#[test]
fn a_key_takes_its_comments_along() {
    let mixed = "# Van de redactie.\n\nbronnen: []\n# Zoals in de wet.\n# Twee regels.\ndefinitie: |\n  Een\n  \
                 # geen opmerking\n\n  twee\n\nterm: 'X'   # kort\n# Onderaan.\n";
    let right = "# Van de redactie.\n\nterm: 'X'   # kort\n# Onderaan.\n# Zoals in de wet.\n# Twee regels.\n\
                 definitie: |\n  Een\n  # geen opmerking\n\n  twee\n\nbronnen: []\n";
    assert_eq!(entry(mixed).as_deref(), Some(right));
    assert_eq!(entry(right).as_deref(), Some(right));
}

#[test]
fn maps_in_lists_are_sorted_too() {
    let mixed = "term: X\nbronnen:\n- paragraaf: '2'   # twee\n  document: visie\n\n# Nog een.\n- {paragraaf: '3', \
                 document: visie}\n- gezien_op: 2026-11-01\n  titel: >\n    Een\n    titel\n  url: https://a.nl/\n";
    let right = "term: X\nbronnen:\n- document: visie\n  paragraaf: '2'   # twee\n\n# Nog een.\n- {paragraaf: '3', \
                 document: visie}\n- url: https://a.nl/\n  titel: >\n    Een\n    titel\n  gezien_op: 2026-11-01\n";
    assert_eq!(entry(mixed).as_deref(), Some(right));
}

#[test]
fn maps_under_a_key_are_sorted_too() {
    let front_matter =
        |upkeep: &str| format!("---\nlevensloop: concept\nnaam: X\nbeheer:\n{upkeep}---\n");
    let mixed = "    # Volgend jaar.\n    herzien_voor: 2027-11-01\n    # Vandaag.\n    gecontroleerd_op: 2026-11-01\n";
    let right = "    # Vandaag.\n    gecontroleerd_op: 2026-11-01\n    # Volgend jaar.\n    herzien_voor: 2027-11-01\n";
    let sorted = sorted(Kind::Role, &front_matter(mixed)).map(|sorted| sorted.text);
    assert_eq!(sorted, Some(front_matter(right)));
}

#[test]
fn a_comment_has_no_place_behind_a_dash() {
    let commented = "term: X\nbronnen:\n  - paragraaf: '2'\n    # Waar.\n    document: visie\n";
    assert_eq!(entry(commented).as_deref(), Some(commented));
}

#[test]
fn what_is_out_of_place_is_named() {
    let text =
        "---\nterm: X\nbronnen:\n  - paragraaf: '2'\n    document: visie\ndefinitie: Y\n---\n";
    let misplaced = sorted(Kind::GlossaryEntry, text).and_then(|sorted| sorted.misplaced);
    let first = Misplaced { at: 44, key: "document".to_owned(), before: "paragraaf".to_owned() };
    assert_eq!(misplaced, Some(first));
}

#[test]
fn what_has_a_fault_is_left_alone() {
    let faults = [
        "bronnen: []\nterm: X\nbronen: []\n",
        "bronnen: []\nterm: X\nterm: Y\n",
        "bronnen: [\nterm: X\n",
        "- term: X\n",
        "term\n",
        "bronnen: &a []\nterm: X\n",
        "bronnen: [{paragraf: 1}]\nterm: X\n",
    ];
    for fault in faults {
        assert_eq!(entry(fault), None, "{fault}");
    }
    assert_eq!(sorted(Kind::GlossaryEntry, "Zonder kop."), None);
    let kept_lines = "bronnen:\n  - paragraaf: '2'\n    document: |+\n      visie\n\n  # Tot slot.\n  - {url: x}\n";
    assert_eq!(entry(kept_lines), None);
    let one_line = "{bronnen: [], term: X}\n";
    assert_eq!(entry(one_line).as_deref(), Some(one_line));
}

#[test]
fn a_draft_says_so_first() {
    let draft = "---\nlevensloop: concept\nterm: X\nbronnen: []\n---\n";
    let moved = "---\nterm: X\nbronnen: []\nlevensloop: concept\n---\n";
    assert_eq!(
        sorted(Kind::GlossaryEntry, moved).map(|sorted| sorted.text).as_deref(),
        Some(draft)
    );
}
