"""Reads the open data of a built site as others would: with a validator of JSON Schema, the CSV reader of Python,
and the examples of its page."""

import csv
import html
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

# How each table is written: the ending of its name, what parts its cells, and what decimals follow.
TABLES = (("", ";", ","), ("-komma", ",", "."))


def faults(site):
    """How many lists there are, and what is wrong with them."""
    folder = site / "data"
    lists = sorted(path for path in folder.rglob("*.json") if path.name != "schema.json")
    found = list(schema_faults(folder, lists))
    records = {}
    for path in lists:
        name = re.sub(r"-\d+$", "", path.stem)
        records.setdefault(name, []).extend(json.loads(path.read_text())[name])
    for name, items in records.items():
        found += [f"data/{name}: {fault}" for fault in table_faults(folder, name, items)]
    return len(lists), found + list(example_faults(site))


def schema_faults(folder, lists):
    """What the schema does not allow, and what of the schema itself is wrong."""
    schema = folder / "schema.json"
    for arguments in (["--check-metaschema", schema], ["--schemafile", schema, *lists]):
        ended = subprocess.run([sys.executable, "-m", "check_jsonschema", *arguments], capture_output=True, text=True)
        if ended.returncode:
            yield ended.stdout + ended.stderr


def table_faults(folder, name, items):
    """Where a table says something else than the JSON."""
    for ending, delimiter, decimal in TABLES:
        with (folder / f"{name}{ending}.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file, delimiter=delimiter))
        if len(rows) != len(items):
            yield f"{len(rows)} rows of {len(items)} records"
        for row, item in zip(rows, items):
            for column, found in row.items():
                value = item
                for key in column.split("."):
                    value = value.get(key) if isinstance(value, dict) else None
                if not is_same(found, value, decimal):
                    yield f"{row.get('id')}, {column}: {found!r} is not {value!r}"


def is_same(found, value, decimal):
    """Whether a cell says a value."""
    if isinstance(value, bool):
        return found == ("ja" if value else "nee")
    if isinstance(value, (int, float)):
        return float(found.replace(decimal, ".")) == value
    text = " | ".join(value) if isinstance(value, list) else value or ""
    formula = text.lstrip().startswith(("=", "+", "-", "@")) or text.startswith(("\t", "\r"))
    return found == ("'" + text if formula else text)


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, *_):
        """Nobody reads it."""


def example_faults(site):
    """What goes wrong when somebody copies an example of the page, with the site at another address."""
    page = (site / "data" / "index.html").read_text()
    address = re.search(r'<link rel="canonical" href="(.*)data/">', page).group(1)
    examples = re.findall(r'<code class="language-(sh|python)">(.*?)</code>', page, re.DOTALL)
    own = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    if len(examples) != 2:
        yield "the page has no examples"
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site)) as server, tempfile.TemporaryDirectory() as place:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for language, text in examples:
            text = html.unescape(text).replace(address, f"http://127.0.0.1:{server.server_port}/")
            program = ["sh", "-c", text] if language == "sh" else [sys.executable, "-c", text]
            ended = subprocess.run(program, cwd=place, env=own, capture_output=True, text=True, timeout=60)
            if ended.returncode:
                yield f"the example in {language} fails: {ended.stderr}"
        offerings = json.loads((site / "data" / "aanbod.json").read_text())["aanbod"]
        if not (Path(place) / "aanbod.json").exists() or not all(one["titel"] in ended.stdout for one in offerings):
            yield "an example does not do what it is for"
        server.shutdown()
