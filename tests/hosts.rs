//! One site for every host: which settings each gets in files, and which in its pages.

use std::fmt::Write as _;
use std::sync::OnceLock;

use vindplaats::host::Host;
use vindplaats::parse::Cache;
use vindplaats::plan::{measure, weigh};
use vindplaats::policy::{Delivery, policy};
use vindplaats::problem::Problems;
use vindplaats::report::{self, Format};
use vindplaats::source::{Source, SourcePath, Sources};
use vindplaats::url::Base;
use vindplaats::{Settings, publish, read};

use crate::html::{Tag, tags};
use crate::support::{TODAY, Tree, base_site, folder, site_of};

/// Together more redirects than Cloudflare supports.
const OFFERINGS: usize = 11;
const REDIRECTS: usize = 200;

/// A small site with the real theme and many redirects.
fn site(host: Host) -> &'static Tree {
    static SITES: [OnceLock<Tree>; Host::ALL.len()] = [const { OnceLock::new() }; Host::ALL.len()];
    let at = Host::ALL.iter().position(|one| *one == host).expect("is one of all");
    SITES[at].get_or_init(|| built(&sources(), host, "https://vindplaats.example/"))
}

fn sources() -> Sources {
    let mut sources = base_site();
    let basis = sources[&SourcePath::new("aanbod/basis.md")].text.to_string();
    for number in 0..OFFERINGS {
        let mut head = format!("---\ntitel: Verhuisd {number}\ndoorverwijzingen:\n");
        for old in 0..REDIRECTS {
            let _ = writeln!(head, "  - /aanbod/oud-{number}-{old}/");
        }
        let rest = basis.lines().filter(|line| !line.starts_with("titel: ")).skip(1);
        let text = head + &rest.collect::<Vec<_>>().join("\n");
        let path = SourcePath::new(format!("aanbod/verhuisd-{number}.md"));
        sources.insert(path.clone(), Source::new(&path, text));
    }
    sources
}

fn built(sources: &Sources, host: Host, address: &str) -> Tree {
    let theme = read::theme(&folder("../themes/vindplaats")).expect("there is a theme");
    let base_url = Some(Base::parse(address).expect("is an address"));
    let settings = Settings { base_url, host, ..Settings::on(TODAY) };
    let (files, problems) = site_of(sources, &theme, &settings, &mut Cache::default());
    assert!(!problems.has_errors() && !files.is_empty(), "{problems:?}");
    files
}

fn text<'t>(site: &'t Tree, path: &str) -> &'t str {
    std::str::from_utf8(&site[path]).expect("is text")
}

/// The policy in each page's head.
fn policies(site: &Tree) -> impl Iterator<Item = (&String, Option<String>)> {
    let pages = site.keys().filter(|path| path.rsplit('.').next() == Some("html"));
    pages.map(|path| {
        let tags = tags(text(site, path));
        let is_policy = |tag: &&Tag| tag.attribute("http-equiv") == Some("Content-Security-Policy");
        let policy = tags.iter().find(is_policy).and_then(|tag| tag.attribute("content"));
        (path, policy.map(str::to_owned))
    })
}

#[test]
fn hosts_with_headers_get_them_in_a_file() {
    for host in [Host::Netlify, Host::Cloudflare] {
        let headers = text(site(host), "_headers");
        let rules: Vec<_> = headers.lines().filter(|line| line.starts_with('/')).collect();
        let of_host: &[_] = match host {
            Host::Netlify => &[
                "/assets/:een",
                "/assets/:een/:twee",
                "/media/:een",
                "/media/:een/:twee",
                "/zoek/data/*",
            ],
            _ => &["/assets/*", "/media/*", "/zoek/data/*"],
        };
        let of_both = ["volgen/*.atom", "volgen/*.json", "volgen/*.ics"];
        let of_both = of_both.into_iter().chain(["data/*.json", "data/*.csv", "data/*.ttl"]);
        let of_both = of_both.map(|files| format!("/{files}"));
        let expected = ["/*"].iter().chain(of_host).map(|one| (*one).to_owned()).chain(of_both);
        assert_eq!(rules, expected.collect::<Vec<_>>());
        assert!(headers.lines().all(|line| line.len() <= 2000), "Cloudflare ignores long lines");
        assert!(
            headers.contains(&format!("  Content-Security-Policy: {}\n", policy(Delivery::Header)))
        );
        // Rules that match the same path must not set the same header.
        assert_eq!(headers.matches("Content-Security-Policy").count(), 1);
        for (path, policy) in policies(site(host)) {
            assert_eq!(policy, None, "{path}");
        }
    }
}

#[test]
fn a_file_that_is_too_large_for_the_host_is_reported() {
    const MIB: usize = 1 << 20;
    let reported = |host, path: &str, bytes| {
        let settings = Settings { host, ..Settings::on(TODAY) };
        let theme = read::theme(&folder("../themes/vindplaats")).expect("there is a theme");
        let (sources, cache, mut problems) =
            (base_site(), &mut Cache::default(), Problems::default());
        let publication = publish(&sources, &theme, &settings, cache, &mut problems, &mut |_| ());
        let publication = publication.expect("the base site is whole");
        weigh(&publication.edition, path, bytes, &mut problems);
        report::render(&report::locate(&problems, |_| None), Format::Text { colour: false })
    };
    assert_eq!(
        reported(Host::Cloudflare, "zoek/index.json", 25 * MIB + 1),
        "waarschuwing[bestand-te-groot]: `zoek/index.json` is 27 MB; een bestand van meer dan 26 MB \
         neemt deze host niet aan\n |\n = bestand: zoek/index.json\n \
         = hulp: noem in `site.yaml` onder `zoekindex` minder velden: `tekst` is het grootst\n \
         = hulp: kies een andere host\n\n"
    );
    assert!(reported(Host::GithubPages, "assets/kaart.svg", 101 * MIB).contains("is 106 MB"));
    for (host, bytes) in [
        (Host::Cloudflare, 25 * MIB),
        (Host::GithubPages, 100 * MIB),
        (Host::Netlify, 900 * MIB),
        (Host::Other, 900 * MIB),
    ] {
        assert_eq!(reported(host, "zoek/index.json", bytes), "");
    }
}

#[test]
fn a_site_that_is_too_large_for_the_host_is_reported() {
    let theme = read::theme(&folder("../themes/vindplaats")).expect("there is a theme");
    let reported = |host, folders: usize, in_each: usize, bytes| {
        let settings = Settings { host, ..Settings::on(TODAY) };
        let (sources, cache, mut problems) =
            (base_site(), &mut Cache::default(), Problems::default());
        let publication = publish(&sources, &theme, &settings, cache, &mut problems, &mut |_| ());
        let publication = publication.expect("the base site is whole");
        let files = (0..folders * in_each).map(|number| format!("{}/{number}", number % folders));
        let files: Vec<_> = files.collect();
        measure(&publication.edition, files.iter().map(String::as_str), bytes, &mut problems);
        report::render(&report::locate(&problems, |_| None), Format::Text { colour: false })
    };
    for (host, folders, in_each, bytes, told) in [
        (
            Host::Cloudflare,
            61,
            401,
            1,
            "de site heeft 24461 bestanden; deze host neemt er 20000 aan",
        ),
        (
            Host::Netlify,
            1,
            54_001,
            1,
            "in `0/` staan 54001 bestanden; deze host neemt er 54000 in één map aan",
        ),
        (Host::GithubPages, 1, 1, 1_000_000_001, "de site is 1001 MB; deze host neemt er 1000 aan"),
    ] {
        let told = format!("waarschuwing[grens-van-de-host]: {told}\n");
        assert!(reported(host, folders, in_each, bytes).contains(&told), "{told}");
    }
    for (host, folders, in_each, bytes) in [
        (Host::Cloudflare, 20, 1000, 2_000_000_000),
        (Host::Netlify, 2, 54_000, 2_000_000_000),
        (Host::GithubPages, 20, 1001, 1_000_000_000),
        (Host::Other, 1, 60_000, 2_000_000_000),
    ] {
        assert_eq!(reported(host, folders, in_each, bytes), "");
    }
}

#[test]
fn on_other_hosts_every_page_carries_the_policy() {
    for host in [Host::GithubPages, Host::Other] {
        let site = site(host);
        assert!(!site.contains_key("_headers") && !site.contains_key("_redirects"));
        assert_eq!(site.contains_key(".nojekyll"), host == Host::GithubPages);
        for (path, found) in policies(site) {
            assert_eq!(found, Some(policy(Delivery::Page)), "{path}");
        }
    }
}

#[test]
fn a_page_has_no_directive_that_browsers_refuse_there() {
    let page = policy(Delivery::Page);
    for refused in ["frame-ancestors", "report", "sandbox", "upgrade-insecure-requests"] {
        assert!(!page.contains(refused), "{refused}");
    }
    assert!(policy(Delivery::Preview).contains("frame-ancestors 'none'"));
    assert!(!policy(Delivery::Preview).contains("upgrade-insecure-requests"));
}

#[test]
fn redirects_are_those_the_host_understands() {
    let netlify: Vec<_> = text(site(Host::Netlify), "_redirects").lines().collect();
    assert_eq!(netlify.len(), OFFERINGS * REDIRECTS);
    assert_eq!(netlify[0], "/aanbod/oud-0-0/ /aanbod/verhuisd-0/ 301!");
    let cloudflare: Vec<_> = text(site(Host::Cloudflare), "_redirects").lines().collect();
    assert_eq!(cloudflare.len(), 2000);
    assert_eq!(cloudflare[0], "/aanbod/oud-0-0/ /aanbod/verhuisd-0/ 301");
    for host in Host::ALL {
        let page = text(site(host), "aanbod/oud-9-199/index.html");
        assert!(page.contains("content=\"0; url=/aanbod/verhuisd-9/\""), "{page}");
    }
}

#[test]
fn security_txt_is_in_the_standard_place_only() {
    const FILE: &str = ".well-known/security.txt";
    let with_contact = || {
        let mut sources = base_site();
        let path = SourcePath::new("site.yaml");
        let contact = "beveiliging: {contact: veilig@vindplaats.example, verloopt: 2027-11-22}\n";
        let text = format!("{}{contact}", sources[&path].text);
        sources.insert(path.clone(), Source::new(&path, text));
        sources
    };
    let site = built(&with_contact(), Host::Netlify, "https://vindplaats.example/");
    assert_eq!(
        text(&site, FILE),
        "Contact: mailto:veilig@vindplaats.example\nExpires: 2027-11-22T00:00:00Z\n\
         Preferred-Languages: nl, en\n\
         Canonical: https://vindplaats.example/.well-known/security.txt\n"
    );
    let below = built(&with_contact(), Host::Netlify, "https://vindplaats.example/sub/");
    assert!(!below.contains_key(FILE), "nobody looks for it in a sub-path");
    assert!(text(&below, "_headers").contains("\n/sub/assets/:een\n"));
    assert!(!self::site(Host::Netlify).contains_key(FILE), "there is no contact");
}
