// The finder's words for what it found.

/** @import { Shown } from "./presentation.js" */

/**
 * "1 resultaat", "3 resultaten".
 * @param {number} count
 */
export function numberOfResults(count) {
  return `${count} ${count === 1 ? "resultaat" : "resultaten"}`;
}

/**
 * The heading above the results.
 * @param {Shown} shown
 */
export function heading({ state, total }) {
  return numberOfResults(total) + (state.words ? ` in het aanbod voor “${state.words}”` : "");
}

/**
 * "3 scholingen, 22 hulpmiddelen, 1 afgelopen": what is not there is not named.
 * @param {Shown} shown
 */
export function kindsFound({ kinds: [trainings, aids, past] }) {
  const parts = [
    trainings && `${trainings} ${trainings === 1 ? "scholing" : "scholingen"}`,
    aids && `${aids} ${aids === 1 ? "hulpmiddel" : "hulpmiddelen"}`,
    past && `${past} afgelopen`,
  ];
  return parts.filter(Boolean).join(", ");
}

/**
 * ", blad 2 van 7"; nothing on the first.
 * @param {Shown} shown
 */
export function onPage({ state: { page }, pages }) {
  return page > 1 ? `, blad ${page} van ${pages}` : "";
}

/**
 * What is shown, as it comes before the page's own title; empty for everything.
 * @param {Shown} shown
 */
export function title(shown) {
  const { state, total } = shown;
  const chosen = [...state.chosen.values()].reduce((sum, { size }) => sum + size, 0);
  if (!chosen && !state.words && state.page === 1) return "";
  const filters = chosen ? `${chosen} ${chosen === 1 ? "filter" : "filters"}, ` : "";
  return `${filters}${numberOfResults(total)}${state.words ? ` voor “${state.words}”` : ""}${onPage(shown)} – `;
}
