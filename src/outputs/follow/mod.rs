//! What programs of visitors ask for again and again: a feed of what is new of each topic, in two formats,
//! and a calendar of its coming runs. Their addresses and the ids in them never change.

mod atom;
mod calendar;
mod feed;
mod json_feed;

use std::sync::Arc;

use self::calendar::AllRuns;
use self::feed::AllNews;
use crate::catalogue::site::Export;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::topic::Topic;
use crate::url::followed::Followed;

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let site = &edition.catalogue.site;
    let mut files = Vec::new();
    let (news, runs) = (Arc::new(AllNews::default()), Arc::new(AllRuns::default()));
    for topic in Topic::all(edition) {
        let path = |form| topic.path(edition, form);
        if site.exports(Export::Feeds) {
            let (of_atom, of_json) = (Arc::clone(&news), Arc::clone(&news));
            files.push(Output::file(path(Followed::Atom), move |_| {
                atom::document(edition, topic, &of_atom)
            }));
            files.push(Output::file(path(Followed::JsonFeed), move |_| {
                json_feed::document(edition, topic, &of_json)
            }));
        }
        if site.exports(Export::Calendars) && !matches!(topic, Topic::Examples) {
            let runs = Arc::clone(&runs);
            files.push(Output::file(path(Followed::Calendar), move |_| {
                calendar::document(edition, topic, &runs)
            }));
        }
    }
    files
}
