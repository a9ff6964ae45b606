//! The time zones that a calendar file describes itself, each as its distances from Greenwich. When the clock
//! changes is not read: with two distances it is the rule of a place that the caller must know.

use std::collections::BTreeMap;

use super::read::{lines, property};

/// Distances as they are written, `+0100`, by the name of the zone.
#[derive(Debug, Default)]
pub(crate) struct Zones(BTreeMap<String, Vec<String>>);

impl Zones {
    /// Those of a file; none of one that cannot be read.
    pub(crate) fn of(text: &str) -> Self {
        let (mut zones, mut name) = (Self::default(), None);
        for (line, span) in lines(text) {
            let Ok(property) = property(&line, span) else { continue };
            let value = property.value.trim();
            match (property.name.as_str(), value) {
                ("BEGIN", "VTIMEZONE") => name = None,
                ("TZID", _) => name = Some(value.to_owned()),
                ("TZOFFSETTO", _) => {
                    if let Some(name) = &name {
                        let offsets = zones.0.entry(name.clone()).or_default();
                        offsets.push(value.to_owned());
                        offsets.sort_unstable();
                        offsets.dedup();
                    }
                }
                _ => {}
            }
        }
        zones
    }

    /// Sorted, so that of two the one in winter is the first north of the equator.
    pub(crate) fn offsets(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }
}
