//! Selection procedures as facts: where they are to be read, and whether somebody looked.

use crate::catalogue::procedure::Procedure;
use crate::dutch::phrases;
use crate::parts::facts::{Fact, FactValue};

/// All of an institution or region in one row.
pub(crate) fn fact(procedures: &[Procedure]) -> Fact {
    Fact { label: "Solliciteren", values: procedures.iter().map(title).collect() }
}

pub(crate) fn title(procedure: &Procedure) -> FactValue {
    FactValue { text: procedure.title.clone(), href: procedure.url.clone() }
}

/// Whether somebody looked at its page.
pub(crate) fn seen(procedure: &Procedure) -> FactValue {
    let text = match (procedure.seen_on, &procedure.url) {
        (Some(day), _) => format!("bekeken op {}", phrases::date(day)),
        (None, Some(_)) => "of de link nog werkt, is niet nagegaan".to_owned(),
        (None, None) => "een link is niet bekend".to_owned(),
    };
    FactValue { text, href: None }
}
