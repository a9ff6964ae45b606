// The finder's words for what it found.

/** @import { Shown } from "./presentation.js" */

/**
 * "1 resultaat", "3 resultaten".
 * @param {number} count
 */
export function numberOfResults(count) {
  return `${count.toLocaleString("nl-NL")} ${count === 1 ? "resultaat" : "resultaten"}`;
}

/**
 * The heading above the results, which names all that was asked: "3 resultaten voor “feedback”: Educator, Aios".
 * @param {Shown} shown
 * @param {string[]} labels those of the filters
 */
export function heading({ state, total }, labels) {
  const filters = labels.length ? `: ${labels.join(", ")}` : "";
  return numberOfResults(total) + (state.words ? ` voor “${state.words}”` : "") + filters;
}

/**
 * "3 scholingen, 22 hulpmiddelen, 1 afgelopen": what is not there is not named.
 * @param {Shown} shown
 */
export function kindsFound({ kinds: [trainings, aids, past] }) {
  const parts = [
    trainings && `${trainings.toLocaleString("nl-NL")} ${trainings === 1 ? "scholing" : "scholingen"}`,
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
 * @param {string[]} labels those of the filters
 */
export function title(shown, labels) {
  const { state } = shown;
  if (!labels.length && !state.words && state.page === 1) return "";
  return `${heading(shown, labels)}${onPage(shown)} – `;
}
