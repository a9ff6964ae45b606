//! A licence, parsed from `site.yaml`: the short name of one that is known, or an address where another can be
//! read. What a licence allows is not told here: that is for its own text.

use std::fmt;
use std::str::FromStr;

use super::faults::check_url;

/// A licence that many use for data.
#[derive(Debug, PartialEq, Eq)]
struct Known {
    /// As SPDX lists it (<https://spdx.org/licenses/>).
    id: &'static str,
    title: &'static str,
    address: &'static str,
}

const fn known(id: &'static str, title: &'static str, address: &'static str) -> Known {
    Known { id, title, address }
}

const KNOWN: &[Known] = &[
    known("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    known("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    known("CC-BY-SA-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    known("CC-BY-NC-4.0", "CC BY-NC 4.0", "https://creativecommons.org/licenses/by-nc/4.0/"),
    known(
        "CC-BY-NC-SA-4.0",
        "CC BY-NC-SA 4.0",
        "https://creativecommons.org/licenses/by-nc-sa/4.0/",
    ),
    known("ODC-By-1.0", "ODC-By 1.0", "https://opendatacommons.org/licenses/by/1-0/"),
    known("ODbL-1.0", "ODbL 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
    known("PDDL-1.0", "PDDL 1.0", "https://opendatacommons.org/licenses/pddl/1-0/"),
];

/// The conditions under which others may use something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    written: String,
    known: Option<&'static Known>,
}

impl Licence {
    /// As SPDX lists it; `None` for a licence that is not known here.
    pub fn id(&self) -> Option<&'static str> {
        self.known.map(|known| known.id)
    }

    /// Where it can be read.
    pub fn address(&self) -> &str {
        self.known.map_or(&self.written, |known| known.address)
    }

    /// What readers call it: its short name, or else its address.
    pub fn title(&self) -> &str {
        self.known.map_or(&self.written, |known| known.title)
    }
}

impl FromStr for Licence {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let named = KNOWN.iter().find(|known| known.id == text);
        if named.is_none() && !text.contains("://") {
            let ids: Vec<&str> = KNOWN.iter().map(|known| known.id).collect();
            let ids = ids.join(", ");
            return Err(format!("kies uit {ids}, of noem een webadres"));
        }
        if named.is_none() {
            check_url(text)?;
        }
        let known = named.or_else(|| KNOWN.iter().find(|known| text.starts_with(known.address)));
        Ok(Self { written: text.to_owned(), known })
    }
}

impl fmt::Display for Licence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

/// The short name of a licence that is written otherwise: "CC BY 4.0", "cc0".
pub(super) fn named(text: &str) -> Option<&'static str> {
    let bare = |text: &str| -> String {
        text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
    };
    let written = bare(text);
    let is_meant = |known: &&Known| {
        let name = known.id.rsplit_once('-').map_or(known.id, |(name, _)| name);
        [bare(known.id), bare(name)].contains(&written)
    };
    KNOWN.iter().find(is_meant).map(|known| known.id)
}
