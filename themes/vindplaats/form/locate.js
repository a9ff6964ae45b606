// The question that a problem is about. A run of the form has days, a run of a record has a start and an end
// or meetings.

import { fieldsOf, keyOf, listsOf } from "./scope.js";

/** @import { Problem } from "./problems.js" */
/** @import { Field } from "./scope.js" */

/** Which field of a day a moment is. */
const OF_DAY = { start: "dag", einde: "tot" };

/**
 * Which items of a list are in the record.
 * @type {Record<string, (item: Element) => boolean>}
 */
const IS_TOLD = {
  "dagen": (day) => Boolean(fieldsOf(day)[0]?.value),
  "kosten/prijzen": (price) => fieldsOf(price).some(({ value }) => value.trim()),
};

/**
 * A problem with the question that it is about.
 * @typedef {{problem: Problem, question: HTMLElement, field: Field}} Shown
 */

/**
 * The question that a problem is about; none when nobody asked.
 * @param {HTMLFormElement} form
 * @param {Problem} problem
 * @returns {Shown | undefined}
 */
export function locate(form, problem) {
  const parts = problem.path.split("/");
  /** @type {Element} */
  let scope = form;
  let key = "";
  for (let at = 0; at < parts.length;) {
    const found = itemOf(scope, parts.slice(at));
    if (!found) {
      key = parts.slice(at).join("/");
      break;
    }
    scope = found.item;
    at += found.parts;
  }
  return questionOf(scope, key, problem) ?? ofDay(scope, key, problem);
}

/**
 * The item that a path leads into, and how many parts of the path that takes.
 * @param {Element} scope
 * @param {string[]} path
 */
function itemOf(scope, path) {
  for (const list of listsOf(scope)) {
    const name = list.dataset.items ?? "";
    const key = (name === "dagen" ? "bijeenkomsten" : name).split("/");
    if (!key.every((part, at) => part === path[at])) continue;
    const item = [...list.children].filter(IS_TOLD[name] ?? Boolean)[Number(path[key.length])];
    if (item) return { item, parts: key.length + 1 };
  }
  return undefined;
}

/**
 * The question about a key, or about what is above or below it.
 * @param {Element} scope
 * @param {string} key
 * @param {Problem} problem
 * @returns {Shown | undefined}
 */
function questionOf(scope, key, problem) {
  const alias = { bronnen: "website", beheer: "beheer/contact" };
  const wanted = Object.entries(alias).reduce((name, [from, to]) => (name.startsWith(from) && name !== to ? to : name), key);
  const names = [wanted, wanted.replace(/\/\d+$/u, ""), OF_DAY[/** @type {"start"} */ (key)]];
  const field = fieldsOf(scope).find(({ name }) => names.includes(keyOf(name)));
  const question = field?.closest("[data-name]");
  return field && question instanceof HTMLElement ? { problem, question, field } : undefined;
}

/**
 * A run of one day has its moments in the questions about that day.
 * @param {Element} scope
 * @param {string} key
 * @param {Problem} problem
 */
function ofDay(scope, key, problem) {
  const day = listsOf(scope)[0]?.children[0];
  return day && key in OF_DAY ? questionOf(day, key, problem) : undefined;
}
