//! Lists over several parts: what is on each.

use std::collections::BTreeSet;

use crate::finder::{OFFERINGS, SITE, text};
use crate::html::tags;

/// The parts of the list of all offerings, by number from 1.
fn parts() -> Vec<&'static str> {
    let rest = (2..).map(|number| format!("aanbod/blad/{number}/index.html"));
    let paths = std::iter::once("aanbod/index.html".to_owned()).chain(rest);
    paths.take_while(|path| SITE.contains_key(path)).map(|path| text(&path)).collect()
}

#[test]
fn every_offering_is_in_one_part() {
    let (mut all, mut count) = (BTreeSet::new(), 0);
    for part in parts() {
        let main = part.split("<main").nth(1).expect("a page has a main");
        let cards = main.split("<li class=\"card").skip(1).map(|card| {
            let links = tags(card).into_iter().filter(|tag| tag.name == "a");
            let mut addresses = links.filter_map(|link| link.attribute("href").map(str::to_owned));
            addresses.find(|href| href.starts_with("/aanbod/")).expect("a card has a link")
        });
        let cards: Vec<_> = cards.collect();
        assert!(!cards.is_empty(), "a part is never empty");
        count += cards.len();
        all.extend(cards);
    }
    assert_eq!(all.len(), count, "none is in two parts");
    assert_eq!(all.len(), OFFERINGS, "each is in one");
}
