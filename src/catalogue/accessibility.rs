//! What `site.yaml` says about the accessibility of the site, as far as somebody tested it.

use jiff::civil::Date;

use crate::schema::declare::{Sentence, Url, fields};
use crate::schema::vocabulary::vocabulary;

/// The text page that shows it.
pub const PAGE: &str = "toegankelijkheid";

vocabulary! {
    /// The status of a Dutch accessibility statement
    /// (<https://www.digitoegankelijk.nl/toegankelijkheidsverklaring/status>).
    pub(crate) StatementStatus {
        A = "A" => "A: voldoet volledig",
        B = "B" => "B: voldoet gedeeltelijk",
        C = "C" => "C: eerste maatregelen genomen",
        D = "D" => "D: voldoet niet",
        E = "E" => "E: nog geen toegankelijkheidsverklaring",
    }
}

fields! {
    /// What is known of the accessibility of the site.
    #[derive(Clone)]
    pub struct Accessibility {
        /// The status of its statement.
        status: Option<StatementStatus> = "status"
            => "de status van de toegankelijkheidsverklaring", "E";
        /// When somebody from outside tested it.
        tested_on: Option<Date> = "onderzocht_op"
            => "de dag waarop een onafhankelijk onderzoek klaar was", "2027-03-04";
        /// When that is done again.
        next_test: Option<Date> = "volgend_onderzoek"
            => "de dag waarop het volgende onderzoek klaar moet zijn", "2030-03-04";
        /// The report of the test.
        report: Option<String> as Url = "rapport"
            => "waar het onderzoeksrapport staat", "https://www.voorbeeld.nl/rapport.pdf";
        /// The statement in the national register.
        statement: Option<String> as Url = "verklaring"
            => "waar de verklaring in het register staat",
            "https://www.toegankelijkheidsverklaring.nl/register/1";
        /// What is known not to work.
        defects: Vec<Defect> = "gebreken"
            => "wat niet goed werkt", "[{wat: De kaart is niet te bedienen met een schermlezer.}]";
    }
}

fields! {
    /// Something that is known not to work.
    #[derive(Clone)]
    pub struct Defect {
        /// What does not work.
        what: String as Sentence = "wat"
            => "wat niet goed werkt", "De kaart is niet te bedienen met een schermlezer.";
        /// For whom, and how that hinders.
        effect: Option<String> as Sentence = "gevolg"
            => "wie daar last van heeft en waarvan",
            "Wie een schermlezer gebruikt, kan geen regio kiezen op de kaart.";
        /// What is done about it.
        measure: Option<String> as Sentence = "maatregel"
            => "wat eraan wordt gedaan", "De regio’s staan ook als lijst onder de kaart.";
        /// When it will be fixed.
        fixed_on: Option<Date> = "klaar_op" => "de dag waarop het verholpen is", "2027-03-04";
    }
}
