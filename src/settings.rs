//! The settings of a build besides its content: day, address, host and purpose.

use std::sync::Arc;

use jiff::civil::Date;

use crate::cms::Cms;
use crate::host::Host;
use crate::link::Drafts;
use crate::repository::Repository;
use crate::url::Base;

/// The settings of a build.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The day on which states and agenda are based.
    pub today: Date,
    /// Whether drafts are shown.
    pub drafts: Drafts,
    /// Where the site is published; `None` for the address in `site.yaml`.
    pub base_url: Option<Base>,
    /// The repository of the content; `None` for the one in `site.yaml`.
    pub repository: Option<Repository>,
    /// Who publishes it.
    pub host: Host,
    /// The CMS that goes with the site; most sites have none.
    pub cms: Option<Arc<Cms>>,
    /// Whether the site is published or previewed.
    pub purpose: Purpose,
}

impl Settings {
    /// A site to publish on this day at the address in `site.yaml`, without drafts.
    pub fn on(today: Date) -> Self {
        Self {
            today,
            drafts: Drafts::Hidden,
            base_url: None,
            repository: None,
            host: Host::default(),
            cms: None,
            purpose: Purpose::Publish,
        }
    }
}

/// What a site is made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    /// To be published: visitors must fetch as little as possible.
    #[default]
    Publish,
    /// To be previewed by editors: it is rebuilt all the time.
    Preview,
}
