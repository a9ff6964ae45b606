//! A record that has another name, or went into another one: every address that the site had still leads to
//! the same.

use vindplaats::parse::Cache;
use vindplaats::problem::Problems;
use vindplaats::source::{Source, SourcePath, Sources};
use vindplaats::{Settings, read, report};

use crate::support::{
    SECONDS, TODAY, Tree, folder, fresh_folder, mini_theme, run_within, site_of, tree, vindplaats,
    write_tree,
};

fn site(sources: &Sources) -> Tree {
    let (files, problems) =
        site_of(sources, &mini_theme(), &Settings::on(TODAY), &mut Cache::default());
    let located = report::locate(&problems, |path| sources.get(path));
    let told = report::render(&located, report::Format::Text { colour: false });
    assert!(!files.is_empty(), "{told}");
    files
}

/// The address that a page leads to at once; `None` for a page of its own.
fn led_to(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    let (_, rest) = text.split_once("content=\"0; url=")?;
    Some(rest.split('"').next().unwrap_or_default().to_owned())
}

/// The files of a site whose names do not follow from their bytes.
fn named(site: &Tree) -> impl Iterator<Item = (&String, &Vec<u8>)> {
    let hashed =
        |path: &str| ["assets/", "media/", "zoek/data/"].iter().any(|at| path.starts_with(at));
    site.iter().filter(move |(path, _)| !hashed(path))
}

/// Records of the five sorts that have pages below them.
const RENAMED: &[(&str, &str)] = &[
    ("aanbieders/umc", "umc-oost"),
    ("themas/opleiden", "samen-opleiden"),
    ("rollen/educator", "leermeester"),
    ("regios/oor-midden", "oor-oost"),
    ("doelgroepen/opleider", "opleiders"),
    ("aanbod/basis", "grondslag"),
];

#[test]
fn every_address_outlives_a_rename() {
    let content = fresh_folder("moved");
    write_tree(&content, &tree(&folder("mini/content")));
    let linked = "\nHet [programma](/aanbieders/umc/programma/) en [wat er in de regio is](\
                  /themas/opleiden/regios/oor-midden/#kop).\n";
    let about = content.join("paginas/over.md");
    let text = std::fs::read_to_string(&about).expect("it is there");
    std::fs::write(&about, text + &linked.replace("#kop", "")).expect("can be written");
    let signposts = content.join("synoniemen.yaml");
    let text = std::fs::read_to_string(&signposts).unwrap_or_default();
    let elsewhere = "  - {zoek: [jaarplan], zin: Dat staat bij, naar: /aanbieders/umc/}\n";
    std::fs::write(&signposts, text + elsewhere).expect("can be written");

    let read = || read::sources(&content, &mut Problems::default()).expect("is there");
    let before = site(&read());
    for (old, new) in RENAMED {
        let mut rename = vindplaats(["rename", old, new, "--content"]);
        let ended = run_within(rename.arg(&content), 60 * SECONDS);
        assert_eq!(ended.code, Some(0), "{old}: {}{}", ended.stdout, ended.stderr);
    }
    let sources = read();
    let text = |path: &str| sources[&SourcePath::new(path)].text.to_string();
    assert!(text("paginas/over.md").contains("(/aanbieders/umc-oost/programma/)"));
    assert!(text("paginas/over.md").contains("(/themas/samen-opleiden/regios/oor-oost/)"));
    assert!(text("synoniemen.yaml").contains("naar: /aanbieders/umc-oost/}"));

    let after = site(&sources);
    for (path, _) in named(&before) {
        let Some(found) = after.get(path) else { panic!("/{path} is gone") };
        if let Some(target) = led_to(found) {
            let target = format!("{}index.html", target.trim_start_matches('/'));
            assert!(after.contains_key(&target), "/{path} leads to /{target}");
            assert_eq!(led_to(&after[&target]), None, "/{path} leads on from /{target}");
            let is_asked = ["volgen/", "inbed/"].iter().any(|folder| path.starts_with(folder));
            assert!(path.ends_with("index.html") && !is_asked, "/{path} is asked by programs");
        }
    }
    for (old, new) in [
        ("aanbieders/umc/programma/", "/aanbieders/umc-oost/programma/"),
        ("themas/opleiden/regios/oor-midden/", "/themas/samen-opleiden/regios/oor-oost/"),
        ("themas/samen-opleiden/regios/oor-midden/", "/themas/samen-opleiden/regios/oor-oost/"),
        ("agenda/regios/oor-midden/", "/agenda/regios/oor-oost/"),
    ] {
        let page = after.get(&format!("{old}index.html")).map(|page| led_to(page));
        assert_eq!(page, Some(Some(new.to_owned())), "{old}");
        let rule = format!("/{old} {new} 301!");
        let rules = String::from_utf8_lossy(&after["_redirects"]);
        assert!(rules.lines().any(|line| line == rule), "{rule}");
    }
    assert_eq!(
        after["aanbieders/umc/programma.csv"], after["aanbieders/umc-oost/programma.csv"],
        "a program that reads a table may not follow a redirect"
    );
}

/// Who follows the one that went into the other must not lose its feed, calendar or list.
#[test]
fn what_is_followed_outlives_a_merge() {
    let mut sources = crate::mini::sources();
    let gone = SourcePath::new("aanbieders/boekhuis.md");
    let old = site(&sources);
    sources.remove(&gone).expect("it is there");
    let is_record = |path: &&SourcePath| path.as_str().rsplit('.').next() == Some("md");
    let names: Vec<SourcePath> = sources.keys().filter(is_record).cloned().collect();
    for path in names {
        let text = sources[&path].text.replace("boekhuis", "umc");
        sources.insert(path.clone(), Source::new(&path, text));
    }
    let kept = SourcePath::new("aanbieders/umc.md");
    let keys = "---\nid: umc\ndoorverwijzingen: [/aanbieders/boekhuis/]\n";
    let text = sources[&kept].text.replacen("---\n", keys, 1);
    sources.insert(kept.clone(), Source::new(&kept, text));
    let new = site(&sources);
    let was = named(&old).filter(|(path, _)| path.contains("aanbieders/boekhuis"));
    let mut followed = 0;
    for (path, _) in was {
        let Some(found) = new.get(path) else { panic!("/{path} is gone") };
        if path.starts_with("volgen/") || path.starts_with("inbed/") {
            followed += 1;
            assert_eq!(found, &new[&path.replace("boekhuis", "umc")], "/{path}");
        }
    }
    assert_eq!(followed, 4, "two feeds, a calendar and a list");
}
