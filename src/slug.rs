//! Slugs: the ids of records, runs and headings, used in web addresses and file names.

use crate::source::invisible::is_invisible;

/// Checks the format of an id, which becomes part of a web address and a file name.
///
/// # Errors
/// What is wrong with it, in Dutch.
pub(crate) fn check_slug(text: &str) -> Result<(), String> {
    let word = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    if text.len() > 100 {
        return Err("deze naam is langer dan 100 tekens".to_owned());
    }
    if let Some(character) = text.chars().find(|c| is_invisible(*c)) {
        let code = u32::from(character);
        return Err(format!("er staat een teken in dat niemand ziet (U+{code:04X})"));
    }
    if !text.split('-').all(word) {
        return Err(
            "gebruik kleine letters zonder accent, cijfers en losse koppeltekens".to_owned()
        );
    }
    if RESERVED.contains(&text) {
        return Err(format!("`{text}` kan op Windows geen bestandsnaam zijn"));
    }
    Ok(())
}

/// Names that Windows keeps for devices, whatever the extension: a repository with such a file cannot
/// be checked out there.
const RESERVED: &[&str] = &[
    "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
    "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// Turns a title into a slug: "Patiëntencoach & co" becomes `patientencoach-co`.
pub fn slug(title: &str) -> String {
    let ascii = deunicode::deunicode(title).to_lowercase();
    let words: Vec<&str> =
        ascii.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}
