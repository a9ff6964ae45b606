// What is read from the browser or an address, held to what a list may hold: another program, an
// older version or a stranger may have written it.

import { STEPS } from "./iop.js";

const NAME_LENGTH = 80;
const WORDS_LENGTH = 4000;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a value can be the name of an offering. */
export function isId(value) {
  return typeof value === "string" && value.length <= 100 && ID.test(value);
}

/** A name for a list, as it may be kept; empty when there is none in the value. */
export function nameOf(value) {
  return words(value, NAME_LENGTH).replace(/\s+/gu, " ").trim();
}

/** The state with every value of the kind and length it must have. */
export function cleaned({ current, lists }) {
  return { current, lists: lists.map(cleanList) };
}

function cleanList({ id, name, order, items }, index) {
  const kept = items.filter((item) => isId(item.id)).map(cleanItem);
  return {
    id: Number.isSafeInteger(id) ? id : -1 - index,
    name: nameOf(name) || "Mijn lijst",
    order: order === "own" ? "own" : "date",
    items: [...new Map(kept.map((item) => [item.id, item])).values()],
  };
}

function cleanItem({ id, note, iop }) {
  const item = { id, note: words(note, WORDS_LENGTH) };
  if (iop) item.iop = Object.fromEntries(STEPS.map((step) => [step, words(iop[step], WORDS_LENGTH)]));
  return item;
}

function words(value, most) {
  return typeof value === "string" ? value.slice(0, most) : "";
}
