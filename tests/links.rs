//! Every page of the real and of generated sites: links have targets, pages can be reached, heads are
//! valid.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use vindplaats::catalogue::accessibility::PAGE;
use vindplaats::parse::Cache;
use vindplaats::plan::plan;
use vindplaats::problem::Problems;
use vindplaats::routes::Origin;
use vindplaats::{Settings, publish, read, url};

use crate::generated::generate;
use crate::html::{Tag, tags, text};
use crate::support::{TODAY, fresh_folder};

const ORIGIN: &str = "https://vindplaats.example";

/// A file of the site.
struct File {
    text: String,
    /// Those of a page or a picture.
    tags: Vec<Tag>,
    /// Whether a page may be indexed; `None` for other files.
    page: Option<bool>,
}

/// The real site under a path, by address within the origin: `/sub/aanbod/`.
struct Site {
    base: &'static str,
    files: BTreeMap<String, File>,
    records: BTreeSet<String>,
}

#[test]
fn under_the_root() {
    let site = Site::new(&real_content(), "/");
    assert!(site.records.contains("/toegankelijkheid/"), "the law asks for this page");
    site.assert_right();
    let far: Vec<_> = site.clicks().into_iter().filter(|(_, clicks)| *clicks > 3).collect();
    assert!(far.is_empty(), "more than three clicks from home: {far:?}");
}

#[test]
fn under_a_path() {
    Site::new(&real_content(), "/sub/pad/").assert_right();
}

/// Any valid catalogue renders without broken links, with and without second pages.
#[test]
fn of_any_generated_catalogue() {
    for offerings in [24, 140] {
        let content = fresh_folder(&format!("links-{offerings}")).join("content");
        generate::write(&content, offerings).expect("the folder can be written");
        Site::new(&content, "/").assert_right();
    }
}

fn real_content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content")
}

impl Site {
    fn new(content: &Path, base: &'static str) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut problems = Problems::default();
        let sources = read::sources(content, &mut problems).expect("there is content");
        let theme = read::theme(&root.join("themes/vindplaats")).expect("there is a theme");
        let base_url = url::Base::parse(&format!("{ORIGIN}{base}")).ok();
        let settings = Settings { base_url, ..Settings::on(TODAY) };
        let cache = &mut Cache::default();
        let publication = publish(&sources, &theme, &settings, cache, &mut problems, &mut |_| ());
        let publication =
            publication.expect("the content is good: `vindplaats check` tells why not");
        let edition = &publication.edition;
        let commons = edition.catalogue.tables.commons();
        let address = |path: &str| format!("{base}{}", path.trim_start_matches('/'));
        let records =
            commons.map(|common| address(url::record(common.kind, &common.id).as_str())).collect();
        let (mut files, mut buffer) = (BTreeMap::new(), Vec::new());
        for (path, output) in plan(&publication) {
            let made = output
                .make(&publication, &mut buffer, &mut problems)
                .expect("the template is right");
            let text = String::from_utf8_lossy(made).into_owned();
            let extension = Path::new(&path).extension().and_then(OsStr::to_str);
            let is_html = extension == Some("html");
            let tags = if is_html || extension == Some("svg") { tags(&text) } else { Vec::new() };
            let is_page = is_html && !matches!(output.route.origin, Origin::Redirect(..));
            let page = is_page.then_some(output.route.indexed);
            files.insert(address(path.trim_end_matches("index.html")), File { text, tags, page });
        }
        assert!(!problems.has_errors(), "the content is good");
        Self { base, files, records }
    }

    fn assert_right(&self) {
        let mut wrong = Vec::new();
        let ids = self.ids(&mut wrong);
        for (address, file) in self.html() {
            for tag in &file.tags {
                self.check_links(address, tag, &ids, &mut wrong);
                check_safety(address, tag, &mut wrong);
            }
            if file.page.is_some() {
                check_head(address, file, &mut wrong);
            }
        }
        self.check_titles(&mut wrong);
        self.check_reach(&mut wrong);
        self.check_sitemap(&mut wrong);
        self.check_statement(&mut wrong);
        wrong.truncate(50);
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }

    fn html(&self) -> impl Iterator<Item = (&String, &File)> {
        let is_html = |address: &str| address.ends_with('/') || address.ends_with("/404.html");
        self.files.iter().filter(move |(address, _)| is_html(address))
    }

    /// The ids of every page and picture; duplicates within one are errors.
    fn ids(&self, wrong: &mut Vec<String>) -> BTreeMap<&str, BTreeSet<String>> {
        let mut all = BTreeMap::new();
        let is_picture = |address: &str| address.rsplit('.').next() == Some("svg");
        let pictures = self.files.iter().filter(|(address, _)| is_picture(address));
        for (address, file) in self.html().chain(pictures) {
            let mut ids = BTreeSet::new();
            for id in file.tags.iter().filter_map(|tag| tag.attribute("id")) {
                if !ids.insert(id.to_owned()) {
                    wrong.push(format!("{address}: the id `{id}` is used twice"));
                }
            }
            all.insert(address.as_str(), ids);
        }
        all
    }

    fn check_links(
        &self,
        address: &str,
        tag: &Tag,
        ids: &BTreeMap<&str, BTreeSet<String>>,
        wrong: &mut Vec<String>,
    ) {
        for key in ["aria-labelledby", "aria-describedby", "for"] {
            if let Some(id) = tag.attribute(key).filter(|id| !ids[address].contains(*id)) {
                wrong.push(format!("{address}: {key} names `{id}`, which is not there"));
            }
        }
        for link in ["href", "src"].iter().filter_map(|key| tag.attribute(key)) {
            let Some(inside) = inside(address, link) else { continue };
            let (target, fragment) = inside.split_once('#').unwrap_or((&inside, ""));
            // What a page is asked is about another page of the site: `?wijzig=feedback`.
            let (target, asked) = target.split_once('?').unwrap_or((target, ""));
            let about = asked.strip_prefix("wijzig=");
            let about = about.map(|id| format!("{}aanbod/{id}/", self.base));
            if about.is_some_and(|page| !self.files.contains_key(&page)) {
                wrong.push(format!("{address}: `{link}` is about nothing"));
            }
            if !target.starts_with(self.base) || !self.files.contains_key(target) {
                wrong.push(format!("{address}: `{link}` leads to nothing"));
            } else if !fragment.is_empty()
                && !ids.get(target).is_some_and(|ids| ids.contains(&percent_decoded(fragment)))
            {
                wrong.push(format!("{address}: `{link}` names no id of that page"));
            }
        }
    }

    fn check_titles(&self, wrong: &mut Vec<String>) {
        let mut titles: BTreeMap<String, &str> = BTreeMap::new();
        for (address, file) in self.html().filter(|(_, file)| file.page == Some(true)) {
            let title = text(&file.text, "title").unwrap_or_default();
            if let Some(other) = titles.insert(title.clone(), address) {
                wrong.push(format!("{address}: the title `{title}` is that of {other} too"));
            }
        }
    }

    /// Every linked address with its distance from home in clicks. Clicks from page to page of a long
    /// list are not counted.
    fn clicks(&self) -> BTreeMap<String, usize> {
        let mut clicks = BTreeMap::from([(self.base.to_owned(), 0)]);
        let mut to_visit = VecDeque::from([self.base.to_owned()]);
        while let Some(address) = to_visit.pop_front() {
            let Some(file) = self.files.get(&address) else { continue };
            let next = clicks[&address] + usize::from(!address.contains("/blad/"));
            for tag in file.tags.iter().filter(|tag| tag.name == "a") {
                let link = tag.attribute("href").and_then(|link| inside(&address, link));
                let target = link.map(|link| link.split('#').next().unwrap_or_default().to_owned());
                if let Some(target) = target.filter(|target| !clicks.contains_key(target)) {
                    clicks.insert(target.clone(), next);
                    to_visit.push_back(target);
                }
            }
        }
        clicks
    }

    /// Every page but the 404 is reachable from home, and every record has a page.
    fn check_reach(&self, wrong: &mut Vec<String>) {
        let reached = self.clicks();
        for (address, file) in self.html() {
            // The reference is linked from the editors' guide, which is content and may be absent.
            let is_apart = address.ends_with("/404.html") || address.contains("/redactie/");
            if file.page.is_some() && !is_apart && !reached.contains_key(address) {
                wrong.push(format!("{address}: no way leads here from the home page"));
            }
        }
        for record in self.records.iter().filter(|record| !self.files.contains_key(*record)) {
            wrong.push(format!("{record}: the record has no page"));
        }
    }

    /// Every page leads to what is known of its accessibility, as Dutch law asks; a list in a frame is on a page of
    /// another site, and all its links lead to a page that does.
    fn check_statement(&self, wrong: &mut Vec<String>) {
        let statement = format!("{}{PAGE}/", self.base);
        let framed = format!("{}inbed/", self.base);
        let is_framed = |address: &str| address != framed && address.starts_with(&framed);
        let pages =
            self.html().filter(|(address, file)| file.page.is_some() && !is_framed(address));
        for (address, file) in pages.filter(|_| self.records.contains(&statement)) {
            let footer = file.text.split("<footer").nth(1).unwrap_or_default();
            if !tags(footer).iter().any(|tag| tag.attribute("href") == Some(&statement)) {
                wrong.push(format!("{address}: its footer does not lead to {statement}"));
            }
        }
    }

    fn check_sitemap(&self, wrong: &mut Vec<String>) {
        let sitemap = &self.files[&format!("{}sitemap.xml", self.base)].text;
        let listed = sitemap.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next());
        let listed: BTreeSet<String> = listed.map(str::to_owned).collect();
        let indexed = self.html().filter(|(_, file)| file.page == Some(true));
        let indexed: BTreeSet<String> =
            indexed.map(|(address, _)| format!("{ORIGIN}{address}")).collect();
        for address in listed.symmetric_difference(&indexed) {
            wrong.push(format!("{address}: is in the sitemap or indexed, not both"));
        }
    }
}

/// The address of a link within the origin; `None` for other sites.
fn inside(address: &str, link: &str) -> Option<String> {
    if link.starts_with('#') {
        return Some(format!("{address}{link}"));
    }
    let path = link.strip_prefix(ORIGIN).unwrap_or(link);
    (!path.contains("://") && !path.starts_with("mailto:")).then(|| path.to_owned())
}

fn percent_decoded(fragment: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = fragment.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let digits = [rest.next().unwrap_or(b'0'), rest.next().unwrap_or(b'0')];
                let digits = String::from_utf8_lossy(&digits);
                u8::from_str_radix(&digits, 16).unwrap_or(b'%')
            }
            other => other,
        });
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn check_safety(address: &str, tag: &Tag, wrong: &mut Vec<String>) {
    for (key, value) in &tag.attributes {
        let is_script = value.trim_start().to_lowercase().starts_with("javascript:");
        if key == "style" || key.starts_with("on") || is_script {
            wrong.push(format!("{address}: `<{} {key}=\"{value}\">`", tag.name));
        }
    }
    // A block of data is never run.
    let is_data = tag.attribute("type") == Some("application/ld+json");
    if tag.name == "style" || (tag.name == "script" && tag.attribute("src").is_none() && !is_data) {
        wrong.push(format!("{address}: a <{}> in the page", tag.name));
    }
}

fn check_head(address: &str, file: &File, wrong: &mut Vec<String>) {
    let tags = &file.tags;
    let headings = tags.iter().filter(|tag| tag.name == "h1").count();
    if headings != 1 {
        wrong.push(format!("{address}: has {headings} h1"));
    }
    let title = text(&file.text, "title").unwrap_or_default();
    if title.split('–').next().unwrap_or_default().trim().is_empty() {
        wrong.push(format!("{address}: has no title"));
    }
    let named = |name: &str| {
        let metas = tags.iter().filter(|tag| tag.name == "meta");
        let mut named = metas.filter(|tag| tag.attribute("name") == Some(name));
        named.next().and_then(|tag| tag.attribute("content")).unwrap_or_default()
    };
    if named("description").trim().is_empty() {
        wrong.push(format!("{address}: has no description"));
    }
    let canonical = tags.iter().find(|tag| tag.attribute("rel") == Some("canonical"));
    let canonical = canonical.and_then(|tag| tag.attribute("href"));
    let own = format!("{ORIGIN}{address}");
    let is_indexed = file.page == Some(true);
    // A list in a frame is a part of another page, whose address has no `/inbed`.
    let part = own.replace("/inbed/", "/");
    let of_part = (part != own).then_some(part.as_str());
    if canonical != if is_indexed { Some(own.as_str()) } else { of_part } {
        wrong.push(format!("{address}: the canonical address is {canonical:?}"));
    }
    if is_indexed == named("robots").contains("noindex") {
        wrong.push(format!("{address}: plan and page differ on whether it is indexed"));
    }
}
