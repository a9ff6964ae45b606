//! References into backlinks: for every record, the records that refer to it.

use std::collections::BTreeMap;

use super::common::Common;
use super::kind::Kind;
use super::records::Tables;

/// The records that refer to a record, by kind. Offerings that an axis already lists are left out.
#[derive(Clone, Debug, Default)]
pub(crate) struct Backlinks(BTreeMap<Kind, BTreeMap<String, BTreeMap<Kind, Vec<String>>>>);

impl Backlinks {
    pub(crate) fn new(tables: &Tables) -> Self {
        let mut backlinks = Self::default();
        for common in tables.commons() {
            for (kind, id) in referred(tables, common) {
                if common.kind == Kind::Offering && !keeps_offerings(kind) {
                    continue;
                }
                let of_record = backlinks.0.entry(kind).or_default().entry(id.to_owned());
                let ids = of_record.or_default().entry(common.kind).or_default();
                if ids.last() != Some(&common.id) {
                    ids.push(common.id.clone());
                }
            }
        }
        backlinks
    }

    /// The ids of the records of kind `by` that refer to this one, sorted.
    pub(crate) fn of(&self, kind: Kind, id: &str, by: Kind) -> &[String] {
        let of_record = self.0.get(&kind).and_then(|records| records.get(id));
        of_record.and_then(|kinds| kinds.get(&by)).map_or(&[], Vec::as_slice)
    }
}

/// The records that a record refers to: those it names, and for an example the regions that follow from
/// its organisations.
pub(crate) fn referred<'t>(
    tables: &'t Tables,
    common: &'t Common,
) -> impl Iterator<Item = (Kind, &'t str)> {
    let named = common
        .references
        .iter()
        .filter_map(|reference| Some((Kind::of_folder(reference.folder)?, reference.id.as_str())));
    let example =
        if common.kind == Kind::Example { tables.examples.named(&common.id) } else { None };
    let example = example.filter(|example| example.named_regions.is_empty());
    let regions = example.into_iter().flat_map(|example| example.regions(&tables.providers));
    named.chain(regions.map(|id| (Kind::Region, id.as_str())))
}

/// True for the kinds that no axis connects to offerings.
fn keeps_offerings(kind: Kind) -> bool {
    matches!(kind, Kind::Offering | Kind::KnowledgeCard)
}
