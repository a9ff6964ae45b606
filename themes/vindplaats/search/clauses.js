// The words of a query as clauses: each word with its readings, and what words beside each other make.

import { addVerb, guess } from "./guesses.js";
import { LIGHT } from "./light-words.js";
import { WEIGHTS, addJoined, addPrefixed, addStems } from "./readings.js";
import { stem } from "./stem.js";

/**
 * @import { Reading } from "./readings.js"
 * @import { Postings } from "./postings.js"
 * @import { Shards } from "./shards.js"
 */

/** Most words of one wording. */
const WORDING_MAX = 4;

/** A particle belongs to a verb at most so many words before it; and most pairs of them that are tried. */
const PARTICLE_REACH = 6;
const PARTICLES_MAX = 6;

/** First parts of separable verbs. */
const PARTICLES = new Set("aan af bij door in mee na om op over samen terug toe uit voor".split(" "));

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

/** @param {{text: string}} word */
function isLong({ text }) {
  return [...text].length > 1;
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
  const others = clause.readings.length ? [] : parts;
  await Promise.all(others.map((part) => guess(shards, Object.assign(clause, { text: part }))));
  return Object.assign(clause, { text });
}

/**
 * Words beside each other that may be one: a wording that begins so, or a compound typed apart.
 * @param {Word[]} words
 * @param {Word[]} content
 * @param {Clause[]} clauses those of the content words
 */
function adjacent(words, content, clauses) {
  /** @type {Word[][]} */
  const groups = [];
  content.forEach((_, at) => {
    const { exact } = clauses[at];
    const most = exact?.beginsWording ? WORDING_MAX : 2;
    for (let length = 2; length <= most && at + length <= content.length; length += 1) {
      const isPlain = content.length > 2 && exact && clauses[at + 1].exact && !exact.beginsWording && isLong(content[at + 1]);
      if (!isPlain) groups.push(content.slice(at, at + length));
    }
  });
  // "op leiding": one of the two is a word of grammar.
  words.slice(1).forEach((next, at) => {
    if (words[at].isStopWord !== next.isStopWord && words.length < 4) groups.push([words[at], next]);
  });
  return groups;
}

/**
 * Particles with the verbs before them: "bereid ik mij voor" is a form of "voorbereiden".
 * @param {Word[]} words
 */
function separableVerbs(words) {
  /** @type {Word[][]} */
  const groups = [];
  words.forEach((particle, at) => {
    if (!PARTICLES.has(particle.text)) return;
    for (const verb of words.slice(Math.max(0, at - PARTICLE_REACH), at)) if (!verb.isStopWord) groups.push([particle, verb]);
  });
  return groups.slice(0, PARTICLES_MAX);
}

/**
 * The compound or the wording that these words make.
 * @param {Shards} shards
 * @param {Word[]} words
 * @returns {Promise<Reading | undefined>}
 */
async function joinedReading(shards, words) {
  const texts = words.map((word) => word.text);
  // "hepatitis c": pages have a letter with the word before it.
  const lettered = texts.length === 2 && !isLong(words[1]) ? await shards.stem(texts.join(" ")) : undefined;
  if (lettered) return { found: lettered, weight: WEIGHTS.joined };
  const whole = texts.join("");
  // "m en g" is "M&G".
  if (whole.length < 5 && words.some(isLong)) return undefined;
  for (const one of texts.length === 2 ? [whole, texts.join("s")] : [whole]) {
    const found = await shards.stem(stem(one));
    if (found) return { found, weight: WEIGHTS.joined };
  }
  if (!words.at(-1)?.isUnfinished) return undefined;
  const begun = await shards.stemsFrom(whole, 1);
  if (!begun.length) return undefined;
  return { found: begun.reduce((a, b) => (b.pages.length > a.pages.length ? b : a)), weight: WEIGHTS.prefix };
}
