// From a query to ranked pages. Each word of the query is a *clause*: the pages that have the word in any
// form, with how much each page is about it. A page's score adds up what its clauses are worth.

import { pathIn, withPathFirst, wordsIn } from "./addresses.js";
import { clausesOf } from "./clauses.js";
import { UNSEEN } from "./fold.js";
import { asTyped, missingOf } from "./missing.js";
import { stopWordClauses } from "./stop-words.js";
import { tokens } from "./tokens.js";
import { wordsOf } from "./words.js";

/**
 * @import { Clause } from "./clauses.js"
 * @import { Reading } from "./readings.js"
 * @import { Shards } from "./shards.js"
 */

/** A page that is worth less than this share of the best one is no answer. */
const SHARE_MIN = 0.4;

/** Longest query that is read. */
const LETTERS_MAX = 200;

/** How much it counts that a page lacks words of the query: 0 nothing, 1 in proportion to their number. */
const COVERAGE = 0.3;

/**
 * What a query finds.
 * @typedef {object} Answer
 * @property {number[]} hits the numbers of all pages that have any of it, the best first
 * @property {number[]} best those of them that are an answer
 * @property {Set<string>} stems what was looked for
 * @property {string} meant the query as it was taken; empty when that is as it was typed
 * @property {string} missing the words that nothing is about, for which there is no answer; mostly empty
 * @property {string} rest the other words, which may find something by themselves
 */

/**
 * The pages for a query.
 * @param {Shards} shards
 * @param {string} query
 * @returns {Promise<Answer>}
 */
export async function search(shards, query) {
  await shards.open();
  const typed = query.normalize("NFC").replace(UNSEEN, "");
  const path = pathIn(typed);
  const read = path ? wordsIn(path) : typed.slice(0, LETTERS_MAX);
  const words = wordsOf(read, shards.stopWords);
  const isOfStopWords = words.every((word) => word.isStopWord);
  const clauses = isOfStopWords ? await stopWordClauses(shards, words) : await clausesOf(shards, words);
  const scores = scoresOf(clauses, shards, isOfStopWords ? words.length : 1);
  const found = [...scores.keys()].filter((page) => scores[page]);
  found.sort((a, b) => scores[b] - scores[a] || a - b);
  const least = scores[found[0]] * SHARE_MIN;
  const hits = path ? await withPathFirst(shards, found, path) : found;
  const missing = path || isOfStopWords ? [] : await missingOf(shards, words, clauses);
  return {
    hits,
    best: missing.length ? [] : hits.filter((page, at) => !at || scores[page] >= least),
    stems: new Set(clauses.flatMap(({ readings, joined }) => [...readings, ...joined].map((reading) => reading.found.stem))),
    meant: path ? "" : meantBy(read, clauses),
    missing: asTyped(read, missing),
    rest: hits.length ? asTyped(read, words.filter((word) => !word.isStopWord && !missing.includes(word))) : "",
  };
}

/**
 * How much it says that a page has a word that so many have (Robertson and Spärck Jones, 1976).
 * @param {number} total
 * @param {number} pages
 */
function rarity(total, pages) {
  return Math.log(1 + (total - pages + 0.5) / (pages + 0.5));
}

/**
 * What the clauses are worth on each page, less where some of them are absent.
 * @param {Clause[]} clauses
 * @param {Shards} shards
 * @param {number} least how many of them a page must have
 */
function scoresOf(clauses, shards, least) {
  const [scores, covered] = [new Float32Array(shards.pages), new Uint8Array(shards.pages)];
  for (const clause of clauses) {
    worthOf(clause, shards).forEach((worth, page) => {
      scores[page] += worth;
      covered[page] += Number(worth > 0);
    });
  }
  return scores.map((score, page) => (covered[page] < least ? 0 : score && score * (covered[page] / clauses.length) ** COVERAGE));
}

/**
 * What a clause is worth on each page: the best of its readings.
 * @param {Clause} clause
 * @param {Shards} shards
 */
function worthOf({ weight: share, readings, joined }, { levels, pages: total }) {
  const best = new Float32Array(total);
  /** @param {Reading} reading */
  const rarityOf = ({ found }) => rarity(total, found.pages.length);
  /**
   * @param {Reading} reading
   * @param {number} rare
   */
  const raise = ({ found, weight }, rare) => {
    const worth = (share * weight * rare) / levels;
    found.pages.forEach((page, at) => {
      best[page] = Math.max(best[page], worth * found.impacts[at]);
    });
  };
  // Another reading is not worth more than the likeliest one for being rarer.
  const likeliest = readings.filter(({ weight }) => weight === readings[0].weight);
  const most = Math.min(...likeliest.map(rarityOf));
  for (const reading of readings) raise(reading, Math.min(most, rarityOf(reading)));
  for (const reading of joined) raise(reading, rarityOf(reading));
  return best;
}

/**
 * The query with the words that were meant; empty when it was taken as typed.
 * @param {string} query
 * @param {Clause[]} clauses
 */
function meantBy(query, clauses) {
  /** @type {Map<string, string>} */
  const meant = new Map();
  for (const { text, meant: word } of clauses) if (word) meant.set(text, word);
  if (!meant.size) return "";
  return query.split(/\s+/).map((word) => meant.get(tokens(word)[0]?.text ?? "") ?? word).join(" ");
}
