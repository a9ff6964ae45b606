// What a list shows of its offerings, read from their own pages so that it is never out of date.

import { load } from "../page/load.js";

/**
 * What is known of an offering, or why nothing is; `src/pages/offering/list_facts.rs` writes them. What
 * is not there is not known.
 * @typedef {object} Facts
 * @property {"gone" | "failed"} [missing]
 * @property {string} [id] the one to keep it under
 * @property {string} [title]
 * @property {string} [language] of the title
 * @property {string} [provider]
 * @property {string} [when]
 * @property {string} [enrolment] whether one can enrol, in words
 * @property {string} [date] to sort by
 * @property {string} [lastDay]
 * @property {string} [closes] the last day one can enrol
 * @property {string} [load] study load, in words
 * @property {number} [minutes]
 * @property {number} [halfDays]
 * @property {{body: string, points: string}[]} [points] as written: "2,5"
 * @property {string} [price]
 * @property {{href: string, text: string, host: string}} [enrol]
 * @property {string} [notice]
 * @property {string[]} [goals]
 * @property {string} [assessment]
 */

/** How many pages are asked for at once. */
const AT_ONCE = 4;

/**
 * Answers that say that a page is no longer there.
 * @type {unknown[]}
 */
const GONE = [404, 410];

/**
 * A page, or the one it leads on to on hosts that cannot redirect.
 * @param {string} address
 */
async function finalPage(address) {
  const page = await load(address, "document");
  const onward = page.querySelector("meta[http-equiv=refresh]") && page.querySelector("a");
  return onward ? load(onward.href, "document") : page;
}

/**
 * The facts of the offering at an address.
 * @param {string} address
 * @returns {Promise<Facts>}
 */
export async function offeringFacts(address) {
  try {
    const page = await finalPage(address);
    const facts = page.querySelector("keep-offering[data-facts]")?.getAttribute("data-facts");
    return facts ? JSON.parse(facts) : { missing: "gone" };
  } catch (error) {
    return { missing: error instanceof Error && GONE.includes(error.cause) ? "gone" : "failed" };
  }
}

/**
 * Loads what `known` does not hold yet into it, a few at a time.
 * @template T
 * @param {string[]} ids
 * @param {Map<string, T>} known
 * @param {(id: string) => Promise<T>} read
 */
export async function loadAll(ids, known, read) {
  const waiting = ids.filter((id) => !known.has(id));
  const worker = async () => {
    for (let id = waiting.shift(); id; id = waiting.shift()) known.set(id, await read(id));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
