// What a state of the finder gives: its filters over the columns of data, its words through the search.

import { FinderData } from "./data.js";
import { kindsOf, match } from "./matching.js";
import { showRun } from "./run-shown.js";

/**
 * @import { Page } from "../search/shards.js"
 * @import { Found, Kinds } from "./matching.js"
 * @import { Run } from "./run-shown.js"
 * @import { State } from "./state.js"
 */

/**
 * What words find.
 * @typedef {object} Sought
 * @property {number[]} offerings the best first
 * @property {number[]} others the numbers of pages that are no offerings
 * @property {string} meant the words they were taken for; empty when that is as they were typed
 * @property {string} missing the words that nothing is about; mostly empty
 * @property {string} rest the other words
 * @property {Set<string>} stems what was looked for
 * @property {(places: Element[], stems: Set<string>) => void} mark
 * @property {(number: number) => Promise<Page>} page
 */

export class Lookup {
  #total;
  #aids;
  #past;
  #index;
  #search;
  #data;
  /**
   * The last words, and what they find.
   * @type {{words?: string, sought?: Promise<Sought>}}
   */
  #last = {};

  /**
   * @param {Element} finder whose attributes say where the data are
   * @param {Element[]} cards the first ones, which the page has already
   */
  constructor(finder, cards) {
    /** @param {string} name */
    const attribute = (name) => finder.getAttribute(name) ?? "";
    this.#total = Number(attribute("total"));
    this.#aids = Number(attribute("aids-from"));
    this.#past = Number(attribute("past-from"));
    this.#index = attribute("index");
    this.#search = attribute("search");
    this.#data = new FinderData(attribute("data"), Number(attribute("per-block")), cards);
  }

  /**
   * The offerings of a state, with counts for these groups, and the runs of these months.
   * @param {State} state
   * @param {string[]} groups
   * @param {string[]} months
   * @returns {Promise<Found & {kinds: Kinds, runs: Map<number, Run>, sought?: Sought}>}
   */
  async find({ words, chosen, sort }, groups, months) {
    const names = new Set([...groups, ...chosen.keys()]);
    const [columns, order, runs, sought] = await Promise.all([
      this.#data.columns([...names]),
      this.#data.order(sort),
      this.#data.runs(months),
      words ? this.#seek(words) : undefined,
    ]);
    const only = sought?.offerings;
    // Who filters by month sees its runs by their day.
    const byDate = months.length ? [...runs.keys()].reverse() : order;
    const shown = sort === "" && words ? only : (sort && sort !== "datum" ? order : byDate);
    const fitting = match({ total: this.#total, past: this.#past, columns, chosen, order: shown, only });
    return { ...fitting, kinds: kindsOf(fitting.found, this.#aids, this.#past), runs, sought };
  }

  /**
   * The cards of these offerings.
   * @param {number[]} offerings
   */
  cards(offerings) {
    return this.#data.cards(offerings);
  }

  /**
   * The same, each with the run it has among these.
   * @param {number[]} offerings
   * @param {Map<number, Run>} runs
   */
  async cardsWith(offerings, runs) {
    const cards = await this.#data.cards(offerings);
    cards.forEach((card, at) => showRun(card, runs.get(offerings[at])));
    return cards;
  }

  /**
   * What words find; asked again for the same words, the same.
   * @param {string} words
   */
  #seek(words) {
    if (this.#last.words !== words || !this.#last.sought) {
      const sought = this.#offeringsAndOthers(words);
      this.#last = { words, sought };
      sought.catch(() => (this.#last = {}));
      return sought;
    }
    return this.#last.sought;
  }

  /**
   * @param {string} words
   * @returns {Promise<Sought>}
   */
  async #offeringsAndOthers(words) {
    /** @type {typeof import("../search/search.js")} */
    const { indexAt, mark, seek } = await import(this.#search);
    const { best, meant, missing, rest, stems } = await seek(this.#index, words);
    const offerings = best.filter((page) => page < this.#total);
    const others = best.filter((page) => page >= this.#total);
    return { offerings, others, meant, missing, rest, stems, mark, page: (number) => indexAt(this.#index).page(number) };
  }
}
