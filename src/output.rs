//! A file of the site: its route, and the closure that makes its bytes when they are asked for.
//!
//! Planning an output must stay cheap and must work on a catalogue with gaps, because `check`
//! plans the whole site to know its paths. Work, and lookups that need a catalogue without
//! errors, go inside the closure.

use std::sync::Arc;

use serde::Serialize;

use crate::catalogue::common::{Common, LifeCycle};
use crate::catalogue::kind::Kind;
use crate::edition::Edition;
use crate::parts::structured;
use crate::parts::topic::Follow;
use crate::parts::view::{Head, Link};
use crate::problem::Problems;
use crate::publication::Publication;
use crate::routes::{Origin, Presence, Route};
use crate::rules::unreadable_file;
use crate::source::{Place, SourcePath};
use crate::url::{self, SitePath};

/// Makes the bytes of a file in the buffer; `None` when that failed, which is reported.
type Make<'e> =
    dyn Fn(&Route<'_>, &Publication, &mut Vec<u8>, &mut Problems) -> Option<()> + Send + Sync + 'e;

/// A file of the site that can be made.
pub struct Output<'e> {
    /// Its path and what is known before the file is made.
    pub route: Route<'e>,
    make: Arc<Make<'e>>,
}

/// Plans the outputs of one kind.
pub(crate) enum Planner {
    /// Their paths follow from the edition.
    Named(for<'e> fn(&'e Edition) -> Vec<Output<'e>>),
    /// They are in a folder of [`url::HASHED`]: their names follow from their bytes.
    Hashed(for<'p> fn(&'p Publication) -> Vec<Output<'p>>),
}

/// What the layout around every page shows.
#[derive(Serialize)]
struct PageHead<'a> {
    title: &'a str,
    description: &'a str,
    /// Full address.
    canonical: String,
    crumbs: &'a [Link],
    /// The navigation entry this page falls under: the first part of its path.
    section: &'a str,
    indexed: bool,
    follow: Option<&'a Follow>,
    /// JSON-LD; `None` for a page that search engines leave alone.
    structured: Option<String>,
    draft: Option<DraftNote<'a>>,
    /// What the page of a record that is archived or withdrawn says above its content.
    ended: Option<&'static str>,
}

/// An offering says it itself, with what replaces it.
fn ended(origin: Origin<'_>) -> Option<&'static str> {
    let Origin::Record(record) = origin else { return None };
    match record.shared.life_cycle {
        _ if record.kind == Kind::Offering => None,
        LifeCycle::Draft | LifeCycle::Published => None,
        LifeCycle::Archived => Some("Deze pagina is gearchiveerd en wordt niet meer bijgehouden."),
        LifeCycle::Withdrawn => Some("Deze pagina is ingetrokken."),
    }
}

fn structured(edition: &Edition, route: &Route<'_>, head: &Head) -> Option<String> {
    let about = head.about.as_ref();
    route.indexed.then(|| structured::document(edition, about, &head.crumbs, &head.title)).flatten()
}

/// What the page of a draft says above its content.
#[derive(Serialize)]
struct DraftNote<'a> {
    /// The keys with a problem, of which no value is shown or one that is not in the file.
    faulty: &'a [&'static str],
}

impl<'a> DraftNote<'a> {
    fn of(origin: Origin<'a>) -> Option<Self> {
        match origin {
            Origin::Record(record) if record.is_draft() => Some(Self { faulty: &record.faulty }),
            _ => None,
        }
    }
}

impl<'e> Output<'e> {
    /// An indexed page, rendered from the head and the view that `view` makes.
    pub(crate) fn page<V: Serialize>(
        path: SitePath,
        template: &'static str,
        view: impl Fn(&Publication) -> (Head, V) + Send + Sync + 'e,
    ) -> Self {
        let make = move |route: &Route<'_>,
                         publication: &Publication,
                         buffer: &mut _,
                         problems: &mut _| {
            let (head, page) = view(publication);
            let path = &route.path;
            let head = PageHead {
                title: &head.title,
                description: &head.description,
                canonical: publication.edition.base.absolute(path),
                crumbs: &head.crumbs,
                section: path.as_str().split('/').nth(1).unwrap_or_default(),
                indexed: route.indexed,
                follow: head.follow.as_ref(),
                structured: structured(&publication.edition, route, &head),
                draft: DraftNote::of(route.origin),
                ended: ended(route.origin),
            };
            let mut context = tera::Context::new();
            context.insert("head", &head);
            context.insert("page", &page);
            let rendered = publication.templates.render(template, &context, buffer, problems);
            if rendered.is_none() {
                problems.hint_all(&format!("dit blijkt op de pagina `{path}`"));
            }
            publication.edition.media.complete(&publication.edition.base, buffer);
            rendered.inspect(|()| publication.edition.doubtful.note(buffer))
        };
        Self { route: Route::page(path), make: Arc::new(make) }
    }

    /// The page of a record, with the head that every record has.
    pub(crate) fn record<V: Serialize>(
        record: &'e Common,
        template: &'static str,
        view: impl Fn(&Publication) -> V + Send + Sync + 'e,
    ) -> Self {
        let page = move |publication: &Publication| {
            (Head::of_record(&publication.edition, record), view(publication))
        };
        let path = url::record(record.kind, &record.id);
        Self::page(path, template, page).of(Origin::Record(record))
    }

    pub(crate) fn file(
        path: SitePath,
        bytes: impl Fn(&Publication) -> Vec<u8> + Send + Sync + 'e,
    ) -> Self {
        let make = move |_: &Route<'_>, publication: &Publication, buffer: &mut _, _: &mut _| {
            *buffer = bytes(publication);
            Some(())
        };
        Self { route: Route::file(path), make: Arc::new(make) }
    }

    /// A file of the content, read when it is made; that it cannot be is a problem of that file.
    pub(crate) fn read(
        path: SitePath,
        source: SourcePath,
        bytes: impl Fn() -> anyhow::Result<Vec<u8>> + Send + Sync + 'e,
    ) -> Self {
        let make = move |_: &Route<'_>,
                         _: &Publication,
                         buffer: &mut _,
                         problems: &mut Problems| {
            *buffer = bytes()
                .map_err(|error| {
                    problems
                        .error(&unreadable_file::RULE, Place::whole(&source), format!("{error:#}"))
                        .hint("bouw de site opnieuw");
                })
                .ok()?;
            Some(())
        };
        Self { route: Route::file(path), make: Arc::new(make) }
    }

    /// The same bytes at another path.
    pub(crate) fn copy(&self, path: SitePath) -> Self {
        let (route, make) = (self.route.clone(), Arc::clone(&self.make));
        let copied = Route::file(path);
        let copied = Route { presence: route.presence, ..copied };
        let make = move |_: &Route<'_>,
                         publication: &Publication,
                         buffer: &mut Vec<u8>,
                         problems: &mut Problems| {
            make(&route, publication, buffer, problems)
        };
        Self { route: copied, make: Arc::new(make) }
    }

    /// Sets what the path belongs to.
    pub(crate) fn of(mut self, origin: Origin<'e>) -> Self {
        self.route.origin = origin;
        self
    }

    /// Sets when the file is made; its path is reserved in any case.
    pub(crate) fn present(mut self, presence: Presence) -> Self {
        self.route.presence = presence;
        self
    }

    /// Hides the page from search engines.
    pub(crate) fn not_indexed(mut self) -> Self {
        self.route.indexed = false;
        self
    }

    /// Makes the file in `buffer`, replacing its contents; `None` when its template fails,
    /// which is reported.
    pub fn make<'b>(
        &self,
        publication: &Publication,
        buffer: &'b mut Vec<u8>,
        problems: &mut Problems,
    ) -> Option<&'b [u8]> {
        (self.make)(&self.route, publication, buffer, problems)?;
        Some(buffer)
    }
}
