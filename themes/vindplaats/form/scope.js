// Which fields belong together: those of the form, and those of each item of a list (`data-items`), such as a
// run or a day, of which there may be any number.

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

/** What fields belong to. */
export const SCOPE = "[data-item], form";

/**
 * The fields of a form or item, those of its own items left out.
 * @param {Element} scope
 */
export function fieldsOf(scope) {
  const fields = /** @type {NodeListOf<Field>} */ (scope.querySelectorAll("input[name], select[name], textarea[name]"));
  return [...fields].filter((field) => field.parentElement?.closest(SCOPE) === scope);
}

/**
 * The lists of items of a form or item.
 * @param {Element} scope
 */
export function listsOf(scope) {
  const lists = /** @type {NodeListOf<HTMLElement>} */ (scope.querySelectorAll("[data-items]"));
  return [...lists].filter((list) => list.parentElement?.closest(SCOPE) === scope);
}

/**
 * The key of a question within its item: the copies of a template have a number behind it.
 * @param {string} name
 */
export function keyOf(name) {
  return name.replace(/#.*$/u, "").replace(/^uitvoeringen\//u, "");
}
