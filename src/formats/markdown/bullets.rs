//! The first bulleted list below a heading, its items noted at that heading. One with a list or a
//! heading in it is not kept: it does not say one thing an item.

use pulldown_cmark::{Tag, TagEnd};

use super::Heading;

/// How far the list below the last heading is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Bullets {
    /// None has begun.
    #[default]
    Awaited,
    /// Between two items.
    Open,
    /// The start of an item is being written.
    ItemStart,
    /// In an item that begins here in the HTML.
    Item(usize),
    /// It has ended, or is not kept.
    Done,
}

impl Bullets {
    /// The HTML is now `end` bytes long: there an item begins, when its start was written last.
    pub(super) fn written(&mut self, end: usize) {
        if *self == Self::ItemStart {
            *self = Self::Item(end);
        }
    }

    /// An element begins, below `heading`.
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

    /// An element ends, below `heading`, when the HTML is `at` bytes long.
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
