// The search: fetched when somebody goes to a search field, or when an address asks for words.

import { search } from "./ranking.js";
import { highlight } from "./highlight.js";
import { Shards } from "./shards.js";
import { remember } from "./recent.js";

/** Who types on within so many milliseconds needs no suggestions; who has typed nothing rests longer. */
const PAUSE = 90;
const REST = 1000;

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

/** Marks what was found; see `search-highlight.js`. */
export function mark(places, stems) {
  highlight(places, stems);
}

/** Gets ready for who came to a field: what a search needs first, and suggestions for who rests. */
export function attend(field, folder) {
  const input = field.querySelector("input");
  const [script, styles] = field.getAttribute("suggestions").split(" ");
  indexAt(folder).open().catch(() => {});
  let timer;
  const suggest = async () => {
    input.removeEventListener("input", typed);
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: styles }));
    const { begin } = await import(script);
    begin(input, indexAt(folder), (words) => seek(folder, words));
  };
  const after = (milliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(suggest, milliseconds);
  };
  const typed = () => after(PAUSE);
  input.addEventListener("input", typed);
  input.form.addEventListener("submit", () => {
    clearTimeout(timer);
    remember(input.value);
  });
  after(input.value ? PAUSE : REST);
}
