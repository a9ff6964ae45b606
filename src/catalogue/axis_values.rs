//! The values of an axis: which have a page, their order and their labels.

use super::Catalogue;
use super::audience::Audience;
use super::axis::Axis;
use super::competence::Competence;
use super::offering::{DeliveryMode, OfferingType, Reach};
use super::provider::{Provider, ProviderType};
use super::role::Role;
use super::table::Id;
use super::teaching::Specialty;
use super::theme::Theme;
use crate::dutch::order::SortKey;
use crate::dutch::phrases;
use crate::schema::vocabulary::Term;

/// Sort key of a value: a group, the order within it, and the label.
pub(crate) type Rank = (usize, u32, SortKey);

impl Catalogue {
    /// Every value that has a page, by id: all records of the axis' kind, or the terms in use.
    pub(crate) fn values(&self, axis: Axis) -> Vec<&str> {
        match axis.kind() {
            Some(kind) => {
                let commons = self.tables.commons().filter(|common| common.kind == kind);
                commons.map(|common| common.id.as_str()).collect()
            }
            None => self.facets.values(axis).collect(),
        }
    }

    /// False for a value whose record is archived or withdrawn: it keeps its page alone.
    pub(crate) fn is_listed(&self, axis: Axis, value: &str) -> bool {
        let record = axis.kind().and_then(|kind| self.tables.common(kind, value));
        record.is_none_or(|common| common.shared.life_cycle.is_current())
    }

    /// The axes with an overview, in the order visitors see them: of specialties only once they are known.
    pub(crate) fn axes(&self) -> impl Iterator<Item = Axis> {
        let is_shown = |axis: &Axis| match axis {
            Axis::Specialty => self.facets.values(*axis).next().is_some(),
            _ => true,
        };
        Axis::ALL.iter().copied().filter(is_shown)
    }

    pub(crate) fn ordered_values(&self, axis: Axis) -> Vec<&str> {
        let mut values = self.values(axis);
        values.sort_by_cached_key(|value| self.value_rank(axis, value));
        values
    }

    /// Values with an explicit order sort by it, the others by label.
    pub(crate) fn value_rank(&self, axis: Axis, value: &str) -> Rank {
        let label = SortKey::new(&self.value_label(axis, value));
        let rank = match axis {
            Axis::Role => self.get::<Role>(&Id::new(value)).map(|role| (0, role.order)),
            Axis::Competence => {
                self.get::<Competence>(&Id::new(value)).map(|competence| (0, competence.order))
            }
            Axis::Audience => self
                .get::<Audience>(&Id::new(value))
                .map(|audience| (audience.rank as usize, audience.order)),
            Axis::Provider => {
                Some((self.provider_type(value).map_or(usize::MAX, |one| one as usize), 0))
            }
            Axis::Reach => place(Reach::TERMS, value),
            Axis::Specialty => place(Specialty::TERMS, value),
            // What asks for training now comes first, as the Visie (3.3) has it.
            Axis::Theme => self
                .get::<Theme>(&Id::new(value))
                .map(|theme| (usize::from(!theme.is_of_the_day()), 0)),
            Axis::Profile | Axis::Region | Axis::OfferingType | Axis::DeliveryMode => None,
        };
        let (group, order) = rank.unwrap_or_default();
        (group, order, label)
    }

    /// The label of a value; the value itself when it has no record.
    pub(crate) fn value_label(&self, axis: Axis, value: &str) -> String {
        let label = match axis {
            Axis::OfferingType => Term::label_of(OfferingType::TERMS, value).map(str::to_owned),
            Axis::DeliveryMode => Term::label_of(DeliveryMode::TERMS, value).map(str::to_owned),
            Axis::Reach => Term::label_of(Reach::TERMS, value).map(phrases::capitalised),
            Axis::Specialty => Term::label_of(Specialty::TERMS, value).map(phrases::capitalised),
            Axis::Audience => self
                .get::<Audience>(&Id::new(value))
                .map(|audience| phrases::capitalised(&audience.plural)),
            _ => axis
                .kind()
                .and_then(|kind| self.tables.common(kind, value))
                .map(|common| common.title.clone()),
        };
        label.unwrap_or_else(|| value.to_owned())
    }

    pub(crate) fn provider_type(&self, id: &str) -> Option<ProviderType> {
        self.get::<Provider>(&Id::new(id))?.provider_type
    }
}

/// The place of a term in its list.
fn place(terms: &[Term], value: &str) -> Option<(usize, u32)> {
    terms.iter().position(|term| term.key == value).map(|place| (place, 0))
}
