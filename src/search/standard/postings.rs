//! Turns the terms of one field by page into pages by term, with frequencies.

use super::counts::{FieldTerms, number};

/// How often a term occurs in a page.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct TermFrequency {
    pub(super) page: u32,
    pub(super) count: u32,
}

/// The lists of all terms, concatenated.
#[derive(Debug)]
pub(super) struct Postings {
    starts: Vec<usize>,
    list: Vec<TermFrequency>,
}

impl Postings {
    /// The pages with a term, in the order of `pages`.
    pub(super) fn of(&self, term: usize) -> &[TermFrequency] {
        &self.list[self.starts[term]..self.starts[term + 1]]
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// A counting sort, so each list is in the order of `pages`.
    pub(super) fn new(column: &FieldTerms, terms: usize, pages: &[usize]) -> Self {
        let mut starts = vec![0; terms + 1];
        each_first(column, terms, pages, |term, _, is_first| {
            starts[term + 1] += usize::from(is_first);
        });
        for term in 0..terms {
            starts[term + 1] += starts[term];
        }
        let mut list = vec![TermFrequency::default(); starts[terms]];
        let mut ends = starts.clone();
        each_first(column, terms, pages, |term, page, is_first| {
            if is_first {
                list[ends[term]].page = number(page);
                ends[term] += 1;
            }
            list[ends[term] - 1].count += 1;
        });
        Self { starts, list }
    }
}

/// Every term of every page, and whether it is the first occurrence in that page.
fn each_first(
    column: &FieldTerms,
    terms: usize,
    pages: &[usize],
    mut found: impl FnMut(usize, usize, bool),
) {
    let mut last_pages = vec![usize::MAX; terms];
    for page in pages {
        for term in column.page(*page) {
            let last_page = &mut last_pages[*term as usize];
            found(*term as usize, *page, *last_page != *page);
            *last_page = *page;
        }
    }
}
