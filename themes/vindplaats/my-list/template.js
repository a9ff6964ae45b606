// Copies of the page's templates, with their parts by name.

import { find } from "../page/find.js";

/**
 * Finds a part of a copy by its `data-part`, as what it must be.
 * @typedef {<T extends Element>(name: string, type: new () => T) => T} Part
 */

/**
 * A copy of the template with this id, and its parts.
 * @param {string} id
 * @returns {{root: HTMLElement, part: Part}}
 */
export function clone(id) {
  const template = find(document, `#${id}`, HTMLTemplateElement);
  const copy = document.importNode(template.content, true);
  const root = find(copy, "*", HTMLElement);
  return { root, part: partsOf(root) };
}

/**
 * The parts within an element.
 * @param {Element} root
 * @returns {Part}
 */
export function partsOf(root) {
  return (name, type) => find(root, `[data-part="${name}"]`, type);
}
