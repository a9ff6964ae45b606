// The answers to the questions into the values of a record, and back.

/** @import { Values } from "./yaml.js" */

import { groupOf, runsOf } from "./record-runs.js";

/**
 * What a question was answered: text, several texts, or answers about each run or day.
 * @typedef {string | string[] | Answers | Answers[]} Answer
 * @typedef {{[key: string]: Answer}} Answers
 */

/** How long an offering is good without another look. */
const YEARS = 1;

/**
 * The values of a new record. It is a draft: the editors decide when visitors see it.
 * @param {Answers} answers
 * @param {string} today
 * @returns {Values}
 */
export function recordOf(answers, today) {
  const { eenheid, studielast, kosten, uitvoeringen, beheer, _tekst, _organisatie, ...others } = answers;
  /** @type {Values} */
  const values = { levensloop: "concept", .../** @type {Values} */ (others) };
  if (studielast) values.studielast = `${studielast} ${eenheid ?? "uur"}`;
  const cost = costOf(/** @type {Answers} */ (kosten ?? {}));
  if (Object.keys(cost).length) values.kosten = cost;
  const runs = runsOf(/** @type {Answers[]} */ (uitvoeringen ?? []));
  if (runs.length) values.uitvoeringen = runs;
  const { website, titel } = others;
  if (typeof website === "string") {
    values.bronnen = [{ url: website, ...(typeof titel === "string" && { titel }), gezien_op: today }];
  }
  const review = `${Number(today.slice(0, 4)) + YEARS}${today.slice(4)}`.replace("-02-29", "-02-28");
  values.beheer = { gecontroleerd_op: today, herzien_voor: review, .../** @type {Values} */ (beheer) };
  return values;
}

/**
 * A price of which nothing was told is not there.
 * @param {Answers} cost
 */
function costOf({ prijzen = [], ...others }) {
  const told = /** @type {Values[]} */ (prijzen).filter((price) => Object.keys(price).length);
  return /** @type {Values} */ ({ ...others, ...(told.length && { prijzen: told }) });
}

/**
 * The answers that lead to these values.
 * @param {Values} values
 * @returns {Answers}
 */
export function answersOf(values) {
  const { studielast, uitvoeringen, ...others } = values;
  const answers = /** @type {Answers} */ ({ ...others });
  const load = typeof studielast === "string" && /^(\S+) (minuut|minuten|uur|uren|dag|dagen)$/u.exec(studielast);
  if (load) {
    answers.studielast = load[1];
    answers.eenheid = { "m": "minuten", "u": "uur", "d": "dagen" }[load[2][0]] ?? "uur";
  }
  if (Array.isArray(uitvoeringen)) {
    answers.uitvoeringen = /** @type {Values[]} */ (uitvoeringen).map(groupOf);
  }
  return answers;
}
