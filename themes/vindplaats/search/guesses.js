// What a word may be that no page has as it is: a verb in another form, a part of compounds, misspelt, or a
// compound itself.

import { partsOf } from "./compounds.js";
import { FILES_MAX, WEIGHTS, addPrefixed, addStems } from "./readings.js";
import { KNOWN, beginnings, mistakes, nearest } from "./spelling.js";
import { stem } from "./stem.js";
import { verbs } from "./verbs.js";

/**
 * @import { Clause } from "./clauses.js"
 * @import { Shards } from "./shards.js"
 */

/** Most compounds with a word that are looked at. */
const COMPOUNDS_MAX = 8;

/**
 * From the likeliest on.
 * @type {((shards: Shards, clause: Clause) => Promise<void>)[]}
 */
const GUESSES = [
  addCompounds,
  addOpposite,
  addBegun,
  (shards, clause) => addMisspelt(shards, clause, 1),
  addCompound,
  (shards, clause) => addMisspelt(shards, clause, 2),
  addPrefixed,
];

/**
 * Adds the readings of the first guess that gives any.
 * @param {Shards} shards
 * @param {Clause} clause
 */
export async function guess(shards, clause) {
  for (const add of GUESSES) if (!clause.readings.length) await add(shards, clause);
}

/**
 * A compound that begins with a word that no page has by itself: "casus" in "casusbespreking".
 * @param {Shards} shards
 * @param {Clause} clause
 */
async function addCompounds(shards, { text, readings }) {
  const own = stem(text);
  if (own.length < 4) return;
  const begun = await shards.stemsFrom(own, 1);
  const rests = begun.map(({ stem: whole }) => whole.slice(own.length).replace(/^(s|en|e|n)(?=....)/, ""));
  const heads = await Promise.all(rests.slice(0, COMPOUNDS_MAX).map((rest) => (rest.length > 3 ? shards.stem(stem(rest)) : undefined)));
  heads.forEach((head, at) => head && readings.push({ found: begun[at], weight: WEIGHTS.part }));
}

/**
 * Words that begin so: what known words begin with is not misspelt, also when more is typed behind it.
 * @param {Shards} shards
 * @param {Clause} clause
 */
async function addBegun(shards, clause) {
  const own = stem(clause.text);
  if (own.length < 4 || !(await shards.stemsFrom(own, 1)).length) return;
  clause.isBegun = true;
  await addPrefixed(shards, clause);
}

/**
 * The word of which this is the opposite or a repetition, when pages have that alone: it is not misspelt.
 * @param {Shards} shards
 * @param {Clause} clause
 */
async function addOpposite(shards, { text, readings }) {
  const [, rest] = text.match(/^(?:on|wan|her|niet|non|mis)(.{4,})$/) ?? [];
  const found = rest && (await shards.stem(stem(rest)));
  if (found) readings.push({ found, weight: WEIGHTS.front });
}

/**
 * The verb of which this is a form: "werkt" finds what "werken" finds.
 * @param {Shards} shards
 * @param {Clause} clause
 */
export async function addVerb(shards, { text, exact, readings }) {
  const found = await Promise.all(verbs(text).map((one) => shards.stem(one)));
  const verb = found.find(Boolean);
  if (verb) readings.push({ found: verb, weight: exact ? WEIGHTS.half : 1 });
}

/**
 * The words that somebody may have meant.
 * @param {Shards} shards
 * @param {Clause} clause
 * @param {number} most mistakes
 */
async function addMisspelt(shards, clause, most) {
  const own = stem(clause.text);
  if (mistakes(own) < most || (await isKnown(shards, own))) return;
  for (const beginning of beginnings(own)) {
    const words = await shards.wordsFrom(beginning, FILES_MAX);
    // What is left of "jansen" is like many a word of three letters.
    const near = nearest(own, words, most);
    const [best, ...others] = near.filter(({ word }) => own === clause.text || mistakes(word) >= most);
    if (!best) continue;
    clause.meant = best.written;
    const equal = others.filter((other) => other.distance === best.distance).slice(0, 2);
    /** @type {[string, number][]} */
    const stems = equal.map(({ word }) => [stem(word), WEIGHTS.half]);
    await addStems(shards, clause, [[stem(best.word), WEIGHTS.misspelt], ...stems]);
    return;
  }
}

/**
 * True for a word that is right although no page has it: a search word of the editors, or a place.
 * @param {Shards} shards
 * @param {string} own the stem of the word
 */
export async function isKnown(shards, own) {
  const beginning = own.slice(0, 2);
  const words = await shards.wordsFrom(beginning, FILES_MAX);
  const known = words.filter((entry) => entry.endsWith(KNOWN) && entry.startsWith(beginning));
  return known.some((entry) => stem(entry.slice(0, -1)) === own);
}

/**
 * The parts of a compound that no page has as a whole; its last part says what it is.
 * @param {Shards} shards
 * @param {Clause} clause
 */
async function addCompound(shards, clause) {
  const { text, readings } = clause;
  const own = await partsOf(shards, stem(text));
  const parts = own.length ? own : await partsOf(shards, text);
  parts.forEach((found, at) => readings.push({ found, weight: at === parts.length - 1 ? WEIGHTS.part : WEIGHTS.front }));
  clause.isTakenApart = parts.length > 0;
}
