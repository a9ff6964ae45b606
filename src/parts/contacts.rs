//! Contacts of an organisation or region as facts: how to reach it, and who is there for what.

use crate::catalogue::contact::{Contact, ContactPoint};
use crate::parts::facts::{Fact, FactValue, Facts};

/// What is shown of a contact point that nobody said how to reach.
const UNKNOWN: &str = "contact nog niet bekend";

/// The general way in.
pub(crate) fn contact_facts(contact: &Contact) -> [Fact; 4] {
    [
        Fact::texts("Contact met", contact.point.map(ContactPoint::label)),
        Fact::address("Contact", contact.url.as_deref()),
        Fact::texts("E-mail", contact.email.clone()),
        Fact::phone("Telefoon", contact.phone.as_deref()),
    ]
}

/// A row for each contact point, in the order of the record.
pub(crate) fn points(points: &[Contact]) -> Facts {
    let row = |point: &Contact| {
        let label = point.point.map(ContactPoint::label)?;
        Some(Fact { label, values: ways(point) })
    };
    Facts::known(points.iter().filter_map(row).collect())
}

/// Who it is and how to reach them, in one row.
pub(crate) fn in_a_row(contact: &Contact) -> Fact {
    let who = Fact::texts("Contact", contact.point.map(ContactPoint::label));
    Fact { values: who.values.into_iter().chain(ways(contact)).collect(), ..who }
}

/// Address, e-mail and telephone, as far as known.
pub(crate) fn ways(contact: &Contact) -> Vec<FactValue> {
    let [_, ways @ ..] = contact_facts(contact);
    let mut ways: Vec<FactValue> = ways.into_iter().flat_map(|fact| fact.values).collect();
    if ways.is_empty() {
        ways.push(FactValue { text: UNKNOWN.to_owned(), href: None });
    }
    ways
}
