//! Definitions of links that nothing refers to: their text is not on the page.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag};

use super::slip::{Slip, SlipKind};
use super::spanned::Spanned;

/// Adds those among `definitions`, each of which has a label.
pub(super) fn unused(
    definitions: Vec<(String, Range<usize>)>,
    events: &[Spanned<'_>],
    slips: &mut Vec<Slip>,
) {
    let used: HashSet<String> = events.iter().filter_map(|(event, _)| label(event)).collect();
    let unused = definitions.into_iter().filter(|(label, _)| !used.contains(&label.to_lowercase()));
    slips.extend(unused.map(|(_, span)| Slip::new(SlipKind::UnusedLabel, span)));
}

fn label(event: &Event<'_>) -> Option<String> {
    use LinkType::{Collapsed, Reference, Shortcut};
    match event {
        Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. })
            if matches!(link_type, Reference | Collapsed | Shortcut) =>
        {
            Some(id.to_lowercase())
        }
        _ => None,
    }
}
