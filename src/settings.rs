//! What a site is made for, beside its content: the day, the address, the host, the purpose.

use jiff::civil::Date;

use crate::host::Host;
use crate::link::Drafts;
use crate::url::Base;

/// What a build is made for, beside the content.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The day: states and agenda are those of this day.
    pub today: Date,
    /// Whether drafts are shown.
    pub drafts: Drafts,
    /// Where the site is published, when not where `site.yaml` says.
    pub base_url: Option<Base>,
    /// Who publishes it.
    pub host: Host,
    /// Whether it will be published or only looked at.
    pub purpose: Purpose,
}

impl Settings {
    /// A site to publish on this day where `site.yaml` says, without drafts.
    pub fn on(today: Date) -> Self {
        Self {
            today,
            drafts: Drafts::Hidden,
            base_url: None,
            host: Host::default(),
            purpose: Purpose::Publish,
        }
    }
}

/// What a site is made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    /// To be published: visitors fetch as little as can be.
    #[default]
    Publish,
    /// To be looked at by who works on it: made anew all the time.
    Preview,
}
