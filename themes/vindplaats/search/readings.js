// The readings of one word: as it is, in parts, begun, conjugated, misspelt, or as a compound.

import { partsOf } from "./compounds.js";
import { beginnings, mistakes, nearest } from "./spelling.js";
import { stem } from "./stem.js";

/**
 * @import { Clause, Word } from "./clauses.js"
 * @import { Postings } from "./postings.js"
 * @import { Shards } from "./shards.js"
 */

/**
 * @typedef {object} Reading
 * @property {Postings} found
 * @property {number} weight
 */

/** Most files for the ends of a word that is being typed, and for what somebody may have meant. */
const FILES_MAX = 3;

/** What a reading counts beside the word itself. */
export const WEIGHTS = {
  prefix: 1, alsoPrefix: 0.15, joined: 1.1, part: 0.9, front: 0.6, misspelt: 0.85, half: 0.45, rare: 0.3,
};

/** What inflection may add to a word that pages have in a shorter form. */
const INFLECTION = /^(s|e|en|i|in|ing|inge|ingen|e?r|ers?|t|d|h|he|hei|heid)$/;

/**
 * A word with its readings. A way to read it that is a guess is tried only while there is nothing better.
 * @param {Shards} shards
 * @param {Word} word
 * @param {boolean} isAlone whether it is the only one that counts
 * @returns {Promise<Clause>}
 */
export async function clauseOf(shards, { text, parts, isUnfinished }, isAlone) {
  /** @type {Clause} */
  const clause = { text, readings: [], joined: [] };
  if (text.length < 2 && !/\d/.test(text)) return clause;
  const exact = await shards.stem(stem(text));
  clause.exact = exact;
  if (exact) clause.readings.push({ found: exact, weight: 1 });
  const partWeight = exact ? WEIGHTS.half : WEIGHTS.part;
  await addStems(shards, clause, parts.map((part) => [stem(part), partWeight]));
  if (isUnfinished && text.length > 1) await addPrefixed(shards, clause);
  if (exact && isAlone) await addStems(shards, clause, exact.parts.map((part) => [part, WEIGHTS.rare]));
  for (const guess of GUESSES) if (!clause.readings.length) await guess(shards, clause);
  return clause;
}

/**
 * From the likeliest on.
 * @type {((shards: Shards, clause: Clause) => Promise<void>)[]}
 */
const GUESSES = [
  addVerb,
  (shards, clause) => addMisspelt(shards, clause, 1),
  addCompound,
  (shards, clause) => addMisspelt(shards, clause, 2),
  addPrefixed,
];

/**
 * Adds the stems that pages have, each with its weight.
 * @param {Shards} shards
 * @param {Clause} clause
 * @param {[stem: string, weight: number][]} stems
 */
async function addStems(shards, clause, stems) {
  const found = await Promise.all(stems.map(([one]) => shards.stem(one)));
  found.forEach((one, at) => one && clause.readings.push({ found: one, weight: stems[at][1] }));
}

/**
 * Words that begin so: the last one may not be finished.
 * @param {Shards} shards
 * @param {Clause} clause
 */
async function addPrefixed(shards, { text, exact, readings }) {
  const plain = text.replace(/([aeou])\1([^aeiouy]?)$/, "$1$2").replace(/z$/, "s").replace(/v$/, "f");
  const starts = [...new Set([text, plain])];
  const lists = await Promise.all(starts.map((start) => shards.stemsFrom(start, FILES_MAX)));
  const own = stem(text);
  for (const found of lists.flat()) {
    if (found.stem === own && exact) continue;
    const near = text.length / found.stem.length;
    readings.push({ found, weight: exact ? WEIGHTS.alsoPrefix * near : WEIGHTS.prefix * (0.5 + 0.5 * near) });
  }
  if (readings.length) return;
  const inside = await shards.stemsIn(text);
  const longest = inside.findLast((found) => found.stem.length > 3 && INFLECTION.test(text.slice(found.stem.length)));
  if (longest) readings.push({ found: longest, weight: WEIGHTS.prefix });
}

/**
 * A verb in a form that the stem keeps: "werkt", "begeleidde".
 * @param {Shards} shards
 * @param {Clause} clause
 */
async function addVerb(shards, { text, readings }) {
  for (const ending of ["t", "d", "te", "de", "ten", "den"]) {
    if (!text.endsWith(ending) || text.length - ending.length < 3) continue;
    const found = await shards.stem(stem(text.slice(0, -ending.length)));
    if (!found) continue;
    readings.push({ found, weight: WEIGHTS.part });
    return;
  }
}

/**
 * The words that somebody may have meant.
 * @param {Shards} shards
 * @param {Clause} clause
 * @param {number} most mistakes
 */
async function addMisspelt(shards, clause, most) {
  const { text } = clause;
  if (mistakes(text) < most) return;
  for (const beginning of beginnings(text)) {
    const words = await shards.wordsFrom(beginning, FILES_MAX);
    const [best, ...others] = nearest(text, words, most);
    if (!best) continue;
    clause.meant = best.word;
    const equal = others.filter((other) => other.distance === best.distance).slice(0, 2);
    /** @type {[string, number][]} */
    const stems = equal.map(({ word }) => [stem(word), WEIGHTS.half]);
    await addStems(shards, clause, [[stem(best.word), WEIGHTS.misspelt], ...stems]);
    return;
  }
}

/**
 * The parts of a compound that no page has as a whole; its last part says what it is.
 * @param {Shards} shards
 * @param {Clause} clause
 */
async function addCompound(shards, { text, readings }) {
  const parts = await partsOf(shards, text);
  parts.forEach((found, at) => readings.push({ found, weight: at === parts.length - 1 ? WEIGHTS.part : WEIGHTS.front }));
}
