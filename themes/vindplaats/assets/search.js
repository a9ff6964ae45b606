// The search: fetched when somebody goes to a search field, or when an address asks for words.

import { search } from "../scripts/search-core.js";
import { Shards } from "../scripts/search-shards.js";
import { Suggestions } from "../scripts/search-suggestions.js";

/** After this many milliseconds a file counts as lost. */
const PATIENCE = 20_000;

const indexes = new Map();

async function load(url) {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw Error(url);
  return response.json();
}

/** The index in a folder, opened once. */
export function indexAt(folder) {
  if (!indexes.has(folder)) indexes.set(folder, new Shards((file) => load(folder + file)));
  return indexes.get(folder);
}

/** The pages for a query; see `search-core.js`. */
export function seek(folder, query) {
  return search(indexAt(folder), query);
}

/** Begins to suggest pages under a search field. */
export function suggest(input, folder) {
  return new Suggestions(input, indexAt(folder));
}
