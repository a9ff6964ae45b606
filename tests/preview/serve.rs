//! `vindplaats serve`, as a browser and an editor meet it.

#![expect(clippy::disallowed_methods, reason = "it saves files as an editor does")]

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};

use vindplaats::policy::{self, Delivery};

use super::server::{Events, Server};
use super::{complaint, copy, empty_folder, text, vindplaats};

const OFFERING: &str = "aanbod/basis.md";

fn theme() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/vindplaats")
}

/// A preview of a copy of the base site.
fn preview(name: &str) -> (Server, PathBuf) {
    let content = copy("tests/base", name);
    (Server::start(&content, &theme()), content)
}

/// Saves a file with one text in the place of another.
fn edit(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).expect("the file is there");
    assert!(text.contains(from), "`{from}` is not in {}", file.display());
    fs::write(file, text.replace(from, to)).expect("the file can be written");
}

#[test]
fn pages_come_with_the_script_and_style_of_the_preview() {
    let (server, _) = preview("serve-pages");
    let page = server.get("/aanbod/basis/");
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
    assert!(page.body.contains("Basis van het opleiden"));
    let head = page.body.split("</head>").next().unwrap_or_default();
    assert!(head.contains("<link rel=\"stylesheet\" href=\"/_vindplaats/preview.css\">"));
    assert!(head.contains("<script type=\"module\" src=\"/_vindplaats/preview.js?site="));
    let (script, style) =
        (server.get("/_vindplaats/preview.js"), server.get("/_vindplaats/preview.css"));
    assert_eq!(
        (script.status, script.header("content-type")),
        (200, "text/javascript; charset=utf-8")
    );
    assert_eq!((style.status, style.header("content-type")), (200, "text/css; charset=utf-8"));
}

/// The index is made when somebody searches, so that nobody waits for it who does not.
#[test]
fn the_search_finds_what_the_preview_shows() {
    let (server, _) = preview("serve-search");
    let pointer = server.get("/zoek/nu.json");
    let index: serde_json::Value = serde_json::from_str(&pointer.body).expect("is JSON");
    let folder = index["index"].as_str().expect("names a folder").to_owned();
    let file = |name: &str| {
        let file = server.get(&format!("{folder}{name}"));
        assert_eq!((file.status, file.header("content-type")), (200, "application/json"), "{name}");
        serde_json::from_str::<serde_json::Value>(&file.body).expect("is JSON");
        file.body
    };
    let (manifest, pages) = (file("m.json"), file("p/0.json"));
    assert!(manifest.contains("\"stems\":"), "{manifest}");
    assert!(pages.contains("aanbod/basis"), "{pages}");
    assert_ne!(file("t/0.json"), file("w/0.json"));
    assert_eq!(server.get(&format!("{folder}t/1.json")).status, 404);
}

#[test]
fn other_files_come_as_they_are() {
    let (server, _) = preview("serve-files");
    let robots = server.get("/robots.txt");
    assert_eq!((robots.status, robots.header("content-type")), (200, "text/plain; charset=utf-8"));
    assert!(!robots.body.contains("_vindplaats"));
    assert!(robots.body.contains(&server.address), "{}", robots.body);
    assert_eq!(server.get("/sitemap.xml").header("content-type"), "application/xml");
}

#[test]
fn every_answer_is_guarded() {
    let (server, _) = preview("serve-headers");
    for path in ["/", "/robots.txt", "/nergens/", "/_vindplaats/preview.js"] {
        let answer = server.get(path);
        let policy = answer.header("content-security-policy");
        assert_eq!(policy, policy::policy(Delivery::Preview), "{path}");
        for (name, value) in policy::SECURITY {
            assert_eq!(answer.header(name), *value, "{path}: {name}");
        }
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    }
}

#[test]
fn a_list_may_be_shown_by_the_sites_that_are_named_and_nothing_else() {
    let (server, content) = preview("serve-frames");
    let policy = |path: &str| {
        let answer = server.get(path);
        (
            answer.header("content-security-policy").to_owned(),
            answer.header("x-frame-options").to_owned(),
        )
    };
    let strict = policy::policy(Delivery::Preview);
    let refused = (strict.clone(), "DENY".to_owned());
    assert_eq!(policy("/inbed/aanbod/"), refused, "no site is named");

    let version = server.get("/").site().to_owned();
    let mut events = server.events(&version);
    edit(
        &content.join("site.yaml"),
        "contact: ",
        "inbedden: ['https://*.ziekenhuis.example']\ncontact: ",
    );
    assert_eq!(events.next(), "reload");
    let by = "frame-ancestors 'self' https://*.ziekenhuis.example";
    let list = (strict.replace("frame-ancestors 'none'", by), String::new());
    assert_eq!(policy("/inbed/aanbod/"), list);
    assert_eq!(policy("/inbed/rollen/educator/"), list);
    let page = (strict.replace("frame-src 'none'", "frame-src 'self'"), "DENY".to_owned());
    assert_eq!(policy("/inbed/"), page);
    for path in ["/", "/aanbod/", "/inbedden/", "/nergens/inbed/aanbod/"] {
        assert_eq!(policy(path), refused, "{path}");
    }
}

#[test]
fn what_does_not_exist_is_the_404_page() {
    let (server, _) = preview("serve-404");
    for path in ["/nergens/", "//aanbod", "/aanbod/../aanbod/", "/..%2f..%2fetc/passwd", "/%ff"] {
        let answer = server.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.body.contains("Deze pagina bestaat niet"), "{path}");
        assert!(!answer.site().is_empty());
    }
}

#[test]
fn a_folder_without_slash_is_sent_on() {
    let (server, _) = preview("serve-slash");
    let answer = server.get("/aanbod?rol=educator");
    assert_eq!((answer.status, answer.header("location")), (308, "/aanbod/?rol=educator"));
}

#[test]
fn only_this_machine_may_ask() {
    let (server, _) = preview("serve-host");
    for host in ["kwaad.example", "127.0.0.1.kwaad.example:80", "localhost.kwaad.example", ""] {
        assert_eq!(server.ask("GET", "/", host).status, 421, "{host}");
    }
    assert_eq!(server.ask("GET", "http://kwaad.example/", &server.address).status, 421);
    assert_eq!(server.ask("GET", "/", "localhost:1234").status, 200);
}

#[test]
fn only_reading_is_allowed() {
    let (server, _) = preview("serve-method");
    for (method, path) in [("POST", "/"), ("PUT", "/aanbod/"), ("DELETE", "/_vindplaats/events")] {
        let answer = server.ask(method, path, &server.address);
        assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD"), "{method} {path}");
    }
    let head = server.ask("HEAD", "/", &server.address);
    assert_eq!((head.status, head.body.as_str()), (200, ""));
}

#[test]
fn an_edit_reloads_the_page() {
    let (server, content) = preview("serve-edit");
    let before = server.get("/aanbod/basis/");
    let mut events = server.events(before.site());
    edit(&content.join(OFFERING), "Voor opleiders.", "Voor nieuwe opleiders.");
    assert_eq!(events.next(), "reload");
    let after = server.get("/aanbod/basis/");
    assert!(after.body.contains("Voor nieuwe opleiders."));
    assert_ne!(before.site(), after.site());
}

#[test]
fn a_page_that_missed_an_edit_reloads_at_once() {
    let (server, content) = preview("serve-missed");
    let before = server.get("/").site().to_owned();
    let mut events = server.events(&before);
    edit(&content.join(OFFERING), "Voor opleiders.", "Voor nieuwe opleiders.");
    assert_eq!(events.next(), "reload");
    assert_eq!(server.events(&before).next(), "reload");
}

#[test]
fn files_and_folders_come_and_go() {
    let (server, content) = preview("serve-folders");
    let mut events = server.events(server.get("/").site());
    let (file, moved) = (content.join("begrippen/iop.md"), content.join("begrippen/plan.md"));
    fs::rename(&file, &moved).expect("a file can be renamed");
    assert_eq!(events.next(), "reload");
    assert_eq!(server.get("/begrippen/iop/").status, 404);
    assert_eq!(server.get("/begrippen/plan/").status, 200);
    let aside = empty_folder("serve-folders-aside").join("begrippen");
    fs::rename(content.join("begrippen"), &aside).expect("a folder can be renamed");
    assert_eq!(events.next(), "reload");
    assert_eq!(server.get("/begrippen/plan/").status, 404);
    fs::rename(&aside, content.join("begrippen")).expect("a folder can be renamed");
    assert_eq!(events.next(), "reload");
    assert_eq!(server.get("/begrippen/plan/").status, 200);
}

/// As `git checkout`, a backup or an editor's own `git stash` may do.
#[test]
fn a_folder_that_is_swapped_is_followed() {
    let (server, content) = preview("serve-swapped");
    let mut events = server.events(server.get("/").site());
    let other = copy("tests/base", "serve-swapped-other");
    edit(&other.join(OFFERING), "Voor opleiders.", "Uit de andere map.");
    let aside = empty_folder("serve-swapped-aside").join("content");
    fs::rename(&content, &aside).expect("a folder can be renamed");
    fs::rename(&other, &content).expect("a folder can be renamed");
    until(&mut events, || server.get("/aanbod/basis/").body.contains("Uit de andere map."));
    edit(&content.join(OFFERING), "Uit de andere map.", "En weer bewerkt.");
    until(&mut events, || server.get("/aanbod/basis/").body.contains("En weer bewerkt."));
    fs::remove_dir_all(&content).expect("a folder can be removed");
    let told = || server.get("/_vindplaats/problems.json").body;
    until(&mut events, || told().contains("zet de map terug"));
    assert!(server.get("/aanbod/basis/").body.contains("En weer bewerkt."), "the last good site");
    fs::rename(&aside, &content).expect("a folder can be renamed");
    until(&mut events, || server.get("/aanbod/basis/").body.contains("Voor opleiders."));
    assert!(told().contains("\"problemen\":[]"), "{}", told());
}

/// A theme behind a link that is turned to another.
#[test]
fn a_theme_that_is_swapped_is_followed() {
    let content = copy("tests/base", "serve-theme-swapped");
    let link = empty_folder("serve-theme-link").join("thema");
    let other = copy("themes/vindplaats", "serve-theme-other");
    let layout = other.join("page/base.html");
    edit(&layout, "</body>", "<p>Ander thema</p></body>");
    std::os::unix::fs::symlink(theme(), &link).expect("a link can be made");
    let server = Server::start(&content, &link);
    let mut events = server.events(server.get("/").site());
    fs::remove_file(&link).expect("a link can be removed");
    std::os::unix::fs::symlink(&other, &link).expect("a link can be made");
    until(&mut events, || server.get("/").body.contains("Ander thema"));
    edit(&layout, "Ander thema", "Nog een thema");
    until(&mut events, || server.get("/").body.contains("Nog een thema"));
}

/// Waits until something holds, looking again after every event.
fn until(events: &mut Events, mut holds: impl FnMut() -> bool) {
    while !holds() {
        events.next();
    }
}

#[test]
fn a_part_of_a_file_can_be_asked_for() {
    let (server, _) = preview("serve-range");
    let whole = server.get("/robots.txt");
    let part = server.get_with("/robots.txt", "Range: bytes=5-9");
    assert_eq!((part.status, part.body.as_str()), (206, &whole.body[5..10]));
    assert_eq!(part.header("content-range"), format!("bytes 5-9/{}", whole.body.len()));
    let end = server.get_with("/robots.txt", "Range: bytes=-4");
    assert_eq!((end.status, end.body.as_str()), (206, &whole.body[whole.body.len() - 4..]));
    for range in ["bytes=99999-", "bytes=x", "bytes=9-5"] {
        let none = server.get_with("/robots.txt", &format!("Range: {range}"));
        assert_eq!((none.status, none.body.as_str()), (416, ""), "{range}");
        assert_eq!(none.header("content-range"), format!("bytes */{}", whole.body.len()));
    }
    let tag = whole.header("etag").to_owned();
    let known = server.get_with("/robots.txt", &format!("If-None-Match: {tag}"));
    assert_eq!((known.status, known.body.as_str()), (304, ""));
    let other = server
        .get_with("/robots.txt", "If-None-Match: \"x\"\r\nRange: bytes=0-0\r\nIf-Range: \"y\"");
    assert_eq!((other.status, other.body), (200, whole.body));
    let head = server.ask("HEAD", "/robots.txt", &server.address);
    assert_eq!((head.status, head.header("etag")), (200, tag.as_str()));
}

#[test]
fn an_error_is_shown_over_the_last_good_site_until_it_is_mended() {
    let (server, content) = preview("serve-error");
    let before = server.get("/aanbod/basis/");
    let mut events = server.events(before.site());
    edit(&content.join(OFFERING), "soort: cursus", "soort: curcus");
    assert_eq!(events.next(), "problems");
    let after = server.get("/aanbod/basis/");
    assert_eq!((after.status, after.body), (200, before.body));
    let problems = server.get("/_vindplaats/problems.json").body;
    for part in [
        "\"kop\":\"1 fout, 0 waarschuwingen\"",
        "\"bestand\":\"aanbod/basis.md\",\"regel\":5,\"kolom\":8",
        "\"voor\":\"soort: \",\"zelf\":\"curcus\",\"na\":\"\"",
        "bedoelde je `cursus`?",
    ] {
        assert!(problems.contains(part), "{part} is not in {problems}");
    }
    edit(&content.join(OFFERING), "soort: curcus", "soort: training");
    assert_eq!(events.next(), "reload");
    let mended = server.get("/_vindplaats/problems.json").body;
    assert!(mended.contains("\"problemen\":[]"), "{mended}");
}

#[test]
fn without_a_good_site_every_page_waits_for_one() {
    let content = copy("tests/base", "serve-never-good");
    edit(&content.join(OFFERING), "soort: cursus", "soort: curcus");
    let server = Server::start(&content, &theme());
    let page = server.get("/aanbod/basis/");
    assert_eq!((page.status, page.header("content-type")), (500, "text/html; charset=utf-8"));
    assert!(page.body.contains("<code>aanbod/basis.md:5:8</code> fout: `curcus`"), "{}", page.body);
    assert!(server.get("/_vindplaats/problems.json").body.contains("curcus"));
    let mut events = server.events(page.site());
    edit(&content.join(OFFERING), "soort: curcus", "soort: cursus");
    assert_eq!(events.next(), "reload");
    assert_eq!(server.get("/aanbod/basis/").status, 200);
}

#[test]
fn a_template_error_is_shown_on_its_page() {
    let (content, theme) =
        (copy("tests/base", "serve-template"), copy("themes/vindplaats", "serve-theme"));
    let server = Server::start(&content, &theme);
    let mut events = server.events(server.get("/").site());
    let template = theme.join("text/text_page.html");
    let good = fs::read_to_string(&template).expect("the template is there");
    let save = |text: &str| fs::write(&template, text).expect("the template can be written");
    save("{{ page.bestaat_niet.echt }}");
    assert_eq!(events.next(), "reload");
    assert_eq!(server.get("/aanbod/basis/").status, 200);
    assert_eq!(server.get("/over/").status, 500);
    let problems = server.get("/_vindplaats/problems.json?pagina=/over/").body;
    assert!(problems.contains("thema/text/text_page.html"), "{problems}");
    save("{% nergens %}");
    assert_eq!(events.next(), "problems");
    let problems = server.get("/_vindplaats/problems.json").body;
    assert!(problems.contains("\"zelf\":\"nergens\""), "{problems}");
    save(&good);
    assert_eq!(events.next(), "reload");
    assert_eq!(server.get("/over/").status, 200);
}

#[test]
fn drafts_are_shown() {
    let content = copy("tests/base", "serve-drafts");
    edit(&content.join(OFFERING), "soort: cursus", "soort: cursus\nlevensloop: concept");
    let server = Server::start(&content, &theme());
    assert_eq!(server.get("/aanbod/basis/").status, 200);
}

#[test]
fn ctrl_c_stops_with_success() {
    let (server, _) = preview("serve-interrupt");
    // An open page keeps nobody waiting.
    let _events = server.events(server.get("/").site());
    assert_eq!(server.interrupt(), Some(0));
}

#[test]
fn a_port_in_use_is_named_with_a_way_out() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
    let port = taken.local_addr().expect("it has an address").port().to_string();
    let refused = vindplaats(&["serve", "--port", &port]).output().expect("the program runs");
    assert_eq!(refused.status.code(), Some(2));
    let complaint = complaint(&refused);
    assert!(complaint.contains(&format!("poort {port} op 127.0.0.1 is al in gebruik")));
    assert!(complaint.contains("--port 0"), "{complaint}");
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let nowhere = empty_folder("serve-nowhere").join("inhoud");
    let arguments = ["serve", "--port", "0", "--content", text(&nowhere)];
    let refused = vindplaats(&arguments).output().expect("the program runs");
    assert_eq!(refused.status.code(), Some(2));
    assert!(complaint(&refused).contains("de inhoudsmap"));
}

#[test]
fn a_picture_is_shown_and_replaced_when_it_changes() {
    let content = copy("tests/base", "serve-media");
    let drawing = |width: u8| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"1\"/>")
    };
    fs::create_dir(content.join("media")).expect("a folder can be made");
    let file = content.join("media/zaal.svg");
    fs::write(&file, drawing(2)).expect("the file can be written");
    let offering = content.join(OFFERING);
    let text = fs::read_to_string(&offering).expect("the file is there");
    fs::write(&offering, text + "\n![Een zaal](/media/zaal.svg)\n").expect("can be written");
    let server = Server::start(&content, &theme());
    let address = || {
        let body = server.get("/aanbod/basis/").body;
        let after = body.split("<img src=\"/media/").nth(1).unwrap_or_default().to_owned();
        format!("/media/{}", after.split('"').next().unwrap_or_default())
    };
    let first = address();
    let picture = server.get(&first);
    assert_eq!((picture.status, picture.header("content-type")), (200, "image/svg+xml"));
    assert_eq!(picture.header("content-disposition"), "attachment");
    let mut events = server.events(server.get("/aanbod/basis/").site());
    fs::write(&file, drawing(3)).expect("the file can be written");
    assert_eq!(events.next(), "reload");
    assert_ne!(address(), first);
}
