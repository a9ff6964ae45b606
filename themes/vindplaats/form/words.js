// A problem in words for who knows no keys.

/** @import { Problem } from "./problems.js" */

/**
 * Keys that no question is about alone.
 * @type {Record<string, string>}
 */
const OTHER = { kosten: "Prijs en inschrijven", start: "Van", einde: "Tot", bronnen: "Op welke webpagina staat dit?" };

/**
 * A problem as a sentence. Keys are named by their question, as nobody here knows them.
 * @param {Problem} problem
 * @param {Element} question that it is about
 */
export function words({ message, remedy }, question) {
  const sentence = (/** @type {string} */ text) => text && `${text[0].toUpperCase()}${text.slice(1)}.`;
  return [message, remedy].map((text) => sentence(plain(text, question))).filter(Boolean).join(" ");
}

/**
 * @param {string} text
 * @param {Element} question
 */
function plain(text, question) {
  return text.replace(/`([^`]*)`/gu, (_, quoted) => `“${labelOf(quoted, question) ?? quoted.replace(/^[a-z_]+: \[?(.*?)\]?$/u, "$1")}”`);
}

/**
 * What the question about a key asks, in a row of several what its field is called.
 * @param {string} key
 * @param {Element} question
 */
function labelOf(key, question) {
  const words = OTHER[key] ?? question.querySelector(`label:has([name="${CSS.escape(key)}"][data-part])`)?.firstChild?.textContent;
  if (words) return words;
  const named = document.querySelector(`[data-name="${CSS.escape(key)}"], [data-name$="/${CSS.escape(key)}"]`);
  const label = named?.querySelector("legend, label");
  return label?.firstChild?.textContent?.trim();
}
