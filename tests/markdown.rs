//! What is kept of a body while its HTML is written, compared with the HTML itself.

use std::borrow::Cow;
use std::collections::BTreeSet;

use proptest::prelude::*;
use vindplaats::catalogue::quality_domain::QualityDomain;
use vindplaats::formats::markdown;

use crate::safe_html;
use crate::support::{Tree, folder, tree};

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

/// The lists that the fuzzer holds each text against are those of what the kept texts give, no longer
/// and no shorter.
#[test]
fn html_has_the_listed_elements_and_attributes() {
    let mut seen = BTreeSet::new();
    let kept = ["fuzz/seeds/markdown", "mini/content"].map(|name| tree(&folder(name)));
    for bytes in kept.into_iter().flat_map(Tree::into_values) {
        let Ok(text) = String::from_utf8(bytes) else { continue };
        safe_html::check(&text);
        let html = markdown::render(&text, 0, "/basis/").html;
        for tag in safe_html::tags(&html) {
            seen.insert(safe_html::name(tag).to_owned());
            seen.extend(safe_html::attributes(tag).map(|(name, _)| name.to_owned()));
        }
    }
    let listed = [safe_html::ELEMENTS, safe_html::ATTRIBUTES].concat();
    let unused: Vec<_> = listed.iter().filter(|name| !seen.contains(**name)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn a_colon_defines_only_with_a_space_behind_it() {
    let defines = |text: &str| markdown::render(text, 0, "/").html.contains("<dd>");
    for text in ["Term\n: Tekst", "Term\n\n: Tekst", "> Term\n> : Tekst", "Term\n:\tTekst"] {
        assert!(defines(text), "{text}");
    }
    for text in ["Term\n:Tekst", ":warning: let op", "Term\n\n:smile:", "Term\n:::\nTekst\n:::"] {
        let body = markdown::render(text, 0, "/");
        assert!(!defines(text), "{}", body.html);
        assert!(body.plain_text().contains(':'), "{}", body.html);
    }
    let table = "| a | b |\n:--|--:\n| c | d |";
    assert!(markdown::render(table, 0, "/").html.contains("<table>"));
}

#[test]
fn bare_addresses_become_links() {
    let cases: &[(&str, &[&str])] = &[
        ("Zie https://a.nl/x_y_z.", &["https://a.nl/x_y_z"]),
        ("(www.a.nl/pad) en HTTP://A.NL/,", &["https://www.a.nl/pad", "HTTP://A.NL/"]),
        (
            "Zie https://a.nl/pad_(x) en https://a.nl?a=1&b=2",
            &["https://a.nl/pad_(x)", "https://a.nl?a=1&amp;b=2"],
        ),
        (
            "Zie https://a.nl/_x_/*y*/z~~q~~w en *https://b.nl/c*.",
            &["https://a.nl/_x_/*y*/z~~q~~w", "https://b.nl/c"],
        ),
        (
            "(https://a.nl/x)*let op* en [t](https://b.nl:80/_x_(y) \"*t*\") of <https://c.nl/*>",
            &["https://a.nl/x", "https://b.nl:80/_x_(y)", "https://c.nl/*"],
        ),
        ("Mail leerhuis@ziekenhuis.nl!", &["mailto:leerhuis@ziekenhuis.nl"]),
        ("**https://a.nl** en | https://b.nl |", &["https://a.nl", "https://b.nl"]),
        ("`https://a.nl`, dr.Jansen, a.nl, a@b, ftp://a.nl, javascript://a.nl", &[]),
        ("[https://a.nl](https://b.nl) en <https://c.nl>", &["https://b.nl", "https://c.nl"]),
        ("    https://a.nl", &[]),
        (
            "“https://a.nl”, ‘https://b.nl’. «https://c.nl»; („https://d.nl/x”) https://e.nl…",
            &["https://a.nl", "https://b.nl", "https://c.nl", "https://d.nl/x", "https://e.nl"],
        ),
        (
            "https://a.nl– en www.b.nl。 en https://c.nl/é",
            &["https://a.nl", "https://www.b.nl", "https://c.nl/%C3%A9"],
        ),
        (
            "“info@umc.nl”, ‘a.b@c.nl’ en –d@e.nl– of “f@g.nl”.",
            &["mailto:info@umc.nl", "mailto:a.b@c.nl", "mailto:d@e.nl", "mailto:f@g.nl"],
        ),
    ];
    for (text, expected) in cases {
        let html = markdown::render(text, 0, "/").html;
        let found: Vec<_> =
            html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(&found, expected, "{html}");
    }
}

#[test]
fn every_heading_has_an_anchor_of_its_own() {
    let cases: &[(&str, &[&str])] = &[
        ("## Voor wie\n\n## Voor *wie*?", &["voor-wie", "voor-wie-2"]),
        ("## Stap\n\n## Stap 2\n\n## Stap\n\n## Stap", &["stap", "stap-2", "stap-3", "stap-4"]),
        ("## !!!\n\n## ???\n\n## Kop", &["kop", "kop-2", "kop-3"]),
    ];
    for (text, expected) in cases {
        let html = markdown::render(text, 0, "/").html;
        let found: Vec<_> =
            html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(&found, expected, "{html}");
    }
}

#[test]
fn characters_that_nobody_sees_are_never_in_the_html() {
    let text = "a&#7;b &shy;&#x202e;c&ZeroWidthSpace; `d&#x200b;\u{200b}` [e&shy;](/f&#x2060;/ \"g&shy;\")\n\n## h&shy;";
    let body = markdown::render(text, 0, "/");
    let unseen = |c: char| !c.is_ascii() || (c.is_control() && c != '\n');
    assert!(!body.html.contains(unseen), "{:?}", body.html);
    assert!(body.html.contains("href=\"/f/\"") && body.html.contains("id=\"h\""), "{}", body.html);
}

#[test]
fn remarks_for_colleagues_are_left_out() {
    let cases = [
        ("een <!-- x --> twee", "een  twee"),
        ("<!-- x\n\n<b>y</b>\n-->\n\neen", "een"),
        ("<!-- x --> <!-- y -->\neen", "een"),
        ("- een\n\n<!-- -->\n\n- twee", "een\ntwee"),
        ("`<!-- x -->`", "<!-- x -->"),
    ];
    for (text, plain) in cases {
        let body = markdown::render(text, 0, "/");
        assert_eq!(body.plain_text(), plain, "{text}");
        assert!(body.raw_html.is_empty(), "{text}");
    }
    for text in ["<!-- x", "<!-- x --> y", "<!-- x --> <b>", "een <!-- x"] {
        let body = markdown::render(text, 0, "/");
        assert!(body.html.contains("&lt;!--"), "what is no remark is kept: {text}");
    }
}

#[test]
fn footnotes_are_numbered_by_their_marks_and_come_last() {
    let text = "a[^x] b[^y] c[^x]\n\n[^y]: twee[^z]\n\n[^x]: een\n\n[^z]: drie\n";
    let html = markdown::render(text, 0, "/").html;
    let ids: Vec<_> =
        html.split("id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(ids, ["_noot-bij-1", "_noot-bij-2", "_noot-1", "_noot-2", "_noot-bij-3", "_noot-3"]);
    assert_eq!(markdown::render(text, 0, "/").plain_text(), "a b c\neen\ntwee\ndrie");
}

#[test]
fn the_tasks_of_a_domain_are_its_first_plain_list() {
    let tasks = |below: &str| {
        let text = format!("## Opleidingsklimaat\n\n### Taken\n\n{below}\n\n### Meer\n\n- x\n");
        let body = markdown::render(&text, 0, "/");
        let tasks = QualityDomain::Climate.tasks(&body);
        tasks.into_iter().map(Cow::into_owned).collect::<Vec<_>>()
    };
    assert_eq!(tasks("Dit:\n\n- een *a*;\n- twee.\n\nEn:\n\n- drie"), ["een <em>a</em>;", "twee."]);
    assert_eq!(tasks("- een\n\n- twee"), ["<p>een</p>", "<p>twee</p>"]);
    assert_eq!(tasks("1. nul\n\n<!-- -->\n\n- een"), ["een"]);
    assert_eq!(tasks("- een[^1]\n- twee\n\n[^1]: noot"), ["een", "twee"]);
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
