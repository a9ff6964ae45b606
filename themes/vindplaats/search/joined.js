// What words beside each other may make: a wording, a compound typed apart, a verb and its particle.

import { WEIGHTS } from "./readings.js";
import { stem } from "./stem.js";

/**
 * @import { Clause, Word } from "./clauses.js"
 * @import { Reading } from "./readings.js"
 * @import { Shards } from "./shards.js"
 */

/** Most words of one wording. */
const WORDING_MAX = 4;

/** A particle belongs to a verb at most so many words before it; and most pairs of them that are tried. */
const PARTICLE_REACH = 6;
const PARTICLES_MAX = 6;

/** First parts of separable verbs. */
const PARTICLES = new Set("aan af bij door in mee na om op over samen terug toe uit voor".split(" "));

/** @param {{text: string}} word */
export function isLong({ text }) {
  return [...text].length > 1;
}

/**
 * Words beside each other that may be one: a wording that begins so, or a compound typed apart.
 * @param {Word[]} words
 * @param {Word[]} content
 * @param {Clause[]} clauses those of the content words
 */
export function adjacent(words, content, clauses) {
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
export function separableVerbs(words) {
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
export async function joinedReading(shards, words) {
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
