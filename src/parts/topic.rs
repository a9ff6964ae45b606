//! What a visitor can follow from elsewhere: all offerings, those with a value of an axis, the examples; each
//! with its addresses, and what its page says of them.

use serde::Serialize;

use crate::catalogue::axis::Axis;
use crate::catalogue::common::Common;
use crate::catalogue::kind::Kind;
use crate::catalogue::offering::Offering;
use crate::catalogue::site::Export;
use crate::catalogue::table::Entry;
use crate::edition::Edition;
use crate::url::followed::{Followed, follow, followed, page_id};
use crate::url::{self, SitePath};

/// The axes that people follow: who they are, where they work and what they want to learn.
const AXES: [Axis; 5] = [Axis::Role, Axis::Theme, Axis::Audience, Axis::Region, Axis::Provider];

#[derive(Clone, Copy, Debug)]
pub(crate) enum Topic<'e> {
    Offerings,
    /// Of the axis, a value.
    Facet(Axis, &'e str),
    /// Without a calendar: examples have no dates.
    Examples,
}

impl<'e> Topic<'e> {
    pub(crate) fn all(edition: &'e Edition) -> impl Iterator<Item = Self> {
        let facets = AXES.into_iter().flat_map(|axis| {
            let values = edition.catalogue.values(axis).into_iter();
            values.map(move |value| Self::Facet(axis, value))
        });
        [Self::Offerings, Self::Examples].into_iter().chain(facets)
    }

    /// `None` for an axis that nobody follows.
    pub(crate) fn of_facet(axis: Axis, value: &'e str) -> Option<Self> {
        AXES.contains(&axis).then_some(Self::Facet(axis, value))
    }

    pub(crate) fn title(self, edition: &Edition) -> String {
        match self {
            Self::Offerings => "Al het aanbod".to_owned(),
            Self::Facet(axis, value) => edition.catalogue.value_label(axis, value),
            Self::Examples => Kind::Example.plural().to_owned(),
        }
    }

    /// The page with the same.
    pub(crate) fn page(self) -> SitePath {
        match self {
            Self::Offerings => url::overview(Kind::Offering),
            Self::Facet(axis, value) => url::facet(axis, value),
            Self::Examples => url::overview(Kind::Example),
        }
    }

    /// An address that people give to other programs: it has the first name of a record, which a rename
    /// leaves as it was.
    pub(crate) fn path(self, edition: &Edition, form: Followed) -> SitePath {
        match self {
            Self::Offerings => followed(Kind::Offering.folder(), form),
            Self::Examples => followed(Kind::Example.folder(), form),
            Self::Facet(axis, value) => {
                let record =
                    axis.kind().and_then(|kind| edition.catalogue.tables.common(kind, value));
                let name = record.map_or(value, Common::lasting_id);
                followed(&[axis.segment(), "/", name].concat(), form)
            }
        }
    }

    /// The current offerings of the topic.
    pub(crate) fn offerings(
        self,
        edition: &'e Edition,
    ) -> impl Iterator<Item = &'e Entry<Offering>> {
        let facets = &edition.catalogue.facets;
        let positions = match self {
            Self::Offerings => facets.all().positions(),
            Self::Facet(axis, value) => facets.of(axis, value).positions(),
            Self::Examples => &[],
        };
        positions.iter().map(|at| edition.catalogue.tables.offerings.at(*at as usize))
    }
}

/// How a topic can be followed; what the site does not publish is `None`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Follow {
    title: String,
    /// An Atom feed.
    feed: Option<String>,
    /// The same as a JSON Feed.
    json: Option<String>,
    /// A calendar to subscribe to, by an address that opens the calendar program of a device.
    calendar: Option<String>,
    /// The page that says how; `None` when the content has none.
    help: Option<String>,
}

impl Follow {
    /// `None` when the site publishes nothing to follow.
    pub(crate) fn new(edition: &Edition, topic: Topic<'_>) -> Option<Self> {
        let site = &edition.catalogue.site;
        let feeds = site.exports(Export::Feeds);
        let calendars = site.exports(Export::Calendars) && !matches!(topic, Topic::Examples);
        let path = |form| topic.path(edition, form);
        let help = edition.catalogue.tables.common(Kind::TextPage, page_id());
        (feeds || calendars).then(|| Self {
            title: topic.title(edition),
            feed: feeds.then(|| edition.base.href(&path(Followed::Atom))),
            json: feeds.then(|| edition.base.href(&path(Followed::JsonFeed))),
            calendar: calendars.then(|| subscription(edition, &path(Followed::Calendar))),
            help: help.is_some().then(|| edition.base.href(&follow())),
        })
    }
}

/// The same address with the scheme that calendar programs listen to.
fn subscription(edition: &Edition, path: &SitePath) -> String {
    let address = edition.base.absolute(path);
    address.split_once("://").map_or(address.clone(), |(_, rest)| format!("webcal://{rest}"))
}
