//! What a visitor can follow from elsewhere, and what another site can show: all offerings, those with a value of
//! an axis, the examples; each with its addresses, and what its page says of them.

use serde::Serialize;

use crate::catalogue::axis::Axis;
use crate::catalogue::common::Common;
use crate::catalogue::kind::Kind;
use crate::catalogue::offering_group::Listed;
use crate::catalogue::site::Export;
use crate::edition::Edition;
use crate::url::embed::{embed, embeds as embeds_page};
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
        let facets = AXES.into_iter().flat_map(|axis| Self::of_axis(edition, axis));
        [Self::Offerings, Self::Examples].into_iter().chain(facets)
    }

    /// Those of the values of an axis.
    fn of_axis(edition: &'e Edition, axis: Axis) -> impl Iterator<Item = Self> {
        let values = edition.catalogue.values(axis).into_iter();
        values.map(move |value| Self::Facet(axis, value))
    }

    /// The first part of the name of every topic with offerings.
    pub(crate) fn folders() -> impl Iterator<Item = &'static str> {
        [Kind::Offering.folder()].into_iter().chain(AXES.map(Axis::segment))
    }

    /// Those that other sites can show a list of, together with their heading; none when no site may.
    pub(crate) fn embedded(edition: &'e Edition) -> Vec<(&'static str, Vec<Self>)> {
        if edition.catalogue.site.framers().is_empty() {
            return Vec::new();
        }
        let all = [(Kind::Offering.plural(), vec![Self::Offerings])].into_iter();
        let axes = AXES.map(|axis| (axis.plural(), Self::of_axis(edition, axis).collect()));
        all.chain(axes).collect()
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

    /// What is above its offerings where nothing else says that they are offerings.
    pub(crate) fn heading(self, edition: &Edition) -> String {
        match self {
            Self::Facet(..) => format!("Aanbod: {}", self.title(edition)),
            _ => self.title(edition),
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

    /// Its name in addresses that people give to others: that of a record is its first, which a rename leaves as
    /// it was.
    fn name(self, edition: &Edition) -> String {
        match self {
            Self::Offerings => Kind::Offering.folder().to_owned(),
            Self::Examples => Kind::Example.folder().to_owned(),
            Self::Facet(axis, value) => {
                let record =
                    axis.kind().and_then(|kind| edition.catalogue.tables.common(kind, value));
                [axis.segment(), "/", record.map_or(value, Common::lasting_id)].concat()
            }
        }
    }

    /// What other programs read of it.
    pub(crate) fn path(self, edition: &Edition, form: Followed) -> SitePath {
        followed(&self.name(edition), form)
    }

    /// The list that other sites show of it.
    pub(crate) fn embed(self, edition: &Edition) -> SitePath {
        embed(&self.name(edition))
    }

    /// The anchor of its code on the page for that.
    pub(crate) fn anchor(self, edition: &Edition) -> String {
        format!("_{}", self.name(edition).replace('/', "_"))
    }

    /// Its offerings; none of examples.
    pub(crate) fn listed(self, edition: &'e Edition) -> &'e Listed {
        match self {
            Self::Offerings => edition.catalogue.facets.all(),
            Self::Facet(axis, value) => edition.catalogue.facets.of(axis, value),
            Self::Examples => Listed::NONE,
        }
    }

    /// Of every offering by its position whether it is listed.
    pub(crate) fn membership(self, edition: &Edition) -> Vec<bool> {
        let mut is_listed = vec![false; edition.catalogue.tables.offerings.len()];
        for at in self.listed(edition).positions() {
            is_listed[*at as usize] = true;
        }
        is_listed
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
    /// The code to show the list on another site.
    embed: Option<String>,
}

impl Follow {
    /// `None` when the site publishes nothing to follow.
    pub(crate) fn new(edition: &Edition, topic: Topic<'_>) -> Option<Self> {
        let site = &edition.catalogue.site;
        let feeds = site.exports(Export::Feeds);
        let calendars = site.exports(Export::Calendars) && !matches!(topic, Topic::Examples);
        let path = |form| topic.path(edition, form);
        let help = edition.catalogue.tables.common(Kind::TextPage, page_id());
        let embeds = !site.framers().is_empty() && !matches!(topic, Topic::Examples);
        let code = || format!("{}#{}", edition.base.href(&embeds_page()), topic.anchor(edition));
        (feeds || calendars || embeds).then(|| Self {
            title: topic.title(edition),
            feed: feeds.then(|| edition.base.href(&path(Followed::Atom))),
            json: feeds.then(|| edition.base.href(&path(Followed::JsonFeed))),
            calendar: calendars.then(|| subscription(edition, &path(Followed::Calendar))),
            help: help.is_some().then(|| edition.base.href(&follow())),
            embed: embeds.then(code),
        })
    }
}

/// The same address with the scheme that calendar programs listen to.
fn subscription(edition: &Edition, path: &SitePath) -> String {
    let address = edition.base.absolute(path);
    address.split_once("://").map_or(address.clone(), |(_, rest)| format!("webcal://{rest}"))
}
