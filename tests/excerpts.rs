//! What a report shows of lines that nobody could read whole.

use vindplaats::problem::Problems;
use vindplaats::source::{Source, SourcePath};

use crate::support::{base_site, report_of};

/// The report of a text page with this summary and body.
fn report(summary: &str, body: &str) -> String {
    let mut sources = base_site();
    let path = SourcePath::new("paginas/lang.md");
    let text = format!("---\ntitel: Lang\nsamenvatting: {summary}\n---\n\n{body}\n");
    let source = Source::new(&path, text);
    sources.insert(path, source);
    report_of(&sources, Problems::default())
}

const SUMMARY: &str = "Een samenvatting die lang genoeg is om te mogen, en die verder weinig zegt.";

/// Where a line is cut, a letter of two or four bytes may stand.
#[test]
fn a_long_line_is_cut_between_letters() {
    for shift in 0..6 {
        let start = "x".repeat(shift);
        for letters in ["één patiënt ", "👩‍⚕️ "] {
            let long = start.clone() + &letters.repeat(1000);
            assert!(report(&long, "Tekst.").contains("lang.md:3:15"));
            assert!(report(SUMMARY, &format!("<p>{long}</p>")).contains("lang.md:6:1"));
            assert!(report(SUMMARY, &format!("{long} [x](/nergens/)")).contains("dode-link"));
            let report = report(SUMMARY, &format!("[x](/{}/)", long.replace(' ', "")));
            assert!(report.contains("lang.md:6:"), "{report}");
        }
    }
}

/// The column is that in the file, not in what is shown of the line.
#[test]
fn the_column_of_a_long_line_is_that_of_the_file() {
    let words = "een lang stuk tekst ".repeat(100);
    let report = report(SUMMARY, &format!("{words}[x](/nergens/) {words}"));
    assert!(report.contains("--> paginas/lang.md:6:2001\n"), "{report}");
    assert!(report.contains("[x](/nergens/)"), "{report}");
}
