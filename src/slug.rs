//! Slugs: the ids of records, runs and headings, used in web addresses and file names.

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
    if !text.split('-').all(word) {
        return Err(
            "gebruik kleine letters zonder accent, cijfers en losse koppeltekens".to_owned()
        );
    }
    Ok(())
}

/// Turns a title into a slug: "Patiëntencoach & co" becomes `patientencoach-co`.
pub fn slug(title: &str) -> String {
    let ascii = deunicode::deunicode(title).to_lowercase();
    let words: Vec<&str> =
        ascii.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}
