//! The catalogue with the settings it is published with (day, address and host) and what the committed lists say
//! of runs and of other sites; and the files that it shows.

use std::sync::Arc;

use jiff::civil::Date;

use crate::catalogue::Catalogue;
use crate::cms::Cms;
use crate::host::Host;
use crate::link::Drafts;
use crate::media::Media;
use crate::outward::doubtful::Doubtful;
use crate::outward::seen::{self, AllSeen};
use crate::repository::Repository;
use crate::revisions::Revisions;
use crate::settings::{Purpose, Settings};
use crate::source::Sources;
use crate::url::Base;

/// A linked catalogue and its settings, from which all paths of the site follow.
#[derive(Debug)]
pub struct Edition {
    /// The text of the content.
    pub(crate) sources: Sources,
    /// The linked catalogue; it has gaps when some file has errors.
    pub catalogue: Catalogue,
    /// What calendars were told of each run.
    pub revisions: Revisions,
    /// What was seen of addresses of other sites; nothing when that list cannot be read, which a check
    /// reports.
    pub(crate) seen: AllSeen,
    /// The addresses of other sites behind which a page says that they may be gone.
    pub(crate) doubtful: Doubtful,
    pub(crate) media: Media,
    /// Where the site is published.
    pub base: Base,
    /// Where its content is kept; `None` when that is not known.
    pub(crate) repository: Option<Repository>,
    /// The day it is built for.
    pub today: Date,
    /// Also decides whether pages for developers are included.
    pub(crate) drafts: Drafts,
    pub(crate) host: Host,
    /// The CMS that goes with it.
    pub(crate) cms: Option<Arc<Cms>>,
    /// Whether it is made to be published or to be previewed.
    pub purpose: Purpose,
}

impl Edition {
    /// `sources` has the lists and the files.
    pub(crate) fn new(
        catalogue: Catalogue,
        sources: &Sources,
        base: Base,
        repository: Option<Repository>,
        settings: &Settings,
    ) -> Self {
        let Settings { today, drafts, host, purpose, .. } = *settings;
        let seen = seen::of(sources).unwrap_or_default();
        let (revisions, doubtful) = (Revisions::new(sources), Doubtful::of(&seen));
        let media = Media::new(sources, &catalogue);
        Self {
            sources: sources.clone(),
            catalogue,
            revisions,
            seen,
            doubtful,
            media,
            base,
            repository,
            today,
            drafts,
            host,
            cms: settings.cms.clone(),
            purpose,
        }
    }
}
