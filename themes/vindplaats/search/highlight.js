// The words that were found, marked in texts without a change to the page (CSS Custom Highlight API).
// A browser without it shows the texts unmarked.

import { fold, stem } from "./words.js";

/**
 * Marks words by their stems, and takes earlier marks away.
 * @param {Element[]} places
 * @param {Set<string>} [stems]
 */
export function highlight(places, stems) {
  if (!globalThis.CSS?.highlights) return;
  CSS.highlights.delete("found");
  if (!stems?.size) return;
  const ranges = places.flatMap((place) => [...place.querySelectorAll("a, p")]).flatMap((element) => rangesIn(element, stems));
  CSS.highlights.set("found", new Highlight(...ranges));
}

function rangesIn(element, stems) {
  const ranges = [];
  for (const text of element.childNodes) {
    if (text.nodeType !== Node.TEXT_NODE) continue;
    for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}]+/gu)) {
      if (!isFound(fold(word), stems)) continue;
      const range = new Range();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      ranges.push(range);
    }
  }
  return ranges;
}

/** A word is found by its stem, or as a compound that begins or ends with one. */
function isFound(word, stems) {
  const own = stem(word);
  if (stems.has(own)) return true;
  return word.length > 7 && [...stems].some((one) => one.length > 4 && (own.startsWith(one) || own.endsWith(one)));
}
