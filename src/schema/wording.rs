//! The words for a value that its shape does not take, with names for what differs: `check` fills them in
//! from a file, a form in the browser from an answer.

pub(crate) const NO_NUMBER: &str = "`{value}` is geen heel getal";
pub(crate) const NO_AMOUNT: &str = "`{value}` is geen bedrag in euro's";
pub(crate) const NOT_POSSIBLE: &str = "`{value}` kan niet: {why}";
pub(crate) const SEVERAL_LINES: &str = "deze tekst staat op meer dan één regel";
pub(crate) const INVISIBLE: &str = "hier staat een onzichtbaar teken";
pub(crate) const TOO_SHORT: &str = "er zijn minstens {min} tekens nodig, dit zijn er {length}";
pub(crate) const TOO_LONG: &str = "er passen hooguit {max} tekens, dit zijn er {length}";
pub(crate) const IS_MISSING: &str = "`{key}` ontbreekt";
pub(crate) const INSIDE: &str = " in `{group}`";
pub(crate) const COUNT: &str = "`{key}` heeft {count} waarden";
pub(crate) const COUNT_REMEDY: &str = "geef er {min} tot {max}";
pub(crate) const TWICE: &str = "`{value}` staat twee keer in `{key}`";
pub(crate) const TWICE_REMEDY: &str = "haal één van de twee weg";

/// The words with a value for each of these names. A value is not searched for names of its own.
pub(crate) fn filled(words: &str, values: &[(&str, &str)]) -> String {
    let (mut text, mut rest) = (String::new(), words);
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else { break };
        let value = values.iter().find(|(known, _)| *known == name);
        text.push_str(before);
        text.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    text + rest
}
