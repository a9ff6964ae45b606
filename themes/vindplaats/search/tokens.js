// A query as words, cut the way `src/search/tokens.rs` cuts the pages; both are tested on the same cases.

import { fold } from "./fold.js";

/**
 * The tokens of a text between spaces, each as its words: several where punctuation joins them.
 * @param {string} text
 * @returns {string[][]}
 */
export function tokens(text) {
  const found = fold(text).match(/[\p{L}\p{N}'’‘´`()&+‐‑-]+/gu) ?? [];
  const parts = found.map((token) => token.split(/[()&+‐‑-]/u).map(withoutApostrophes).filter(Boolean));
  return parts.filter((words) => words.length);
}

/**
 * "cao's" is a plural of "cao".
 * @param {string} word
 */
function withoutApostrophes(word) {
  return word.replace(/['’‘´`]/g, "'").replace(/'s$/, "").replaceAll("'", "");
}
