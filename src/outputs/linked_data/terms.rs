//! The terms of others that our statements are made with, each once, and the prefixes that shorten them.

use oxrdf::NamedNodeRef;

macro_rules! terms {
    ($($prefix:ident = $start:literal { $($name:ident = $term:literal,)* })+) => {
        /// Every prefix, with what it stands for.
        pub(super) const PREFIXES: &[(&str, &str)] = &[$((stringify!($prefix), $start),)+];

        $(pub(super) mod $prefix {
            use super::NamedNodeRef;

            $(pub(in super::super) const $name: NamedNodeRef<'static> =
                NamedNodeRef::new_unchecked(concat!($start, $term));)*
        })+
    };
}

terms! {
    dcat = "http://www.w3.org/ns/dcat#" {
        CATALOG = "Catalog",
        DATASET = "Dataset",
        DISTRIBUTION = "Distribution",
        ACCESS_URL = "accessURL",
        CONTACT_POINT = "contactPoint",
        HAS_DATASET = "dataset",
        HAS_DISTRIBUTION = "distribution",
        DOWNLOAD_URL = "downloadURL",
        LANDING_PAGE = "landingPage",
        MEDIA_TYPE = "mediaType",
        THEME = "theme",
    }
    dct = "http://purl.org/dc/terms/" {
        LICENCE_DOCUMENT = "LicenseDocument",
        LINGUISTIC_SYSTEM = "LinguisticSystem",
        MEDIA_TYPE = "MediaType",
        MEDIA_TYPE_OR_EXTENT = "MediaTypeOrExtent",
        RIGHTS_STATEMENT = "RightsStatement",
        STANDARD = "Standard",
        ACCESS_RIGHTS = "accessRights",
        BIBLIOGRAPHIC_CITATION = "bibliographicCitation",
        CONFORMS_TO = "conformsTo",
        CREATOR = "creator",
        DESCRIPTION = "description",
        FORMAT = "format",
        IDENTIFIER = "identifier",
        LANGUAGE = "language",
        LICENCE = "license",
        PUBLISHER = "publisher",
        SOURCE = "source",
        TITLE = "title",
    }
    foaf = "http://xmlns.com/foaf/0.1/" {
        AGENT = "Agent",
        DOCUMENT = "Document",
        HOMEPAGE = "homepage",
        NAME = "name",
        PAGE = "page",
    }
    owl = "http://www.w3.org/2002/07/owl#" {
        DEPRECATED = "deprecated",
    }
    rdfs = "http://www.w3.org/2000/01/rdf-schema#" {
        COMMENT = "comment",
    }
    skos = "http://www.w3.org/2004/02/skos/core#" {
        CONCEPT = "Concept",
        CONCEPT_SCHEME = "ConceptScheme",
        ALT_LABEL = "altLabel",
        DEFINITION = "definition",
        HAS_TOP_CONCEPT = "hasTopConcept",
        HIDDEN_LABEL = "hiddenLabel",
        IN_SCHEME = "inScheme",
        NOTATION = "notation",
        PREF_LABEL = "prefLabel",
        RELATED = "related",
        SCOPE_NOTE = "scopeNote",
        TOP_CONCEPT_OF = "topConceptOf",
    }
    vcard = "http://www.w3.org/2006/vcard/ns#" {
        KIND = "Kind",
        FULL_NAME = "fn",
        HAS_EMAIL = "hasEmail",
        HAS_URL = "hasURL",
    }
}
