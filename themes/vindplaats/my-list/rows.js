// The items of a list with all that is shown of them.

import { loadAll, offeringFacts } from "./offering-facts.js";

/**
 * @import { Item, List } from "../keep/list-store.js"
 * @import { Facts } from "./offering-facts.js"
 */

/**
 * An item as it is shown.
 * @typedef {object} Row
 * @property {Item} item
 * @property {Facts} facts
 * @property {string} address of the offering's page
 */

/**
 * What an item is called in messages.
 * @param {Row} row
 */
export function titleOf({ item, facts }) {
  return facts.title ?? item.id.replaceAll("-", " ");
}

/**
 * The items of a list in its order: by date those without a date come last.
 * @param {Pick<List, "order" | "items">} list
 * @param {(id: string) => Facts | undefined} factsOf
 */
export function ordered(list, factsOf) {
  if (list.order === "own") return list.items;
  /** @param {Item} item */
  const date = (item) => factsOf(item.id)?.date ?? "9999";
  return list.items.toSorted((a, b) => (date(a) < date(b) ? -1 : Number(date(a) > date(b))));
}

/** The facts of offerings, each fetched once. */
export class Offerings {
  #address;
  /** @type {Map<string, Facts>} */
  #facts = new Map();

  /** @param {string} address that of an offering, with `{id}` for its id */
  constructor(address) {
    this.#address = address;
  }

  /**
   * Whether all facts of a list are here.
   * @param {List} list
   */
  has({ items }) {
    return items.every(({ id }) => this.#facts.has(id));
  }

  /**
   * The rows of a list in its order. What could not be fetched is asked for again the next time.
   * @param {List} list
   * @returns {Promise<Row[]>}
   */
  async rows(list) {
    const ids = list.items.map(({ id }) => id);
    await loadAll(ids, this.#facts, (id) => offeringFacts(this.#addressOf(id)));
    const facts = new Map(this.#facts);
    for (const id of ids) if (facts.get(id)?.missing === "failed") this.#facts.delete(id);
    return ordered(list, (id) => facts.get(id)).map((item) => {
      const address = new URL(this.#addressOf(item.id), location.href).href;
      return { item, facts: facts.get(item.id) ?? { missing: "failed" }, address };
    });
  }

  /** @param {string} id */
  #addressOf(id) {
    return this.#address.replace("{id}", id);
  }
}
