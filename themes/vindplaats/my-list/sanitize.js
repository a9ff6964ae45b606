// What is read from the browser or an address, reduced to what a list may hold: another program, an older
// version or a stranger may have written it.

import { STEPS } from "./iop.js";

/** @import { Item, List, State } from "../keep/list-store.js" */

const NAME_LENGTH = 80;
const WORDS_LENGTH = 4000;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Whether a value can be the id of an offering.
 * @param {unknown} value
 * @returns {value is string}
 */
export function isId(value) {
  return typeof value === "string" && value.length <= 100 && ID.test(value);
}

/**
 * A name for a list, as it may be kept; empty when there is none in the value.
 * @param {unknown} value
 */
export function nameOf(value) {
  return words(value, NAME_LENGTH).replace(/\s+/gu, " ").trim();
}

/**
 * The state with every value of the kind and length it must have.
 * @param {State} state whose values may be anything
 * @returns {State}
 */
export function sanitized({ current, lists }) {
  return { current, lists: lists.map(sanitizedList) };
}

/**
 * @param {List} list
 * @param {number} index
 * @returns {List}
 */
function sanitizedList({ id, name, order, items }, index) {
  const kept = items.filter((item) => isId(item.id)).map(sanitizedItem);
  return {
    id: Number.isSafeInteger(id) ? id : -1 - index,
    name: nameOf(name) || "Mijn lijst",
    order: order === "own" ? "own" : "date",
    items: [...new Map(kept.map((item) => [item.id, item])).values()],
  };
}

/**
 * @param {Item} item
 * @returns {Item}
 */
function sanitizedItem({ id, note, iop }) {
  /** @type {Item} */
  const item = { id, note: words(note, WORDS_LENGTH) };
  if (iop) item.iop = Object.assign({}, ...STEPS.map((step) => ({ [step]: words(iop[step], WORDS_LENGTH) })));
  return item;
}

/**
 * @param {unknown} value
 * @param {number} most letters
 */
function words(value, most) {
  return typeof value === "string" ? value.slice(0, most) : "";
}
