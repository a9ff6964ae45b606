// The words of a query to look for.

import { fold } from "./fold.js";
import { isLightWord } from "./light-words.js";
import { PREFIXES } from "./spelling.js";
import { tokens } from "./tokens.js";

/** @import { Word } from "./clauses.js" */

/** Most words of a query that are read. */
const WORDS_MAX = 16;

/** A word that ends as the next one: "in- en uitstroom". */
const BEGUN = /(\p{L}+)[-‐‑]\s*(?:en|of|\/)\s*(\p{L}{6,})/gu;

/**
 * Every word, those of grammar too: they count when there are no others.
 * @param {string} query
 * @param {Set<string>} stopWords
 * @returns {Word[]}
 */
export function wordsOf(query, stopWords) {
  /** @type {Map<string, string>} */
  const begun = new Map();
  const read = query.replace(BEGUN, (both, front, next) => {
    const end = endOf(fold(next));
    if (end) begun.set(fold(next), fold(front) + end);
    return end ? next : both;
  });
  const isOpen = /[\p{L}\p{N}]$/u.test(read);
  const words = tokens(read).slice(0, WORDS_MAX).map(({ text, parts }, at, all) => ({
    text,
    parts: [...parts, begun.get(text) ?? ""].filter((part) => part !== text && part.length > 1),
    isUnfinished: isOpen && at === all.length - 1,
    isStopWord: stopWords.has(text),
  }));
  const isOfLight = words.every(({ text, isStopWord }) => isStopWord || isLightWord(text));
  return words.map((word) => ({ ...word, isLight: !isOfLight && isLightWord(word.text) }));
}

/**
 * A word without what makes it another word: "stroom" in "uitstroom".
 * @param {string} word
 */
function endOf(word) {
  const ends = [5, 4, 3, 2].filter((length) => PREFIXES.has(word.slice(0, length)) && word.length > length + 3);
  return ends.length ? word.slice(ends[0]) : "";
}
