// The stem of a Dutch word, as `src/search/stem.rs` finds it; `tests/scripts/stems.txt` has the words and
// stems that both must agree on.

import { singular, withoutS } from "./plurals.js";

/**
 * Endings by their length, what replaces each, and how many letters must stay in front.
 * @type {[ending: string, replacement: string, least: number][]}
 */
const ENDINGS = [
  ["heden", "heid", 2],
  ["enden", "", 4],
  ["eerde", "er", 3],
  ["ende", "", 4],
  ["atie", "er", 3],
  ["ctie", "cter", 2],
  ["cien", "cie", 3],
  ["lien", "lie", 1],
  ["nien", "nie", 2],
  ["rien", "rie", 2],
  ["ieen", "ie", 0],
  ["eeen", "ee", 0],
  ["eert", "er", 3],
  ["eerd", "er", 3],
  ["heid", "", 3],
  ["tjes", "t", 3],
  ["jes", "", 4],
  ["ing", "", 3],
  ["tje", "t", 3],
  ["je", "", 4],
  ["en", "", 2],
  ["e", "", 3],
];

/** Endings that come off one word. */
const ENDINGS_MAX = 8;

/**
 * The stem of a folded word.
 * @param {string} word
 * @returns {string}
 */
export function stem(word) {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  let short = word;
  for (let left = ENDINGS_MAX; left > 0; left -= 1) short = shorter(short) ?? short;
  return vowels(short) > 1 ? short.replace(/([aeou])\1([^aeiouy])$/, "$1$2") : short;
}

/**
 * A word without one of its endings; `undefined` when it has none.
 * @param {string} word
 */
function shorter(word) {
  if (word.length < 4) return withoutEnding(word);
  return singular(word) ?? withoutS(word) ?? withoutEnding(word) ?? withoutDouble(word);
}

/**
 * "skill" as "skills", whose ending is gone; `undefined` for others.
 * @param {string} word
 */
function withoutDouble(word) {
  return /([^aeiouy])\1$/.test(word) ? word.slice(0, -1) : undefined;
}

/**
 * A word without its ending; `undefined` when it has none.
 * @param {string} word
 */
function withoutEnding(word) {
  for (const [ending, replacement, least] of ENDINGS) {
    const rest = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || rest.length < least || (least && !vowels(rest))) continue;
    if (ending[0] === "e" && ending.length < 3 && /([eo]|(^|[^aeiouy])i)$/.test(rest)) continue;
    return replacement ? rest + replacement : respelt(rest, ending[0] === "e");
  }
  return undefined;
}

/**
 * A word whose ending came off, spelt as it is without.
 * @param {string} rest
 * @param {boolean} isOpen whether its last syllable was open
 */
function respelt(rest, isOpen) {
  if (/([^aeiouy])\1$/.test(rest)) return rest.slice(0, -1);
  const long = isOpen && vowels(rest) === 1 ? rest.replace(/(^|[^aeiouy])([aeouy])([^aeiouy])$/, "$1$2$2$3") : rest;
  return long.replace(/v$/, "f").replace(/z$/, "s");
}

/**
 * How many groups of vowels a word has.
 * @param {string} word
 */
function vowels(word) {
  return word.match(/[aeiouy]+/g)?.length ?? 0;
}
