//! The address of the repository that keeps the content into the addresses of its forms.
//!
//! It knows how the forges name them, and nothing of what is asked or of the site.

use std::fmt::Write;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but the unreserved characters of RFC 3986.
pub(crate) const ENCODED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The software of a repository's host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Forge {
    GitHub,
    GitLab,
    /// Or Forgejo, which answers to the same addresses.
    Gitea,
}

/// The web address of a repository, without a slash at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repository(String);

impl Repository {
    /// # Errors
    /// When it is no web address, or holds a password or token: it is shown on every page.
    pub fn parse(address: &str) -> Result<Self, &'static str> {
        let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
        let Some(rest) = rest.filter(|rest| rest.contains('/')) else {
            return Err("dit is niet het webadres van een map met code");
        };
        if rest.split('/').next().is_some_and(|host| host.contains('@')) {
            return Err(
                "haal de naam of het wachtwoord voor `@` weg: dit adres komt op elke pagina",
            );
        }
        Ok(Self(address.trim_end_matches('/').trim_end_matches(".git").to_owned()))
    }

    /// The form for a new file in a folder, with `{name}` and `{text}` to be filled in, percent-encoded.
    /// GitLab's takes no text.
    pub(crate) fn new_file(&self, folder: &str) -> String {
        let address = &self.0;
        match self.forge() {
            Forge::GitHub => {
                format!("{address}/new/{BRANCH}/{folder}?filename={{name}}&value={{text}}")
            }
            Forge::GitLab => format!("{address}/-/new/{BRANCH}/?file_name={folder}/{{name}}"),
            Forge::Gitea => {
                format!("{address}/_new/{BRANCH}/{folder}?filename={{name}}&value={{text}}")
            }
        }
    }

    /// The form to change a file of a folder, with `{name}` to be filled in.
    pub(crate) fn edit_file(&self, folder: &str) -> String {
        let form = match self.forge() {
            Forge::GitHub => "edit",
            Forge::GitLab => "-/edit",
            Forge::Gitea => "_edit",
        };
        format!("{}/{form}/{BRANCH}/{folder}/{{name}}", self.0)
    }

    /// The form for a new issue, filled in. GitHub, Gitea and Forgejo read the same parameters; GitLab
    /// has its own (<https://docs.gitlab.com/user/project/issues/create_issues/>).
    pub(crate) fn new_issue(&self, subject: &str, text: &str) -> String {
        let (form, title, body) = match self.forge() {
            Forge::GitLab => ("/-/issues/new", "issue%5Btitle%5D", "issue%5Bdescription%5D"),
            Forge::GitHub | Forge::Gitea => ("/issues/new", "title", "body"),
        };
        let mut address = format!("{}{form}", self.0);
        let filled =
            [(title, subject), (body, text)].into_iter().filter(|(_, value)| !value.is_empty());
        for ((key, value), sign) in filled.zip(['?', '&']) {
            let _ = write!(address, "{sign}{key}={}", utf8_percent_encode(value, ENCODED));
        }
        address
    }

    /// By the name of its host; GitHub when that says nothing.
    pub(crate) fn forge(&self) -> Forge {
        let host = self.0.split('/').nth(2).unwrap_or_default();
        let is = |names: &[&str]| host.split('.').any(|part| names.contains(&part));
        if is(&["gitlab"]) {
            Forge::GitLab
        } else if is(&["codeberg", "forgejo", "gitea"]) {
            Forge::Gitea
        } else {
            Forge::GitHub
        }
    }

    /// The name of its host.
    pub(crate) fn host(&self) -> &str {
        self.parts().0
    }

    /// Its owner and name: `naam/vindplaats`.
    pub(crate) fn path(&self) -> &str {
        self.parts().1
    }

    /// Whether it names a host, and on it an owner and a name, with nothing that would end a policy or a header.
    pub(crate) fn is_complete(&self) -> bool {
        let is_host = |c: char| c.is_ascii_alphanumeric() || "-.:".contains(c);
        self.host().chars().all(is_host)
            && self.path().split('/').filter(|part| !part.is_empty()).count() > 1
    }

    fn parts(&self) -> (&str, &str) {
        let rest = self.0.split_once("://").map_or(self.0.as_str(), |(_, rest)| rest);
        rest.split_once('/').unwrap_or((rest, ""))
    }
}

/// The branch that is published.
const BRANCH: &str = "main";

#[cfg(test)]
mod tests {
    use super::Repository;

    fn issue(address: &str) -> String {
        let repository = Repository::parse(address).expect("it is the address of a repository");
        repository.new_issue("Fout: a & b?", "één\n")
    }

    #[test]
    fn a_form_is_filled_in_as_its_forge_reads_it() {
        let github = "https://github.com/x/y/issues/new?title=Fout%3A%20a%20%26%20b%3F&body=%C3%A9%C3%A9n%0A";
        assert_eq!(issue("https://github.com/x/y"), github);
        assert_eq!(issue("https://github.com/x/y.git/"), github);
        assert_eq!(issue("https://github.com/x/y.git"), github);
        let gitlab = "https://gitlab.umc.nl/x/y/-/issues/new?issue%5Btitle%5D=Fout%3A%20a%20%26%20b%3F\
                      &issue%5Bdescription%5D=%C3%A9%C3%A9n%0A";
        assert_eq!(issue("https://gitlab.umc.nl/x/y/"), gitlab);
    }

    #[test]
    fn a_file_is_made_and_changed_where_its_forge_has_the_forms() {
        let forms = |address: &str| {
            let repository = Repository::parse(address).expect("it is the address of a repository");
            [repository.new_file("content/aanbod"), repository.edit_file("content/aanbod")]
        };
        let github = "https://github.com/x/y/new/main/content/aanbod?filename={name}&value={text}";
        let edit = "https://github.com/x/y/edit/main/content/aanbod/{name}";
        assert_eq!(forms("https://github.com/x/y.git"), [github, edit]);
        let gitlab = "https://gitlab.umc.nl/x/y/-/new/main/?file_name=content/aanbod/{name}";
        let edit = "https://gitlab.umc.nl/x/y/-/edit/main/content/aanbod/{name}";
        assert_eq!(forms("https://gitlab.umc.nl/x/y"), [gitlab, edit]);
        let gitea =
            "https://codeberg.org/x/y/_new/main/content/aanbod?filename={name}&value={text}";
        let edit = "https://codeberg.org/x/y/_edit/main/content/aanbod/{name}";
        assert_eq!(forms("https://codeberg.org/x/y"), [gitea, edit]);
    }

    #[test]
    fn an_empty_form_has_no_parameters() {
        let repository = Repository::parse("https://codeberg.org/x/y");
        let address = repository.map(|repository| repository.new_issue("", ""));
        assert_eq!(address.as_deref(), Ok("https://codeberg.org/x/y/issues/new"));
    }

    #[test]
    fn what_browsers_cannot_follow_or_must_not_see_is_refused() {
        for address in ["git@github.com:x/y.git", "https://", "https://github.com", "x/y"] {
            assert!(Repository::parse(address).is_err(), "{address}");
        }
        let token = Repository::parse("https://x-access-token:geheim@github.com/x/y");
        assert!(token.is_err_and(|why| why.contains("wachtwoord")));
    }
}
