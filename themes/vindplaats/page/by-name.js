// The alphabetical order of names, the same as that of the pages (src/dutch/order.rs).

const nameCollator = new Intl.Collator("nl", { numeric: true, sensitivity: "base" });

/**
 * A name without a leading 's, 't or 'n and without punctuation: an apostrophe is left out, other
 * punctuation is a space.
 * @param {string} name
 */
function nameWords(name) {
  const plain = name.normalize("NFKD").replace(/[‘’ʼ`´]/g, "'").replace(/\p{M}/gu, "").replace(/^[^\p{L}\p{N}']+/u, "");
  return plain.replace(/^'[stn](?=[ -])/i, "").replace(/'/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/**
 * Compares two names, for `sort`.
 * @param {string} a
 * @param {string} b
 */
export function byName(a, b) {
  return nameCollator.compare(nameWords(a), nameWords(b)) || (a < b ? -1 : Number(a > b));
}
