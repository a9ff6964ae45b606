//! What open data there is, for catalogues of data, by the Dutch profile for that (DCAT-AP-NL 3.0). It asks for a
//! publisher, a contact and a licence: of what a site does not have nothing is said, but at the top of the file
//! that it is missing.

use std::collections::BTreeSet;

use oxrdf::NamedNode;

use super::data_set::{DataSet, File, Format, data_sets};
use super::terms::{PREFIXES, dcat, dct, foaf, skos, vcard};
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::feedback;
use crate::formats::turtle::{Turtle, iri};
use crate::parts::data_profile::missing;
use crate::url;

const PUBLIC: &str = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";
const DUTCH: &str = "http://publications.europa.eu/resource/authority/language/NLD";

/// The subjects of all of it, in the European list, with their names there.
const SUBJECTS: [(&str, &str); 2] = [
    (
        "http://publications.europa.eu/resource/authority/data-theme/EDUC",
        "Onderwijs, cultuur en sport",
    ),
    ("http://publications.europa.eu/resource/authority/data-theme/HEAL", "Gezondheid"),
];

/// The file, while it is made.
struct Catalogue<'e> {
    edition: &'e Edition,
    /// Its address; those of all that it describes begin so.
    address: String,
    turtle: Turtle,
    publisher: Option<NamedNode>,
    contact: Option<NamedNode>,
    licence: Option<NamedNode>,
}

pub(super) fn document(edition: &Edition) -> Vec<u8> {
    let (site, contact) = (&edition.catalogue.site, feedback::link(edition, "", ""));
    let missing = missing(edition);
    let remark = (!missing.is_empty()).then(|| {
        format!("DCAT-AP-NL vraagt ook {}: dat is nog niet bekend.", phrases::enumerate(&missing))
    });
    let address = edition.base.absolute(&url::data::catalogue()) + "#";
    let own = iri(&address);
    let named = |name: &str| iri(&[&address, name].concat());
    let mut file = Catalogue {
        edition,
        turtle: Turtle::new(
            remark.as_deref(),
            PREFIXES.iter().copied().chain([("", own.as_str())]),
        ),
        publisher: site.publisher.as_ref().map(|_| named("uitgever")),
        contact: contact.as_ref().map(|_| named("contact")),
        licence: site.licence.as_ref().map(|licence| iri(licence.address())),
        address,
    };
    let data_sets = data_sets(edition);
    file.write_catalogue(&data_sets);
    for data_set in &data_sets {
        file.write_data_set(data_set);
        data_set.files.iter().for_each(|one| file.write_file(one));
    }
    file.write_parties(contact.as_deref());
    file.write_listed(&data_sets);
    file.turtle.into_bytes()
}

impl Catalogue<'_> {
    fn named(&self, name: &str) -> NamedNode {
        iri(&[&self.address, name].concat())
    }

    /// A file is named after itself, for there is one of each.
    fn file(&self, file: &File) -> NamedNode {
        let path = file.path.as_str();
        self.named(path.rsplit_once('/').map_or(path, |(_, name)| name))
    }

    fn write_catalogue(&mut self, data_sets: &[DataSet]) {
        let site = &self.edition.catalogue.site;
        let data_sets: Vec<NamedNode> =
            data_sets.iter().map(|data_set| self.named(data_set.name)).collect();
        let home = iri(&self.edition.base.absolute(&url::home()));
        let catalogue = self.named("catalogus");
        self.turtle
            .about(catalogue)
            .class(dcat::CATALOG)
            .text(dct::TITLE, &format!("Open data van {}", site.name))
            .text(dct::DESCRIPTION, &site.description)
            .each(dct::PUBLISHER, &self.publisher)
            .each(dct::CREATOR, &self.publisher)
            .each(dcat::CONTACT_POINT, &self.contact)
            .to(dct::LANGUAGE, &iri(DUTCH))
            .to(foaf::HOMEPAGE, &home)
            .each(dcat::HAS_DATASET, &data_sets);
        self.turtle.about(home).class(foaf::DOCUMENT);
    }

    fn write_data_set(&mut self, data_set: &DataSet) {
        let own = self.named(data_set.name);
        let files: Vec<NamedNode> = data_set.files.iter().map(|one| self.file(one)).collect();
        let page = self.page();
        self.turtle
            .about(own.clone())
            .class(dcat::DATASET)
            .code(dct::IDENTIFIER, own.as_str())
            .text(dct::TITLE, &data_set.title)
            .text(dct::DESCRIPTION, &data_set.description)
            // Who publishes the site answers for what it makes of the content.
            .each(dct::PUBLISHER, &self.publisher)
            .each(dct::CREATOR, &self.publisher)
            .each(dcat::CONTACT_POINT, &self.contact)
            .each(dcat::THEME, &SUBJECTS.map(|(address, _)| iri(address)))
            .to(dct::ACCESS_RIGHTS, &iri(PUBLIC))
            .to(dct::LANGUAGE, &iri(DUTCH))
            .to(dcat::LANDING_PAGE, &page)
            .to(foaf::PAGE, &page)
            .each(dcat::HAS_DISTRIBUTION, &files);
    }

    fn write_file(&mut self, file: &File) {
        let own = self.file(file);
        let address = iri(&self.edition.base.absolute(&file.path));
        let [format, media_type] = file.format.listed().map(iri);
        let standard = file.standard.as_deref().map(iri);
        self.turtle
            .about(own)
            .class(dcat::DISTRIBUTION)
            .text(dct::TITLE, file.title)
            .texts(dct::DESCRIPTION, file.remark)
            .to(dcat::ACCESS_URL, &address)
            .to(dcat::DOWNLOAD_URL, &address)
            .each(dct::LICENCE, &self.licence)
            .to(dct::FORMAT, &format)
            .to(dcat::MEDIA_TYPE, &media_type)
            .to(dct::LANGUAGE, &iri(DUTCH))
            .each(dct::CONFORMS_TO, &standard);
    }

    /// Who publishes it, where questions go and under which conditions it is there.
    fn write_parties(&mut self, contact: Option<&str>) {
        let site = &self.edition.catalogue.site;
        if let (Some(own), Some(name)) = (&self.publisher, &site.publisher) {
            self.turtle.about(own.clone()).class(foaf::AGENT).text(foaf::NAME, name);
        }
        if let (Some(own), Some(address)) = (&self.contact, contact) {
            let by = if address.starts_with("mailto:") { vcard::HAS_EMAIL } else { vcard::HAS_URL };
            let about = self.turtle.about(own.clone()).class(vcard::KIND);
            about.text(vcard::FULL_NAME, &site.name).to(by, &iri(address));
        }
        if let (Some(own), Some(licence)) = (&self.licence, &site.licence) {
            let about = self.turtle.about(own.clone()).class(dct::LICENCE_DOCUMENT);
            about.code(dct::TITLE, licence.title());
        }
    }

    /// What is of others, each with its class: the profile asks for those, and a reader need not fetch the lists.
    fn write_listed(&mut self, data_sets: &[DataSet]) {
        let page = self.page();
        let files = data_sets.iter().flat_map(|data_set| &data_set.files);
        let standards: BTreeSet<&String> = files.filter_map(|one| one.standard.as_ref()).collect();
        let turtle = &mut self.turtle;
        turtle.about(page).class(foaf::DOCUMENT);
        turtle.about(iri(PUBLIC)).class(dct::RIGHTS_STATEMENT);
        turtle.about(iri(DUTCH)).class(dct::LINGUISTIC_SYSTEM);
        for (address, name) in SUBJECTS {
            turtle.about(iri(address)).class(skos::CONCEPT).text(skos::PREF_LABEL, name);
        }
        for standard in standards {
            turtle.about(iri(standard)).class(dct::STANDARD);
        }
        for [format, media_type] in Format::ALL.map(Format::listed) {
            turtle.about(iri(format)).class(dct::MEDIA_TYPE_OR_EXTENT);
            turtle.about(iri(media_type)).class(dct::MEDIA_TYPE);
        }
    }

    /// The page on the open data.
    fn page(&self) -> NamedNode {
        iri(&self.edition.base.absolute(&url::data::page()))
    }
}
