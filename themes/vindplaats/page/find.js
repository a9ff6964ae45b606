// Elements that a template promises to a script.

/**
 * The element that a selector finds, as what it must be.
 * @template {Element} T
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T}
 * @throws {TypeError} when the template and the script have grown apart
 */
export function find(within, selector, type) {
  const found = within.querySelector(selector);
  if (found instanceof type) return found;
  throw TypeError(selector);
}
