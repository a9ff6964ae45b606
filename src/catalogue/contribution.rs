//! The fields of what a party brings to an offering: one that works along, or one of its providers.

use super::provider::Provider;
use super::table::Id;
use crate::schema::declare::{Sentence, fields};

fields! {
    pub(crate) struct Contribution {
        party: Id<Provider> = "wie" => "de organisatie", "oor-on";
        role: String as Sentence = "rol" => "wat zij doet of inbrengt", "levert docenten";
    }
}
