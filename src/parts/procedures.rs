//! Selection procedures as facts: where they are to be read, and whether somebody looked.

use crate::catalogue::procedure::Procedure;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::outward::outside;
use crate::parts::facts::{Fact, FactValue};

/// All of an institution or region in one row.
pub(crate) fn fact(edition: &Edition, procedures: &[Procedure]) -> Fact {
    let values = procedures.iter().flat_map(|one| [title(one), seen(edition, one)]);
    Fact { label: "Solliciteren", values: values.collect() }
}

pub(crate) fn title(procedure: &Procedure) -> FactValue {
    FactValue { text: procedure.title.clone(), href: procedure.url.clone() }
}

/// Whether somebody looked at its page, and whether the page was there when its address was last asked.
pub(crate) fn seen(edition: &Edition, procedure: &Procedure) -> FactValue {
    let read = procedure.seen_on.map(|day| format!("bekeken op {}", phrases::date(day)));
    let asked = procedure.url.as_deref().and_then(|url| asked(edition, url));
    let known: Vec<String> = read.into_iter().chain(asked).collect();
    let text = match &procedure.url {
        _ if !known.is_empty() => known.join(", "),
        Some(_) => "of de link nog werkt, is niet nagegaan".to_owned(),
        None => "een link is niet bekend".to_owned(),
    };
    FactValue { text, href: None }
}

fn asked(edition: &Edition, url: &str) -> Option<String> {
    let seen = edition.seen.get(outside(url)?)?;
    let what = if seen.is_there()? { "link werkte" } else { "link werkte niet" };
    Some(format!("{what} op {}", phrases::date(seen.on)))
}
