//! The CMS of a site: a configuration that has every key of the tables, and headers of its own.

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::Arc;

use serde_json::{Value as Json, json};
use vindplaats::Settings;
use vindplaats::catalogue::kind::Kind;
use vindplaats::cms::Cms;
use vindplaats::host::Host;
use vindplaats::parse::Cache;
use vindplaats::policy::{Delivery, policy};
use vindplaats::report::{self, Format};
use vindplaats::repository::Repository;

use crate::mini;
use crate::support::{TODAY, Tree, base_site, folder, site_of, vindplaats};

const GITHUB: &str = "https://github.com/naam/vindplaats";

fn settings(host: Host, repository: Option<&str>) -> Settings {
    let files = BTreeMap::from([("sveltia-cms.js", b"/* the CMS */".to_vec())]);
    let repository = repository.map(|address| Repository::parse(address).expect("is a repository"));
    let cms = Some(Arc::new(Cms { files, folder: "content".to_owned() }));
    Settings { host, repository, cms, ..Settings::on(TODAY) }
}

fn site(host: Host, repository: &str) -> Tree {
    let settings = settings(host, Some(repository));
    let (files, problems) = site_of(&base_site(), &mini::theme(), &settings, &mut Cache::default());
    assert!(!problems.has_errors() && !files.is_empty(), "{problems:?}");
    files
}

fn text<'t>(site: &'t Tree, path: &str) -> &'t str {
    std::str::from_utf8(&site[path]).expect("is text")
}

fn json_of(site: &Tree, path: &str) -> Json {
    serde_json::from_slice(&site[path]).expect("is JSON")
}

/// The keys below a form, with those of each group: `uitvoeringen.id`.
fn keys_of_form(fields: &Json, above: &str, keys: &mut Vec<String>) {
    for field in fields.as_array().into_iter().flatten() {
        let key = format!("{above}{}", field["name"].as_str().expect("a field has a name"));
        let below = format!("{key}.");
        keys.push(key);
        keys_of_form(&field["fields"], &below, keys);
    }
}

/// The same of a JSON Schema, which comes from the same tables by another way.
fn keys_of_schema(schema: &Json, above: &str, keys: &mut Vec<String>) {
    for (name, value) in schema["properties"].as_object().into_iter().flatten() {
        let key = format!("{above}{name}");
        let below = format!("{key}.");
        keys.push(key);
        keys_of_schema(value, &below, keys);
        keys_of_schema(&value["items"], &below, keys);
    }
}

#[test]
fn every_key_of_every_kind_is_in_its_form_in_the_one_order() {
    let site = site(Host::Netlify, GITHUB);
    let configuration = json_of(&site, "beheer/config.json");
    for kind in Kind::ALL {
        let folder = kind.folder();
        let collections = configuration["collections"].as_array().expect("is a list");
        let collection = collections.iter().find(|one| one["name"] == folder);
        let collection = collection.expect("each kind has a collection");
        assert_eq!(collection["folder"], format!("content/{folder}"));

        let schema = json_of(&site, &format!("schema/{folder}.json"));
        let (mut expected, mut found) = (Vec::new(), Vec::new());
        keys_of_schema(&schema, "", &mut expected);
        // Both follow from the name of the file; the CMS itself writes the first when that changes.
        let is_required =
            |key: &str| schema["required"].as_array().expect("is a list").contains(&json!(key));
        expected.retain(|key| key != "doorverwijzingen" && (key != "id" || is_required(key)));
        expected.push("body".to_owned());
        keys_of_form(&collection["fields"], "", &mut found);
        assert_eq!(found, expected, "{folder}");
        assert_eq!(collection["aliases_field"], "doorverwijzingen");
    }
}

#[test]
fn a_key_gets_the_field_that_fits_its_values() {
    let site = site(Host::Netlify, GITHUB);
    let configuration = json_of(&site, "beheer/config.json");
    let offerings = &configuration["collections"][0]["fields"];
    let field = |path: &[&str]| {
        path.iter().fold(json!({"fields": offerings}), |group, name| {
            let fields = group["fields"].as_array().expect("is a group").clone();
            fields.into_iter().find(|field| field["name"] == *name).expect("has this key")
        })
    };
    assert_eq!(field(&["titel"])["required"], true);
    assert_eq!(field(&["titel"])["maxlength"], 99);
    let kind = field(&["soort"]);
    assert_eq!(kind["widget"], "select");
    assert_eq!(
        kind["options"][3],
        json!({"label": "Onderdeel van een opleiding", "value": "module"})
    );
    let audiences = field(&["doelgroepen"]);
    assert_eq!(
        (&audiences["widget"], &audiences["collection"], &audiences["multiple"], &audiences["max"]),
        (&json!("relation"), &json!("doelgroepen"), &json!(true), &json!(12))
    );
    let checked = field(&["beheer", "gecontroleerd_op"]);
    assert_eq!(
        (&checked["widget"], &checked["type"], &checked["format"]),
        (&json!("datetime"), &json!("date"), &json!("YYYY-MM-DD"))
    );
    assert_eq!(field(&["uitvoeringen"])["widget"], "list");
    assert_eq!(field(&["uitvoeringen", "capaciteit"])["widget"], "number");
    assert_eq!(
        field(&["website"])["pattern"],
        json!(["^https?://", "Schrijf een webadres, zoals https://www.voorbeeld.nl/scholing."])
    );
    assert_eq!(field(&["leerdoelen"])["field"]["widget"], "text");
    assert_eq!(field(&["bronnen", "document"])["value_field"], "documenten.*.id");
}

#[test]
fn the_cms_has_headers_of_its_own_and_the_site_keeps_its() {
    for host in [Host::Netlify, Host::Cloudflare] {
        let site = site(host, GITHUB);
        let headers = text(&site, "_headers");
        let first = if host == Host::Netlify { "/beheer/\n" } else { "/beheer/*\n" };
        let (rest, own) = headers.split_once(first).expect("has a rule for the CMS");
        assert!(
            rest.starts_with("/*\n"),
            "the rule of all pages is the first, so this one is last"
        );
        assert!(
            rest.contains(&format!("  Content-Security-Policy: {}\n", policy(Delivery::Header)))
        );
        // Cloudflare joins what is not taken away first.
        let taken = own.lines().take_while(|line| line.starts_with("  ! ")).count();
        assert_eq!(taken, if host == Host::Cloudflare { 3 } else { 0 });
        assert!(own.contains("  Cross-Origin-Opener-Policy: same-origin-allow-popups\n"));
        assert!(own.contains("  X-Robots-Tag: noindex"));
        let line = own.lines().find_map(|line| line.strip_prefix("  Content-Security-Policy: "));
        let page = text(&site, "beheer/index.html");
        assert!(page.contains(&format!("content=\"{}\"", line.expect("has a policy"))));
        assert!(page.contains("<meta name=\"robots\" content=\"noindex"));
    }
}

#[test]
fn only_a_site_that_asks_for_the_cms_has_it_and_no_list_names_it() {
    let with = site(Host::GithubPages, GITHUB);
    assert!(
        text(&with, "beheer/index.html")
            .contains("connect-src 'self' data: blob: https://api.github.com;")
    );
    assert_eq!(with["beheer/sveltia-cms.js"], b"/* the CMS */");
    assert!(!text(&with, "sitemap.xml").contains("/beheer/"));
    let settings = Settings { cms: None, ..settings(Host::GithubPages, Some(GITHUB)) };
    let (without, _) = site_of(&base_site(), &mini::theme(), &settings, &mut Cache::default());
    assert!(without.keys().all(|path| !path.starts_with("beheer/")));
    // And it changes no page of the others.
    assert!(without.iter().all(|(path, bytes)| with[path] == *bytes));
}

#[test]
fn each_software_of_a_repository_is_asked_at_its_own_address() {
    for (repository, backend, asked) in [
        (GITHUB, json!({"name": "github", "repo": "naam/vindplaats"}), "https://api.github.com"),
        (
            "https://gitlab.umc.nl/groep/leerhuis/vindplaats",
            json!({"name": "gitlab", "repo": "groep/leerhuis/vindplaats",
                   "api_root": "https://gitlab.umc.nl/api/v4", "auth_methods": ["token"]}),
            "https://gitlab.umc.nl",
        ),
        (
            "https://codeberg.org/naam/vindplaats.git",
            json!({"name": "gitea", "repo": "naam/vindplaats", "base_url": "https://codeberg.org",
                   "api_root": "https://codeberg.org/api/v1", "auth_methods": ["token"]}),
            "https://codeberg.org",
        ),
    ] {
        let site = site(Host::Other, repository);
        assert_eq!(json_of(&site, "beheer/config.json")["backend"], backend);
        let page = text(&site, "beheer/index.html");
        assert!(page.contains(&format!("connect-src 'self' data: blob: {asked};")), "{page}");
    }
}

#[test]
fn a_cms_without_a_repository_is_reported_and_nothing_is_published() {
    for repository in
        [None, Some("https://github.com/"), Some("https://x.nl\"><script>/naam/vindplaats")]
    {
        refused(&settings(Host::Netlify, repository));
    }
}

fn refused(settings: &Settings) {
    let (files, problems) = site_of(&base_site(), &mini::theme(), settings, &mut Cache::default());
    assert!(files.is_empty());
    let report =
        report::render(&report::locate(&problems, |_| None), Format::Text { colour: false });
    assert!(
        report.contains(
            "`broncode` ontbreekt of is niet af: het beheer weet niet waar de inhoud wordt bewaard"
        ),
        "{report}"
    );
}

fn said(command: &mut Command) -> (Option<i32>, String) {
    let output = command.output().expect("the program can be run");
    let text = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&text).into_owned())
}

#[test]
fn the_program_prints_the_configuration_and_says_which_package_it_misses() {
    let base = folder("base");
    let content = base.to_str().expect("is UTF-8");
    let printed = said(&mut vindplaats(["cms", "--content", content, "--repository", GITHUB]));
    let configuration: Json = serde_json::from_str(&printed.1).expect("is JSON");
    assert_eq!((printed.0, &configuration["backend"]["name"]), (Some(0), &json!("github")));
    let (code, why) = said(&mut vindplaats(["cms", "--content", content]));
    assert!(code == Some(1) && why.contains("`broncode` ontbreekt"), "{why}");
    let (code, why) = said(&mut vindplaats(["build", "--content", content, "--cms", "nergens"]));
    assert!(
        code == Some(2)
            && why.contains("`nergens/dist/sveltia-cms.js` is er niet")
            && why.contains("npm-pakket `@sveltia/cms`"),
        "{why}"
    );
}
