// How texts compare, as `src/search/fold.rs` does it: people type words without capitals, accents and ligatures,
// and copy them with characters that cannot be seen.

/** Characters that count for nothing. */
export const UNSEEN = /[\u{ad}\u{61c}\u{180e}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{206f}\u{feff}\u{fff9}-\u{fffb}\u{e0000}-\u{e007f}™℠]/gu;

/** Letters that Unicode does not take apart. */
const SPELT = new Map([..."æœßøłđðþıς"].map((letter, at) => [letter, "ae oe ss o l d d th i σ".split(" ")[at]]));

/**
 * A text without capitals, diacritics and what cannot be seen.
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  const plain = text.replace(UNSEEN, "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[æœßøłđðþıς]/g, (letter) => SPELT.get(letter) ?? letter);
}
