//! The catalogue as it is published: on a day, at an address, by a host.

use jiff::civil::Date;

use crate::catalogue::Catalogue;
use crate::host::Host;
use crate::link::Drafts;
use crate::settings::{Purpose, Settings};
use crate::url::Base;

/// A linked catalogue and what it is published for. All paths of the site follow from it.
#[derive(Debug)]
pub struct Edition {
    /// The linked whole; after an error in some file it has gaps.
    pub catalogue: Catalogue,
    /// Where the site is published.
    pub base: Base,
    /// The day it is built for.
    pub today: Date,
    /// Whether drafts, and pages for editors and developers only, are part of it.
    pub(crate) drafts: Drafts,
    /// Who publishes it.
    pub(crate) host: Host,
    /// Whether it is made to be published or to be previewed.
    pub purpose: Purpose,
}

impl Edition {
    /// The edition of a catalogue that is published at `base`.
    pub(crate) fn new(catalogue: Catalogue, base: Base, settings: &Settings) -> Self {
        let Settings { today, drafts, host, purpose, .. } = *settings;
        Self { catalogue, base, today, drafts, host, purpose }
    }
}
