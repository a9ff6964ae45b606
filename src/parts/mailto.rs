//! `mailto:` links with subject and body (RFC 6068).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but the unreserved characters of RFC 3986.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Line breaks in `body` become CRLF, as mail requires.
pub(crate) fn mailto(address: &str, subject: &str, body: &str) -> String {
    let encoded = |text: &str| utf8_percent_encode(text, ENCODED).to_string();
    let to: Vec<String> = address.split('@').map(encoded).collect();
    let (subject, body) = (encoded(subject), encoded(&body.replace('\n', "\r\n")));
    format!("mailto:{}?subject={subject}&body={body}", to.join("@"))
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
    }
}
