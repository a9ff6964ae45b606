// What somebody may have meant who typed a word that no page has.

import { distance } from "./distance.js";
import { soundOf } from "./sounds.js";
import { stem } from "./stem.js";

/** Words of at least so many letters may hold one mistake, and two. */
const ONE_MISTAKE = 4;
const TWO_MISTAKES = 8;

/** A stem and a word of fewer letters have none that is another letter: that makes another word. */
const [STEM_MIN, WORD_MIN] = [6, 5];

/** Letters of the shortest word that is compared by its sound. */
const HEARD_MIN = 6;

/** Letters of the longest inflection. */
const INFLECTION_MAX = 5;

/** Ends the entry of a word that is right although no page has it. */
export const KNOWN = "-";

/** What makes another word of a word: "onbekwaam" is not "bekwaam" misspelt, "intramuraal" not "extramuraal". */
export const PREFIXES = new Set(
  `aan af anti be bij de des dis ex extra her hyper hypo il im in inter intra ir mis mono multi na niet non om on ont op over per post
  pre re sub trans uit ver voor wan`.split(/\s+/),
);

/**
 * Mistakes a word of this length may hold.
 * @param {string} word
 * @returns {number}
 */
export function mistakes(word) {
  if (word.length < ONE_MISTAKE) return 0;
  return word.length < TWO_MISTAKES ? 1 : 2;
}

/** Letters that sound like a first letter: "kursus", "vilosofie". */
const SOUNDS = new Map([["k", "c"], ["c", "k"], ["s", "z"], ["z", "s"], ["f", "v"], ["v", "f"], ["i", "y"], ["y", "i"]]);

/**
 * The first letters that a word may begin with when there is a mistake in its first two.
 * @param {string} word
 * @returns {string[]} those of the word itself first
 */
export function beginnings(word) {
  const [a, b, c] = word;
  return [...new Set([a + b, b + a, a + c, b + c, (SOUNDS.get(a) ?? a) + b])];
}

/**
 * Whether the first letter is the same, or one that sounds so, or is swapped, absent or too many: it is seldom wrong.
 * A short word without its first letter is another: "mit" is not "smit".
 * @param {string} typed
 * @param {string} word
 */
function beginsAlike(typed, word) {
  const [[a, b], [first, second]] = [typed, word];
  if (first === a || first === SOUNDS.get(a) || (first === b && second === a)) return true;
  return typed.length >= WORD_MIN && (first === b || second === a);
}

/**
 * The likeliest words, best first: the fewest mistakes, the same first letter, the most pages. A word is compared
 * as it is and by its stem, so that it does not matter in which form the other was typed.
 * @param {string} typed the stem of what was typed
 * @param {string[]} words each with how pages write it, behind `=`, and a digit: the more pages, the higher
 * @param {number} most mistakes
 * @returns {{word: string, written: string, distance: number}[]}
 */
export function nearest(typed, words, most) {
  const found = [];
  const sound = soundOf(typed);
  for (const entry of words) {
    const [word, written = word] = entry.slice(0, -1).split("=");
    const longer = word.length - typed.length;
    if (entry.endsWith(KNOWN) || longer < -most || longer > most + INFLECTION_MAX) continue;
    const own = stemOf(word);
    // A short stem is like many words: "sit" of "site" is not "smit", nor "doser" of "dosering" "doceer".
    const near = typed === own || (typed.length < STEM_MIN && hasOther(typed, own)) ? -1 : Math.min(most, mistakes(own));
    const ofWord = typed.length < WORD_MIN && hasOther(typed, word) ? Infinity : distance(typed, word, most);
    const isByEar = typed.length >= HEARD_MIN && [word, own].some((other) => soundOf(other) === sound);
    const steps = isByEar ? 1 : beginsAlike(typed, word) ? Math.min(ofWord, distance(typed, own, near)) : Infinity;
    if (steps > most || isOther(typed, word) || isOther(typed, own)) continue;
    found.push({ word, written, distance: steps, rank: steps * 20 + (word[0] === typed[0] ? 0 : 10) - Number(entry.at(-1)) });
  }
  return found.sort((a, b) => a.rank - b.rank || (a.word < b.word ? -1 : 1));
}

/**
 * Whether a letter is another one: "voed" and "voer", not "aois" and "aios".
 * @param {string} one
 * @param {string} two
 */
function hasOther(one, two) {
  const [a, b] = [one, two].map((word) => [...word].sort().join(""));
  return one.length === two.length && a !== b;
}

/** @type {Map<string, string>} */
const stems = new Map();

/**
 * The stem of a word of the index, found once: they are compared again with the next mistake.
 * @param {string} word
 */
function stemOf(word) {
  const own = stems.get(word) ?? stem(word);
  stems.set(word, own);
  return own;
}

/**
 * True when two words differ by what makes another word.
 * @param {string} one
 * @param {string} two
 */
function isOther(one, two) {
  let same = 0;
  while (same < Math.min(one.length, two.length) && one.at(-1 - same) === two.at(-1 - same)) same += 1;
  // "in" and "ex" of "intramuraal" and "extramuraal" are alike from the second letter on.
  for (let length = same; length > 3; length -= 1) {
    const fronts = [one, two].map((word) => word.slice(0, word.length - length));
    if (fronts.some((front) => front.length > 5)) return false;
    if (fronts.every((front) => !front || PREFIXES.has(front))) return true;
  }
  return false;
}
