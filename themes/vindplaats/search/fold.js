// How texts compare: people type words without capitals and accents.

/**
 * A text without capitals and diacritics.
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
