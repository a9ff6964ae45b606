// The run that a card tells of: that of the month somebody filters by, or else its own.

import { element } from "../page/element.js";

/** @typedef {[number: number, day: string, dates: string, towns: string | null, state: string, label: string]} Run */

/**
 * The lines of cards as they came.
 * @type {WeakMap<Element, Element>}
 */
const own = new WeakMap();

/**
 * @param {Element} card
 * @param {Run} [run]
 */
export function showRun(card, run) {
  const line = card.querySelector(".on");
  if (!line || (!run && !own.has(card))) return;
  const usual = own.get(card) ?? line;
  own.set(card, usual);
  line.replaceWith(run ? lineOf(usual, run) : usual);
}

/**
 * @param {Element} usual
 * @param {Run} run
 */
function lineOf(usual, [, , dates, towns, state, label]) {
  const line = document.importNode(usual, true);
  const [when, place] = [line.querySelector("strong"), line.querySelector(".place")];
  if (when) when.textContent = dates;
  if (place && towns) place.textContent = towns;
  line.querySelector(".state")?.replaceWith(element("span", { className: `state state-${state}` }, label));
  return line;
}
