// Readings of a word: stems that pages have, each with what it counts.

import { roots, starts } from "./roots.js";
import { stem } from "./stem.js";

/**
 * @import { Clause } from "./clauses.js"
 * @import { Postings } from "./postings.js"
 * @import { Shards } from "./shards.js"
 */

/**
 * @typedef {object} Reading
 * @property {Postings} found
 * @property {number} weight
 */

/** Most files for the ends of a word that is being typed, and for what somebody may have meant. */
export const FILES_MAX = 3;

/** What a reading counts beside the word itself. */
export const WEIGHTS = {
  prefix: 1, alsoPrefix: 0.15, joined: 1.1, part: 0.9, front: 0.6, misspelt: 0.85, half: 0.45, rare: 0.3,
};

/** What inflection may add to a word that pages have in a shorter form. */
const INFLECTION = /^(s|e|en|i|in|ing|inge|ingen|e?r|ers?|t|d|h|he|hei|heid)$/;

/**
 * Adds the stems that pages have, each with its weight.
 * @param {Shards} shards
 * @param {Clause} clause
 * @param {[stem: string, weight: number][]} stems
 */
export async function addStems(shards, clause, stems) {
  const found = await Promise.all(stems.map(([one]) => shards.stem(one)));
  found.forEach((one, at) => one && clause.readings.push({ found: one, weight: stems[at][1] }));
}

/**
 * Adds what a word makes with the word beside it. Half of a compound typed apart is not misspelt.
 * @param {Clause} clause
 * @param {Reading} reading
 */
export function addJoined(clause, reading) {
  clause.joined.push(reading);
  if (!(clause.meant || clause.isBegun) || reading.weight !== WEIGHTS.joined) return;
  delete clause.meant;
  clause.readings = [];
}

/**
 * Words that begin so: the last one may not be finished. One that pages have is taken by its stem, so that it
 * does not matter in which form it is typed.
 * @param {Shards} shards
 * @param {Clause} clause
 */
export async function addPrefixed(shards, { text, exact, readings }) {
  const begun = exact ? await stemsFrom(shards, roots(exact.stem)) : await stemsFrom(shards, starts(text));
  const { length } = stem(text);
  // Every other word begins with what is left of "eieren", and others with that of "medicatie".
  const short = length < 3 && length < text.length;
  const left = begun.length || short ? [] : roots(stem(text)).filter((root) => !text.endsWith("atie") || root.length >= length);
  for (const found of [...begun, ...(await stemsFrom(shards, left))]) {
    if (found.stem === exact?.stem) continue;
    const near = Math.min(1, length / found.stem.length);
    readings.push({ found, weight: exact ? WEIGHTS.alsoPrefix * near : WEIGHTS.prefix * (0.5 + 0.5 * near) });
  }
  if (begun.length || readings.length) return;
  const inside = await shards.stemsIn(text);
  const longest = inside.findLast((found) => found.stem.length > 3 && INFLECTION.test(text.slice(found.stem.length)));
  if (longest) readings.push({ found: longest, weight: WEIGHTS.prefix });
}

/**
 * The stems that begin in any of these ways.
 * @param {Shards} shards
 * @param {string[]} beginnings
 */
async function stemsFrom(shards, beginnings) {
  const lists = await Promise.all(beginnings.map((one) => shards.stemsFrom(one, FILES_MAX)));
  return [...new Map(lists.flat().map((found) => [found.stem, found])).values()];
}
