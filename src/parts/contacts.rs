//! Contacts of an organisation or region as facts: how to reach it, and who is there for what. That
//! someone can be asked is claimed only of those that can be reached.

use crate::catalogue::contact::{Contact, ContactPoint};
use crate::parts::facts::{Fact, FactValue, Facts};

/// The general way in.
pub(crate) fn contact_facts(contact: &Contact) -> [Fact; 4] {
    [
        Fact::texts("Contact met", contact.point.map(ContactPoint::label)),
        Fact::address("Contact", contact.url.as_deref()),
        Fact::texts("E-mail", contact.email.clone()),
        Fact::phone("Telefoon", contact.phone.as_deref()),
    ]
}

/// A row for each contact point that can be reached, in the order of the record.
pub(crate) fn points(points: &[Contact]) -> Facts {
    let row = |point: &Contact| {
        Some(Fact { label: point.point.map(ContactPoint::label)?, values: ways(point) })
    };
    Facts::known(points.iter().filter_map(row).collect())
}

/// The others: that there is one is all that is known, which makes it no contact point.
pub(crate) fn unreached(points: &[Contact]) -> Fact {
    let unreached = points.iter().filter(|point| !point.is_known());
    Fact::texts("Heeft een", unreached.filter_map(|point| point.point.map(ContactPoint::label)))
}

/// Who it is and how to reach them, in one row.
pub(crate) fn in_a_row(contact: &Contact) -> Fact {
    let who = Fact::texts("Contact", contact.point.map(ContactPoint::label));
    Fact { values: who.values.into_iter().chain(ways(contact)).collect(), ..who }
}

/// Address, e-mail and telephone, as far as known.
pub(crate) fn ways(contact: &Contact) -> Vec<FactValue> {
    let [_, ways @ ..] = contact_facts(contact);
    ways.into_iter().flat_map(|fact| fact.values).collect()
}
