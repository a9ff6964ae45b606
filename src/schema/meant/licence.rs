//! What an editor probably meant with a licence in another notation: "CC BY 4.0", an address without `https`.

use super::{Meant, address};
use crate::schema::licence::named;

pub(in crate::schema) fn licence(text: &str) -> Option<Meant> {
    match named(text) {
        Some(id) => Some(Meant::Value(id.to_owned())),
        None => address::url(text),
    }
}

#[cfg(test)]
mod tests {
    use crate::schema::field::Shape;
    use crate::schema::meant::value::assert_meant;
    use crate::schema::values::LICENCE;

    #[test]
    fn a_licence_has_its_short_name_or_an_address() {
        assert_meant(
            &Shape::Formatted(&LICENCE),
            &[
                ("cc0", "CC0-1.0"),
                ("CC BY 4.0", "CC-BY-4.0"),
                ("cc-by-sa", "CC-BY-SA-4.0"),
                ("ODbL", "ODbL-1.0"),
                (
                    "creativecommons.org/licenses/by/3.0/nl/",
                    "https://creativecommons.org/licenses/by/3.0/nl/",
                ),
                ("vrij te gebruiken", ""),
                ("", ""),
            ],
        );
    }
}
