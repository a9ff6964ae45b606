// What is asked: words of titles and words of any text, the same ones for the same catalogue.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Words of titles this short are left out: "in", "de". */
const TELLING = 4;

/** Numbers below a bound, the same ones every time (mulberry32). */
function dice(seed) {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

function words(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Titles, and every word of a body once. */
function read(content) {
  const folder = join(content, "aanbod");
  const titles = [];
  const vocabulary = new Set();
  for (const name of readdirSync(folder).sort()) {
    const [, frontMatter, body] = readFileSync(join(folder, name), "utf8").split("---\n");
    titles.push(/^titel: (.*)$/m.exec(frontMatter)[1]);
    for (const word of words(body)) vocabulary.add(word);
  }
  return { titles, vocabulary: [...vocabulary].filter((word) => word.length >= TELLING).sort() };
}

/**
 * Queries of one to three words in turn: the first half from titles, each from one title; the other
 * half any words of the texts, so that most are rare and no page has them all.
 */
export function queries(content, count) {
  const { titles, vocabulary } = read(content);
  const below = dice(count);
  const ofTitle = (length) => {
    const telling = words(titles[below(titles.length)]).filter((word) => word.length >= TELLING);
    const start = below(Math.max(1, telling.length - length + 1));
    return telling.slice(start, start + length).join(" ") || ofTitle(length);
  };
  const ofTexts = (length) => Array.from({ length }, () => vocabulary[below(vocabulary.length)]).join(" ");
  return Array.from({ length: count }, (_, index) => (index < count / 2 ? ofTitle : ofTexts)((index % 3) + 1));
}
