//! An edition into the addresses by which visitors tell that something is wrong.

use percent_encoding::utf8_percent_encode;

use crate::edition::Edition;
use crate::repository::ENCODED;

/// A mail to the editors or, without their address, a new issue at the repository, both with subject
/// and text, which may be empty. `None` when the site names neither.
pub(crate) fn link(edition: &Edition, subject: &str, text: &str) -> Option<String> {
    let mail = edition.catalogue.site.contact.as_ref();
    let issue = || edition.repository.as_ref().map(|one| one.new_issue(subject, text));
    mail.map(|address| mailto(address, subject, text)).or_else(issue)
}

/// A mail to the editors with `{subject}` and `{text}` to be filled in, percent-encoded.
pub(crate) fn letter(edition: &Edition) -> Option<String> {
    let mail = edition.catalogue.site.contact.as_ref();
    mail.map(|address| mailto(address, "", "") + "?subject={subject}&body={text}")
}

/// A `mailto:` link (RFC 6068). Line breaks in `text` become CRLF, as mail requires.
fn mailto(address: &str, subject: &str, text: &str) -> String {
    let encoded = |text: &str| utf8_percent_encode(text, ENCODED).to_string();
    let to: Vec<String> = address.split('@').map(encoded).collect();
    let to = to.join("@");
    if subject.is_empty() && text.is_empty() {
        return format!("mailto:{to}");
    }
    let (subject, body) = (encoded(subject), encoded(&text.replace('\n', "\r\n")));
    format!("mailto:{to}?subject={subject}&body={body}")
}

#[cfg(test)]
mod tests {
    use super::mailto;

    #[test]
    fn everything_but_letters_and_digits_is_encoded() {
        assert_eq!(
            mailto("redactie+site@x.nl", "Fout: a & b?", "één\ntwee=2"),
            "mailto:redactie%2Bsite@x.nl?subject=Fout%3A%20a%20%26%20b%3F\
             &body=%C3%A9%C3%A9n%0D%0Atwee%3D2"
        );
        assert_eq!(mailto("redactie@x.nl", "", ""), "mailto:redactie@x.nl");
    }
}
