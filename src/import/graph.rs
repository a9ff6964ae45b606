//! The items of a file of linked data by their `@id`, so that what is told in one place and referred to in
//! another is read. Nothing is copied, and nothing is followed twice: a circle has no end.

use std::collections::HashMap;

use crate::formats::json::{Node, Value};

#[derive(Debug, Default)]
pub(super) struct Graph<'n>(HashMap<&'n str, &'n Node>);

impl<'n> Graph<'n> {
    pub(super) fn of(items: &[&'n Node]) -> Self {
        let named = items.iter().filter_map(|item| Some((item.get("@id")?.text()?, *item)));
        Self(named.collect())
    }

    /// What a node that says no more than an `@id` refers to; any other node is itself.
    pub(super) fn follow(&self, node: &'n Node) -> &'n Node {
        let Value::Map(entries) = &node.value else { return node };
        let is_reference = entries.iter().all(|(key, _)| key.starts_with('@'));
        let id = node.get("@id").and_then(Node::text).filter(|_| is_reference);
        id.and_then(|id| self.0.get(id).copied()).unwrap_or(node)
    }
}
