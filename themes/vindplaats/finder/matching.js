// The finder's arithmetic: which offerings fit what is chosen, and how many would fit each option.
//
// Offerings are numbers, in the usual order. A column says of each offering which set of options it
// has in a group. A filter on 10,000 offerings is then some passes over arrays of small numbers.

import { fold } from "../search/fold.js";

/** The group that tells past offerings from others; in all others they do not count. */
const KINDS = "groep";

/** What to subtract from a code point; see `column.rs`. */
const FIRST = 35;

/** Numbers from here on are written past the code points that are no characters. */
const SURROGATES = [0xd800, 0xe000];

/**
 * @typedef {object} Column
 * @property {number[][]} sets the sets of options that occur
 * @property {Uint32Array} of the set of each offering
 */

/**
 * A group that nothing is known of.
 * @type {Column}
 */
const NONE = { sets: [], of: new Uint32Array() };

/**
 * The numbers that a text means, one a character.
 * @param {string} text
 * @returns {Uint32Array}
 */
export function numbers(text) {
  const [low, high] = SURROGATES;
  return Uint32Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? FIRST;
    return code - FIRST - (code < low ? 0 : high - low);
  });
}

/**
 * The offerings by rank, those of one rank in the usual order.
 * @param {Uint32Array} ranks the rank of each offering
 * @returns {Uint32Array}
 */
export function byRank(ranks) {
  return Uint32Array.from(ranks.keys()).sort((a, b) => ranks[a] - ranks[b] || a - b);
}

/**
 * @typedef {object} Found
 * @property {number[]} found the offerings in order
 * @property {(name: string) => number[]} count for a group, the offerings each option would give
 * @property {Map<string, number>} gain for a chosen group, how many more there would be without it
 */

/**
 * The offerings that have one of the chosen options in every group, past ones last.
 * @param {object} question
 * @param {number} question.total how many offerings there are
 * @param {number} [question.past] the first one that is past, like all after it
 * @param {Map<string, Column>} question.columns those of the chosen groups at least
 * @param {Map<string, Set<number>>} question.chosen
 * @param {Iterable<number>} [question.order] the offerings in the order to show them
 * @param {Iterable<number>} [question.only] what a search by words found
 * @returns {Found}
 */
export function match({ total, past = total, columns, chosen, order, only }) {
  const misses = new Uint8Array(total);
  const missed = new Uint8Array(total);
  if (only) {
    misses.fill(2);
    for (const number of only) misses[number] = 0;
  }
  const names = [...chosen.keys()];
  names.forEach((name, group) => {
    const { sets, of } = columns.get(name) ?? NONE;
    const fits = sets.map((set) => set.some((option) => chosen.get(name)?.has(option)));
    for (let number = 0; number < total; number += 1) {
      if (fits[of[number]]) continue;
      misses[number] += 1;
      missed[number] = group;
    }
  });
  /** @type {number[]} */
  const found = [];
  /** @type {number[][]} those that only one group leaves out */
  const almost = names.map(() => []);
  for (const number of order ?? misses.keys()) {
    if (misses[number] === 0) found.push(number);
    else if (misses[number] === 1) almost[missed[number]].push(number);
  }
  /** @param {number} number */
  const isCurrent = (number) => number < past;
  found.sort((a, b) => Number(isCurrent(b)) - Number(isCurrent(a)));
  /** @param {string} name */
  const count = (name) => {
    const lists = [found, almost[names.indexOf(name)] ?? []];
    const counted = name === KINDS ? lists : lists.map((list) => list.filter(isCurrent));
    return countOptions(columns.get(name) ?? NONE, ...counted);
  };
  const gain = new Map(names.map((name, group) => [name, almost[group].length]));
  return { found, count, gain };
}

/**
 * How many trainings, aids and past ones there are among offerings.
 * @typedef {[trainings: number, aids: number, past: number]} Kinds
 */

/**
 * In the usual order they come one after the other.
 * @param {number[]} offerings
 * @param {number} aids the first aid
 * @param {number} past the first one that is past
 * @returns {Kinds}
 */
export function kindsOf(offerings, aids, past) {
  const [trainings, current] = [aids, past].map((end) => offerings.filter((number) => number < end).length);
  return [trainings, current - trainings, offerings.length - current];
}

/**
 * For each option of a column how many of these offerings have it.
 * @param {Column} column
 * @param {...number[]} offerings
 */
function countOptions({ sets, of }, ...offerings) {
  const times = new Uint32Array(sets.length);
  for (const list of offerings) for (const number of list) times[of[number]] += 1;
  /** @type {number[]} */
  const counts = [];
  sets.forEach((set, number) => {
    for (const option of set) counts[option] = (counts[option] ?? 0) + times[number];
  });
  return counts;
}

/**
 * A text as it is compared: without case, diacritics and punctuation, "&" as "en".
 * @param {string} text
 * @returns {string}
 */
export function plain(text) {
  return fold(text.replaceAll("&", " en ")).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
