// A problem in words for who knows no keys.

/** @import { Problem } from "./problems.js" */

/**
 * Keys that no question is about alone.
 * @type {Record<string, string>}
 */
const OTHER = { start: "Van", einde: "Tot", bronnen: "Op welke webpagina staat dit?" };

/**
 * A problem as a sentence. Keys are named by their question, as nobody here knows them.
 * @param {Problem} problem
 */
export function words({ message, remedy }) {
  const sentence = (/** @type {string} */ text) => text && `${text[0].toUpperCase()}${text.slice(1)}.`;
  return [message, remedy].map((text) => sentence(plain(text))).filter(Boolean).join(" ");
}

/**
 * @param {string} text
 */
function plain(text) {
  return text.replace(/`([^`]*)`/gu, (_, quoted) => `“${labelOf(quoted) ?? quoted.replace(/^[a-z_]+: \[?(.*?)\]?$/u, "$1")}”`);
}

/**
 * What the question about a key asks.
 * @param {string} key
 */
function labelOf(key) {
  const words = OTHER[key];
  if (words) return words;
  const named = document.querySelector(`[data-name="${CSS.escape(key)}"], [data-name$="/${CSS.escape(key)}"]`);
  const label = named?.querySelector("legend, label");
  return label?.firstChild?.textContent?.trim();
}
