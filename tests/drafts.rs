//! Drafts: whatever is not finished in one stops neither the site nor the preview.

use vindplaats::link::Drafts;
use vindplaats::parse::Cache;
use vindplaats::problem::Problems;
use vindplaats::report::{self, Format};
use vindplaats::source::{Source, SourcePath, Sources};
use vindplaats::{Settings, edition_of};

use vindplaats::catalogue::common::SHARED;
use vindplaats::catalogue::kind::Kind;

use crate::support::{SECONDS, TODAY, base_site, fresh_folder, run_within, vindplaats, write};

/// What is reported of the base site with these files, with drafts shown.
fn reported(files: &[(&str, &str)]) -> (bool, String) {
    let mut sources: Sources = base_site();
    for (path, text) in files {
        let path = SourcePath::new(path);
        sources.insert(path.clone(), Source::new(&path, *text));
    }
    let mut problems = Problems::default();
    let settings = Settings { drafts: Drafts::Shown, ..Settings::on(TODAY) };
    edition_of(&sources, &settings, &mut Cache::default(), &mut problems, &mut |_| ());
    let located = report::locate(&problems, |path| sources.get(path));
    (problems.has_errors(), report::render(&located, Format::Text { colour: false }))
}

#[test]
fn what_a_check_finds_in_a_draft_is_a_warning() {
    let draft = "---\ntitel: Basis van het opleiden\naanbieder: umc\nkosten: {basis: betaald}\n\
                 bereik: regionaal\nlevensloop: concept\n---\n\n<b>vet</b> [weg](/nergens/)\n";
    let page = "---\ntitel: Agenda\nlevensloop: concept\n---\n";
    let (stops, report) = reported(&[("aanbod/aaa.md", draft), ("paginas/agenda.md", page)]);
    assert!(!stops, "{report}");
    for rule in ["dode-link", "ruwe-html", "dubbele-titel", "dubbel-pad", "regio-ontbreekt"] {
        assert!(report.contains(&format!("waarschuwing[{rule}]")), "{rule}: {report}");
    }
}

#[test]
fn what_is_published_and_needs_a_draft_is_told() {
    let draft = "---\nterm: Portfolio\nlevensloop: concept\n---\n";
    let page = "---\ntitel: Over ons\n---\n\n[Portfolio](/begrippen/portfolio/)\n";
    let (_, report) = reported(&[("begrippen/portfolio.md", draft), ("paginas/ons.md", page)]);
    assert!(
        report.contains(
            "waarschuwing[dode-link]: de pagina `/begrippen/portfolio/` is nog een concept"
        )
    );
    let draft = "---\nnaam: Nieuw thema\nlevensloop: concept\n---\n";
    let basis =
        base_site()[&SourcePath::new("aanbod/basis.md")].text.replace("[opleiden]", "[nieuw]");
    let (_, report) = reported(&[("themas/nieuw.md", draft), ("aanbod/basis.md", &basis)]);
    assert!(
        report.contains("waarschuwing[dode-verwijzing]: `nieuw` is nog een concept"),
        "{report}"
    );
}

#[test]
fn only_a_value_that_is_missing_or_wrong_is_soft() {
    let empty = [
        "",
        "bronnen: []",
        "bronnen:\n  -\n",
        "bronnen: [{document: }]",
        "bronnen: [{paragraaf: 1}]",
        "bronnen: visie",
        "bronnen: [{document: visie, paragraaf: '3.1'}, {document: [visie]}]",
    ];
    for key in empty {
        let draft = format!("---\nterm: Portfolio\n{key}\nlevensloop: concept\n---\n");
        let (stops, report) = reported(&[("begrippen/portfolio.md", &draft)]);
        assert!(
            !stops && report.contains("waarschuwing[verkeerde-waarde]")
                || report.contains("waarschuwing[ontbrekende-sleutel]"),
            "{key}: {report}"
        );
    }
    for key in ["bronnen: [{document: nergens}]", "bronen: []", "bronnen: ["] {
        let draft = format!("---\nterm: Portfolio\n{key}\nlevensloop: concept\n---\n");
        let (stops, report) = reported(&[("begrippen/portfolio.md", &draft)]);
        assert!(stops, "{key}: {report}");
    }
}

/// A new offering fits three screens, and a key that is not explained in it is named.
#[test]
fn a_new_record_explains_the_usual_keys_and_names_the_others() {
    let content = fresh_folder("drafts-new");
    for (path, source) in &base_site() {
        write(&content.join(path.as_str()), source.text.as_bytes());
    }
    let made = |title: &str, options: &[&str]| {
        let folder = content.to_str().expect("a folder of the tests is text");
        let words = ["new", "aanbod", title, "--content", folder, "--date", "2026-11-22"];
        let ended = run_within(&mut vindplaats(words.iter().chain(options)), SECONDS * 20);
        assert_eq!(ended.code, Some(0), "{}", ended.stderr);
        let path = ended.stdout.lines().next().expect("it says where the file is");
        std::fs::read_to_string(path).expect("the file was just made")
    };
    let (usual, all) = (made("Kort", &[]), made("Lang", &["--all"]));
    assert!(usual.lines().count() <= 160, "{} lines", usual.lines().count());
    for key in Kind::Offering.fields().iter().chain(SHARED).map(|field| field.key) {
        let explained = |text: &str| {
            text.lines().any(|line| {
                line.trim_start_matches('#')
                    .strip_prefix(key)
                    .is_some_and(|rest| rest.starts_with(':'))
            })
        };
        assert!(explained(&all), "{key} is not explained in\n{all}");
        let named = usual.lines().any(|line| {
            line.starts_with("# ")
                && line[2..].split(", ").any(|word| word.trim_end_matches(',') == key)
        });
        assert!(explained(&usual) != named, "{key} is not once in\n{usual}");
    }
}
