//! The finder's data, its page and the browse pages agree.

use std::sync::LazyLock;

use serde::Deserialize;
use vindplaats::parse::Cache;
use vindplaats::problem::Problems;
use vindplaats::source::{Source, SourcePath};
use vindplaats::{Settings, read};

use crate::generated::generate;
use crate::html::tags;
use crate::support::{TODAY, Tree, folder, fresh_folder, site_of};

pub(crate) const OFFERINGS: usize = 140;

/// A column of the data, as its script decodes it.
#[derive(Deserialize)]
struct Column {
    sets: Vec<Vec<usize>>,
    of: String,
}

impl Column {
    /// The options of each offering.
    fn rows(&self) -> impl Iterator<Item = &Vec<usize>> {
        self.of.chars().map(|letter| &self.sets[letter as usize - '#' as usize])
    }
}

/// A filter group: its name and, for every option, the address (if any) and the count.
type Group<'h> = (&'h str, Vec<(Option<&'h str>, usize)>);

/// The site of a generated catalogue, made once.
pub(crate) static SITE: LazyLock<Tree> = LazyLock::new(|| {
    let content = fresh_folder("finder").join("content");
    generate::write(&content, OFFERINGS).expect("the folder can be written");
    let mut problems = Problems::default();
    let sources = read::sources(&content, &mut problems).expect("there is content");
    let theme = read::theme(&folder("../themes/vindplaats")).expect("there is a theme");
    let settings = Settings::on(TODAY);
    let (site, problems) = site_of(&sources, &theme, &settings, &mut Cache::default());
    assert!(!problems.has_errors(), "the generated content is good");
    site
});

pub(crate) fn text(path: &str) -> &'static str {
    let bytes = SITE.get(path).unwrap_or_else(|| panic!("{path} is there"));
    std::str::from_utf8(bytes).expect("is text")
}

fn attribute(html: &str, name: &str) -> String {
    let tags = tags(html);
    let finder = tags.iter().find(|tag| tag.name == "offering-finder").expect("there is a finder");
    finder.attribute(name).expect("it has the attribute").to_owned()
}

fn groups(html: &str) -> Vec<Group<'_>> {
    let quoted = |text: &'_ str, before: &str| -> Option<&str> {
        let from = text.find(before)? + before.len();
        let rest = &html[text.as_ptr() as usize - html.as_ptr() as usize + from..];
        rest.split('"').next()
    };
    let mut groups = Vec::new();
    for group in html.split("class=\"group\"").skip(1) {
        let group = group.split("</ul>").next().expect("a group has a list");
        let items = group.split("<li").skip(1).map(|item| {
            let count = item.trim_end().rsplit(' ').next().expect("an option has a count");
            (quoted(item, "href=\""), count.parse().expect("a count is a number"))
        });
        groups.push((quoted(group, "data-name=\"").expect("a group has a name"), items.collect()));
    }
    groups
}

#[test]
fn columns_counts_and_browse_pages_agree() {
    let html = text("zoeken/index.html");
    let data = attribute(html, "data");
    let total: usize = attribute(html, "total").parse().expect("a number");
    let past: usize = attribute(html, "past-from").parse().expect("a number");
    let groups = groups(html);
    assert_eq!(groups.len(), 20, "generated offerings differ in these groups");
    for (name, options) in groups {
        let column = text(&format!("{}{name}.json", data.trim_start_matches('/')));
        let column: Column = serde_json::from_str(column).expect("a column is as promised");
        assert_eq!(column.rows().count(), total, "{name} has every offering");
        for (option, (href, count)) in options.iter().enumerate() {
            // What is past counts only in the group that tells it apart.
            let counted = if name == "groep" { total } else { past };
            let found = column.rows().take(counted).filter(|row| row.contains(&option)).count();
            assert_eq!(found, *count, "{name} {option}");
            let Some(href) = href.filter(|_| name != "groep") else { continue };
            let page = text(&format!("{}index.html", href.trim_start_matches('/')));
            if name != "wanneer" {
                let shown = page.split_once("<h2 id=\"_aanbod\">Aanbod <span class=\"count\">");
                let (shown, _) = shown.and_then(|(_, rest)| rest.split_once('<')).expect("a count");
                let numbers = shown.split(|c: char| !c.is_ascii_digit());
                let sum: usize = numbers.filter_map(|number| number.parse::<usize>().ok()).sum();
                assert_eq!(sum, *count, "{href} has {shown}");
            }
        }
    }
}

#[test]
fn the_numbers_on_the_home_page_are_those_of_the_filters() {
    let options: Vec<_> = groups(text("zoeken/index.html"))
        .into_iter()
        .flat_map(|(name, options)| options.into_iter().map(move |option| (name, option)))
        .collect();
    let home = text("index.html");
    let (_, home) = home.split_once("id=\"_voor-wie\"").expect("it asks who you are");
    let mut tied = std::collections::BTreeSet::new();
    for link in home.split("<a ").skip(1).filter_map(|rest| rest.split("</a>").next()) {
        let Some((_, counts)) = link.split_once("<span class=\"count\">") else { continue };
        let href = link.split("href=\"").nth(1).and_then(|rest| rest.split('"').next());
        let of_page = options.iter().find(|(_, (page, _))| *page == href);
        let (name, (_, count)) = of_page.unwrap_or_else(|| panic!("{href:?} is no filter"));
        let numbers = counts.split(|letter: char| !letter.is_ascii_digit());
        let sum: usize = numbers.filter_map(|number| number.parse::<usize>().ok()).sum();
        assert_eq!(sum, *count, "{href:?} has {counts}");
        tied.insert(*name);
    }
    assert_eq!(tied.into_iter().collect::<Vec<_>>(), ["bereik", "doelgroep", "rol", "thema"]);
}

#[test]
fn blocks_hold_every_card_once_and_begin_with_those_of_the_page() {
    let html = text("zoeken/index.html");
    let folder = attribute(html, "data").trim_start_matches('/').to_owned();
    let per_block: usize = attribute(html, "per-block").parse().expect("a number");
    let total: usize = attribute(html, "total").parse().expect("a number");
    let titles = |html: &str| -> Vec<String> {
        let links = html.split("<h3").skip(1).filter_map(|rest| rest.split("</h3>").next());
        links.map(str::to_owned).collect()
    };
    let mut all = Vec::new();
    for block in 0..total.div_ceil(per_block) {
        let cards = titles(text(&format!("{folder}{block}.html")));
        let is_last = block == total / per_block;
        assert_eq!(cards.len(), if is_last { total % per_block } else { per_block });
        all.extend(cards);
    }
    assert!(!SITE.contains_key(&format!("{folder}{}.html", total.div_ceil(per_block))));
    let first = titles(html);
    assert_eq!(all[..first.len()], first, "the page has the first cards");
    all.sort();
    all.dedup();
    assert_eq!(all.len(), total, "no card comes twice");
}

#[test]
fn another_catalogue_has_its_data_elsewhere() {
    let mut sources = crate::mini::sources();
    let settings = Settings::on(TODAY);
    let data = |sources: &_| {
        let (site, _) = site_of(sources, &crate::mini::theme(), &settings, &mut Cache::default());
        let path = site.keys().find(|path| path.starts_with("zoek/")).cloned();
        path.expect("the finder has data")
    };
    let before = data(&sources);
    let path = SourcePath::new("aanbod/basis.md");
    let text = sources[&path].text.replacen("titel: ", "titel: Weer ", 1);
    assert_eq!(before, data(&sources));
    sources.insert(path.clone(), Source::new(&path, text));
    assert_ne!(before, data(&sources));
}
