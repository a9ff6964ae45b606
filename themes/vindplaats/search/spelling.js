// What somebody may have meant who typed a word that no page has.

/** Words of at least so many letters may hold one mistake, and two. */
const ONE_MISTAKE = 4;
const TWO_MISTAKES = 8;

/**
 * The least number of letters to change, add, leave out or swap with a neighbour (Damerau 1964, each
 * letter changed at most once), or Infinity when it is more than `most`.
 * @param {string} a
 * @param {string} b
 * @param {number} most
 * @returns {number}
 */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  /** @type {number[]} */
  let older = [];
  let old = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const change = old[j - 1] + Number(a[i - 1] !== b[j - 1]);
      let cost = Math.min(change, old[j] + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, older[j - 2] + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return Infinity;
    [older, old] = [old, row];
  }
  return old[b.length] <= most ? old[b.length] : Infinity;
}

/**
 * Mistakes a word of this length may hold.
 * @param {string} word
 * @returns {number}
 */
export function mistakes(word) {
  if (word.length < ONE_MISTAKE) return 0;
  return word.length < TWO_MISTAKES ? 1 : 2;
}

/**
 * The first letters that a word may begin with when there is a mistake in its first two.
 * @param {string} word
 * @returns {string[]} those of the word itself first
 */
export function beginnings(word) {
  const [a, b, c] = word;
  return [...new Set([a + b, b + a, a + c, b + c])];
}

/**
 * The likeliest words, best first: the fewest mistakes, the same first letter, the most pages.
 * @param {string} typed
 * @param {string[]} words each with a digit at its end: the more pages, the higher
 * @param {number} most mistakes
 * @returns {{word: string, distance: number}[]}
 */
export function nearest(typed, words, most) {
  const found = [];
  for (const entry of words) {
    const word = entry.slice(0, -1);
    const steps = distance(typed, word, most);
    if (steps > most) continue;
    found.push({ word, distance: steps, rank: steps * 20 + (word[0] === typed[0] ? 0 : 10) - Number(entry.at(-1)) });
  }
  return found.sort((a, b) => a.rank - b.rank || (a.word < b.word ? -1 : 1));
}
