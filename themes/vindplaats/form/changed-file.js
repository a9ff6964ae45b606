// An offering that is on the site already: the answers into the keys that changed. What the form does not ask
// stays as it is.

import { recordOf } from "./record.js";
import { lines } from "./yaml.js";

/** @import { Answers } from "./record.js" */
/** @import { Rules } from "./problems.js" */
/** @import { Value, Values } from "./yaml.js" */

/** Keys of a record that a new one gets by itself, and a changed one keeps. */
const LEFT_ALONE = ["levensloop", "bronnen"];

export class ChangedFile {
  #original;
  #today;
  /** @type {Values} */
  #before;

  /**
   * @param {Values} original
   * @param {Answers} answers as the form has them before anything is changed
   * @param {string} today
   */
  constructor(original, answers, today) {
    this.#original = original;
    this.#today = today;
    this.#before = this.#asked(answers);
  }

  /** @param {Answers} answers */
  values(answers) {
    const now = this.#asked(answers);
    const values = { ...this.#original };
    for (const key of this.#changed(now)) {
      const value = merged(this.#original[key], this.#before[key], now[key]);
      if (value === undefined) delete values[key];
      else values[key] = value;
    }
    return values;
  }

  /**
   * The lines to put in the place of those with the same key; empty when nothing changed.
   * @param {Values} values
   * @param {Rules} rules
   * @param {Answers} _
   */
  text(values, { fields }, _) {
    const isChanged = (/** @type {string} */ key) => JSON.stringify(values[key]) !== JSON.stringify(this.#original[key]);
    const changed = Object.keys(values).filter(isChanged);
    const gone = Object.keys(this.#original).filter((key) => values[key] === undefined);
    const remarks = gone.map((key) => `# Haal \`${key}\` weg, met alles wat eronder staat.\n`);
    return lines(Object.fromEntries(changed.map((key) => [key, values[key]])), fields) + remarks.join("");
  }

  /**
   * What the form asks, without what only a new record gets.
   * @param {Answers} answers
   */
  #asked(answers) {
    const values = recordOf(answers, this.#today);
    for (const key of LEFT_ALONE) delete values[key];
    values.beheer = /** @type {Values} */ (answers.beheer ?? {});
    return values;
  }

  /** @param {Values} now */
  #changed(now) {
    const keys = new Set([...Object.keys(this.#before), ...Object.keys(now)]);
    return [...keys].filter((key) => JSON.stringify(this.#before[key]) !== JSON.stringify(now[key]));
  }
}

/**
 * A value with what changed in it; what was not asked stays.
 * @param {Value | undefined} original
 * @param {Value | undefined} before as it was asked
 * @param {Value | undefined} now as it was answered
 * @returns {Value | undefined}
 */
export function merged(original, before, now) {
  if (isMap(original) && isMap(before ?? {}) && isMap(now ?? {})) {
    return mergedMap(original, /** @type {Values} */ (before ?? {}), /** @type {Values} */ (now ?? {}));
  }
  if (!Array.isArray(original) || typeof now === "string") return now;
  const asked = Array.isArray(before) ? before : [];
  const answered = Array.isArray(now) ? now : [];
  const items = answered.map((item, at) => {
    const [old, was] = [original, asked].map((list) => same(list, item, list.length === answered.length ? list[at] : undefined));
    return merged(old, was, item) ?? item;
  });
  const unasked = original.filter((item) => typeof item === "string" && !asked.includes(item) && !answered.includes(item));
  return items.length + unasked.length ? [...items, ...unasked] : undefined;
}

/**
 * @param {Values} original
 * @param {Values} before
 * @param {Values} now
 */
function mergedMap(original, before, now) {
  /** @type {Values} */
  const values = {};
  for (const key of new Set([...Object.keys(original), ...Object.keys(now)])) {
    const isAsked = before[key] !== undefined || now[key] !== undefined;
    const value = isAsked ? merged(original[key], before[key], now[key]) : original[key];
    if (value !== undefined) values[key] = value;
  }
  return Object.keys(values).length ? values : undefined;
}

/**
 * The item of a list that is the same run or meeting. A meeting that moved is the one in its place.
 * @param {Value[]} items
 * @param {Value} item
 * @param {Value | undefined} inPlace
 */
function same(items, item, inPlace) {
  if (!isMap(item)) return items.find((other) => other === item);
  const name = item.id ?? item.start;
  return items.find((other) => isMap(other) && (other.id ?? other.start) === name) ?? (item.id ? undefined : inPlace);
}

/**
 * @param {Value | undefined} value
 * @returns {value is Values}
 */
function isMap(value) {
  return typeof value === "object" && !Array.isArray(value);
}
