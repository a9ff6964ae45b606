//! Stop words: left out of the index and of queries, because they say nothing about what is searched
//! for.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Dutch function words and question words without diacritics, in the form that the search script
/// reads.
pub(super) const STOP_WORDS: &str = "\
    aan al alle als altijd ander andere ben bent bij bijvoorbeeld dan dat de deze die dit doe \
    doen doet door dus echter een eens elk elke en er etc gaan gaat geen graag had heb hebben \
    hebt heeft hem hen het hier hij hoe hoeveel hun iemand iets ik in is ja je jou jouw jullie \
    kan komen komt kun kunnen kunt laten maar mag me men met mij mijn moet moeten mogen na naar \
    nee niet niets nog nu of om ons onze ook op over per s t te tegen ten ter toch toe tot \
    tussen u uit uw vaak van vanuit veel via vind vinden voor waar waarom wanneer waren was wat \
    we wel welk welke werd wie wij wil willen worden wordt zal ze zelf zich zie zij zijn zo \
    zoals zodat zoek zoeken zonder zou zouden zullen";

pub(super) fn is_stop_word(word: &str) -> bool {
    static SET: LazyLock<HashSet<&str>> = LazyLock::new(|| STOP_WORDS.split(' ').collect());
    SET.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(STOP_WORDS.split(' ').is_sorted());
        assert!(is_stop_word("aan") && is_stop_word("zullen") && !is_stop_word("feedback"));
    }
}
