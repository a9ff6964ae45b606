//! Records where the items of the first bulleted list below a heading are in the HTML. A list with a
//! list or heading inside an item must not be kept: its items are not single points.

use pulldown_cmark::{Tag, TagEnd};

use super::Heading;

/// The state of the list below the last heading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Bullets {
    /// No list has started.
    #[default]
    Awaited,
    /// Between two items.
    Open,
    /// The start tag of an item is being written.
    ItemStart,
    /// In an item that starts at this byte of the HTML.
    Item(usize),
    /// The list has ended or was dropped.
    Done,
}

impl Bullets {
    /// The HTML is now `end` bytes long, after the last event was written.
    pub(super) fn written(&mut self, end: usize) {
        if *self == Self::ItemStart {
            *self = Self::Item(end);
        }
    }

    /// `tag` starts below `heading`.
    pub(super) fn start(&mut self, tag: &Tag<'_>, heading: Option<&mut Heading>) {
        let Some(heading) = heading else { return };
        *self = match (tag, *self) {
            (Tag::List(None), Self::Awaited) => Self::Open,
            (Tag::Item, Self::Open) => Self::ItemStart,
            (Tag::List(_) | Tag::Heading { .. }, Self::Item(_)) => {
                heading.bullets.clear();
                Self::Done
            }
            (_, same) => same,
        };
    }

    /// `tag` ends below `heading` when the HTML is `at` bytes long.
    pub(super) fn end(&mut self, tag: TagEnd, at: usize, heading: Option<&mut Heading>) {
        let Some(heading) = heading else { return };
        *self = match (tag, *self) {
            (TagEnd::Item, Self::Item(start)) => {
                heading.bullets.push(start..at);
                Self::Open
            }
            (TagEnd::List(_), Self::Open) => Self::Done,
            (_, same) => same,
        };
    }
}
