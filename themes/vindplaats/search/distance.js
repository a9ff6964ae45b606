// How far two words are from each other, in mistakes of who types.

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
