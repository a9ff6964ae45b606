//! The catalogue as linked data, in Turtle: the words that offerings are described with, and what open data there
//! is. Addresses in it have the first name of a record, so that they outlive a rename.

mod catalogue;
mod concepts;
mod data_set;
mod scheme;
mod terms;

use crate::catalogue::site::Export;
use crate::edition::Edition;
use crate::output::Output;
use crate::url;

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    if !edition.catalogue.site.exports(Export::Data) {
        return Vec::new();
    }
    vec![
        Output::file(url::data::catalogue(), |_| catalogue::document(edition)),
        Output::file(url::data::concepts(), |_| concepts::document(edition)),
    ]
}
