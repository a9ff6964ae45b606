// The finder's data, fetched when it is needed and then kept: columns, orders and cards.

import { load } from "../page/load.js";
import { byRank, numbers } from "./matching.js";

/**
 * @import { Column } from "./matching.js"
 * @import { Run } from "./run-shown.js"
 */

/**
 * A card as a node of the page, which takes a while; one that is shown already stays where it is.
 * @param {Element} card
 */
function adopted(card) {
  return card.ownerDocument === document ? card : document.adoptNode(card);
}

export class FinderData {
  #folder;
  #perBlock;
  /** @type {Map<string, Promise<any>>} */
  #files = new Map();
  /** @type {Map<number, Element>} */
  #cards = new Map();

  /**
   * @param {string} folder where the files are
   * @param {number} perBlock how many cards a file of cards has
   * @param {Element[]} cards the first ones, which the page has already
   */
  constructor(folder, perBlock, cards) {
    this.#folder = folder;
    this.#perBlock = perBlock;
    cards.forEach((card, number) => this.#cards.set(number, card));
  }

  /**
   * Columns by group.
   * @param {string[]} names
   * @returns {Promise<Map<string, Column>>}
   */
  async columns(names) {
    /** @param {{sets: number[][], of: string}} column */
    const read = ({ sets, of }) => ({ sets, of: numbers(of) });
    const columns = await Promise.all(names.map((name) => this.#file(`${name}.json`, "json", read)));
    return new Map(names.map((name, at) => [name, columns[at]]));
  }

  /**
   * All offerings in an order; `undefined` for the usual one, which is by date.
   * @param {string} name
   * @returns {Promise<Uint32Array | undefined>}
   */
  async order(name) {
    return name && name !== "datum" ? this.#file(`${name}.json`, "json", ({ of }) => byRank(numbers(of))) : undefined;
  }

  /**
   * The runs of these months, by the number of their offering: of each the first.
   * @param {string[]} months
   * @returns {Promise<Map<number, Run>>}
   */
  async runs(months) {
    /** @type {Run[][]} */
    const files = await Promise.all(months.map((month) => this.#file(`${month}.json`, "json", (runs) => runs)));
    const runs = files.flat().sort(([, a], [, b]) => (a < b ? -1 : Number(a > b)));
    return new Map(runs.reverse().map((run) => [run[0], run]));
  }

  /**
   * The cards of these offerings.
   * @param {number[]} offerings
   */
  async cards(offerings) {
    const absent = offerings.filter((number) => !this.#cards.has(number));
    const blocks = new Set(absent.map((number) => Math.floor(number / this.#perBlock)));
    await Promise.all([...blocks].map((block) => this.#block(block)));
    return offerings.map((number) => this.#cards.get(number)).filter((card) => card !== undefined).map(adopted);
  }

  /** @param {number} block */
  #block(block) {
    return this.#file(`${block}.html`, "document", (page) => {
      const cards = page.querySelectorAll(".card");
      if (!cards.length) throw Error("no cards");
      // They stay in their own document until they are shown: to move all of them takes long.
      cards.forEach((card, at) => {
        const number = block * this.#perBlock + at;
        if (!this.#cards.has(number)) this.#cards.set(number, card);
      });
    });
  }

  /**
   * What is made of a file, fetched once; one that failed may be asked for again.
   * @template {"json" | "document"} Type
   * @param {string} name
   * @param {Type} type
   * @param {(file: Type extends "document" ? Document : any) => any} read
   * @returns {Promise<any>}
   */
  #file(name, type, read) {
    const known = this.#files.get(name);
    if (known) return known;
    const file = load(this.#folder + name, type).then(read);
    file.catch(() => this.#files.delete(name));
    this.#files.set(name, file);
    return file;
  }
}
