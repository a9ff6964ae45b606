// A state of the finder on the screen: first what is in view, then the rest, and counts beside the filters.
// When the visitor goes on while data come, only the newest state is shown.

import { nextPaint } from "../page/next-paint.js";
import { pageOf } from "./pages.js";
import { numberOfResults } from "./wording.js";

/**
 * @import { Filters } from "./filters.js"
 * @import { Lookup, Sought } from "./lookup.js"
 * @import { Kinds } from "./matching.js"
 * @import { Results } from "./results.js"
 * @import { Run } from "./run-shown.js"
 * @import { State } from "./state.js"
 */

/**
 * What the finder is made of.
 * @typedef {object} Parts
 * @property {Filters} filters
 * @property {Results} results
 * @property {Lookup} lookup
 */

/**
 * What is shown of a state.
 * @typedef {object} Shown
 * @property {State} state
 * @property {number} total
 * @property {Kinds} kinds
 * @property {Map<string, number>} gain
 * @property {number} pages
 * @property {Map<number, Run>} runs
 * @property {Sought} [sought]
 */

/** Cards that take more milliseconds are told to be on their way. */
const LATE = 100;

export class Presentation {
  /** Done when all cards of a page are there. */
  whole = Promise.resolve();
  #finder;
  #parts;
  #failed;
  /** @type {State | undefined} */
  #state;

  /**
   * @param {HTMLElement} finder
   * @param {Parts} parts
   * @param {() => void} failed is told that there are no data to filter with
   */
  constructor(finder, parts, failed) {
    this.#finder = finder;
    this.#parts = parts;
    this.#failed = failed;
  }

  /**
   * @param {State} state
   * @param {number} room how many cards are in view
   */
  async show(state, room) {
    const { filters, results, lookup } = this.#parts;
    this.#state = state;
    try {
      // What was found by words is shown before it is counted.
      const groups = state.words ? [] : filters.counted();
      const { found, kinds, gain, count, runs, sought } = await lookup.find(state, groups, filters.values("wanneer", state));
      if (state !== this.#state) return;
      filters.announce(numberOfResults(found.length));
      const { page, pages, offerings } = pageOf(found, state.page, Number(this.#finder.getAttribute("per-page")));
      const showCounts = () => (state.words ? this.#countFound() : filters.count(groups, count));
      const inView = Promise.all([lookup.cardsWith(offerings.slice(0, room), runs), results.others(page > 1 ? undefined : sought)]);
      const [cards, others] = await this.#patiently(inView, showCounts);
      if (state !== this.#state) return;
      const shown = { state: { ...state, page }, total: found.length, kinds, gain, pages, runs, sought };
      results.show(shown, cards, others);
      // Says which words the page shows, for who waits for them.
      Object.assign(this.#finder.dataset, { search: "done", query: state.words });
      delete this.#finder.dataset.counts;
      this.whole = this.#showRest(state, shown, offerings.slice(room), showCounts);
    } catch {
      if (state === this.#state) this.#failed();
    }
  }

  /**
   * Waits; when that takes long, shows that cards are on their way and what is known already.
   * @template T
   * @param {Promise<T>} cards
   * @param {() => unknown} showCounts
   */
  async #patiently(cards, showCounts) {
    const late = setTimeout(() => {
      this.#parts.results.busy = true;
      showCounts();
    }, LATE);
    try {
      return await cards;
    } finally {
      clearTimeout(late);
    }
  }

  /**
   * What is not in view, or changes little there, once the rest is on the screen.
   * @param {State} state
   * @param {Shown} shown
   * @param {number[]} offerings
   * @param {() => unknown} showCounts
   */
  async #showRest(state, shown, offerings, showCounts) {
    await nextPaint();
    if (state !== this.#state) return;
    try {
      await showCounts();
      const cards = await this.#parts.lookup.cardsWith(offerings, shown.runs);
      if (state === this.#state) this.#parts.results.complete(shown, cards);
    } catch {
      if (state === this.#state) this.#failed();
    }
  }

  /** Counts what was found by words, after it was shown. */
  async #countFound() {
    try {
      await this.recount();
    } catch {
      this.#failed();
    }
  }

  /** Counts the state anew for the groups that a visitor can see. */
  async recount() {
    const { filters, lookup } = this.#parts;
    const [state, groups] = [this.#state, filters.counted()];
    if (!state) return;
    const { count } = await lookup.find(state, groups, []);
    if (state !== this.#state) return;
    filters.count(groups, count);
    this.#finder.dataset.counts = "done";
  }
}
