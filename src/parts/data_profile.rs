//! A site into what is missing for a national catalogue of data to take it over: the Dutch profile for that
//! (DCAT-AP-NL) requires facts that only `site.yaml` can tell.

use crate::edition::Edition;
use crate::feedback;

/// What the site does not tell, each with its article.
pub(crate) fn missing(edition: &Edition) -> Vec<&'static str> {
    let site = &edition.catalogue.site;
    let facts = [
        ("een uitgever", site.publisher.is_some()),
        ("een adres voor vragen", feedback::link(edition, "", "").is_some()),
        ("een licentie", site.licence.is_some()),
    ];
    facts.into_iter().filter(|(_, is_known)| !is_known).map(|(fact, _)| fact).collect()
}
