//! Moves footnotes to the end of a text, in the order of their marks, and numbers both. A note that
//! nothing refers to is left out and reported.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::slip::{Slip, SlipKind};
use super::spanned::Spanned;

/// The events with numbers for labels, and every note behind the text.
pub(super) fn at_the_end<'t>(events: Vec<Spanned<'t>>, slips: &mut Vec<Slip>) -> Vec<Spanned<'t>> {
    let (mut text, mut notes) = (Vec::with_capacity(events.len()), Notes::default());
    // A note can be defined inside another.
    let mut open: Vec<(CowStr<'t>, Vec<Spanned<'t>>)> = Vec::new();
    for (event, span) in events {
        if let Event::Start(Tag::FootnoteDefinition(label)) = &event {
            open.push((label.clone(), Vec::new()));
        }
        let ends = matches!(event, Event::End(TagEnd::FootnoteDefinition));
        open.last_mut().map_or(&mut text, |(_, note)| note).push((event, span));
        if let Some((label, note)) = open.pop_if(|_| ends) {
            notes.define(&label, note, slips);
        }
    }
    notes.number(&mut text);
    notes.append_to(&mut text, slips);
    text
}

#[derive(Default)]
struct Notes<'t> {
    by_label: HashMap<String, Vec<Spanned<'t>>>,
    numbers: HashMap<String, usize>,
    /// Labels in the order of their first marks.
    marked: Vec<String>,
}

impl<'t> Notes<'t> {
    fn define(&mut self, label: &str, note: Vec<Spanned<'t>>, slips: &mut Vec<Slip>) {
        let label = label.to_lowercase();
        match self.by_label.entry(label) {
            Entry::Occupied(_) => {
                slips.push(Slip::new(SlipKind::NoteTwice, note[0].1.clone()));
            }
            Entry::Vacant(place) => drop(place.insert(note)),
        }
    }

    fn number(&mut self, events: &mut [Spanned<'t>]) {
        for (event, _) in events {
            let Event::FootnoteReference(label) = event else { continue };
            *event = match self.number_of(label) {
                Some(number) => Event::FootnoteReference(number.to_string().into()),
                None => Event::Text(format!("[^{label}]").into()),
            };
        }
    }

    /// `None` when the note is not there.
    fn number_of(&mut self, label: &str) -> Option<usize> {
        let label = label.to_lowercase();
        if !self.numbers.contains_key(&label) && self.by_label.contains_key(&label) {
            self.marked.push(label.clone());
            self.numbers.insert(label.clone(), self.marked.len());
        }
        self.numbers.get(&label).copied()
    }

    /// Marks in notes refer to notes too, which come last.
    fn append_to(mut self, text: &mut Vec<Spanned<'t>>, slips: &mut Vec<Slip>) {
        let mut next = 0;
        while let Some(label) = self.marked.get(next) {
            next += 1;
            let Some(mut note) = self.by_label.remove(label) else { continue };
            if let Some((Event::Start(Tag::FootnoteDefinition(label)), _)) = note.first_mut() {
                *label = next.to_string().into();
            }
            self.number(&mut note);
            text.append(&mut note);
        }
        let mut unused: Vec<_> =
            self.by_label.into_values().map(|note| note[0].1.clone()).collect();
        unused.sort_by_key(|span| span.start);
        slips.extend(unused.into_iter().map(|span| Slip::new(SlipKind::UnusedNote, span)));
    }
}
