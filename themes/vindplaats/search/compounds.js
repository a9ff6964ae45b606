// Compounds that no page has as a whole, taken apart into words that pages do have.

import { stem } from "./stem.js";

/**
 * @import { Postings } from "./postings.js"
 * @import { Shards } from "./shards.js"
 */

/** Letters of a word that is taken apart, and ways to go on from each place in it. */
const [SPLIT_LETTERS_MIN, SPLIT_LETTERS_MAX] = [8, 40];
const SPLITS_MAX = 4;

/** What may stand between the parts of a compound, and between words that were typed together. */
const LINKS = ["", "s", "en", "e", "n", "van", "voor", "in"];

/**
 * The known words that make up this one, those with the longest first part before others; none when there
 * are no such words.
 * @param {Shards} shards
 * @param {string} word
 * @returns {Promise<Postings[]>}
 */
export function partsOf(shards, word) {
  const isSplit = word.length >= SPLIT_LETTERS_MIN && word.length <= SPLIT_LETTERS_MAX;
  return isSplit ? partsFrom(shards, word, new Map()) : Promise.resolve([]);
}

/**
 * Each rest is taken apart once: there are many ways to come to it.
 * @param {Shards} shards
 * @param {string} word
 * @param {Map<string, Postings[]>} known the parts of the ends that were tried
 * @returns {Promise<Postings[]>}
 */
async function partsFrom(shards, word, known) {
  const tried = known.get(word);
  if (tried) return tried;
  known.set(word, []);
  const splits = await splitsOf(shards, word);
  for (const { front, rest } of splits) {
    const last = isRemains(rest) ? undefined : await shards.stem(stem(rest));
    if (last) return keep([front, last]);
  }
  for (const { front, rest } of splits) {
    const others = rest.length > 7 ? await partsFrom(shards, rest, known) : [];
    if (others.length) return keep([front, ...others]);
  }
  return [];

  /** @param {Postings[]} parts */
  function keep(parts) {
    known.set(word, parts);
    return parts;
  }
}

/**
 * True for letters that are a word by their last "e" alone: "mine" of "vitamine" is not "min".
 * @param {string} rest
 */
function isRemains(rest) {
  return rest.endsWith("e") && stem(rest).length < 4;
}

/**
 * The known first parts of a word, each with the rest of it.
 * @param {Shards} shards
 * @param {string} word
 */
async function splitsOf(shards, word) {
  const splits = [];
  for (let end = word.length - 3; end > 3; end -= 1) {
    for (const link of LINKS.filter((one) => end - one.length > 3 && word.slice(0, end).endsWith(one))) {
      splits.push({ front: shards.stem(stem(word.slice(0, end - link.length))), rest: word.slice(end) });
    }
  }
  const fronts = await Promise.all(splits.map(({ front }) => front));
  return splits.flatMap(({ rest }, at) => (fronts[at] ? { front: fronts[at], rest } : [])).slice(0, SPLITS_MAX);
}
