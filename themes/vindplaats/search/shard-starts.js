// Where each file of sorted words begins, and so which of them hold a word.

const A = "A".charCodeAt(0);

/**
 * The number of the last shard that begins at or before a word.
 * @param {string[]} starts
 * @param {string} word
 */
export function shardOf(starts, word) {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The numbers of the shards with words that begin so, at most so many.
 * @param {string[]} starts
 * @param {string} prefix
 * @param {number} most
 */
export function shardsOf(starts, prefix, most) {
  const [first, last] = [shardOf(starts, prefix), shardOf(starts, `${prefix}\u{10ffff}`)];
  return Array.from({ length: Math.min(last - first + 1, most) }, (_, at) => first + at);
}

/**
 * Sorted texts that each begin with a capital: how many letters it shares with the one before.
 * @param {string} shared
 */
export function startsOf(shared) {
  let before = "";
  return Array.from(shared.matchAll(/[A-Z][^A-Z]*/g), ([text]) => {
    before = before.slice(0, text.charCodeAt(0) - A) + text.slice(1);
    return before;
  });
}
