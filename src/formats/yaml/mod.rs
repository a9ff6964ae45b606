//! Turns YAML text into a tree of nodes with byte ranges. The only module that may name the YAML
//! library.
//!
//! It reads the parser's events, so that types are not guessed: `nee`, `1.10` and `2027-03-04` stay
//! text. Anchors, aliases and tags are rejected: no record needs them, and aliases let small files
//! expand into large ones.

mod comments;
mod line;
mod remedy;
mod syntax;

use std::borrow::Cow;
use std::ops::Range;

use serde_yaml::granit_parser::{Event, Parser, ScalarStyle, Span};

pub use self::comments::Comment;
pub(crate) use self::line::quoted;

use self::syntax::syntax_refusal;

/// Deeper nesting is rejected; records need no more than a list of maps of maps.
const DEPTH_MAX: usize = 24;

/// Message and hint.
type Words = (&'static str, &'static str);

const TOO_DEEP: Words = ("de kop is te diep genest", "houd het bij lijsten van eenvoudige waarden");

/// More values are rejected; no record has nearly as many.
const NODES_MAX: usize = 20_000;

/// A value and its byte range in the parsed text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node<'s> {
    /// The byte range; of a list or map from its start to the end of its last value, or to the
    /// bracket that closes it.
    pub span: Range<usize>,
    /// The value.
    pub value: Value<'s>,
    /// What follows a value without quotes on its line, which may belong to it.
    pub comment: Option<Comment<'s>>,
}

/// The value of a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'s> {
    /// A word, number, date or text as written, with escapes resolved.
    Scalar(Cow<'s, str>),
    /// An empty value, `~` or `null` without quotes.
    Null,
    /// A list.
    List(Vec<Node<'s>>),
    /// Keys and values in written order; a key may occur twice.
    Map(Vec<MapEntry<'s>>),
}

/// A key of a map with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapEntry<'s> {
    /// The key as written.
    pub key: Cow<'s, str>,
    /// The byte range of the key.
    pub key_span: Range<usize>,
    /// The value.
    pub node: Node<'s>,
}

impl MapEntry<'_> {
    /// See [`Node::shift`].
    pub(crate) fn shift(&mut self, by: usize) {
        self.key_span = self.key_span.start + by..self.key_span.end + by;
        self.node.shift(by);
    }
}

/// Why a text cannot be used as YAML, in Dutch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The byte range of the problem.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: &'static str,
    /// How to fix it, one phrase each.
    pub hints: Vec<String>,
}

/// Parses `text` as one YAML document. Empty text gives [`Value::Null`].
///
/// # Errors
/// At the first syntax error, anchor, alias or tag, or when a limit is exceeded.
pub fn parse(text: &str) -> Result<Node<'_>, Refusal> {
    build(text).map_err(|refusal| match refusal.message {
        // No line of it is at fault.
        message if message == TOO_DEEP.0 => refusal,
        _ => remedy::explained(text, refusal),
    })
}

fn build(text: &str) -> Result<Node<'_>, Refusal> {
    let mut tree = TreeBuilder { text, open: Vec::new(), root: None, nodes: 0 };
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| syntax_refusal(text, &error))?;
        tree.take(event, byte_range(text, span))?;
    }
    Ok(tree.root.unwrap_or(Node { span: 0..0, value: Value::Null, comment: None }))
}

impl<'s> Node<'s> {
    /// Moves every span, for a text that is a part of a longer one.
    pub(crate) fn shift(&mut self, by: usize) {
        self.span = self.span.start + by..self.span.end + by;
        if let Some(comment) = &mut self.comment {
            comment.span = comment.span.start + by..comment.span.end + by;
        }
        match &mut self.value {
            Value::Scalar(_) | Value::Null => {}
            Value::List(items) => items.iter_mut().for_each(|item| item.shift(by)),
            Value::Map(entries) => entries.iter_mut().for_each(|entry| entry.shift(by)),
        }
    }

    /// The node at `path` (keys and list positions joined with `/`), or the deepest node on it that
    /// exists.
    pub(crate) fn at(&self, path: &str) -> &Node<'s> {
        let mut node = self;
        for part in path.split('/') {
            let next = match &node.value {
                Value::Map(entries) => {
                    entries.iter().find(|entry| entry.key == part).map(|entry| &entry.node)
                }
                Value::List(items) => part.parse().ok().and_then(|index: usize| items.get(index)),
                Value::Scalar(_) | Value::Null => None,
            };
            match next {
                Some(next) => node = next,
                None => break,
            }
        }
        node
    }
}

/// A list or map that has not ended, with the key whose value a map expects next.
enum Open<'s> {
    List { start: usize, items: Vec<Node<'s>> },
    Map { start: usize, entries: Vec<MapEntry<'s>>, key: Option<(Cow<'s, str>, Range<usize>)> },
}

struct TreeBuilder<'s> {
    text: &'s str,
    open: Vec<Open<'s>>,
    root: Option<Node<'s>>,
    nodes: usize,
}

impl<'s> TreeBuilder<'s> {
    fn take(&mut self, event: Event<'s>, span: Range<usize>) -> Result<(), Refusal> {
        if event.anchor_id().is_some() || matches!(event, Event::Alias(_)) {
            return Err(refuse(
                self.mark('&', span),
                "ankers en verwijzingen (`&`, `*`) mogen niet in de kop",
                "schrijf de waarde uit; zet tekst die met `*` of `&` begint tussen aanhalingstekens",
            ));
        }
        if event.tag().is_some() {
            return Err(refuse(
                self.mark('!', span),
                "een `!`-label mag niet in de kop",
                "haal het label weg, of zet de tekst tussen aanhalingstekens",
            ));
        }
        match event {
            Event::Scalar(text, style, ..) => self.scalar(text, style, span),
            Event::SequenceStart(..) => {
                self.enter(Open::List { start: span.start, items: Vec::new() }, span)
            }
            Event::MappingStart(..) => {
                self.enter(Open::Map { start: span.start, entries: Vec::new(), key: None }, span)
            }
            Event::SequenceEnd | Event::MappingEnd => self.leave(span),
            _ => Ok(()),
        }
    }

    fn scalar(
        &mut self,
        text: Cow<'s, str>,
        style: ScalarStyle,
        span: Range<usize>,
    ) -> Result<(), Refusal> {
        if let Some(Open::Map { key: key @ None, .. }) = self.open.last_mut() {
            if text == "<<" {
                return Err(refuse(
                    span,
                    "met `<<` samenvoegen mag niet in de kop",
                    "schrijf de sleutels uit",
                ));
            }
            *key = Some((text, span));
            return Ok(());
        }
        let plain = style == ScalarStyle::Plain;
        let null = plain && matches!(text.as_ref(), "" | "~" | "null" | "Null" | "NULL");
        let comment = match plain {
            true if null => Comment::instead(self.text, self.before_empty(span.start)),
            true => Comment::behind(self.text, span.end),
            false => None,
        };
        let value = if null { Value::Null } else { Value::Scalar(text) };
        self.add(Node { span, value, comment })
    }

    /// The word that starts with a mark before a value, which the parser places at the value.
    fn mark(&self, mark: char, value: Range<usize>) -> Range<usize> {
        let before = self.text[..value.start].trim_end();
        let line = before.rfind('\n').map_or(0, |newline| newline + 1);
        let starts = |at: &usize| before[..*at].ends_with([' ', '[', '{', ',', '-']) || *at == line;
        let mut marks = before[line..].match_indices(mark).map(|(at, _)| line + at).filter(starts);
        match marks.next_back() {
            Some(at) => at..at + before[at..].find(' ').unwrap_or(before.len() - at),
            None => value,
        }
    }

    /// Where an empty value would be: behind the colon of its key. The parser places it at the key.
    fn before_empty(&self, at: usize) -> usize {
        match self.open.last() {
            Some(Open::Map { key: Some((_, key)), .. }) if at <= key.end => {
                key.end + self.text[key.end..].find(':').map_or(0, |colon| colon + 1)
            }
            _ => at,
        }
    }

    fn enter(&mut self, open: Open<'s>, span: Range<usize>) -> Result<(), Refusal> {
        if let Some(Open::Map { key: None, .. }) = self.open.last() {
            return Err(refuse(
                span,
                "een sleutel moet een woord zijn",
                "schrijf `sleutel: waarde`",
            ));
        }
        if self.open.len() >= DEPTH_MAX {
            return Err(refuse(span, TOO_DEEP.0, TOO_DEEP.1));
        }
        self.open.push(open);
        Ok(())
    }

    fn leave(&mut self, end: Range<usize>) -> Result<(), Refusal> {
        // Without a bracket that closes it, the parser tells its end only where the next value starts.
        let is_closed = self.text[end.clone()].starts_with([']', '}']);
        let last = |last: Option<&Node<'_>>| match last {
            Some(last) if !is_closed => last.span.end,
            _ => end.end,
        };
        let node = match self.open.pop() {
            Some(Open::List { start, items }) => {
                let end = last(items.last()).max(start);
                Node { span: start..end, value: Value::List(items), comment: None }
            }
            Some(Open::Map { start, entries, .. }) => {
                let end = last(entries.last().map(|entry| &entry.node)).max(start);
                Node { span: start..end, value: Value::Map(entries), comment: None }
            }
            None => return Ok(()),
        };
        self.add(node)
    }

    fn add(&mut self, node: Node<'s>) -> Result<(), Refusal> {
        self.nodes += 1;
        if self.nodes > NODES_MAX {
            return Err(refuse(node.span, "de kop heeft te veel waarden", "deel het bestand op"));
        }
        match self.open.last_mut() {
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Map { entries, key, .. }) => {
                let (key, key_span) = key.take().unwrap_or((Cow::Borrowed(""), node.span.clone()));
                entries.push(MapEntry { key, key_span, node });
            }
            None if self.root.is_some() => {
                return Err(refuse(
                    node.span,
                    "hier begint een tweede deel",
                    "haal de regel met `---` of `...` weg",
                ));
            }
            None => self.root = Some(node),
        }
        Ok(())
    }
}

fn refuse(span: Range<usize>, message: &'static str, hint: &'static str) -> Refusal {
    Refusal { span, message, hints: vec![hint.to_owned()] }
}

fn byte_range(text: &str, span: Span) -> Range<usize> {
    let start = span.start.byte_offset().unwrap_or(0).min(text.len());
    let end = span.end.byte_offset().unwrap_or(start).clamp(start, text.len());
    start..end
}
