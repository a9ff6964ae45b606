//! The fields of `site.yaml`: the site's name, address and source documents.

use jiff::civil::Date;

use super::accessibility::Accessibility;
use crate::schema::declare::{Email, Origin, Paragraph, Sentence, Slug, Text, Title, Url, fields};
use crate::schema::licence::Licence;
use crate::schema::vocabulary::vocabulary;
use crate::source::{Place, SourcePath};

/// The file, in the root of the content folder.
pub const FILE: &str = "site.yaml";

/// The place of a value in the file, for reporting a problem.
pub(crate) fn at(key: &str) -> Place {
    Place::key(&SourcePath::new(FILE), key)
}

vocabulary! {
    /// A field of the published search index.
    pub SearchField {
        Title = "titel" => "de titel",
        Summary = "samenvatting" => "de samenvatting",
        Keywords = "trefwoorden" => "andere namen, en de titels van thema’s, rollen en aanbieders",
        Text = "tekst" => "alle andere tekst",
    }
}

vocabulary! {
    /// What is published for other programs, beside the pages. An empty list would mean all, hence the last.
    pub(crate) Export {
        Feeds = "feeds" => "feeds van wat nieuw is",
        Calendars = "agenda" => "agenda’s om je op te abonneren",
        Data = "data" => "de hele catalogus als open data",
        Embeds = "inbedding" => "lijsten om op een andere site te tonen",
        Nothing = "geen" => "niets",
    }
}

fields! {
    /// The settings of the site.
    #[derive(Clone)]
    pub struct Site {
        name: String as Title = "naam" => "de naam van de site", "Vindplaats";
        tagline: String as Sentence = "ondertitel"
            => "de regel onder de naam", "Scholing voor medisch specialisten, aios en opleiders";
        /// For search engines.
        description: String as Paragraph = "omschrijving"
            => "wat de site is, voor zoekmachines", "Het landelijke overzicht van scholing.";
        /// `--base-url` overrides it.
        base_url: String as Url = "basis_url"
            => "waar de site staat", "https://vindplaats.example/";
        /// `None` until an organisation has taken the site on.
        publisher: Option<String> as Title = "uitgever"
            => "de organisatie die de site uitgeeft; weglaten zolang er geen is", "Leerhuis Noord";
        /// Of the data alone: the texts of the sources have their own owners. `None` until someone who may has
        /// given one.
        licence: Option<Licence> = "licentie"
            => "onder welke voorwaarden anderen de gegevens mogen gebruiken: een korte naam of een webadres",
            "CC0-1.0";
        /// Where the content comes from, and who does not answer for it.
        origin: Option<String> as Paragraph = "herkomst"
            => "waar de inhoud vandaan komt en wie er niet voor instaat; komt onder elke pagina",
            "Een eerste versie, gemaakt uit drie openbare documenten.";
        /// `--repository` overrides it.
        repository: Option<String> as Url = "broncode"
            => "waar de inhoud wordt bewaard; zonder `contact` meldt een bezoeker daar wat niet klopt",
            "https://github.com/naam/vindplaats";
        contact: Option<String> as Email = "contact"
            => "een functioneel e-mailadres voor opmerkingen", "redactie@vindplaats.example";
        security: Option<Security> = "beveiliging"
            => "waar iemand een beveiligingslek meldt",
            "{contact: beveiliging@vindplaats.example, verloopt: 2027-11-01}";
        accessibility: Option<Accessibility> = "toegankelijkheid"
            => "wat bekend is over de toegankelijkheid van de site", "{status: E}";
        /// The contents of the published search index; `None` means every field.
        search_index: Option<Vec<SearchField>> = "zoekindex"
            => "wat er in `zoek/index.json` staat, de zoekindex voor andere programma’s; zonder deze sleutel alles",
            "[titel, samenvatting, trefwoorden]";
        /// `None` means all.
        export_list: Option<Vec<Export>> = "uitvoer"
            => "wat anderen kunnen volgen, gebruiken of tonen; zonder deze sleutel alles",
            "[feeds, agenda, data, inbedding]";
        /// See [`Site::framers`].
        framer_list: Vec<String> as Origin = "inbedden"
            => "de sites die een lijst van het aanbod mogen tonen; zonder deze sleutel geen enkele",
            "['https://*.ziekenhuis.nl', 'https://intranet.umc.nl']";
        /// Suggestions of the search field before the visitor types.
        search_examples: Vec<String> as Title = "zoekvoorbeelden"
            => "wat het zoekveld voorstelt aan wie nog niets typt, onder wat die eerder zocht",
            "[feedback geven, portfolio]";
        documents: Vec<SourceDocument> = required "documenten"
            => "de brondocumenten",
            "[{id: visie, titel: Visie, uitgever: Federatie, jaar: '2026'}]";
    }
}

fields! {
    /// The contact for `security.txt`.
    #[derive(Clone)]
    pub struct Security {
        contact: String as Email = "contact"
            => "een functioneel e-mailadres voor meldingen", "beveiliging@vindplaats.example";
        /// The day from which the contact is no longer valid.
        expires: Date = "verloopt"
            => "de dag vanaf wanneer het adres niet meer geldt; hoogstens een jaar vooruit",
            "2027-11-01";
    }
}

fields! {
    /// A source document, which records cite.
    #[derive(Clone)]
    pub struct SourceDocument {
        id: String as Slug = "id" => "de naam in verwijzingen", "visie-professionalisering";
        title: String as Text<2, 200> = "titel" => "de titel", "Visie Professionalisering";
        publisher: String as Sentence = "uitgever" => "wie het uitgaf", "Federatie Medisch Specialisten";
        year: String as Sentence = "jaar" => "het jaar, met woorden als het niet zeker is", "'2026'";
        url: Option<String> as Url = "url"
            => "waar het te vinden is", "https://www.voorbeeld.nl/visie.pdf";
    }
}

impl Site {
    /// The fields of the published search index, each once.
    pub(crate) fn search_fields(&self) -> impl Iterator<Item = SearchField> {
        let is_chosen = |field: &SearchField| {
            self.search_index.as_ref().is_none_or(|chosen| chosen.contains(field))
        };
        SearchField::ALL.iter().copied().filter(is_chosen)
    }

    /// Whether it is published.
    pub(crate) fn exports(&self, one: Export) -> bool {
        self.export_list.as_ref().is_none_or(|chosen| chosen.contains(&one))
    }

    /// The sites that may show a list of this one in a frame, as a content policy names them. Without any, no
    /// such list is made.
    pub(crate) fn framers(&self) -> &[String] {
        if self.exports(Export::Embeds) { &self.framer_list } else { &[] }
    }

    pub(crate) fn document(&self, id: &str) -> Option<&SourceDocument> {
        self.documents.iter().find(|document| document.id == id)
    }
}
