//! The lists that other sites show, and the code for them: what is in them, when they are there, and who may.

use vindplaats::host::Host;
use vindplaats::parse::Cache;
use vindplaats::report::{self, Format};
use vindplaats::source::{Source, SourcePath, Sources};
use vindplaats::{Settings, read};

use crate::html::tags;
use crate::support::{TODAY, Tree, base_site, folder, site_of};

const ONE_SITE: &str = "inbedden: ['https://*.ziekenhuis.example']\n";

fn put(sources: &mut Sources, path: &str, text: String) {
    let path = SourcePath::new(path);
    sources.insert(path.clone(), Source::new(&path, text));
}

/// The base site with these keys in `site.yaml`, and courses by file name and keys.
fn sources(keys: &str, courses: &[(&str, &str)]) -> Sources {
    let mut sources = base_site();
    let settings = sources[&SourcePath::new("site.yaml")].text.to_string();
    put(&mut sources, "site.yaml", format!("{settings}\n{keys}"));
    for (name, more) in courses {
        let text = format!(
            "---\ntitel: Over {name}\nsamenvatting: Een samenvatting die lang genoeg is om te mogen, en die \
             verder weinig zegt.\naanbieder: umc\ndoelgroepen: [opleider]\nrollen: [educator]\n\
             themas: [opleiden]\n{more}\nbronnen: [{{document: visie}}]\n\
             beheer: {{gecontroleerd_op: 2026-11-01, herzien_voor: 2027-11-01}}\n---\n"
        );
        put(&mut sources, &format!("aanbod/{name}.md"), text);
    }
    sources
}

fn site_on(host: Host, sources: &Sources) -> (Tree, String) {
    let theme = read::theme(&folder("../themes/vindplaats")).expect("there is a theme");
    let settings = Settings { host, ..Settings::on(TODAY) };
    let (files, problems) = site_of(sources, &theme, &settings, &mut Cache::default());
    let told = report::render(
        &report::locate(&problems, |path| sources.get(path)),
        Format::Text { colour: false },
    );
    assert!(!files.is_empty(), "{told}");
    (files, told)
}

fn site(sources: &Sources) -> Tree {
    site_on(Host::Netlify, sources).0
}

fn page(site: &Tree, path: &str) -> String {
    String::from_utf8_lossy(&site[&format!("inbed/{path}index.html")]).into_owned()
}

/// The titles of the rows of a list, in order, and the text of its last link.
fn shown(site: &Tree, topic: &str) -> (Vec<String>, String) {
    let page = page(site, topic);
    let texts = page.split("rel=\"noopener\"").skip(1);
    let mut texts: Vec<String> = texts
        .filter_map(|rest| Some(rest.split_once('>')?.1.split_once('<')?.0.to_owned()))
        .collect();
    let last = texts.pop().expect("there is a link to all");
    (texts, last)
}

fn start(day: &str) -> String {
    format!("soort: cursus\nuitvoeringen: [{{id: een, start: {day}, einde: {day}}}]")
}

#[test]
fn what_begins_first_is_first_and_what_is_past_is_not_there() {
    let (late, soon, past) = (start("2027-05-01"), start("2026-12-01"), start("2024-05-01"));
    let past = format!("{past}\neditie: 2024");
    let courses = [
        ("a-later", late.as_str()),
        ("b-zonder-dag", "soort: cursus"),
        ("c-hulpmiddel", "soort: handreiking"),
        ("d-eerst", soon.as_str()),
        ("e-voorbij", past.as_str()),
    ];
    let site = site(&sources(ONE_SITE, &courses));
    let expected = [
        "Over d-eerst",
        "Over a-later",
        "Basis van het opleiden",
        "Over b-zonder-dag",
        "Over c-hulpmiddel",
    ];
    for topic in [
        "aanbod/",
        "rollen/educator/",
        "themas/opleiden/",
        "doelgroepen/opleider/",
        "aanbieders/umc/",
    ] {
        let (rows, last) = shown(&site, topic);
        assert_eq!(rows, expected, "{topic}");
        assert_eq!(last, "Alle 5 op Vindplaats");
    }
}

#[test]
fn a_list_has_twelve_rows_at_most_and_is_there_when_it_is_empty() {
    let names: Vec<String> = (0..20).map(|number| format!("cursus-{number}")).collect();
    let courses: Vec<_> = names.iter().map(|name| (name.as_str(), "soort: cursus")).collect();
    let (rows, last) = shown(&site(&sources(ONE_SITE, &courses)), "rollen/educator/");
    assert_eq!((rows.len(), last.as_str()), (12, "Alle 21 op Vindplaats"));

    let mut empty = sources(ONE_SITE, &[]);
    let basis = empty.remove(&SourcePath::new("aanbod/basis.md")).expect("it is there");
    put(
        &mut empty,
        "aanbod/basis.md",
        basis.text.replacen("---\n", "---\nlevensloop: gearchiveerd\n", 1),
    );
    let site = site(&empty);
    assert_eq!(shown(&site, "rollen/educator/"), (Vec::new(), "Meer op Vindplaats".to_owned()));
    assert!(page(&site, "rollen/educator/").contains("Hier is nog geen aanbod bekend."));
}

#[test]
fn a_list_is_a_part_of_its_page_without_scripts_whose_links_leave_the_frame() {
    let site = site(&sources(ONE_SITE, &[("meer", "soort: cursus")]));
    let tags = tags(&page(&site, "rollen/educator/"));
    let links: Vec<_> = tags.iter().filter(|tag| tag.name == "a").collect();
    assert_eq!(links.len(), 3);
    for link in links {
        let target = (link.attribute("target"), link.attribute("rel"));
        assert_eq!(target, (Some("_blank"), Some("noopener")), "{:?}", link.attribute("href"));
    }
    assert!(
        tags.iter().all(|tag| tag.name != "script" && tag.name != "header" && tag.name != "nav")
    );
    let whole = tags.iter().find(|tag| tag.attribute("rel") == Some("canonical"));
    let whole = whole.and_then(|tag| tag.attribute("href"));
    assert_eq!(whole, Some("https://vindplaats.example/rollen/educator/"));
    let sitemap = String::from_utf8_lossy(&site["sitemap.xml"]).into_owned();
    assert!(sitemap.contains("/inbed/<") && !sitemap.contains("/inbed/rollen"), "{sitemap}");
}

#[test]
fn an_address_outlives_a_rename() {
    let mut renamed = sources(ONE_SITE, &[]);
    let role = renamed.remove(&SourcePath::new("rollen/educator.md")).expect("it is there");
    let keys = "---\nid: educator\ndoorverwijzingen: [/rollen/educator/]\n";
    put(&mut renamed, "rollen/opleider.md", role.text.replacen("---\n", keys, 1));
    let names: Vec<_> = renamed.keys().cloned().collect();
    for path in names.iter().filter(|path| path.as_str() != "rollen/opleider.md") {
        let text = renamed[path].text.replace("educator", "opleider");
        put(&mut renamed, path.as_str(), text);
    }
    let site = site(&renamed);
    assert_eq!(shown(&site, "rollen/educator/").0, ["Basis van het opleiden"]);
    assert!(page(&site, "rollen/educator/").contains("href=\"/rollen/opleider/\""));
}

#[test]
fn the_code_is_one_element_whatever_a_title_has() {
    let mut sources = sources(ONE_SITE, &[]);
    let role = sources[&SourcePath::new("rollen/educator.md")].text.to_string();
    let title = role.lines().find(|line| line.starts_with("naam:")).expect("has a title");
    put(&mut sources, "rollen/educator.md", role.replace(title, "naam: 'Zorg & \"<b>huis'"));
    let page = page(&site(&sources), "");
    let (_, rest) = page.split_once("id=\"_rollen_educator\"><code>").expect("has its code");
    let code = rest.split_once("</code>").expect("the code ends").0;
    let code = code
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
    let element = tags(&code);
    let frame = element.iter().find(|tag| tag.name == "iframe").expect("is a frame");
    let has = |key: &str| frame.attribute(key).unwrap_or_default().to_owned();
    assert_eq!(has("src"), "https://vindplaats.example/inbed/rollen/educator/");
    assert_eq!(has("title"), "Aanbod: Zorg & \"<b>huis – Vindplaats");
    assert_eq!(
        (has("width"), has("height"), has("loading")),
        ("100%".into(), "640".into(), "lazy".into())
    );
    assert_eq!(element.iter().filter(|tag| !tag.name.starts_with('/')).count(), 1, "{code}");
}

#[test]
fn only_a_site_that_names_others_has_lists_and_leads_to_them() {
    let made = |keys: &str| {
        let site = site(&sources(keys, &[]));
        let facet = String::from_utf8_lossy(&site["rollen/educator/index.html"]).into_owned();
        let headers = String::from_utf8_lossy(&site["_headers"]).into_owned();
        (
            site.keys().filter(|path| path.starts_with("inbed/")).count(),
            facet.contains("href=\"/inbed/#_rollen_educator\""),
            headers.matches("\n/inbed/").count(),
        )
    };
    assert_eq!(made(""), (0, false, 0));
    let all = made(ONE_SITE);
    assert!(all.0 > 5 && all.1 && all.2 == 7, "{all:?}");
    assert_eq!(made(&format!("{ONE_SITE}uitvoer: [inbedding]\n")), all);
    assert_eq!(made(&format!("{ONE_SITE}uitvoer: [feeds, agenda]\n")), (0, false, 0));
    assert_eq!(made(&format!("{ONE_SITE}uitvoer: [geen]\n")), (0, false, 0));
}

#[test]
fn more_sites_than_a_host_reads_are_reported_and_none_may() {
    let names: Vec<String> =
        (0..100).map(|number| format!("'https://intranet-{number}.ziekenhuis.example'")).collect();
    let sources = sources(&format!("inbedden: [{}]\n", names.join(", ")), &[]);
    let (netlify, told) = site_on(Host::Netlify, &sources);
    assert!(!told.contains("grens-van-de-host"), "{told}");
    let headers = |site: &Tree| String::from_utf8_lossy(&site["_headers"]).into_owned();
    assert!(headers(&netlify).contains("intranet-99"));

    let (cloudflare, told) = site_on(Host::Cloudflare, &sources);
    assert!(
        told.contains("waarschuwing[grens-van-de-host]: met de sites van `inbedden`"),
        "{told}"
    );
    assert!(!headers(&cloudflare).contains("/inbed/"), "the strict rule holds");
}
