// The search: fetched when somebody goes to a search field, or when an address asks for words.

import { highlight } from "./highlight.js";
import { search } from "./ranking.js";
import { remember } from "./recent-terms.js";
import { Shards } from "./shards.js";

/** Who types on within so many milliseconds needs no suggestions; who has typed nothing waits longer. */
const PAUSE = 90;
const REST = 1000;

/** After this many milliseconds a file counts as lost. */
const PATIENCE = 20_000;

/** @type {Map<string, Shards>} */
const indexes = new Map();

/** @param {string} url */
async function load(url) {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw Error(url);
  return response.json();
}

/**
 * The index in a folder, opened once.
 * @param {string} folder
 */
export function indexAt(folder) {
  const index = indexes.get(folder) ?? new Shards((file) => load(folder + file));
  indexes.set(folder, index);
  return index;
}

/**
 * The pages for a query; see `ranking.js`.
 * @param {string} folder
 * @param {string} query
 */
export function seek(folder, query) {
  return search(indexAt(folder), query);
}

/**
 * Marks what was found; see `highlight.js`.
 * @param {Element[]} places
 * @param {Set<string>} stems
 */
export function mark(places, stems) {
  highlight(places, stems);
}

/**
 * Gets ready for who came to a field: what a search needs first, and suggestions for who pauses.
 * @param {HTMLInputElement} input
 * @param {string} folder of the index
 * @param {string} suggestions addresses of the script and the stylesheet
 */
export function attend(input, folder, suggestions) {
  const [script, styles] = suggestions.split(" ");
  indexAt(folder).open().catch(() => {});
  /** @type {number | undefined} */
  let timer;
  const suggest = async () => {
    input.removeEventListener("input", typed);
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: styles }));
    const { begin } = await import(script);
    begin(input, indexAt(folder), search);
  };
  /** @param {number} milliseconds */
  const after = (milliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(suggest, milliseconds);
  };
  const typed = () => after(PAUSE);
  input.addEventListener("input", typed);
  input.form?.addEventListener("submit", () => {
    clearTimeout(timer);
    remember(input.value);
  });
  after(input.value ? PAUSE : REST);
}
