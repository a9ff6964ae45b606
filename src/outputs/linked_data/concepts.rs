//! The lists of words as SKOS, by the Dutch profile for it (NL-SBB): what each means, what else it is called and
//! where that comes from. No word of others is said to mean the same, for nobody compared them.

use oxrdf::vocab::xsd;
use oxrdf::{BlankNode, LiteralRef, NamedNode};

use super::scheme::{Concept, Scheme, schemes};
use super::terms::{PREFIXES, dct, foaf, owl, rdfs, skos};
use crate::edition::Edition;
use crate::formats::turtle::{Turtle, iri};
use crate::parts::view::SourceView;
use crate::url::{self, SitePath};

/// The file, while it is made.
struct Concepts<'e> {
    edition: &'e Edition,
    /// The address of the file; those of the lists and words in it begin so, and give the file.
    address: String,
    turtle: Turtle,
}

pub(super) fn document(edition: &Edition) -> Vec<u8> {
    let address = edition.base.absolute(&url::data::concepts());
    let schemes = schemes(edition);
    let mut starts = vec![("", iri(&format!("{address}#")))];
    starts.extend(schemes.iter().map(|one| (one.name.as_str(), concept(&address, one, ""))));
    let own = starts.iter().map(|(name, start)| (*name, start.as_str()));
    let turtle = Turtle::new(None, PREFIXES.iter().copied().chain(own));
    let mut file = Concepts { edition, address, turtle };
    for scheme in &schemes {
        file.write_scheme(scheme);
        scheme.concepts.iter().for_each(|concept| file.write_concept(scheme, concept));
    }
    file.turtle.into_bytes()
}

/// The address of a list.
fn list(file: &str, scheme: &Scheme<'_>) -> NamedNode {
    iri(&format!("{file}#{}", scheme.name))
}

/// The address of a word.
fn concept(file: &str, scheme: &Scheme<'_>, name: &str) -> NamedNode {
    iri(&format!("{file}#{}/{name}", scheme.name))
}

impl Concepts<'_> {
    fn write_scheme(&mut self, scheme: &Scheme<'_>) {
        let concepts: Vec<NamedNode> =
            scheme.concepts.iter().map(|one| concept(&self.address, scheme, one.name)).collect();
        let page = self.page(scheme.page.as_ref());
        self.turtle
            .about(list(&self.address, scheme))
            .class(skos::CONCEPT_SCHEME)
            .text(dct::TITLE, &scheme.title)
            .texts(rdfs::COMMENT, scheme.explanation.as_deref())
            .each(foaf::PAGE, &page)
            .each(skos::HAS_TOP_CONCEPT, &concepts);
    }

    fn write_concept(&mut self, scheme: &Scheme<'_>, one: &Concept<'_>) {
        let (list, own) = (list(&self.address, scheme), concept(&self.address, scheme, one.name));
        let related = one.related.iter().map(|name| concept(&self.address, scheme, name));
        let related: Vec<NamedNode> = related.collect();
        let page = self.page(one.page.as_ref());
        let sources: Vec<BlankNode> = one.sources.iter().map(|_| self.turtle.nameless()).collect();
        let mut about = self
            .turtle
            .about(own)
            .class(skos::CONCEPT)
            .to(skos::IN_SCHEME, &list)
            .to(skos::TOP_CONCEPT_OF, &list)
            .code(skos::NOTATION, one.name)
            .text(skos::PREF_LABEL, one.label);
        if let Some(english) = one.english {
            about = about.english(skos::PREF_LABEL, english);
        }
        about = about
            .texts(skos::ALT_LABEL, one.other_labels.iter().copied())
            .texts(skos::HIDDEN_LABEL, one.discouraged.iter().copied())
            .texts(skos::DEFINITION, one.definition.as_deref())
            .texts(skos::SCOPE_NOTE, one.remark)
            .each(skos::RELATED, &related)
            .each(foaf::PAGE, &page)
            .each(dct::SOURCE, &sources);
        if one.has_ended {
            about.to(owl::DEPRECATED, LiteralRef::new_typed_literal("true", xsd::BOOLEAN));
        }
        for (node, source) in sources.into_iter().zip(&one.sources) {
            self.write_source(node, source);
        }
    }

    fn write_source(&mut self, node: BlankNode, source: &SourceView) {
        let page = source.url.as_deref().map(iri);
        let sections = source.sections.join("; ");
        let citation = if sections.is_empty() {
            source.title.clone()
        } else {
            format!("{}, {sections}", source.title)
        };
        self.turtle
            .about(node)
            .text(dct::TITLE, &source.title)
            .code(dct::BIBLIOGRAPHIC_CITATION, &citation)
            .each(foaf::PAGE, &page);
    }

    fn page(&self, path: Option<&SitePath>) -> Option<NamedNode> {
        path.map(|path| iri(&self.edition.base.absolute(path)))
    }
}
