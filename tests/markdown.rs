//! What is kept of a body while its HTML is written, compared with the HTML itself.

use proptest::prelude::*;
use vindplaats::catalogue::quality_domain::QualityDomain;
use vindplaats::formats::markdown;

/// Elements whose text is not running text.
const APART: &[&str] = &["a", "code", "pre", "th", "h1", "h2", "h3", "h4", "h5", "h6"];

#[test]
fn blocks_cells_and_lines_begin_on_a_new_line() {
    let cases = [
        ("# Een *kop*\n\nVan `code` en [link](/x/).", "Een kop\nVan code en link."),
        ("een\ntwee  \ndrie\\\nvier", "een\ntwee\ndrie\nvier"),
        ("- een\n  - twee\n- drie\n\n> vier", "een\ntwee\ndrie\nvier"),
        ("| a | b |\n| --- | --- |\n| c *d* | |\n| e | f |", "a\nb\nc d\ne\nf"),
        ("Q&A: 1 &lt; 2, &amp;lt; \"ja\"", "Q&A: 1 < 2, &lt; \"ja\""),
        ("een ![beeld](/x.png \"titel\") twee <b>", "een  twee <b>"),
        ("    een\n    twee\n\n***\ndrie", "een\ntwee\n\ndrie"),
        ("", ""),
    ];
    for (text, plain) in cases {
        assert_eq!(markdown::render(text, 0, "/").plain_text(), plain, "{text}");
    }
}

#[test]
fn the_tasks_of_a_domain_are_its_first_plain_list() {
    let tasks = |below: &str| {
        let text = format!("## Opleidingsklimaat\n\n### Taken\n\n{below}\n\n### Meer\n\n- x\n");
        let body = markdown::render(&text, 0, "/");
        let tasks = QualityDomain::Climate.tasks(&body);
        tasks.into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(tasks("Dit:\n\n- een *a*;\n- twee.\n\nEn:\n\n- drie"), ["een <em>a</em>;", "twee."]);
    assert_eq!(tasks("- een\n\n- twee"), ["<p>een</p>", "<p>twee</p>"]);
    assert_eq!(tasks("1. nul\n\n<!-- -->\n\n- een"), ["een"]);
    assert!(tasks("").is_empty());
    assert!(tasks("1. een").is_empty());
    assert!(tasks("- een\n  - twee\n- drie").is_empty());
    assert!(tasks("- een\n  1. twee\n- drie").is_empty());
    assert!(tasks("- een\n- ## twee\n- drie").is_empty());
    assert!(QualityDomain::Climate.tasks(&markdown::render("- een", 0, "/")).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn plain_text_is_what_the_html_says(text in any_text()) {
        let body = markdown::render(&text, 0, "/");
        let words: Vec<_> = texts(&body.html, &[]).map(unescaped).collect();
        let words = words.iter().flat_map(|text| text.split_whitespace()).collect::<String>();
        let plain = body.plain_text();
        prop_assert_eq!(plain.split_whitespace().collect::<String>(), words, "{}", body.html);
    }

    #[test]
    fn prose_is_the_text_outside_of_some_elements(text in any_text()) {
        let body = markdown::render(&text, 0, "/");
        let prose = body.prose().map(|range| body.html[range].trim());
        let prose: Vec<_> = prose.filter(|text| !text.is_empty()).collect();
        prop_assert_eq!(prose, texts(&body.html, APART).collect::<Vec<_>>(), "{}", body.html);
    }
}

/// Markdown in which much is markup.
fn any_text() -> impl Strategy<Value = String> {
    "(ab|Q&A|&lt;|&amp;lt;|  \n|<b>|!\\[|\\]\\(/x/\\)|\\]\\(/x/ \"t\"\\)|[`*_#~>&;|().\\[\\]'\"<=-]| |\n|\n\n|\n- |\n1. |\n  |\n    |\n# |\n> |\n```\n|\n\\| a \\|\n\\|-\\|\n\\| |[a-zé]){0,60}"
}

/// The texts between tags that are more than white space, outside of elements of these names.
fn texts<'h>(html: &'h str, apart: &'h [&str]) -> impl Iterator<Item = &'h str> {
    let mut depth = 0_usize;
    html.split('<').filter_map(move |part| {
        let (tag, text) = part.split_once('>').unwrap_or(("", part));
        let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap_or_default();
        match apart.contains(&name) {
            true if tag.starts_with('/') => depth -= 1,
            true => depth += 1,
            false => {}
        }
        Some(text.trim()).filter(|text| depth == 0 && !text.is_empty())
    })
}

fn unescaped(html: &str) -> String {
    html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}
