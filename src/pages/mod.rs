//! Pages: the catalogue into small views, one per page.
//!
//! Each module makes the pages of one kind; [`PAGES`] is the only list of them. A page is
//! planned with its path at once and its view is made only when it is rendered, so that a
//! catalogue of any size is never in memory as pages. A view holds what its template shows and
//! nothing more.

pub mod actions;
pub mod actors;
pub mod agenda;
pub mod all_offerings;
pub mod axis_overview;
pub mod coverage;
pub mod editors;
pub mod example;
pub mod facet;
pub mod finder;
pub mod glossary;
pub mod home;
pub mod knowledge_card;
pub mod learning_path;
pub mod my_list;
pub mod not_found;
pub mod offering;
pub mod on_request;
pub mod overview;
pub mod pair;
pub mod recommendation;
pub mod search_words;
pub mod style;
pub mod text_page;

use serde::Serialize;

use crate::edition::Edition;
use crate::parts::view::Head;
use crate::url::SitePath;

/// A page that can be made.
pub struct Page<'a> {
    /// Where it will live.
    pub path: SitePath,
    /// Its template in the theme.
    pub template: &'static str,
    /// False for pages that search engines should leave alone.
    pub indexed: bool,
    view: Box<dyn Fn() -> tera::Context + Send + Sync + 'a>,
}

impl<'a> Page<'a> {
    /// Plans a page; `view` is called when it is rendered.
    pub fn new<V: Serialize>(
        path: SitePath,
        template: &'static str,
        view: impl Fn() -> (Head, V) + Send + Sync + 'a,
    ) -> Self {
        let view = Box::new(move || {
            let (head, page) = view();
            let mut context = tera::Context::new();
            context.insert("head", &head);
            context.insert("page", &page);
            context
        });
        Self { path, template, indexed: true, view }
    }

    /// The same page, hidden from search engines.
    #[must_use]
    pub fn not_indexed(self) -> Self {
        Self { indexed: false, ..self }
    }

    /// What its template shows.
    #[must_use]
    pub fn context(&self) -> tera::Context {
        (self.view)()
    }
}

/// Every kind of page. Each entry plans all pages of its kind.
pub const PAGES: &[for<'a> fn(&'a Edition<'a>) -> Vec<Page<'a>>] = &[
    home::pages,
    finder::pages,
    offering::pages,
    all_offerings::pages,
    facet::pages,
    pair::pages,
    axis_overview::pages,
    overview::pages,
    knowledge_card::pages,
    actors::pages,
    example::pages,
    recommendation::pages,
    actions::pages,
    learning_path::pages,
    glossary::pages,
    text_page::pages,
    agenda::pages,
    on_request::pages,
    editors::pages,
    coverage::pages,
    search_words::pages,
    my_list::pages,
    not_found::pages,
    style::pages,
];
