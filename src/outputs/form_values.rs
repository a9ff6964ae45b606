//! The values of every offering, for the form to change one of them: a few files for all, each with the
//! offerings that its number falls to.

use serde_json::{Map, Value as Json};

use crate::catalogue::offering::Offering;
use crate::catalogue::table::Entry;
use crate::edition::Edition;
use crate::form;
use crate::output::Output;
use crate::schema::declare::FieldGroup;
use crate::url;

pub(crate) fn outputs<'e>(edition: &'e Edition) -> Vec<Output<'e>> {
    let mut files = vec![Vec::new(); form::value_files(edition)];
    let count = files.len();
    for offering in edition.catalogue.tables.offerings.iter() {
        files[form::value_file(&offering.common.id, count)].push(offering);
    }
    let file = |(number, offerings): (usize, Vec<&'e Entry<Offering>>)| {
        Output::file(url::form_values(number), move |_| {
            let values = offerings.iter().map(|one| (one.common.id.clone(), values(one)));
            serde_json::to_vec(&values.collect::<Map<_, _>>()).expect("values are valid JSON")
        })
    };
    files.into_iter().enumerate().map(file).collect()
}

fn values(offering: &Entry<Offering>) -> Json {
    let mut values = Map::new();
    values.insert("titel".to_owned(), Json::from(offering.title()));
    values.extend(offering.to_values());
    values.extend(offering.common.shared.to_values());
    Json::Object(values)
}
