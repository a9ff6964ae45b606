//! The addresses of other sites that may be gone, and the words that a page puts behind a link to one.

use std::collections::BTreeSet;

use quick_xml::escape::unescape;

use super::outside;
use super::seen::AllSeen;

/// Behind the link, so that it is read after it; in words, so that it needs no colour.
const NOTE: &str = " <small>(link werkt mogelijk niet meer)</small>";

/// The addresses that failed on three days.
#[derive(Debug, Default)]
pub(crate) struct Doubtful(BTreeSet<String>);

impl Doubtful {
    pub(crate) fn of(seen: &AllSeen) -> Self {
        let doubtful = seen.iter().filter(|(_, seen)| seen.is_doubtful());
        Self(doubtful.map(|(address, _)| address.clone()).collect())
    }

    /// Puts the note behind every link to one of them in a page.
    pub(crate) fn note(&self, page: &mut Vec<u8>) {
        let noted = str::from_utf8(page).ok().and_then(|html| self.noted(html));
        if let Some(noted) = noted {
            *page = noted.into_bytes();
        }
    }

    /// A page with its notes; `None` when it needs none.
    fn noted(&self, html: &str) -> Option<String> {
        if self.0.is_empty() {
            return None;
        }
        let (mut noted, mut kept) = (String::new(), 0);
        for (start, _) in html.match_indices("<a ") {
            let tag = &html[start..];
            let tag = &tag[..tag.find('>').unwrap_or(tag.len())];
            let end = html[start..].find("</a>").map(|end| start + end + "</a>".len());
            if let Some(end) = end.filter(|end| *end > kept && self.leads_away(tag)) {
                noted.extend([&html[kept..end], NOTE]);
                kept = end;
            }
        }
        (kept > 0).then(|| noted + &html[kept..])
    }

    fn leads_away(&self, tag: &str) -> bool {
        let value = tag.split_once(" href=\"").and_then(|(_, rest)| rest.split('"').next());
        let address = value.and_then(|value| unescape(value).ok());
        address.is_some_and(|address| outside(&address).is_some_and(|one| self.0.contains(one)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Doubtful, NOTE};

    #[test]
    fn a_note_is_behind_each_link_to_an_address_that_may_be_gone() {
        let doubtful = Doubtful(["https://a.nl/?x=1&y".to_owned()].into());
        let link = "<p><a class=\"b\" href=\"https://a.nl/?x=1&amp;y#z\">a <b>b</b></a>";
        let other = ", <a href=\"https://a.nl/\">c</a></p>";
        assert_eq!(doubtful.noted(&[link, other].concat()), Some([link, NOTE, other].concat()));
        assert_eq!(doubtful.noted(other), None);
        assert_eq!(doubtful.noted("<a href=\"https://a.nl/?x=1&amp;y\""), None);
    }
}
