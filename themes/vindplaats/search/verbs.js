// Forms of Dutch verbs that the stem keeps, back to the stem of the verb: "begeleidt", "gecoacht", "bijgeschoold".
// There is no list of verbs: what comes out is a verb only when pages have it.

import { stem } from "./stem.js";

/** Endings of persons, past tenses and participles. */
const FORM_ENDINGS = ["t", "d", "te", "de", "ten", "den"];

/** First parts of separable verbs, with "ge" behind them in a participle. */
const PARTICIPLE = /^(aan|achter|af|bij|binnen|door|in|mee|na|om|op|over|samen|tegen|terug|toe|uit|vast|voor|weg)?ge(?=..)/;

/** Letters of the shortest stem of a verb that an ending may hide. */
const VERB_MIN = 4;

/**
 * The stems of the verbs that a word may be a form of, the likeliest first.
 * @param {string} word
 * @returns {string[]}
 */
export function verbs(word) {
  const own = stem(word);
  const short = [own, word].flatMap((form) => FORM_ENDINGS.filter((end) => form.endsWith(end)).map((end) => form.slice(0, -end.length)));
  // The stem of "gereflecteerd" has lost its ending; that of "talent" is no verb.
  const forms = [...short, ...(/eerde?$/.test(word) ? [own] : [])].filter((form) => !form.endsWith("en"));
  const all = [...forms, ...forms.filter((form) => PARTICIPLE.test(form)).map((form) => form.replace(PARTICIPLE, "$1"))].map(stem);
  return [...new Set(all)].filter((one) => one !== own && one.length >= VERB_MIN);
}

/** @param {string} word */
export function isParticiple(word) {
  return PARTICIPLE.test(word) && /[dt]e?$/.test(word);
}
