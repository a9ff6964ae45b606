// Queries of nothing but stop words: "MET", "zelf doen". Pages have their stop words in titles and names alone,
// and those in capitals as names of their own; see `src/search/names.rs`.

import { WEIGHTS } from "./readings.js";

/**
 * @import { Clause, Word } from "./clauses.js"
 * @import { Shards } from "./shards.js"
 */

/**
 * The clauses of the words; those that are found nowhere are left out.
 * @param {Shards} shards
 * @param {Word[]} words
 * @returns {Promise<Clause[]>}
 */
export async function stopWordClauses(shards, words) {
  const clauses = await Promise.all(words.map(({ text }) => stopWordClause(shards, text)));
  return clauses.filter(({ readings }) => readings.length);
}

/**
 * @param {Shards} shards
 * @param {string} text
 * @returns {Promise<Clause>}
 */
async function stopWordClause(shards, text) {
  const [name, word] = await Promise.all([shards.stem(`${text}!`), shards.stem(text)]);
  const readings = [];
  if (name) readings.push({ found: name, weight: 1 });
  if (word) readings.push({ found: word, weight: name ? WEIGHTS.half : 1 });
  return { text, weight: 1, readings, joined: [] };
}
