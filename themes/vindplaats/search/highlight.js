// The words that were found, marked in texts without a change to the page (CSS Custom Highlight API).
// A browser without it shows the texts unmarked.

import { fold } from "./fold.js";
import { stem } from "./stem.js";

/**
 * Marks words by their stems, and takes earlier marks away.
 * @param {Element[]} places
 * @param {Set<string>} stems
 */
export function highlight(places, stems) {
  if (!globalThis.CSS?.highlights) return;
  CSS.highlights.delete("found");
  if (!stems.size) return;
  const ranges = places.flatMap((place) => [...place.querySelectorAll("a, p")]).flatMap((element) => rangesIn(element, stems));
  CSS.highlights.set("found", new Highlight(...ranges));
}

/**
 * @param {Element} element
 * @param {Set<string>} stems
 */
function rangesIn(element, stems) {
  const ranges = [];
  for (const text of element.childNodes) {
    if (!(text instanceof Text)) continue;
    for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}\p{M}\p{Cf}]+/gu)) {
      if (!isFound(fold(word), stems)) continue;
      const range = new Range();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      ranges.push(range);
    }
  }
  return ranges;
}

/**
 * A word is found by its stem, or as a compound that begins or ends with one.
 * @param {string} word
 * @param {Set<string>} stems
 */
function isFound(word, stems) {
  const own = stem(word);
  if (stems.has(own)) return true;
  return word.length > 7 && [...stems].some((one) => one.length > 4 && (own.startsWith(one) || own.endsWith(one)));
}
