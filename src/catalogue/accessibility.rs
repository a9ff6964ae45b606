//! The fields of `site.yaml` about accessibility: the statement, the audit and known defects.

use jiff::civil::Date;

use crate::schema::declare::{Sentence, Url, fields};
use crate::schema::vocabulary::vocabulary;

/// The id of the text page that shows the statement.
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
    /// The accessibility of the site.
    #[derive(Clone)]
    pub struct Accessibility {
        status: Option<StatementStatus> = "status"
            => "de status van de toegankelijkheidsverklaring", "E";
        /// When an independent audit was completed.
        tested_on: Option<Date> = "onderzocht_op"
            => "de dag waarop een onafhankelijk onderzoek klaar was", "2027-03-04";
        next_test: Option<Date> = "volgend_onderzoek"
            => "de dag waarop het volgende onderzoek klaar moet zijn", "2030-03-04";
        report: Option<String> as Url = "rapport"
            => "waar het onderzoeksrapport staat", "https://www.voorbeeld.nl/rapport.pdf";
        /// The address of the statement in the national register.
        statement: Option<String> as Url = "verklaring"
            => "waar de verklaring in het register staat",
            "https://www.toegankelijkheidsverklaring.nl/register/1";
        defects: Vec<Defect> = "gebreken"
            => "wat niet goed werkt", "[{wat: De kaart is niet te bedienen met een schermlezer.}]";
    }
}

fields! {
    /// A known defect.
    #[derive(Clone)]
    pub struct Defect {
        what: String as Sentence = "wat"
            => "wat niet goed werkt", "De kaart is niet te bedienen met een schermlezer.";
        /// Whom it affects, and how.
        effect: Option<String> as Sentence = "gevolg"
            => "wie daar last van heeft en waarvan",
            "Wie een schermlezer gebruikt, kan geen regio kiezen op de kaart.";
        measure: Option<String> as Sentence = "maatregel"
            => "wat eraan wordt gedaan", "De regio’s staan ook als lijst onder de kaart.";
        /// When the fix is expected.
        fixed_on: Option<Date> = "klaar_op" => "de dag waarop het verholpen is", "2027-03-04";
    }
}
