#!/usr/bin/env bash
# Runs queries on a catalogue made of documents: `bench.sh DOCS.jsonl QUERIES.jsonl RUN.jsonl`.
#
# DOCS: a line for each item with `id`, `title`, `summary`, `body` and `kind`. QUERIES: `id` and `q`.
# RUN gets a line for each query: `{"qid", "docs", "ms"}`, the ten best documents first. The items
# become content, the content a site, and the queries go through the module that the browser runs.
set -euo pipefail

[ $# = 3 ] || { sed -n '2,6s/^# //p' "$0" >&2; exit 2; }
docs=$(realpath "$1") queries=$(realpath "$2") run=$(realpath "$3")
cd "$(dirname "$0")/../.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

node tests/relevance/to-content.mjs "$docs" "$folder/content"
cargo run --quiet --locked -- build --date 2026-11-22 --content "$folder/content" --output "$folder/site" >&2
node tests/relevance/run-queries.mjs "$folder/site" "$queries" "$run" "$folder/ids.json"
