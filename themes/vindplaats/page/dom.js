// Small helpers to build a page's nodes and words.

/**
 * An element with properties and content.
 * @param {string} tag
 * @param {object} [properties]
 * @param {...(Node | string)} content
 * @returns {HTMLElement}
 */
export function make(tag, properties = {}, ...content) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content);
  return element;
}

/**
 * "1 resultaat", "3 resultaten".
 * @param {number} number
 * @returns {string}
 */
export function results(number) {
  return `${number} ${number === 1 ? "resultaat" : "resultaten"}`;
}
