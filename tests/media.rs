//! Pictures and documents of the content: what of them is published, where, and what a page says.

use std::fs;
use std::path::Path;

use vindplaats::link::Drafts;
use vindplaats::parse::Cache;
use vindplaats::plan::plan;
use vindplaats::problem::Problems;
use vindplaats::{Settings, publish, read};

use crate::support::{
    SECONDS, TODAY, Tree, base_site, build, folder, fresh_folder, mini_theme, rendered, run_within,
    site_of, vindplaats, write, write_tree,
};

const PDF: &[u8] = b"%PDF-1.4\n%%EOF\n";

/// As small as a JPEG can be, with a name in it.
const JPEG: &[u8] =
    b"\xff\xd8\xff\xfe\0\x0eJan Jansen!!\xff\xc0\0\x0b\x08\0\x03\0\x04\x01\x01\x11\0\
    \xff\xda\0\x08\x01\x01\0\0\x3f\0scan\xff\xd9";

/// The base site with a page that has this text, and with files.
fn content(name: &str, text: &str, files: &[(&str, &[u8])]) -> std::path::PathBuf {
    let content = fresh_folder(name);
    let sources = base_site().into_iter();
    let texts =
        sources.map(|(path, source)| (path.as_str().to_owned(), source.text.as_bytes().to_vec()));
    write_tree(&content, &texts.collect::<Tree>());
    write(&content.join("paginas/nieuw.md"), page("Nieuwe pagina", 2, "", text).as_bytes());
    for (path, bytes) in files {
        write(&content.join(path), bytes);
    }
    content
}

fn page(title: &str, order: u8, keys: &str, text: &str) -> String {
    format!(
        "---\ntitel: {title}\n{keys}samenvatting: Een samenvatting die lang genoeg is om te mogen, en over {title}.\n\
         menu: geen\nvolgorde: {order}\n---\n\n{text}\n"
    )
}

/// The site of a folder, which has no problems.
fn site(content: &Path, settings: &Settings) -> Tree {
    let mut problems = Problems::default();
    let sources = read::sources(content, &mut problems).expect("the folder is there");
    let (files, found) = site_of(&sources, &mini_theme(), settings, &mut Cache::default());
    problems.extend(found);
    assert!(!files.is_empty(), "{}", rendered(&problems, |path| sources.get(path)));
    files
}

fn in_media(site: &Tree) -> Vec<&str> {
    site.keys().filter_map(|path| path.strip_prefix("media/")).collect()
}

#[test]
fn a_file_has_the_address_of_its_bytes_and_no_names_in_it() {
    let text = "![Een zaal](/media/zaal.jpg) en het [werkboek](/media/werkboek.pdf).";
    let files: &[(&str, &[u8])] = &[("media/zaal.jpg", JPEG), ("media/werkboek.pdf", PDF)];
    let site = site(&content("media-address", text, files), &Settings::on(TODAY));
    let published = in_media(&site);
    let [document, picture] = published[..] else { panic!("{published:?}") };
    assert!(picture.starts_with("zaal.") && picture.len() == "zaal.0123456789.jpg".len());
    assert_eq!(site[&format!("media/{document}")], PDF);
    let bytes = &site[&format!("media/{picture}")];
    assert!(!bytes.windows(10).any(|part| part == b"Jan Jansen"));
    let html = String::from_utf8_lossy(&site["nieuw/index.html"]);
    for expected in [
        format!(
            "<img src=\"/media/{picture}\" width=\"4\" height=\"3\" alt=\"Een zaal\" loading=\"lazy\" \
             decoding=\"async\">"
        ),
        format!(
            "<a href=\"/media/{document}\" download=\"werkboek.pdf\">werkboek <small>(pdf, 1 kB)</small></a>"
        ),
    ] {
        assert!(html.contains(&expected), "{expected}\n{html}");
    }
}

#[test]
fn what_only_a_draft_names_stays_out() {
    let content =
        content("media-draft", "Tekst.", &[("media/werkboek.pdf", PDF), ("media/los.pdf", PDF)]);
    let draft = page("Concept", 3, "levensloop: concept\n", "Een [werkboek](/media/werkboek.pdf).");
    write(&content.join("paginas/concept.md"), draft.as_bytes());
    assert!(in_media(&site(&content, &Settings::on(TODAY))).is_empty());
    let shown = Settings { drafts: Drafts::Shown, ..Settings::on(TODAY) };
    assert_eq!(in_media(&site(&content, &shown)).len(), 1);
}

#[test]
fn a_file_that_changes_during_a_build_stops_it() {
    let content = content(
        "media-changed",
        "Een [werkboek](/media/werkboek.pdf).",
        &[("media/werkboek.pdf", PDF)],
    );
    let (mut problems, mut cache) = (Problems::default(), Cache::default());
    let sources = read::sources(&content, &mut problems).expect("the folder is there");
    let settings = Settings::on(TODAY);
    let publication =
        publish(&sources, &mini_theme(), &settings, &mut cache, &mut problems, &mut |_| ());
    let publication = publication.expect("the site is whole");
    let plan = plan(&publication);
    let file = plan.iter().find(|(path, _)| path.starts_with("media/")).expect("it is published").1;
    let mut buffer = Vec::new();
    assert!(file.make(&publication, &mut buffer, &mut problems).is_some());
    for bytes in [Some(b"%PDF-1.5\n%%EOF\n"), None] {
        let on_disk = content.join("media/werkboek.pdf");
        match bytes {
            Some(bytes) => write(&on_disk, bytes),
            None => fs::remove_file(&on_disk).expect("is there"),
        }
        assert!(file.make(&publication, &mut buffer, &mut problems).is_none());
    }
    let report = rendered(&problems, |path| sources.get(path));
    assert_eq!(report.matches("= bestand: media/werkboek.pdf").count(), 2, "{report}");
}

#[test]
fn a_renamed_record_keeps_its_files() {
    let files: &[(&str, &[u8])] = &[("media/zaal.jpg", JPEG)];
    let content = content("media-rename", "![Een zaal](../media/zaal.jpg)", files);
    let mut rename = vindplaats(["rename", "paginas/nieuw", "anders", "--content"]);
    let ended = run_within(rename.arg(&content), 60 * SECONDS);
    assert_eq!(ended.code, Some(0), "{}{}", ended.stdout, ended.stderr);
    let site = site(&content, &Settings::on(TODAY));
    assert!(
        String::from_utf8_lossy(&site["anders/index.html"]).contains("<img src=\"/media/zaal.")
    );
}

#[test]
fn what_is_built_is_what_is_made_in_memory() {
    let text = "![Een zaal](/media/zaal.jpg)";
    let content = content("media-build", text, &[("media/zaal.jpg", JPEG)]);
    let output = fresh_folder("media-output");
    let ended =
        run_within(&mut build(&content, &folder("../themes/vindplaats"), &output), 60 * SECONDS);
    assert_eq!(ended.code, Some(0), "{}{}", ended.stdout, ended.stderr);
    let made = site(&content, &Settings::on(TODAY));
    let [picture] = in_media(&made)[..] else { panic!("one picture is published") };
    let path = format!("media/{picture}");
    assert_eq!(fs::read(output.join(&path)).ok().as_ref(), made.get(&path));
}
