// The words of a query as clauses: each word with its readings, and what words beside each other make.

import { addVerb, guess } from "./guesses.js";
import { adjacent, isLong, joinedReading, separableVerbs } from "./joined.js";
import { LIGHT } from "./light-words.js";
import { WEIGHTS, addJoined, addPrefixed, addStems } from "./readings.js";
import { stem } from "./stem.js";

/**
 * @import { Reading } from "./readings.js"
 * @import { Postings } from "./postings.js"
 * @import { Shards } from "./shards.js"
 */

/**
 * @typedef {object} Word
 * @property {string} text without capitals and diacritics
 * @property {string[]} parts the words that punctuation joins in it
 * @property {boolean} isUnfinished whether somebody may still be typing it
 * @property {boolean} isStopWord whether it is a word of grammar
 * @property {boolean} isLight whether it is one to ask with, beside others
 */

/**
 * @typedef {object} Clause
 * @property {string} text the word as it was typed
 * @property {number} weight how much it counts
 * @property {Postings} [exact] the word itself, when pages have it
 * @property {Reading[]} readings
 * @property {string} [meant] the word it was taken for
 * @property {boolean} [isBegun] taken for the words that begin so, for no page has it alone
 * @property {boolean} [isTakenApart] taken for the parts of a compound that no page has
 * @property {Reading[]} joined what it makes with words beside it
 */

/**
 * The clauses of a query; those that are found nowhere are left out.
 * @param {Shards} shards
 * @param {Word[]} words
 * @returns {Promise<Clause[]>}
 */
export async function clausesOf(shards, words) {
  const content = words.filter((word) => !word.isStopWord);
  const clauses = await Promise.all(content.map((word) => clauseOf(shards, word, content.length === 1)));
  const groups = [...adjacent(words, content, clauses), ...separableVerbs(words)];
  const joined = await Promise.all(groups.map((group) => joinedReading(shards, group)));
  joined.forEach((reading, at) => {
    if (!reading) return;
    for (const word of groups[at]) if (!word.isStopWord) addJoined(clauses[content.indexOf(word)], reading);
  });
  const found = clauses.filter(({ readings, joined: others }) => readings.length || others.length);
  // A letter says something of the word beside it, not without it.
  return content.some(isLong) && !found.some(isLong) ? [] : found;
}

/**
 * A word with its readings. A way to read it that is a guess is tried only while there is nothing better.
 * @param {Shards} shards
 * @param {Word} word
 * @param {boolean} isAlone whether it is the only one that counts
 * @returns {Promise<Clause>}
 */
async function clauseOf(shards, { text, parts, isUnfinished, isLight }, isAlone) {
  /** @type {Clause} */
  const clause = { text, weight: isLight ? LIGHT : 1, readings: [], joined: [] };
  const exact = await shards.stem(stem(text));
  clause.exact = exact;
  if (exact) clause.readings.push({ found: exact, weight: 1 });
  await addVerb(shards, clause);
  const partWeight = exact ? WEIGHTS.half : WEIGHTS.part;
  await addStems(shards, clause, parts.map((part) => [stem(part), partWeight]));
  if (text.length < 2) return clause;
  if (isUnfinished) await addPrefixed(shards, clause);
  if (exact && isAlone) await addStems(shards, clause, exact.parts.map((part) => [part, WEIGHTS.rare]));
  if (!clause.readings.length) await guess(shards, clause);
  // "5-stappenmodel": no page has it, but words like its second part.
  for (const part of clause.readings.length ? [] : parts) await guess(shards, Object.assign(clause, { text: part }));
  // Not one that may be misspelt: "3-daagse" is not about "draag".
  const readings = clause.meant && clause.text !== text ? [] : clause.readings;
  return readings.length ? Object.assign(clause, { text }) : { ...clause, text, meant: undefined, readings };
}
