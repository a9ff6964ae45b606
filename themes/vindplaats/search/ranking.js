// From a query to ranked pages. Each word of the query is a *unit*: the pages that have it in any form,
// each with how much it is about it. A page's score adds up what its units are worth.

import { unitsOf } from "./clauses.js";
import { pieces } from "./words.js";

/** A page that is worth less than this share of the best one is no answer. */
const SHARE_MIN = 0.4;

/** Longest query that is read, and most words of it. */
const LETTERS_MAX = 200;
const WORDS_MAX = 16;

/** How much the words count that a page has not: 0 nothing, 1 in proportion to their number. */
const COVERAGE = 0.3;

/**
 * The pages for a query, the best first.
 * @param {import("./shards.js").Shards} shards
 * @param {string} query
 * @returns {Promise<{hits: number[], best: number[], stems: Set<string>, meant: string}>}
 *   hits: numbers of all pages with any of it; best: those that are an answer; stems: what was looked
 *   for; meant: the query as it was taken, when that is not as it was typed
 */
export async function search(shards, query) {
  await shards.open();
  const words = wordsOf(query.slice(0, LETTERS_MAX), shards.stopWords);
  const units = await unitsOf(shards, words);
  const scores = scoresOf(units, shards);
  const hits = [];
  scores.forEach((score, page) => score && hits.push(page));
  hits.sort((a, b) => scores[b] - scores[a] || a - b);
  const least = scores[hits[0]] * SHARE_MIN;
  const stems = units.flatMap(({ ways, pairs }) => [...ways, ...pairs].map(({ found }) => found.stem));
  return { hits, best: hits.filter((page) => scores[page] >= least), stems: new Set(stems), meant: meantBy(query, units) };
}

/** The words to look for, and which of them stand together. */
function wordsOf(query, stopWords) {
  const all = [];
  for (const parts of pieces(query)) {
    if (parts.length > 1) all.push({ said: parts.join(""), parts: parts.filter((part) => part.length > 1) });
    else all.push({ said: parts[0], parts: [] });
  }
  const isOpen = /[\p{L}\p{N}]$/u.test(query);
  const words = all.map((word, at) => ({
    ...word,
    isLast: isOpen && at === all.length - 1,
    isStop: stopWords.has(word.said),
  }));
  return words.slice(0, WORDS_MAX);
}

/** How much it says that a page has a word that so many have (Robertson and Spärck Jones, 1976). */
function rarity(total, pages) {
  return Math.log(1 + (total - pages + 0.5) / (pages + 0.5));
}

/** What the units are worth on each page, less where some of them are not. */
function scoresOf(units, shards) {
  const [scores, covered] = [new Float32Array(shards.pages), new Uint8Array(shards.pages)];
  for (const unit of units) {
    worthOf(unit, shards).forEach((worth, page) => {
      scores[page] += worth;
      covered[page] += worth > 0;
    });
  }
  return scores.map((score, page) => score && score * (covered[page] / units.length) ** COVERAGE);
}

/** What a unit is worth on each page: the best of the ways to read it. */
function worthOf({ ways, pairs }, { levels, pages: total }) {
  const best = new Float32Array(total);
  const rarityOf = ({ found }) => rarity(total, found.pages.length);
  const raise = ({ found, weight }, rare) => {
    const worth = (weight * rare) / levels;
    found.pages.forEach((page, at) => {
      best[page] = Math.max(best[page], worth * found.impacts[at]);
    });
  };
  // Another way to read a word is not worth more than the likeliest one for being rarer.
  const likeliest = ways.filter(({ weight }) => weight === ways[0].weight);
  const most = Math.min(...likeliest.map(rarityOf));
  for (const way of ways) raise(way, Math.min(most, rarityOf(way)));
  for (const pair of pairs) raise(pair, rarityOf(pair));
  return best;
}

/** The query with the words that were meant, or nothing when it was taken as typed. */
function meantBy(query, units) {
  const meant = new Map(units.filter((unit) => unit.meant).map((unit) => [unit.said, unit.meant]));
  if (!meant.size) return "";
  return query.split(/\s+/).map((word) => meant.get(pieces(word)[0]?.join("") ?? "") ?? word).join(" ");
}
