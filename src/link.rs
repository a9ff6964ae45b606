//! Records into the catalogue: resolves every reference and builds every index.
//!
//! Nothing else may make a [`Catalogue`]. A reference to a record whose file has an error is not
//! reported: the problem of that file is enough.

mod suggest;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use jiff::civil::Date;

use self::suggest::Suggestions;
use crate::catalogue::Catalogue;
use crate::catalogue::axis::Facets;
use crate::catalogue::backlinks::Backlinks;
use crate::catalogue::common::{Common, DOCUMENTS};
use crate::catalogue::kind::Kind;
use crate::catalogue::records::{AnyRecord, Tables};
use crate::catalogue::site::{self, Site};
use crate::catalogue::synonyms::Synonyms;
use crate::problem::{Problems, Severity};
use crate::rules::{dead_reference, self_reference};
use crate::schema::reader::Reference;
use crate::schema::scalar::shorten;
use crate::source::{Place, SourcePath};

/// Whether drafts are included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drafts {
    /// As published.
    Hidden,
    /// As in the preview.
    Shown,
}

/// Links records into a catalogue and reports every reference that does not resolve. `former` are the
/// paths that were ever published. On `today` depends which offerings are past.
pub(crate) fn link(
    records: Vec<AnyRecord>,
    (site, synonyms): (Site, Synonyms),
    former: &BTreeSet<&str>,
    drafts: Drafts,
    today: Date,
    problems: &mut Problems,
) -> Catalogue {
    let (published, hidden): (Vec<_>, Vec<_>) = records
        .into_iter()
        .partition(|record| drafts == Drafts::Shown || !record.common().is_draft());
    let tables = Tables::new(published);
    let linker = Linker {
        broken: problems.files_with_errors(),
        hidden: hidden.iter().map(AnyRecord::common).map(|common| (&common.path, common)).collect(),
        known: known(&tables, &site),
        tables: &tables,
        site: &site,
        former,
    };
    let (found, (facets, backlinks)) = rayon::join(
        || linker.resolve_all(),
        || (Facets::new(&tables.offerings, &tables.providers, today), Backlinks::new(&tables)),
    );
    problems.extend(found);
    Catalogue { site, synonyms, tables, facets, backlinks }
}

/// Every valid target of a reference, as folder and id.
fn known<'a>(tables: &'a Tables, site: &'a Site) -> HashSet<(&'a str, &'a str)> {
    let records = tables.commons().map(|common| (common.kind.folder(), common.id.as_str()));
    let documents = site.documents.iter().map(|document| (DOCUMENTS, document.id.as_str()));
    records.chain(documents).collect()
}

struct Linker<'a> {
    known: HashSet<(&'a str, &'a str)>,
    broken: BTreeSet<SourcePath>,
    /// Drafts that are left out. Published records must not refer to them, but their own references
    /// are resolved.
    hidden: BTreeMap<&'a SourcePath, &'a Common>,
    tables: &'a Tables,
    site: &'a Site,
    former: &'a BTreeSet<&'a str>,
}

impl Linker<'_> {
    fn resolve_all(&self) -> Problems {
        let (mut problems, mut suggestions) = (Problems::default(), None);
        let hidden = self.hidden.values().copied();
        for common in self.tables.commons().chain(hidden) {
            for reference in &common.references {
                self.resolve(common, reference, &mut suggestions, &mut problems);
            }
        }
        problems
    }

    /// `suggestions` are made when they are needed.
    fn resolve<'s>(
        &'s self,
        from: &Common,
        reference: &Reference,
        suggestions: &mut Option<Suggestions<'s>>,
        problems: &mut Problems,
    ) {
        let is_self = from.id == reference.id && from.kind.folder() == reference.folder;
        if !is_self && self.known.contains(&(reference.folder, reference.id.as_str())) {
            return self.resolve_draft(from, reference, problems);
        }
        let path = SourcePath::new(format!("{}/{}.md", reference.folder, reference.id));
        let place = Place::bytes(&from.path, reference.span.clone());
        if is_self {
            problems
                .error(&self_reference::RULE, place, "dit verwijst naar zichzelf")
                .hint("haal deze verwijzing weg");
        } else if self.hidden.contains_key(&path) && self.hidden.contains_key(&from.path) {
            // Drafts may refer to each other.
        } else if self.hidden.contains_key(&path) {
            report_draft(Severity::Error, reference, place, problems);
        } else if !self.is_broken(reference, &path) {
            let suggestions =
                suggestions.get_or_insert_with(|| Suggestions::new(self.tables, self.site));
            self.report_dead(from, reference, place, suggestions, problems);
        }
    }

    fn report_dead(
        &self,
        from: &Common,
        reference: &Reference,
        place: Place,
        suggestions: &mut Suggestions<'_>,
        problems: &mut Problems,
    ) {
        let Reference { folder, id, .. } = reference;
        let address = format!("/{folder}/{id}/");
        let was_there = self.former.contains(address.as_str());
        let more = if was_there { " meer" } else { "" };
        let message = format!("`{}` bestaat niet{more} in `{folder}`", shorten(id));
        let problem = problems.error(&dead_reference::RULE, place, message);
        if let Some(now) = suggestions.present_name(reference) {
            problem.hint(format!("dit heet nu anders: schrijf `{now}`"));
        } else if let Some((other, now)) = suggestions.moved_to(reference) {
            problem
                .hint(format!("dit is nu `{now}` in `{other}`: noem het onder de sleutel daarvan"))
                .hint("is er zo geen sleutel, haal de verwijzing dan weg");
        } else if was_there {
            problem
                .hint(format!("heeft het een andere naam, zet dan `doorverwijzingen: [{address}]` in dat bestand"))
                .hint("is het voorbij, zet het bestand dan terug met `levensloop: gearchiveerd`");
        } else {
            problem.hints.extend(suggestions.hints(from.kind, reference));
        }
    }

    /// Warns where a published record refers to a draft that is shown: on the site that is an error.
    fn resolve_draft(&self, from: &Common, reference: &Reference, problems: &mut Problems) {
        let kind = Kind::of_folder(reference.folder);
        let target = kind.and_then(|kind| self.tables.common(kind, &reference.id));
        if target.is_some_and(Common::is_draft) && !from.is_draft() {
            let place = Place::bytes(&from.path, reference.span.clone());
            report_draft(Severity::Warning, reference, place, problems);
        }
    }

    /// True when the file of the target has an error of its own.
    fn is_broken(&self, reference: &Reference, path: &SourcePath) -> bool {
        match reference.folder {
            DOCUMENTS => self.broken.contains(&SourcePath::new(site::FILE)),
            _ => self.broken.contains(path),
        }
    }
}

fn report_draft(severity: Severity, reference: &Reference, place: Place, problems: &mut Problems) {
    let message = format!("`{}` is nog een concept", reference.id);
    problems
        .add(severity, &dead_reference::RULE, place, message)
        .hint("haal de verwijzing weg tot het is gepubliceerd, of publiceer het mee");
}
