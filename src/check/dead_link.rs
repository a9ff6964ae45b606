//! Links in a text to a page or heading of this site that is not there.

use super::{Check, Context};
use crate::catalogue::common::Common;
use crate::catalogue::kind::Kind;
use crate::formats::markdown::{BodyLink, is_allowed};
use crate::problem::{Problem, Problems, Rule, nearest};
use crate::routes::Origin;
use crate::source::Place;
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

/// How many names a wrong one is compared with.
const CANDIDATES_MAX: usize = 500;

fn check(context: Context<'_>, problems: &mut Problems) {
    let site = Site { context };
    for common in context.edition.catalogue.tables.commons() {
        let links = common.body.links.iter().filter(|link| is_allowed(&link.target));
        for link in links.filter(|link| link.target.starts_with(['/', '#'])) {
            site.check(common, link, problems);
        }
    }
}

struct Site<'a> {
    context: Context<'a>,
}

impl Site<'_> {
    fn check(&self, from: &Common, link: &BodyLink, problems: &mut Problems) {
        let (path, anchor) = split(&link.target);
        let place = Place::bytes(&from.path, link.span.clone());
        if path.is_empty() {
            return check_anchor(from, anchor, place, problems);
        }
        let target = SitePath::new(path);
        match self.context.routes.lasting(&target).map(|route| route.origin) {
            Some(Origin::Record(target)) => check_anchor(target, anchor, place, problems),
            Some(Origin::Derived | Origin::Run(..)) => {}
            Some(Origin::Redirect(record, _)) => {
                let moved = url::record(record.kind, &record.id);
                report_missing(path, place, problems).hint(format!("bedoelde u `{moved}`?"));
            }
            None if url::is_passing(&target) => self.report_passing(path, place, problems),
            None => self.report_unknown(path, place, problems),
        }
    }

    fn report_passing(&self, path: &str, place: Place, problems: &mut Problems) {
        let message = format!("`{path}` komt en gaat met de dag of met de lengte van een lijst");
        let problem = problems.error(&RULE, place, message);
        match self.above(path) {
            Some(above) => problem.hint(format!("link naar `{above}`: die pagina blijft")),
            None => problem.hint("link naar een pagina die blijft, of haal de link weg"),
        };
    }

    /// The nearest page above a path that stays.
    fn above<'p>(&self, path: &'p str) -> Option<&'p str> {
        let mut above = path.trim_end_matches('/');
        while let Some((rest, _)) = above.rsplit_once('/') {
            let folder = &path[..=rest.len()];
            if self.context.routes.lasting(&SitePath::new(folder)).is_some() {
                return Some(folder);
            }
            above = rest;
        }
        None
    }

    fn report_unknown(&self, path: &str, place: Place, problems: &mut Problems) {
        let problem = report_missing(path, place, problems);
        if let Some(file) = self.context.source_of(path) {
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
        if self.context.routes.lasting(&slashed).is_some() {
            return Some(slashed.as_str().to_owned());
        }
        let (_, name) = path.rsplit_once('/')?;
        self.of_another_kind(name).or_else(|| self.with_a_small_mistake(path, name))
    }

    fn of_another_kind(&self, name: &str) -> Option<String> {
        let mut kinds = Kind::ALL.iter();
        let kind = kinds
            .find(|kind| self.context.edition.catalogue.tables.common(**kind, name).is_some())?;
        Some(url::record(*kind, name).as_str().to_owned())
    }

    /// Only names in the same folder with the same first two letters, and not all of those: to
    /// compare a path with 100,000 others takes half a second, and few mistakes are that early in a
    /// word.
    fn with_a_small_mistake(&self, path: &str, name: &str) -> Option<String> {
        let folder = &path[..path.len() - name.len()];
        let known = name.char_indices().nth(2).map_or(name.len(), |(at, _)| at);
        let prefix = &path[..folder.len() + known];
        let from = self.context.routes.lasting_from(prefix).map(SitePath::as_str);
        let candidates = from.take_while(|path| path.starts_with(prefix)).take(CANDIDATES_MAX);
        let names = candidates.map(|path| &path[folder.len()..]);
        nearest(&format!("{name}/"), names).map(|name| format!("{folder}{name}"))
    }
}

fn report_missing<'p>(path: &str, place: Place, problems: &'p mut Problems) -> &'p mut Problem {
    problems.error(&RULE, place, format!("de pagina `{path}` bestaat niet"))
}

/// A target's path and, after `#`, its anchor; a query is left out.
fn split(target: &str) -> (&str, Option<&str>) {
    let (address, anchor) = match target.split_once('#') {
        Some((address, anchor)) => (address, Some(anchor).filter(|anchor| !anchor.is_empty())),
        None => (target, None),
    };
    (address.split('?').next().unwrap_or_default(), anchor)
}

fn check_anchor(target: &Common, anchor: Option<&str>, place: Place, problems: &mut Problems) {
    let Some(anchor) = anchor.filter(|anchor| !target.body.has_anchor(anchor)) else { return };
    let headings = || target.body.headings.iter().map(|heading| heading.id.as_str());
    let message = format!("`{}` heeft geen kop `#{anchor}`", target.path);
    let problem = problems.error(&RULE, place, message);
    match (nearest(anchor, headings()), headings().next()) {
        (Some(nearest), _) => problem.hint(format!("bedoelde u `#{nearest}`?")),
        (None, Some(_)) => {
            problem.hint(format!("de koppen zijn: {}", headings().collect::<Vec<_>>().join(", ")))
        }
        (None, None) => problem.hint("die tekst heeft geen koppen: haal het deel vanaf `#` weg"),
    };
}
