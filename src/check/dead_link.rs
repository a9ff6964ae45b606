//! Links in a text to a page or heading of this site that is not there.

use std::collections::BTreeMap;

use super::pages::{self, Page};
use super::{Context, Rule};
use crate::catalogue::common::Common;
use crate::catalogue::kind::Kind;
use crate::formats::markdown::{Link, is_allowed};
use crate::problem::{Problems, nearest};
use crate::source::Place;
use crate::url::{self, SitePath};

pub(super) const RULE: Rule = Rule {
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
    check,
};

fn check(context: Context<'_>, problems: &mut Problems) {
    let site = Site { context, pages: pages::by_path(context.catalogue) };
    for common in context.catalogue.tables.commons() {
        let links = common.body.links.iter().filter(|link| is_allowed(&link.target));
        for link in links.filter(|link| link.target.starts_with(['/', '#'])) {
            site.prove(common, link, problems);
        }
    }
}

struct Site<'a> {
    context: Context<'a>,
    pages: BTreeMap<SitePath, Page<'a>>,
}

impl Site<'_> {
    fn prove(&self, from: &Common, link: &Link, problems: &mut Problems) {
        let (path, anchor) = split(&link.target);
        let place = Place::bytes(&from.path, link.span.clone());
        if path.is_empty() {
            return prove_anchor(from, anchor, place, problems);
        }
        match self.pages.get(&SitePath::new(path)) {
            Some(Page::Record(target)) => prove_anchor(target, anchor, place, problems),
            Some(Page::Derived) => {}
            None => self.report_missing(path, place, problems),
        }
    }

    fn report_missing(&self, path: &str, place: Place, problems: &mut Problems) {
        let problem = problems.error(RULE.name, place, format!("de pagina `{path}` bestaat niet"));
        if let Some(file) = pages::source_of(path, self.context.sources) {
            problem.hint(format!("`{file}` is een concept, of heeft zelf een fout"));
        } else if let Some(nearest) = self.nearest(path) {
            problem.hint(format!("bedoelde u `{nearest}`?"));
        } else {
            problem.hint("link naar een pagina die er is, of haal de link weg");
        }
    }

    /// The path that was most likely meant: with its last slash, in another folder, or with a
    /// small mistake in its last part.
    fn nearest(&self, path: &str) -> Option<String> {
        let path = path.trim_end_matches('/');
        let slashed = SitePath::new(format!("{path}/"));
        if self.pages.contains_key(&slashed) {
            return Some(slashed.as_str().to_owned());
        }
        let (_, name) = path.rsplit_once('/')?;
        self.of_another_kind(name).or_else(|| self.with_a_small_mistake(path, name))
    }

    fn of_another_kind(&self, name: &str) -> Option<String> {
        let mut kinds = Kind::ALL.iter();
        let kind =
            kinds.find(|kind| self.context.catalogue.tables.common(**kind, name).is_some())?;
        Some(url::record(*kind, name).as_str().to_owned())
    }

    /// Only paths with the same first two letters: to hold a path against 100,000 others takes
    /// half a second, and few mistakes stand that early in a word.
    fn with_a_small_mistake(&self, path: &str, name: &str) -> Option<String> {
        let known = name.char_indices().nth(2).map_or(name.len(), |(at, _)| at);
        let prefix = &path[..path.len() - name.len() + known];
        let from = self.pages.range(SitePath::new(prefix)..).map(|(path, _)| path.as_str());
        let candidates = from.take_while(|path| path.starts_with(prefix));
        nearest(&format!("{path}/"), candidates).map(str::to_owned)
    }
}

/// A target's path and, after `#`, its anchor; a query is left out.
fn split(target: &str) -> (&str, Option<&str>) {
    let (address, anchor) = match target.split_once('#') {
        Some((address, anchor)) => (address, Some(anchor).filter(|anchor| !anchor.is_empty())),
        None => (target, None),
    };
    (address.split('?').next().unwrap_or_default(), anchor)
}

fn prove_anchor(target: &Common, anchor: Option<&str>, place: Place, problems: &mut Problems) {
    let Some(anchor) = anchor.filter(|anchor| !target.body.has_anchor(anchor)) else { return };
    let headings = || target.body.headings.iter().map(|heading| heading.id.as_str());
    let message = format!("`{}` heeft geen kop `#{anchor}`", target.path);
    let problem = problems.error(RULE.name, place, message);
    match (nearest(anchor, headings()), headings().next()) {
        (Some(nearest), _) => problem.hint(format!("bedoelde u `#{nearest}`?")),
        (None, Some(_)) => {
            problem.hint(format!("de koppen zijn: {}", headings().collect::<Vec<_>>().join(", ")))
        }
        (None, None) => problem.hint("die tekst heeft geen koppen: haal het deel vanaf `#` weg"),
    };
}
