//! The navigation in the header and footer of every page.

use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::catalogue::axis::Axis;
use crate::catalogue::kind::Kind;
use crate::catalogue::text_page::Menu;
use crate::url::{self, Base, SitePath};

#[derive(Debug, Serialize)]
pub(super) struct MenuLink {
    href: String,
    text: String,
    /// The first part of its path, which pages below this link share.
    section: String,
}

#[derive(Debug, Serialize)]
pub(super) struct FooterMenu {
    title: &'static str,
    links: Vec<MenuLink>,
}

/// The ways to find offerings, then the text pages that choose this menu.
pub(super) fn main(catalogue: &Catalogue, base: &Base) -> Vec<MenuLink> {
    let mut menu = links(
        base,
        &[
            (url::finder(), "Zoeken"),
            (url::overview(Kind::Offering), "Aanbod"),
            (url::axis(Axis::Role), "Rollen"),
            (url::axis(Axis::Theme), "Thema’s"),
            (url::axis(Axis::Audience), "Voor wie"),
            (url::agenda(), "Agenda"),
            (url::overview(Kind::KnowledgeCard), "Kennisbank"),
        ],
    );
    menu.extend(text_pages(catalogue, Menu::Main, base));
    menu
}

pub(super) fn footer(catalogue: &Catalogue, base: &Base) -> Vec<FooterMenu> {
    let axis = |axis: Axis| (url::axis(axis), axis.plural());
    let kind = |kind: Kind| (url::overview(kind), kind.plural());
    let browse = [
        Axis::Profile,
        Axis::Region,
        Axis::Provider,
        Axis::Competence,
        Axis::OfferingType,
        Axis::DeliveryMode,
    ];
    let know = [Kind::LearningPath, Kind::Example, Kind::Recommendation, Kind::GlossaryEntry];
    vec![
        FooterMenu { title: "Zoeken op", links: links(base, &browse.map(axis)) },
        FooterMenu { title: "Kennis", links: links(base, &know.map(kind)) },
        FooterMenu {
            title: "Over deze site",
            links: links(base, &[(url::submit(), "Aanbod aanmelden")])
                .into_iter()
                .chain(text_pages(catalogue, Menu::Footer, base))
                .collect(),
        },
    ]
}

fn links(base: &Base, entries: &[(SitePath, &str)]) -> Vec<MenuLink> {
    entries.iter().map(|(path, text)| link(base, path, text)).collect()
}

fn link(base: &Base, path: &SitePath, text: &str) -> MenuLink {
    let section = path.as_str().split('/').nth(1).unwrap_or_default();
    MenuLink { href: base.href(path), text: text.to_owned(), section: section.to_owned() }
}

fn text_pages<'a>(
    catalogue: &'a Catalogue,
    menu: Menu,
    base: &'a Base,
) -> impl Iterator<Item = MenuLink> + 'a {
    let mut pages: Vec<_> =
        catalogue.tables.text_pages.current().filter(|page| page.menu == menu).collect();
    pages.sort_by_key(|page| page.order);
    pages
        .into_iter()
        .map(move |page| link(base, &url::record(Kind::TextPage, &page.common.id), page.title()))
}
