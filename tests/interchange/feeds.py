"""Reads the feeds of a built site with two readers that have no code in common: feedparser, which knows Atom, and
fastfeedparser, which knows Atom and JSON Feed."""

import json

import fastfeedparser
import feedparser

ENTRIES_MAX = 50


def faults(path):
    """What is wrong with an Atom feed, and with the JSON Feed beside it."""
    feed = feedparser.parse(path.read_bytes())
    if feed.bozo:
        yield f"not well-formed: {feed.bozo_exception}"
    for key in ("id", "title", "updated", "author"):
        if not feed.feed.get(key):
            yield f"the feed has no {key}"
    if len(feed.entries) > ENTRIES_MAX:
        yield f"{len(feed.entries)} entries"
    ids = [entry.id for entry in feed.entries]
    if len(set(ids)) < len(ids):
        yield "an id is there twice"
    for entry in feed.entries:
        if not (entry.title and entry.summary and entry.link.startswith("https://") and entry.updated_parsed):
            yield f"{entry.id} is not complete"
        if not entry.id.startswith("tag:"):
            yield f"{entry.id} is no tag URI"
    beside = path.with_suffix(".json")
    items = json.loads(beside.read_text())["items"]
    if [(item["id"], item["url"], item["title"]) for item in items] != [
        (entry.id, entry.link, entry.title) for entry in feed.entries
    ]:
        yield "the JSON Feed says something else"
    for file in (path, beside):
        yield from (f"{file.suffix}: {fault}" for fault in other_faults(file, feed))


def other_faults(file, feed):
    """In what the second reader reads something else in a file than the first did in the Atom feed. It has no words
    for a feed of nothing."""
    try:
        other = fastfeedparser.parse(file.read_bytes())
    except ValueError as fault:
        if feed.entries:
            yield f"the second reader does not read it: {fault}"
        return
    if (other.feed.title, other.feed.link) != (feed.feed.title, feed.feed.link):
        yield f"the feed is {other.feed.title}, {other.feed.link}"
    if [seen(entry) for entry in other.entries] != [seen(entry) for entry in feed.entries]:
        yield "the second reader sees other entries"


def seen(entry):
    """What a visitor sees of an entry, and its day."""
    names = [author.get("name") for author in entry.get("authors", [])]
    text = entry.get("description") or entry.get("summary")
    return entry.id, entry.link, entry.title, text, entry.published[:10], names
