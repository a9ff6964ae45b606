"""Reads what a built site offers to other programs (feeds, calendars, lists, linked data) with programs of others.

Usage: check.py SITE. Exits with 1 when a reader finds a fault, or when the readers disagree.
"""

import datetime
import sys
from pathlib import Path

import icalendar
import recurring_ical_events

import data
import feeds
import linked_data


def calendar_faults(path):
    """What is wrong with a calendar."""
    data = path.read_bytes()
    if any(len(line) > 75 for line in data.split(b"\r\n")):
        yield "a line is too long"
    calendar = icalendar.Calendar.from_ical(data)
    if not calendar.subcomponents:
        yield "it has no component, which a calendar must have"
    for component in calendar.walk():
        for name, fault in component.errors:
            yield f"{name}: {fault}"
    events = calendar.walk("VEVENT")
    names = [str(event["UID"]) for event in events]
    if len(set(names)) < len(names):
        yield "a UID is there twice"
    years = datetime.date(2020, 1, 1), datetime.date(2045, 1, 1)
    found = {str(event["UID"]) for event in recurring_ical_events.of(calendar).between(*years)}
    if found != set(names):
        yield f"{len(names)} events, of which {len(found)} have a day"


def main(site):
    readers = {".atom": feeds.faults, ".ics": calendar_faults, ".ttl": linked_data.faults}
    files = [path for path in sorted(site.rglob("*")) if path.suffix in readers]
    faults = [f"{path.relative_to(site)}: {fault}" for path in files for fault in readers[path.suffix](path)]
    lists, found = data.faults(site)
    faults += found
    print("\n".join(faults))
    print(f"{len(files)} feeds, calendars and files of linked data and {lists} lists read, {len(faults)} faults")
    sys.exit(1 if faults or not files or not lists else 0)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
