// What a list shows of its offerings, read from their own pages so that it is never out of date.

import { load } from "../page/load.js";

/**
 * What is known of an offering, or why nothing is; `src/pages/offering/list_facts.rs` writes them. What is
 * not known is not there.
 * @typedef {object} Facts
 * @property {"gone" | "failed"} [missing]
 * @property {string} [id] the one to keep it under
 * @property {string} [title]
 * @property {string | null} [language] of the title
 * @property {string | null} [provider]
 * @property {string | null} [when]
 * @property {string | null} [enrolment] whether one can enrol, in words
 * @property {string | null} [date] to sort by
 * @property {string | null} [lastDay]
 * @property {string | null} [closes] the last day one can enrol
 * @property {string | null} [load] study load, in words
 * @property {number | null} [minutes]
 * @property {number | null} [halfDays]
 * @property {{body: string, points: string}[]} [points] as written: "2,5"
 * @property {string | null} [price]
 * @property {{href: string, text: string, host: string} | null} [enrol]
 * @property {string | null} [notice]
 * @property {string[]} [goals]
 * @property {string | null} [assessment]
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
    const kept = page.querySelector("keep-offering[data-facts]");
    const [id, facts] = ["data-id", "data-facts"].map((name) => kept?.getAttribute(name));
    const title = page.querySelector("h1")?.textContent;
    return id && facts ? { id, title, ...JSON.parse(facts) } : { missing: "gone" };
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
