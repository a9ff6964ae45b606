//! `vindplaats links --check` against a server with bad manners, on this machine.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use vindplaats::parse::Cache;
use vindplaats::source::{Source, SourcePath};
use vindplaats::{Settings, read};

use crate::support::{
    Ended, SECONDS, TODAY, base_site, folder, fresh_folder, mini_theme, run_within, site_of,
    vindplaats, write,
};

/// A path, and what is to be seen of it.
const MANNERS: &[(&str, &str)] = &[
    ("/goed", "200"),
    ("/geen-head", "200"),
    ("/breekt-head-af", "200"),
    ("/eindeloos", "200"),
    ("/even-druk", "200"),
    ("/tijdelijk", "200"),
    ("/verhuisd", "200"),
    ("/403", "403: de server antwoordt, maar laat dit niet zien"),
    ("/999", "999: laat geen programma's toe"),
    ("/verboden/x", "robots.txt vraagt om hier niet te kijken"),
    ("/weg", "404: de pagina is er niet"),
    ("/500", "500: de server heeft een storing"),
    ("/kring", "verwijst steeds verder door"),
    ("/dicht", "de server verbreekt de verbinding"),
    ("/traag", "geen antwoord binnen 0.4 seconden"),
    ("/grote-kop", "het antwoord heeft een veel te grote kop"),
    ("/onzin", "het antwoord is geen HTTP"),
];

#[test]
fn bad_manners_are_told_apart() {
    let port = serve();
    let content = fresh_folder("link-check").join("content");
    let mut addresses: Vec<_> = MANNERS
        .iter()
        .map(|(path, answer)| (format!("http://127.1:{port}{path}"), *answer))
        .collect();
    addresses.extend([
        (format!("https://127.1:{port}/"), "er komt geen beveiligde verbinding tot stand"),
        ("http://127.1:1/".to_owned(), "de server weigert de verbinding"),
        ("http://bestaat-niet.invalid/".to_owned(), "het domein bestaat niet"),
    ]);
    let busy = format!("http://127.1:{port}/druk");
    let links = addresses.iter().map(|(address, _)| address).chain([&busy]);
    site(&content, links.map(String::as_str));

    let ended = links_check(&content, "2026-11-22");
    assert_eq!(ended.code, Some(0), "{ended:?}");
    let seen = seen(&content);
    for (address, answer) in &addresses {
        assert_eq!(seen[address]["antwoord"], *answer, "{address}: {ended:?}");
    }
    assert_eq!(seen[&busy], Value::Null, "a busy server is asked another day");
    let moved = format!("http://127.1:{port}/verhuisd");
    assert_eq!(seen[&moved]["naar"], format!("http://127.1:{port}/goed"));
    let temporary = format!("http://127.1:{port}/tijdelijk");
    assert_eq!(seen[&temporary]["naar"], Value::Null);
    assert!(ended.stdout.contains("voorgoed verhuisd: schrijf"), "{}", ended.stdout);
    assert!(
        ended.stdout.contains("21 gevraagd: 10 mislukt, 1 verhuisd, 1 later; 0 waren al gezien")
    );

    // What answered is not asked again this week; failures are, and count once a day.
    for (day, failures) in [("2026-11-22", 1), ("2026-11-23", 2), ("2026-11-24", 3)] {
        let told = links_check(&content, day).stdout;
        assert!(told.contains("11 gevraagd: 10 mislukt, 0 verhuisd, 1 later; 10 waren al gezien"));
        let gone = format!("http://127.1:{port}/weg");
        let failed = self::seen(&content)[&gone]["mislukt_op"].as_array().map(Vec::len);
        assert_eq!(failed, Some(failures), "{told}");
    }
    let check = vindplaats(["check", "--date", "2026-11-24", "--content"]).arg(&content).output();
    let report = String::from_utf8(check.expect("the check runs").stdout).expect("is text");
    let doubts = report.matches("waarschuwing[link-werkt-niet]").count();
    assert_eq!(doubts, 10, "{report}");
}

/// Without a network every site is silent: that says nothing of them.
#[test]
fn nothing_is_written_without_a_network() {
    let content = fresh_folder("link-check-offline").join("content");
    site(&content, ["http://127.1:1/", "http://127.1:2/", "http://127.1:3/"]);
    let ended = links_check(&content, "2026-11-22");
    assert_eq!(ended.code, Some(2), "{ended:?}");
    assert!(ended.stderr.contains("is er wel internet?"), "{}", ended.stderr);
    assert!(!content.join("koppelingen.json").exists());
}

/// The real theme puts addresses through its own escaping.
#[test]
fn a_page_says_which_link_may_be_gone() {
    let mut sources = base_site();
    let lines = r#"{"https://a.nl/?x=1&y": {"gezien_op":"2026-11-21","antwoord":"404",
        "mislukt_op":["2026-11-19","2026-11-20","2026-11-21"]}}"#;
    let text = "---\ntitel: Links\nmenu: voet\nvolgorde: 9\n\
        samenvatting: Een pagina met links naar andere sites, van wie er een is verdwenen.\n---\n\n\
        Zie [een](https://a.nl/?x=1&y#deel) en [twee](https://a.nl/).\n";
    for (path, text) in [("koppelingen.json", lines), ("paginas/links.md", text)] {
        let path = SourcePath::new(path);
        sources.insert(path.clone(), Source::new(&path, text));
    }
    let theme = read::theme(&folder("../themes/vindplaats")).expect("there is a theme");
    let settings = Settings::on(TODAY);
    let (site, _) = site_of(&sources, &theme, &settings, &mut Cache::default());
    let page = String::from_utf8_lossy(&site["links/index.html"]);
    assert!(page.contains("</a> <small>(link werkt mogelijk niet meer)</small> en <a"), "{page}");
    let notes = site.values().map(|bytes| String::from_utf8_lossy(bytes));
    let notes: usize = notes.map(|text| text.matches("werkt mogelijk niet meer").count()).sum();
    assert_eq!(notes, 2, "the page, and the list of failing links for editors");
}

#[test]
fn a_procedure_says_when_its_page_was_last_there() {
    let lines = r#"{"https://a.nl/er": {"gezien_op":"2026-11-21","antwoord":"200"},
        "https://a.nl/weg": {"gezien_op":"2026-11-20","antwoord":"404: de pagina is er niet",
            "mislukt_op":["2026-11-20"]},
        "https://a.nl/dicht": {"gezien_op":"2026-11-21","antwoord":"403: laat dit niet zien"}}"#;
    let procedure = |path: &str| format!("{{titel: {path}, url: 'https://a.nl/{path}#deel'}}");
    let text = format!(
        "---\nnaam: Ziekenhuis\nsoort: ziekenhuis\nbronnen: [{{document: visie}}]\n\
         samenvatting: Een samenvatting die lang genoeg is om te mogen, over een ziekenhuis.\n\
         sollicitatieprocedures: [{}, {}, {}, {{titel: gelezen, url: 'https://a.nl/er', \
         gezien_op: 2026-11-19}}]\n---\n",
        procedure("er"),
        procedure("weg"),
        procedure("dicht")
    );
    let mut sources = base_site();
    for (path, text) in [("koppelingen.json", lines), ("aanbieders/ziekenhuis.md", &text)] {
        let path = SourcePath::new(path);
        sources.insert(path.clone(), Source::new(&path, text));
    }
    let (site, problems) =
        site_of(&sources, &mini_theme(), &Settings::on(TODAY), &mut Cache::default());
    assert!(!site.is_empty(), "{:?}", problems.into_iter().collect::<Vec<_>>());
    let page = String::from_utf8_lossy(&site["aanbieders/sollicitatieprocedures/index.html"]);
    for said in [
        "text: link werkte op 21 november 2026",
        "text: link werkte niet op 20 november 2026",
        "text: of de link nog werkt, is niet nagegaan",
        "text: bekeken op 19 november 2026, link werkte op 21 november 2026",
    ] {
        assert!(page.contains(&format!("{said}\n")), "{said}: {page}");
    }
    let coverage = String::from_utf8_lossy(&site["redactie/dekking/index.html"]);
    let failing = coverage.split("title: Links die niet werken").nth(1).expect("it is listed");
    let row = [
        "text: https://a.nl/weg",
        "cells 1: 404: de pagina is er niet",
        "cells 2: 20 november 2026",
    ];
    assert!(failing.contains("total: 1\n"), "{failing}");
    assert!(row.iter().all(|cell| failing.contains(cell)), "{failing}");
}

/// The base site with these links in a text.
fn site<'a>(content: &Path, links: impl IntoIterator<Item = &'a str>) {
    for (path, source) in base_site() {
        write(&content.join(path.as_str()), source.text.as_bytes());
    }
    let offering = content.join("aanbod/basis.md");
    let text = fs::read_to_string(&offering).expect("it was just written");
    // Under a key: a link in a text may not lead to this machine.
    let materials: Vec<String> = links
        .into_iter()
        .enumerate()
        .map(|(at, link)| format!("  - {{titel: Pagina {at}, url: '{link}'}}\n"))
        .collect();
    let key = format!("materialen:\n{}bronnen:", materials.concat());
    write(&offering, text.replace("bronnen:", &key).as_bytes());
}

fn links_check(content: &Path, day: &str) -> Ended {
    let mut command = vindplaats(["links", "--check", "--pause", "0", "--timeout", "400"]);
    command.args(["--date", day, "--content"]).arg(content);
    for proxy in ["http_proxy", "https_proxy", "all_proxy"] {
        command.env_remove(proxy).env_remove(proxy.to_uppercase());
    }
    run_within(&mut command, SECONDS * 20)
}

fn seen(content: &Path) -> Value {
    let text = fs::read_to_string(content.join("koppelingen.json")).expect("it was written");
    serde_json::from_str(&text).expect("it is JSON")
}

/// Starts the server; it ends with the tests.
fn serve() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let port = listener.local_addr().expect("it listens").port();
    thread::spawn(move || {
        for stream in listener.incoming().filter_map(Result::ok) {
            thread::spawn(|| answer(stream));
        }
    });
    port
}

/// Whoever hangs up early makes a write fail; that is no fault of the server.
fn answer(mut stream: TcpStream) {
    static BUSY: AtomicUsize = AtomicUsize::new(0);
    stream.set_read_timeout(Some(Duration::from_millis(300))).expect("not zero");
    let mut request = Vec::new();
    let mut bytes = [0; 512];
    while !request.ends_with(b"\r\n\r\n") {
        match stream.read(&mut bytes) {
            Ok(read) if read > 0 && request.len() < 4096 => request.extend(&bytes[..read]),
            _ => return,
        }
        // A handshake: no HTTP.
        if request[0] == 0x16 {
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n");
            return;
        }
    }
    let request = String::from_utf8_lossy(&request).into_owned();
    assert!(request.to_lowercase().contains("user-agent: vindplaats/"), "{request}");
    let mut words = request.split_whitespace();
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let is_head = method == "HEAD";
    let (status, more) = match path {
        "/robots.txt" => ("200 OK", "\r\nUser-agent: *\nDisallow: /verboden\n".to_owned()),
        "/geen-head" if is_head => ("405 Method Not Allowed", String::new()),
        "/eindeloos" if is_head => ("403 Forbidden", String::new()),
        "/breekt-head-af" if is_head => return,
        "/dicht" => return,
        "/403" => ("403 Forbidden", String::new()),
        "/999" => ("999 Request denied", String::new()),
        "/druk" => ("429 Too Many Requests", "Retry-After: 3600\r\n".to_owned()),
        "/even-druk" if BUSY.fetch_add(1, Ordering::Relaxed) == 0 => {
            ("429 Too Many Requests", "Retry-After: 0\r\n".to_owned())
        }
        "/goed" | "/geen-head" | "/breekt-head-af" | "/even-druk" => ("200 OK", String::new()),
        "/500" => ("500 Internal Server Error", String::new()),
        "/kring" => ("302 Found", "Location: /kring\r\n".to_owned()),
        "/verhuisd" => ("301 Moved Permanently", "Location: goed#deel\r\n".to_owned()),
        "/tijdelijk" => {
            ("302 Found", "Location: //127.0.0.1".to_owned() + &port(&stream) + "/goed\r\n")
        }
        "/grote-kop" => ("200 OK", format!("X: {}\r\n", "x".repeat(200_000))),
        "/eindeloos" | "/traag" => return drip(stream, path == "/traag"),
        "/onzin" => {
            let _ = stream.write_all(b"hallo\r\n\r\n");
            return;
        }
        _ => ("404 Not Found", String::new()),
    };
    let _ = write!(stream, "HTTP/1.1 {status}\r\nConnection: close\r\n{more}\r\n");
}

fn port(stream: &TcpStream) -> String {
    format!(":{}", stream.local_addr().expect("it is connected").port())
}

/// A body without end, or a head that comes a byte at a time.
fn drip(mut stream: TcpStream, is_slow: bool) {
    let head = if is_slow { "HTTP/1.1 200 OK\r\nX: " } else { "HTTP/1.1 200 OK\r\n\r\n" };
    let mut sent = stream.write_all(head.as_bytes());
    for _ in 0..1000 {
        if sent.is_err() {
            return;
        }
        sent = stream.write_all(b"x");
        thread::sleep(Duration::from_millis(if is_slow { 50 } else { 1 }));
    }
}
