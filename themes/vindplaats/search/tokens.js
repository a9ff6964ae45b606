// A query as words, cut the way `src/search/tokens.rs` cuts the pages; both are tested on the same cases.

import { fold } from "./fold.js";

/** Letters of the longest word that pages are indexed by. */
const WORD_LETTERS_MAX = 64;

/** Stand-ins for punctuation that belongs to a name, so that it is of the word: ".NET", "C++", "C#", "4.3". */
const STAND_INS = new Map([["\u{e000}", "."], ["\u{e001}", "+"], ["\u{e002}", "#"], ["\u{e003}", "."]]);

/**
 * A word of a query, and the words that punctuation joins in it: one of itself when there is none.
 * @typedef {object} Token
 * @property {string} text
 * @property {string[]} parts
 */

/**
 * The tokens of a text.
 * @param {string} text
 * @returns {Token[]}
 */
export function tokens(text) {
  const found = marked(fold(text)).match(/[\p{L}\p{N}'’‘‛ʼ′´`()&+‐‑\u{e000}-\u{e003}-]+/gu) ?? [];
  const pieces = found.map((piece) => piece.split(/[()&+‐‑-]/u).map(withoutApostrophes).filter(Boolean));
  const all = pieces.filter((parts) => parts.length).map((parts) => ({
    text: parts.join("").replace(/[\u{e000}-\u{e003}]/gu, (one) => STAND_INS.get(one) ?? ""),
    parts: parts.flatMap((part) => part.split("\u{e003}")).map((part) => part.replace(/[\u{e000}-\u{e002}]/gu, "")).filter((part) => isShort(part)),
  }));
  return all.filter((token) => isShort(token.text));
}

/**
 * Folded text with stand-ins in the names that need them, and without the dots in "c.o.c."
 * @param {string} text
 */
function marked(text) {
  return text
    .replace(/(^|[^\p{L}\p{N}])(\p{L}(?:\.\p{L})+)(?![\p{L}\p{N}])/gu, (_, before, letters) => before + letters.replaceAll(".", ""))
    .replace(/(^|[^\p{L}\p{N}.])\.(?=\p{L})/gu, "$1\u{e000}")
    .replace(/\.(?=\d)/g, (dot, at, all) => (/(^|[^\p{L}])\d$/u.test(all.slice(Math.max(0, at - 2), at)) ? "\u{e003}" : dot))
    .replace(/([\p{L}\p{N}])(\+\+|#)(?![\p{L}\p{N}])/gu, (_, before, [sign, more]) => before + (sign === "#" ? "\u{e002}" : "\u{e001}".repeat(more ? 2 : 1)));
}

/**
 * "cao's" is a plural of "cao".
 * @param {string} word
 */
function withoutApostrophes(word) {
  return word.replace(/['’‘‛ʼ′´`]/g, "'").replace(/'s$/, "").replaceAll("'", "");
}

/** @param {string} word */
function isShort(word) {
  return word !== "" && (word.length <= WORD_LETTERS_MAX || [...word].length <= WORD_LETTERS_MAX);
}
