//! Links in body text to a page or heading of this site that does not exist.

use std::collections::{HashMap, HashSet};

use super::{Check, Context, header_addresses};
use crate::catalogue::common::Common;
use crate::catalogue::kind::Kind;
use crate::formats::markdown::is_allowed;
use crate::formats::media;
use crate::names::{Searches, nearest};
use crate::problem::{Problem, Problems, Rule};
use crate::routes::Origin;
use crate::source::{Place, SourcePath};
use crate::url::former::Former;
use crate::url::{self, SitePath};

const RULE: Rule = Rule {
    name: "dode-link",
    documentation: r"
Een link in de tekst leidt naar een pagina of kop van deze site die er niet is. Een pad begint en
eindigt met `/`; achter een `#` staat een kop van die pagina, in kleine letters en met koppeltekens.
Naar een maand van de agenda kun je niet linken: die pagina verdwijnt vanzelf.

Fout:

```markdown
Lees eerst [feedback geven](/kennisbank/feedbak/).
```

Goed:

```markdown
Lees eerst [feedback geven](/kennisbank/feedback/#voor-wie).
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

/// The most names that an unknown one is compared with.
const CANDIDATES_MAX: usize = 500;

/// No page of the site is below more folders.
const DEPTH_MAX: usize = 10;

/// The most headings that are listed in a hint.
const LISTED_MAX: usize = 20;

fn check(context: Context<'_>, problems: &mut Problems) {
    let mut links = Links { context, anchors: HashMap::new(), former: None, problems };
    for common in context.edition.catalogue.tables.commons() {
        let mut searches = Searches::new();
        for link in common.body.links.iter().filter(|link| is_allowed(&link.target)) {
            // Of a file of the content `media_missing` tells that it is not there.
            let is_file = media::name(&link.target).is_some();
            if let Some(target) = context.on_this_site(&link.target).filter(|_| !is_file) {
                let place = Place::bytes(&common.path, link.span.clone());
                links.check(common, &target, place, &mut searches);
            }
        }
        for (target, place) in own_addresses(context, common) {
            links.check(common, &target, place, &mut searches);
        }
    }
}

/// The addresses of this site in the front matter of a record, as what follows the site's own.
fn own_addresses(context: Context<'_>, common: &Common) -> Vec<(String, Place)> {
    let path_of = |address: &str| context.own_base?.path_of(address);
    let all = header_addresses::of(context, common).into_iter();
    all.filter_map(|(address, place)| Some((path_of(address)?, place))).collect()
}

struct Links<'a, 'p> {
    context: Context<'a>,
    /// The anchors of the texts that were linked to.
    anchors: HashMap<&'a SourcePath, HashSet<&'a str>>,
    /// Made when a link first needs it.
    former: Option<Former<'a>>,
    problems: &'p mut Problems,
}

impl<'a> Links<'a, '_> {
    fn check(&mut self, from: &'a Common, target: &str, place: Place, searches: &mut Searches) {
        let (context, problems, former) = (self.context, &mut *self.problems, &mut self.former);
        let (path, anchor) = split(target);
        if path.is_empty() {
            return self.anchor(from, anchor, place, searches);
        }
        let target = SitePath::new(path);
        match context.routes.lasting(&target).map(|route| route.origin) {
            Some(Origin::Record(target)) if target.is_draft() && !from.is_draft() => {
                problems
                    .warning(&RULE, place, format!("de pagina `{path}` is nog een concept"))
                    .hint("haal de link weg tot zij is gepubliceerd, of publiceer haar mee");
            }
            Some(Origin::Record(target)) => self.anchor(target, anchor, place, searches),
            Some(Origin::Derived | Origin::Run(..)) => {}
            Some(Origin::Redirect(record, _)) => {
                let moved = url::record(record.kind, &record.id);
                report_missing(path, place, problems).hint(format!("die heet nu `{moved}`"));
            }
            Some(Origin::Moved) => {
                let former =
                    former.get_or_insert_with(|| Former::of(&context.edition.catalogue.tables));
                let moved = former.present(&target);
                report_missing(path, place, problems).hint(format!("die heet nu `{moved}`"));
            }
            None if context.is_broken(path) => {}
            None if url::is_passing(&target) => report_passing(context, path, place, problems),
            None if searches.take() => report_unknown(context, path, place, problems),
            None => {
                report_missing(path, place, problems).hint(NO_SUGGESTION);
            }
        }
    }

    fn anchor(
        &mut self,
        to: &'a Common,
        anchor: Option<&str>,
        place: Place,
        searches: &mut Searches,
    ) {
        let headings = || to.body.headings.iter().map(|heading| heading.id.as_str());
        let anchors = self.anchors.entry(&to.path).or_insert_with(|| headings().collect());
        let Some(anchor) = anchor.filter(|anchor| !anchors.contains(anchor)) else { return };
        let message = format!("`{}` heeft geen kop `#{anchor}`", to.path);
        let problem = self.problems.error(&RULE, place, message);
        let near =
            searches.take().then(|| nearest(anchor, headings().take(CANDIDATES_MAX))).flatten();
        match (near, to.body.headings.len()) {
            (Some(nearest), _) => problem.hint(format!("bedoelde je `#{nearest}`?")),
            (None, 0) => problem.hint("die tekst heeft geen koppen: haal het deel vanaf `#` weg"),
            (None, count) => {
                let listed = headings().take(LISTED_MAX).collect::<Vec<_>>().join(", ");
                let more = if count > LISTED_MAX { ", …" } else { "" };
                problem.hint(format!("de koppen zijn: {listed}{more}"))
            }
        };
    }
}

const NO_SUGGESTION: &str = "link naar een pagina die er is, of haal de link weg";

fn report_passing(context: Context<'_>, path: &str, place: Place, problems: &mut Problems) {
    let message = format!("`{path}` komt en gaat met de dag of met de lengte van een lijst");
    let problem = problems.error(&RULE, place, message);
    match lasting_ancestor(context, path) {
        Some(above) => problem.hint(format!("link naar `{above}`: die pagina blijft")),
        None => problem.hint("link naar een pagina die blijft, of haal de link weg"),
    };
}

/// The nearest ancestor of `path` that does not come and go with the day.
fn lasting_ancestor<'p>(context: Context<'_>, path: &'p str) -> Option<&'p str> {
    let slashes = path.trim_end_matches('/').match_indices('/').take(DEPTH_MAX);
    let mut folders =
        slashes.map(|(slash, _)| &path[..=slash]).collect::<Vec<_>>().into_iter().rev();
    folders.find(|folder| context.routes.lasting(&SitePath::new(*folder)).is_some())
}

fn report_unknown(context: Context<'_>, path: &str, place: Place, problems: &mut Problems) {
    let file = media::name(path).filter(|name| context.edition.media.get(name).is_some());
    if let Some(name) = file {
        let message =
            format!("op de site heeft `{name}` een ander adres, dat met de inhoud verandert");
        problems.error(&RULE, place, message).hint(of_document(context, path));
        return;
    }
    let problem = report_missing(path, place, problems);
    if let Some(file) = context.source_of(path) {
        problem
            .hint(format!("`{file}` is een concept: publiceer het mee"))
            .hint("of haal de link weg tot het is gepubliceerd");
    } else if context.former.contains(path) {
        problem.hint("die pagina was er wel: doe eerst wat de melding bij `adressen.txt` zegt");
    } else if let Some(nearest) = nearest_path(context, path) {
        problem.hint(format!("bedoelde je `{nearest}`?"));
    } else if is_document(path) {
        problem.hint(of_document(context, path));
    } else {
        problem.hint(NO_SUGGESTION);
    }
}

/// What to write for a file that is no page: its address, when it is in the folder of files.
pub(super) fn of_document(context: Context<'_>, path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    if context.edition.media.get(name).is_some() {
        return format!("schrijf `/{}/{name}`", media::FOLDER);
    }
    "zet het bestand in de map `media` van de inhoud, en schrijf bijvoorbeeld `/media/werkboek.pdf`"
        .to_owned()
}

/// Whether a path is that of a file which is no page.
pub(super) fn is_document(path: &str) -> bool {
    let file = path.rsplit('/').next().unwrap_or_default();
    let extension = file.rsplit_once('.').map_or("", |(_, extension)| extension);
    let is_page = ["md", "html", "htm"].contains(&extension);
    !is_page
        && (2..=4).contains(&extension.len())
        && extension.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// The path that was most likely meant: with a trailing slash, in lower case or without a file name, in
/// another folder, or with a typo in its last segment.
pub(super) fn nearest_path(context: Context<'_>, path: &str) -> Option<String> {
    let path = path.to_lowercase();
    let path = path.trim_end_matches("index.html").trim_end_matches(".md").trim_end_matches('/');
    let slashed = SitePath::new(format!("{path}/"));
    if context.routes.lasting(&slashed).is_some() {
        return Some(slashed.as_str().to_owned());
    }
    let (_, name) = path.rsplit_once('/')?;
    in_another_folder(context, name).or_else(|| with_a_typo(context, path, name))
}

pub(super) fn in_another_folder(context: Context<'_>, name: &str) -> Option<String> {
    let tables = &context.edition.catalogue.tables;
    let kind = Kind::ALL.iter().find(|kind| tables.common(**kind, name).is_some())?;
    Some(url::record(*kind, name).as_str().to_owned())
}

/// Compares with at most [`CANDIDATES_MAX`] names in the same folder that share the first two letters:
/// comparing with 100,000 paths takes half a second, and typos that early in a word are rare.
fn with_a_typo(context: Context<'_>, path: &str, name: &str) -> Option<String> {
    let folder = &path[..path.len() - name.len()];
    let known = name.char_indices().nth(2).map_or(name.len(), |(at, _)| at);
    let prefix = &path[..folder.len() + known];
    let from = context.routes.lasting_from(prefix).map(SitePath::as_str);
    let candidates = from.take_while(|path| path.starts_with(prefix)).take(CANDIDATES_MAX);
    let names: Vec<&str> = candidates.map(|path| &path[folder.len()..]).collect();
    let near = nearest(&format!("{name}/"), names.iter().copied());
    let near = near.or_else(|| names.iter().copied().find(|longer| is_longer(name, longer)));
    near.map(|name| format!("{folder}{name}"))
}

/// A page whose name has an ending more: `/zoek/` and `/zoeken/`.
fn is_longer(name: &str, longer: &str) -> bool {
    let ending = longer.strip_prefix(name).and_then(|rest| rest.strip_suffix('/'));
    name.len() > 2 && ending.is_some_and(|rest| rest.len() <= 3 && !rest.contains(['/', '-', '.']))
}

fn report_missing<'p>(path: &str, place: Place, problems: &'p mut Problems) -> &'p mut Problem {
    problems.error(&RULE, place, format!("de pagina `{path}` bestaat niet"))
}

/// The path and the anchor of a target, without its query.
fn split(target: &str) -> (&str, Option<&str>) {
    let (address, anchor) = match target.split_once('#') {
        Some((address, anchor)) => (address, Some(anchor).filter(|anchor| !anchor.is_empty())),
        None => (target, None),
    };
    (address.split('?').next().unwrap_or_default(), anchor)
}
