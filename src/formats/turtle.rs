//! Statements into Turtle (<https://www.w3.org/TR/turtle/>), in the order in which they are made: all of one
//! thing, then all of the next. What they say is for others.

use oxrdf::vocab::rdf;
use oxrdf::{BlankNode, LiteralRef, NamedNode, NamedNodeRef, NamedOrBlankNode, TermRef, TripleRef};
use oxttl::TurtleSerializer;
use oxttl::turtle::WriterTurtleSerializer;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What an IRI cannot have in its path or further, though web addresses may. `%` may be part of an escape.
const UNFIT: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

const IN_MEMORY: &str = "writing into memory cannot fail";

/// The text of a file, while it is made.
pub(crate) struct Turtle {
    writer: WriterTurtleSerializer<Vec<u8>>,
    nameless: usize,
}

impl Turtle {
    /// `remark` is a line for people, at the top. Addresses that begin with one of `prefixes` are written short.
    pub(crate) fn new<'p>(
        remark: Option<&str>,
        prefixes: impl IntoIterator<Item = (&'p str, &'p str)>,
    ) -> Self {
        let mut serializer = TurtleSerializer::new();
        for (name, start) in prefixes {
            serializer = serializer.with_prefix(name, start).expect("`iri` made every prefix fit");
        }
        let head = remark.map_or_else(String::new, |line| format!("# {line}\n"));
        Self { writer: serializer.for_writer(head.into_bytes()), nameless: 0 }
    }

    /// Begins the statements on a thing.
    pub(crate) fn about(&mut self, thing: impl Into<NamedOrBlankNode>) -> About<'_> {
        About { thing: thing.into(), turtle: self }
    }

    /// A thing without an address.
    pub(crate) fn nameless(&mut self) -> BlankNode {
        self.nameless += 1;
        BlankNode::new(format!("n{}", self.nameless)).expect("a letter and a number are a label")
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.writer.finish().expect(IN_MEMORY)
    }
}

/// The statements on one thing.
pub(crate) struct About<'t> {
    turtle: &'t mut Turtle,
    thing: NamedOrBlankNode,
}

impl About<'_> {
    /// What it is.
    pub(crate) fn class(self, class: NamedNodeRef<'_>) -> Self {
        self.to(rdf::TYPE, class)
    }

    /// How it relates to another thing, or to a value.
    pub(crate) fn to<'o>(self, property: NamedNodeRef<'_>, other: impl Into<TermRef<'o>>) -> Self {
        let statement = TripleRef::new(self.thing.as_ref(), property, other.into());
        self.turtle.writer.serialize_triple(statement).expect(IN_MEMORY);
        self
    }

    /// The same for each of several; none is nothing said.
    pub(crate) fn each<'o>(
        self,
        property: NamedNodeRef<'_>,
        others: impl IntoIterator<Item: Into<TermRef<'o>>>,
    ) -> Self {
        others.into_iter().fold(self, |about, other| about.to(property, other))
    }

    /// A text in Dutch.
    pub(crate) fn text(self, property: NamedNodeRef<'_>, text: &str) -> Self {
        self.to(property, LiteralRef::new_language_tagged_literal_unchecked(text, "nl"))
    }

    pub(crate) fn texts<'o>(
        self,
        property: NamedNodeRef<'_>,
        texts: impl IntoIterator<Item = &'o str>,
    ) -> Self {
        texts.into_iter().fold(self, |about, text| about.text(property, text))
    }

    /// A text in English.
    pub(crate) fn english(self, property: NamedNodeRef<'_>, text: &str) -> Self {
        self.to(property, LiteralRef::new_language_tagged_literal_unchecked(text, "en"))
    }

    /// A text in no language, such as a code.
    pub(crate) fn code(self, property: NamedNodeRef<'_>, code: &str) -> Self {
        self.to(property, LiteralRef::new_simple_literal(code))
    }
}

/// An address of the web or of mail as linked data writes it: what an IRI cannot have is percent-encoded.
pub(crate) fn iri(address: &str) -> NamedNode {
    let (main, fragment) = address.split_once('#').unzip();
    let fragment = fragment.map_or_else(String::new, |text| format!("#{}", encoded(text)));
    NamedNode::new_unchecked(encoded(main.unwrap_or(address)) + &fragment)
}

fn encoded(text: &str) -> String {
    let mut pieces = text.split('%');
    let first = pieces.next().unwrap_or_default();
    let mut encoded = utf8_percent_encode(first, UNFIT).to_string();
    for piece in pieces {
        let is_escape =
            piece.get(..2).is_some_and(|two| two.bytes().all(|byte| byte.is_ascii_hexdigit()));
        encoded += if is_escape { "%" } else { "%25" };
        encoded.extend(utf8_percent_encode(piece, UNFIT));
    }
    encoded
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_address_becomes_an_iri_and_stays_the_same_address() {
        let cases = [
            ("https://x.nl/a?b=c&d#e", "https://x.nl/a?b=c&d#e"),
            ("https://x.nl/a%20b%zz%", "https://x.nl/a%20b%25zz%25"),
            ("https://x.nl/{a}|b^c[0]#d#e", "https://x.nl/%7Ba%7D%7Cb%5Ec%5B0%5D#d%23e"),
            ("mailto:redactie%2Bsite@x.nl", "mailto:redactie%2Bsite@x.nl"),
        ];
        for (address, expected) in cases {
            assert_eq!(iri(address).as_str(), expected);
        }
    }

    proptest! {
        #[test]
        fn every_web_address_becomes_an_iri(rest in "([:]80)?([/?#][!-~]{0,40})?") {
            let made = iri(&format!("https://x.nl{rest}"));
            prop_assert!(NamedNode::new(made.as_str()).is_ok(), "{rest} {made}");
        }

        #[test]
        fn any_text_can_be_read_back(text in any::<String>()) {
            let mut turtle = Turtle::new(Some("Een opmerking"), [("x", "https://x.nl/#")]);
            let (thing, property) = (iri("https://x.nl/#a/b"), iri("https://x.nl/#is"));
            turtle.about(thing.clone()).text(property.as_ref(), &text).code(property.as_ref(), &text);
            let bytes = turtle.into_bytes();
            let read: Result<Vec<_>, _> = oxttl::TurtleParser::new().for_slice(&bytes).collect();
            let read = read.expect("it is Turtle");
            let values: Vec<String> = read.iter().map(|one| one.object.to_string()).collect();
            let dutch = LiteralRef::new_language_tagged_literal_unchecked(&text, "nl").to_string();
            let plain = LiteralRef::new_simple_literal(&text).to_string();
            prop_assert_eq!(values, [dutch, plain]);
            prop_assert!(read.iter().all(|one| one.subject == thing.clone().into()));
        }
    }
}
