// What is wrong with a record, as far as its own values tell. The rules and their words come from the
// program's tables (`regels.json`); no rule belongs here.

import { relationProblems } from "./relations.js";
import { filled, shorten, wrongText } from "./wrong-text.js";

/** @import { Value, Values } from "./yaml.js" */

/**
 * @typedef {{found?: string, missing?: string, says: string}} Fault
 * @typedef {object} Shape
 * @property {string} kind
 * @property {number} [min]
 * @property {number} [max]
 * @property {Fault[]} [faults]
 * @property {Shape} [of]
 * @property {Field[]} [fields]
 * @typedef {{key: string, required: boolean, unless?: string, shape: Shape}} Field
 * @typedef {{first: string, last: string, message: string, remedy: string}} Order
 * @typedef {object} Condition a key that makes others needed or wrong
 * @property {string} when
 * @property {(string | null)[] | null} is its values; any when there is none
 * @property {string[]} needs one of these
 * @property {string[]} excludes all of these
 * @property {string} at the key to report
 * @property {string} message
 * @property {string} remedy
 * @typedef {object} Rules
 * @property {Field[]} fields
 * @property {number} lineMax
 * @property {string} invisible
 * @property {Record<string, string>} words
 * @property {Order[]} orders
 * @property {Condition[]} conditions
 */

/**
 * @typedef {object} Problem
 * @property {string} path
 * @property {string} message
 * @property {string} remedy
 * @property {boolean} [isMissing]
 */

/**
 * Every problem, in the order of the fields. Of a key that is wrong by itself its relations are not told.
 * @param {Values} values
 * @param {Rules} rules
 * @returns {Problem[]}
 */
export function problemsOf(values, rules) {
  const found = new Finder(rules);
  found.map(values, rules.fields, "");
  const top = (/** @type {Problem} */ { path }) => path.split("/")[0];
  const faulty = new Set(found.problems.map(top));
  return [...found.problems, ...relationProblems(values, rules).filter((problem) => !faulty.has(top(problem)))];
}

class Finder {
  /** @type {Problem[]} */
  problems = [];
  #rules;

  /** @param {Rules} rules */
  constructor(rules) {
    this.#rules = rules;
  }

  /**
   * @param {string} path
   * @param {string} message
   * @param {Partial<Problem>} [more]
   */
  #add(path, message, more = {}) {
    this.problems.push({ path, message, remedy: "", ...more });
  }

  /**
   * @param {Values} values
   * @param {Field[]} fields
   * @param {string} above
   * @param {string} [group] the key that these are below
   */
  map(values, fields, above, group) {
    const { missing, inside } = this.#rules.words;
    for (const { key, required, unless, shape } of fields) {
      const value = values[key];
      const isNeeded = required || (unless !== undefined && values[unless] === undefined);
      if (value !== undefined) this.#value(value, shape, `${above}${key}`, key);
      else if (isNeeded) this.#add(`${above}${key}`, filled(missing, { key }) + (group ? filled(inside, { group }) : ""), { isMissing: true });
    }
  }

  /**
   * @param {Value} value
   * @param {Shape} shape
   * @param {string} path
   * @param {string} key
   */
  #value(value, shape, path, key) {
    if (typeof value === "string") {
      const wrong = wrongText(value, shape, this.#rules);
      if (wrong) this.#add(path, wrong);
    } else if (!Array.isArray(value)) {
      this.map(value, shape.fields ?? [], `${path}/`, key);
    } else if (shape.of) {
      this.#list(value, shape, path, key);
    }
  }

  /**
   * @param {Value[]} items
   * @param {Shape} shape
   * @param {string} path
   * @param {string} key
   */
  #list(items, { of, min = 0, max = Infinity }, path, key) {
    const { count, countRemedy, twice, twiceRemedy } = this.#rules.words;
    if (items.length < min || items.length > max) {
      const remedy = filled(countRemedy, { min: `${min}`, max: `${max}` });
      this.#add(path, filled(count, { key, count: `${items.length}` }), { remedy });
      return;
    }
    items.forEach((item, at) => {
      if (typeof item === "string" && items.indexOf(item) < at) {
        this.#add(path, filled(twice, { value: shorten(item), key }), { remedy: twiceRemedy });
      }
    });
    items.forEach((item, at) => of && this.#value(item, of, `${path}/${at}`, key));
  }
}
