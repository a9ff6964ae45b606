//! Whatever a page is found by beside its own words is on the page of search words for editors.

use std::sync::LazyLock;

use rayon::prelude::*;
use serde::Deserialize;
use vindplaats::parse::Cache;
use vindplaats::problem::Problems;
use vindplaats::read;
use vindplaats::search::page::SearchPages;
use vindplaats::source::{Source, SourcePath, Sources};
use vindplaats::{Settings, edition_of, url};

use crate::support::{TODAY, Tree, base_site, folder, site_of};

/// What is added to the end of the front matter of a record.
const KEYS: [(&str, &str); 3] = [
    ("rollen/educator.md", "synoniemen: [snorrok]"),
    ("themas/opleiden.md", "synoniemen: [klabok]"),
    ("begrippen/iop.md", "niet_gebruiken: [brombok]"),
];

/// New files.
const FILES: [(&str, &str); 3] = [
    (
        "synoniemen.yaml",
        "groepen: [[kwibok, zwatok]]\neen_richting: [{zoek: flantok, vindt: [jolok]}]",
    ),
    (
        "begrippen/qxz.md",
        "---\nterm: QXZ\ndefinitie: Quasi xeno zaak.\nbronnen: [{document: visie}]\n---\n",
    ),
    (
        "paginas/woorden.md",
        "---\ntitel: Woorden\nsamenvatting: Een samenvatting die lang genoeg is om te mogen, en die \
         verder weinig zegt.\nmenu: voet\nvolgorde: 2\n---\n\nEen kwibok is jolok. De wiebel pomp draai (WPD) en de quasi xeno \
         zaak van een educator met een individueel opleidingsplan.\n",
    ),
];

/// Words of each origin, and a page that is found by them through it.
const FOUND: [(&str, &str); 9] = [
    ("zwatok", "/woorden/"),
    ("flantok", "/woorden/"),
    ("wpd", "/woorden/"),
    ("qxz", "/woorden/"),
    ("iop", "/woorden/"),
    ("snorrok", "/woorden/"),
    ("snorrok", "/rollen/educator/"),
    ("klabok", "/themas/opleiden/"),
    ("brombok", "/begrippen/iop/"),
];

/// The base site with search words of every origin.
static SOURCES: LazyLock<Sources> = LazyLock::new(|| {
    let mut sources = base_site();
    let add = |sources: &mut Sources, path: &str, text: String| {
        let path = SourcePath::new(path);
        sources.insert(path.clone(), Source::new(&path, text));
    };
    for (path, key) in KEYS {
        let old = &sources[&SourcePath::new(path)].text;
        let new = old.replacen("\n---\n", &format!("\n{key}\n---\n"), 1);
        add(&mut sources, path, new);
    }
    for (path, text) in FILES {
        add(&mut sources, path, text.to_owned());
    }
    sources
});

static SITE: LazyLock<Tree> = LazyLock::new(|| {
    let theme = read::theme(&folder("../themes/vindplaats")).expect("there is a theme");
    let (site, problems) = site_of(&SOURCES, &theme, &Settings::on(TODAY), &mut Cache::default());
    assert!(!site.is_empty(), "{:?}", problems.into_iter().collect::<Vec<_>>());
    site
});

/// What a shard says of a stem: its postings, highest impact first, each of an impact, a page and
/// gaps to the next pages.
#[derive(Deserialize)]
#[serde(untagged)]
enum Cell {
    Text(String),
    Pages(Vec<usize>),
}

/// Every stem of the index with the pages it is on.
fn postings() -> Vec<(String, Vec<usize>)> {
    let mut postings = Vec::new();
    for rows in files::<Vec<Vec<Cell>>>("t") {
        for row in rows {
            let mut pages = Vec::new();
            for cell in &row {
                if let Cell::Pages(cell) = cell {
                    let mut page = 0;
                    pages.extend(cell[1..].iter().map(|gap| {
                        page += gap;
                        page
                    }));
                }
            }
            let Some(Cell::Text(stem)) = row.into_iter().next() else {
                panic!("a row begins with a stem")
            };
            postings.push((stem, pages));
        }
    }
    postings
}

/// The files of a folder of the index, in the order of their numbers.
fn files<T: for<'de> Deserialize<'de>>(folder: &str) -> Vec<T> {
    let path = SITE.keys().find(|path| path.ends_with(&format!("/{folder}/0.json")));
    let path = path.expect("the index has the folder").replace("0.json", "");
    let files = (0..).map_while(|number| SITE.get(&format!("{path}{number}.json")));
    files.map(|text| serde_json::from_slice(text).expect("is as promised")).collect()
}

/// The words of a text without what an ending changes: "taak" and "geef" are in "taken" and "geven".
fn plain(text: &str) -> Vec<String> {
    let text = text.to_lowercase().replace('v', "f").replace('z', "s");
    let words = text.split_whitespace().map(|word| {
        let mut letters: Vec<char> =
            word.chars().filter(|letter| letter.is_alphanumeric()).collect();
        letters.dedup();
        letters.into_iter().collect()
    });
    words.collect()
}

/// True when some word has the first letters of a stem, as it is or as a part of a compound. Of a word
/// with a letter ("hepatitis c") that is the word.
fn says(words: &[String], stem: &str) -> bool {
    let stem = stem.split(' ').next().expect("a text has a first part");
    let stem: String = plain(stem).concat().chars().take(4).collect();
    words.iter().any(|word| word.contains(&stem))
}

/// The words that the page for editors shows.
fn shown() -> Vec<String> {
    let path = url::search_words().file();
    let html = String::from_utf8_lossy(&SITE[&path]).into_owned();
    let entries = html.split("<dl class=\"entries\">").skip(1);
    let entries = entries.filter_map(|rest| rest.split("</dl>").next());
    let texts = entries.flat_map(|list| list.split('<')).filter_map(|tag| tag.split('>').nth(1));
    texts.flat_map(plain).collect()
}

#[test]
fn words_of_every_origin_are_indexed_and_shown() {
    let (postings, shown) = (postings(), shown());
    let pages: Vec<(String, String, String, String)> =
        files::<Vec<_>>("p").into_iter().flatten().collect();
    for (word, path) in FOUND {
        let page = pages.iter().position(|(href, ..)| href == path).expect("the page is there");
        let found = postings.iter().any(|(stem, pages)| stem == word && pages.contains(&page));
        assert!(found, "`{word}` does not find {path}");
        assert!(shown.iter().any(|other| other == &plain(word).concat()), "`{word}` is not shown");
    }
}

#[test]
fn what_a_page_is_found_by_is_in_its_texts_or_shown() {
    let (mut problems, mut cache) = (Problems::default(), Cache::default());
    let edition =
        edition_of(&SOURCES, &Settings::on(TODAY), &mut cache, &mut problems, &mut |_| ());
    let edition = edition.expect("there is a site");
    let pages: Vec<Vec<String>> = SearchPages::new(&edition.catalogue, &[0])
        .chunks()
        .flatten_iter()
        .map(|page| plain(&[page.title, page.summary, page.topics, page.body].join("\n")))
        .collect();
    let shown = shown();
    for (stem, found) in postings() {
        for page in found {
            let is_known = says(&pages[page], &stem) || says(&shown, &stem);
            assert!(is_known, "`{stem}` finds page {page}, and nothing shows why");
        }
    }
}
