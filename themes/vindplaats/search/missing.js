// Words of a query that nothing is about. When one of them says most, what the other words find is no answer.

import { isKnown } from "./guesses.js";
import { stem } from "./stem.js";
import { tokens } from "./tokens.js";
import { isParticiple } from "./verbs.js";

/**
 * @import { Clause, Word } from "./clauses.js"
 * @import { Postings } from "./postings.js"
 * @import { Shards } from "./shards.js"
 */

/**
 * The words that nothing is about; none while the others say more.
 * @param {Shards} shards
 * @param {Word[]} words
 * @param {Clause[]} clauses those that were found
 * @returns {Promise<Word[]>}
 */
export async function missingOf(shards, words, clauses) {
  const heavy = words.filter(({ text, isStopWord, isLight }) => !isStopWord && !isLight && /\p{L}{2}/u.test(text));
  const answers = clauses.filter((clause) => isAnswer(clause, heavy.length === 1));
  // "afgestudeerd" says something of the word beside it.
  const absent = heavy.filter(({ text }) => !answers.some((clause) => clause.text === text));
  const missing = answers.length ? absent.filter(({ text }) => !isParticiple(text)) : absent;
  if (missing.length * 2 >= heavy.length) return missing;
  const others = answers.filter(({ weight }) => weight === 1);
  if (shared(others.map(({ readings, joined }) => [...readings, ...joined].map(({ found }) => found))).length) return [];
  const known = await Promise.all(missing.map(({ text }) => isKnown(shards, stem(text))));
  return missing.filter((_, at) => known[at]);
}

/**
 * A word that was taken apart is on no page unless all its parts are; one of two parts may be all there is to ask.
 * @param {Clause} clause
 * @param {boolean} isAlone
 */
function isAnswer({ isTakenApart, readings, joined }, isAlone) {
  if (!isTakenApart || joined.length || (isAlone && readings.length === 2)) return true;
  return shared(readings.map(({ found }) => [found])).length > 0;
}

/**
 * The pages that have one of each of these.
 * @param {Postings[][]} all
 */
function shared(all) {
  const [first, ...others] = all.map((postings) => new Set(postings.flatMap(({ pages }) => [...pages])));
  return [...(first ?? [])].filter((page) => others.every((pages) => pages.has(page)));
}

/**
 * Words as they were typed.
 * @param {string} query
 * @param {Word[]} words
 */
export function asTyped(query, words) {
  const texts = words.map(({ text }) => text);
  const typed = query.split(/\s+/).filter((word) => tokens(word).some(({ text }) => texts.includes(text)));
  return typed.map((word) => word.replace(/^[^\p{L}\p{N}.]+|[^\p{L}\p{N}+#]+$/gu, "")).join(" ");
}
