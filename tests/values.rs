//! Formats of text values: what is accepted, what it means and what is rejected.

use vindplaats::schema::moment::Moment;
use vindplaats::schema::study_load::StudyLoad;
use vindplaats::schema::values::{
    DATE, EMAIL, LICENCE, MOMENT, POINTS, SITE_PATH, SLUG, STUDY_LOAD, TextFormat, URL, YEARS,
};
use vindplaats::slug::slug;

/// Asserts that the format accepts every text in `right` and rejects every one in `wrong`.
fn assert_format(format: &TextFormat, right: &[&str], wrong: &[&str]) {
    assert!((format.check)(format.example).is_ok(), "{}: its own example", format.name);
    for text in right {
        assert!((format.check)(text).is_ok(), "{}: `{text}` is right", format.name);
    }
    for text in wrong {
        assert!((format.check)(text).is_err(), "{}: `{text}` is wrong", format.name);
    }
}

#[test]
fn dates() {
    assert_format(
        &DATE,
        &["2027-03-04", "2028-02-29", "0001-01-01", "9999-12-31"],
        &[
            "",
            "2027",
            "2027-3-4",
            "04-03-2027",
            "2027-02-29",
            "2027-13-01",
            "2027-00-10",
            "20270304",
            "2027-W10-4",
            "2027-03-04 ",
            "2027-03-04T09:00",
            "+027-03-04",
            "２０２７-03-04",
            "2027/03/04",
            "2027-03-0é",
        ],
    );
}

#[test]
fn years() {
    assert_format(
        &YEARS,
        &["2026", "2024-2025", "2024-2024", "1998-2001"],
        &[
            "",
            "26",
            "2025-2024",
            "2024/2025",
            "2024-25",
            "2024 - 2025",
            "2024-",
            "-2024",
            "0024",
            "2024-2025-2026",
            "20244",
            "+024",
            "２０２４",
            "2124",
            "najaar 2024",
        ],
    );
}

#[test]
fn moments() {
    assert_format(
        &MOMENT,
        &["2027-03-04", "2027-03-04T09:00", "2027-03-04 09:00", "2027-03-04T23:59"],
        &[
            "2027-03-04T9:00",
            "2027-03-04T24:00",
            "2027-03-04T09:60",
            "2027-03-04T09:00:00",
            "2027-03-04T09:00Z",
            "2027-03-04T",
            "T09:00",
            "2027-03-04  09:00",
            "2027-03-04T09.00",
            "2027-03-04T0é:0",
        ],
    );
}

#[test]
fn moments_compare_by_time_only_when_both_have_one() {
    let is_after = |one: &str, other: &str| {
        let parse = |text: &str| text.parse::<Moment>().expect("the table holds moments");
        parse(one).is_after(parse(other))
    };
    assert!(is_after("2027-03-05", "2027-03-04"));
    assert!(is_after("2027-03-05", "2027-03-04T23:59"));
    assert!(is_after("2027-03-04T10:00", "2027-03-04T09:00"));
    assert!(!is_after("2027-03-04T10:00", "2027-03-04"));
    assert!(!is_after("2027-03-04", "2027-03-04T10:00"));
    assert!(!is_after("2027-03-04T09:00", "2027-03-04T09:00"));
}

#[test]
fn study_loads() {
    let cases = [
        ("6 uur", "6 uur"),
        ("1,5 uur", "1,5 uur"),
        ("1.5 uur", "1,5 uur"),
        ("0,5 uur", "30 minuten"),
        ("45 minuten", "45 minuten"),
        ("90 minuten", "1,5 uur"),
        ("1 dag", "1 dag"),
        ("2 dagen", "2 dagen"),
        ("2,5 dagen", "2,5 dagen"),
        ("0,5 dag", "0,5 dagen"),
        ("PT4H30M", "4,5 uur"),
        ("PT1H20M", "1 uur en 20 minuten"),
        ("PT45M", "45 minuten"),
        ("PT90M", "1,5 uur"),
        ("PT06H", "6 uur"),
    ];
    for (written, shown) in cases {
        let load: StudyLoad = written.parse().expect("the table holds study loads");
        assert_eq!(load.to_string(), shown, "{written}");
    }
    assert_format(
        &STUDY_LOAD,
        &[],
        &[
            "",
            "6",
            "uur",
            "zes uur",
            "0 uur",
            "0 dagen",
            "PT",
            "PT0M",
            "-1 uur",
            "+1 uur",
            "1,3 uur",
            "1,5 minuten",
            "6  uur",
            "6 weken",
            "99999999999 uur",
            "PT99999999H",
            "10000 dagen",
            "PT1M1H",
            "PT1H1H",
            "PT1,5H",
            "PT1.5H",
            "PT1H30S",
            "PT1h",
            "PTH",
            "PT 1H",
            "-PT1H",
            "PT-1H",
            "P1D",
            "P1DT1H",
            "P1M",
        ],
    );
}

#[test]
fn points() {
    assert_format(
        &POINTS,
        &["0", "6", "2,5", "2.5"],
        &["", "zes", "-1", "+6", "2,3", "2,50", ",5", "6 "],
    );
}

#[test]
fn licences() {
    assert_format(
        &LICENCE,
        &["CC0-1.0", "CC-BY-4.0", "ODbL-1.0", "https://www.voorbeeld.nl/voorwaarden"],
        &[
            "",
            "cc0",
            "CC BY 4.0",
            "vrij",
            "www.voorbeeld.nl",
            "https://localhost/",
            "https://creativecommons.org/licenses/by/4.0/<x>",
        ],
    );
}

#[test]
fn web_addresses() {
    assert_format(
        &URL,
        &[
            "https://www.voorbeeld.nl",
            "http://voorbeeld.nl/a/b.pdf?c=d#e",
            "https://voorbeeld.nl:8080/%20",
            "https://xn--bcher-kva.example/",
            "https://voorbeeld.nl?naam=a@b.nl",
            "https://voorbeeld.nl/{a|b}/",
        ],
        &[
            "",
            "voorbeeld.nl",
            "www.voorbeeld.nl",
            "//voorbeeld.nl",
            "ftp://voorbeeld.nl",
            "javascript:alert(1)",
            "https://",
            "https://localhost",
            "https://voorbeeld.nl/a b",
            "https://voorbeeld.nl/\n",
            "https:///pad",
            "HTTPS://voorbeeld.nl",
            "https://naam@voorbeeld.nl",
            "https://naam:woord@voorbeeld.nl/",
            "https://voorbeeld.nl:poort/",
            "https://voorbeeld.nl\\@ander.nl/",
            "https://voorbeeld.nl/<b>",
            "https://?a.b",
        ],
    );
}

#[test]
fn mail_addresses() {
    assert_format(
        &EMAIL,
        &["leerhuis@ziekenhuis.nl", "a.b-c_d+e@sub.voorbeeld.nl"],
        &[
            "",
            "@",
            "a@",
            "@b.nl",
            "a@b",
            "a b@c.nl",
            "a@b@c.nl",
            "a@.nl",
            "mailto:a@b.nl",
            "a@b.nl>",
        ],
    );
}

#[test]
fn names_of_records() {
    assert_format(
        &SLUG,
        &["a", "2027-voorjaar", "360-graden-feedback", &"a".repeat(100)],
        &[
            "",
            "-",
            "a-",
            "-a",
            "a--b",
            "A",
            "é",
            "a b",
            "a_b",
            "a/b",
            "../a",
            "a.b",
            &"a".repeat(101),
        ],
    );
}

#[test]
fn paths() {
    assert_format(
        &SITE_PATH,
        &["/a/", "/aanbod/oude-naam/"],
        &["", "/", "//", "/a", "a/", "/A/", "/a//b/", "/a/../b/", "/a/?b", "https://a.nl/"],
    );
}

#[test]
fn titles_become_names() {
    let cases = [
        ("Feedback geven", "feedback-geven"),
        ("Patiëntencoach & co", "patientencoach-co"),
        ("  Één-op-één: (deel 2)  ", "een-op-een-deel-2"),
        ("Thema’s", "thema-s"),
        ("360° feedback", "360deg-feedback"),
        ("…", ""),
        ("", ""),
    ];
    for (title, name) in cases {
        assert_eq!(slug(title), name, "{title}");
    }
}
