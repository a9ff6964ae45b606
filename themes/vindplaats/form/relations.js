// What is wrong between the values of one record: days in the wrong order, a key that another asks for or
// excludes. The rules come from the program.

/**
 * @import { Problem, Rules } from "./problems.js"
 * @import { Value, Values } from "./yaml.js"
 */

/**
 * Every problem of two or more values.
 * @param {Values} values
 * @param {Rules} rules
 * @returns {Problem[]}
 */
export function relationProblems(values, { orders, conditions }) {
  const late = orders.flatMap(({ first, last, message, remedy }) => {
    const pairs = placesOf(values, last).map((path) => ({ path, start: valueAt(values, sameItem(first, path)), end: valueAt(values, path) }));
    const wrong = pairs.filter(({ start, end }) => typeof start === "string" && typeof end === "string" && isAfter(start, end));
    return wrong.map(({ path }) => ({ path, message, remedy }));
  });
  const has = (/** @type {string} */ path) => isTold(valueAt(values, path));
  const wrong = conditions.filter(({ when, is, needs, excludes }) => {
    const value = valueAt(values, when);
    const applies = is ? is.some((one) => one === (value ?? null)) : has(when);
    return applies && ((needs.length > 0 && !needs.some(has)) || excludes.some(has));
  });
  return [...late, ...wrong.map(({ at, message, remedy }) => ({ path: at, message, remedy }))];
}

/**
 * Whether a value is there, and is no amount of nothing.
 * @param {Value | undefined} value
 */
function isTold(value) {
  return value !== undefined && !(typeof value === "string" && /^0+([.,]0+)?$/u.test(value));
}

/**
 * Whether a day or moment is later than another. On one day that is known only when both have a time.
 * @param {string} one
 * @param {string} other
 */
export function isAfter(one, other) {
  const days = [one, other].map((text) => text.slice(0, 10));
  return days[0] > days[1] || (days[0] === days[1] && one.length > 10 && other.length > 10 && one > other);
}

/**
 * @param {Values} values
 * @param {string} path
 * @returns {Value | undefined}
 */
export function valueAt(values, path) {
  /** @type {any} */
  let value = values;
  for (const part of path.split("/")) value = value?.[part];
  return value;
}

/**
 * The paths that a path with a `*` for each place in a list leads to.
 * @param {Values} values
 * @param {string} pattern
 * @returns {string[]}
 */
function placesOf(values, pattern) {
  const [before, ...rest] = pattern.split("/*/");
  if (!rest.length) return valueAt(values, pattern) === undefined ? [] : [pattern];
  const list = valueAt(values, before);
  if (!Array.isArray(list)) return [];
  return list.flatMap((_, at) => placesOf(values, [`${before}/${at}/${rest[0]}`, ...rest.slice(1)].join("/*/")));
}

/**
 * The path with the same places in lists as another.
 * @param {string} pattern
 * @param {string} path
 */
function sameItem(pattern, path) {
  const parts = path.split("/");
  return pattern.split("/").map((part, at) => (part === "*" ? parts[at] : part)).join("/");
}
