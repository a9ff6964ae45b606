//! The catalogue as it is published: on a day, at an address, by a host.

use jiff::civil::Date;

use crate::catalogue::Catalogue;
use crate::finder;
use crate::host::Host;
use crate::link::Drafts;
use crate::search::Search;
use crate::terms::Terms;
use crate::url::Base;

/// The catalogue as it is published on a day at an address.
#[derive(Debug)]
pub struct Edition<'a> {
    /// The linked whole, without errors.
    pub catalogue: &'a Catalogue,
    /// Where the site is published.
    pub base: &'a Base,
    /// The day it is built for.
    pub today: Date,
    /// Whether this is a preview, with what only editors and developers see.
    pub drafts: Drafts,
    /// Who publishes it.
    pub host: Host,
    /// The HTML card of every offering, in the order of the table of offerings.
    pub cards: &'a [String],
    /// The words of the glossary, to be explained in texts.
    pub terms: &'a Terms,
    /// What the finder filters and sorts by.
    pub finder: &'a finder::Index,
    /// What visitors find pages by.
    pub search: &'a Search,
}
