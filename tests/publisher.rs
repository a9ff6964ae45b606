//! What every page says of who publishes the site, and where a mistake is reported.

use std::path::Path;

use vindplaats::Settings;
use vindplaats::parse::Cache;
use vindplaats::read;
use vindplaats::repository::Repository;
use vindplaats::source::{Source, SourcePath};

use crate::support::{TODAY, base_site, site_of};

const CONTACT: &str = "contact: redactie@vindplaats.example\n";

/// The footer's last paragraph and the report link of the offering, for these keys instead of `contact`.
fn told(keys: &str, repository: Option<&str>) -> (String, Option<String>) {
    let mut sources = base_site();
    let path = SourcePath::new("site.yaml");
    let text = sources.get(&path).expect("the base site has it").text.replace(CONTACT, keys);
    let source = Source::new(&path, text);
    sources.insert(path, source);
    let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/vindplaats");
    let theme = read::theme(&theme).expect("the theme is there");
    let repository = repository.map(|address| Repository::parse(address).expect("an address"));
    let settings = Settings { repository, ..Settings::on(TODAY) };
    let (mut site, problems) = site_of(&sources, &theme, &settings, &mut Cache::default());
    assert!(!problems.has_errors());
    let mut page = |path: &str| {
        String::from_utf8(site.remove(path).expect("there is such a page")).expect("text")
    };
    let home = page("index.html");
    let (_, footer) = home.split_once("</nav>\n<p>Vindplaats: ").expect("a footer");
    let footer = footer.split("</p>").next().unwrap_or_default().to_owned();
    let offering = page("aanbod/basis/index.html");
    let link = offering.split_once("Meld een fout").map(|(before, _)| {
        let (_, link) = before.rsplit_once("<a class=\"tool\" href=\"").expect("it is a link");
        link.split('"').next().unwrap_or_default().to_owned()
    });
    (footer, link)
}

#[test]
fn who_publishes_and_where_it_comes_from_is_in_every_footer() {
    let (footer, _) = told("uitgever: Leerhuis Noord\nherkomst: Een eerste versie.\n", None);
    assert_eq!(
        footer,
        "Scholing voor medisch specialisten. Uitgegeven door Leerhuis Noord. Een eerste versie."
    );
}

#[test]
fn nobody_is_asked_to_report_where_nobody_reads() {
    assert_eq!(told("", None), ("Scholing voor medisch specialisten.".to_owned(), None));
}

#[test]
fn mistakes_go_to_the_editors_or_else_to_the_repository() {
    let (footer, link) = told(CONTACT, Some("https://github.com/x/y"));
    assert!(footer.contains("<a href=\"mailto:redactie@vindplaats.example\">"), "{footer}");
    assert!(link.is_some_and(|link| link.starts_with("mailto:redactie@vindplaats.example?")));

    let (footer, link) = told("broncode: https://github.com/x/y.git\n", None);
    assert!(footer.contains("<a href=\"https://github.com/x/y/issues/new\">"), "{footer}");
    let link = link.expect("there is a link");
    assert!(link.starts_with("https://github.com/x/y/issues/new?title=Er%20klopt"), "{link}");

    let (footer, _) = told("broncode: https://github.com/x/y\n", Some("https://codeberg.org/a/b"));
    assert!(footer.contains("<a href=\"https://codeberg.org/a/b/issues/new\">"), "{footer}");
}
