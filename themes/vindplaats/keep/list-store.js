// The visitor's lists as the browser stores them: ids of offerings and the visitor's own words, nothing
// else. Every page carries this, so it holds what keeping takes and no more; `my-list/edits.js` has the rest.

/**
 * @import { Iop } from "../my-list/iop.js"
 */

/**
 * An offering in a list.
 * @typedef {object} Item
 * @property {string} id
 * @property {string} note
 * @property {Iop} [iop] the visitor's own version
 */

/**
 * @typedef {object} List
 * @property {number} id
 * @property {string} name
 * @property {"date" | "own"} order
 * @property {Item[]} items
 */

/**
 * All lists of a browser.
 * @typedef {object} State
 * @property {number} current the id of the list that offerings are kept in
 * @property {List[]} lists at least one
 */

/** The key of the browser's storage. */
export const KEY = "vindplaats.lijsten";

/**
 * The state of a browser that kept nothing yet.
 * @returns {State}
 */
export function freshState() {
  return { current: 1, lists: [{ id: 1, name: "Mijn lijst", order: "date", items: [] }] };
}

/**
 * Reads stored text; throws when there are no lists in it. What is no item is left out; other values are
 * not looked at.
 * @param {string | null} text
 * @returns {State}
 */
export function parse(text) {
  if (text === null) return freshState();
  /** @type {State} */
  const { current, lists } = JSON.parse(text);
  const read = lists.map((list) => ({ ...list, items: list.items.filter((item) => typeof item?.id === "string") }));
  return read[0] ? { current, lists: read } : freshState();
}

/**
 * The list that offerings are kept in.
 * @param {State} state
 */
export function currentList({ current, lists }) {
  return lists.find((list) => list.id === current) ?? lists[0];
}

/**
 * The state with another current list.
 * @param {State} state
 * @param {(list: List) => Partial<List>} edit
 * @returns {State}
 */
export function withCurrent(state, edit) {
  const current = currentList(state);
  const lists = state.lists.map((list) => (list === current ? { ...list, ...edit(list) } : list));
  return { current: current.id, lists };
}

/**
 * The item of an offering in the current list, if it is there under one of its ids.
 * @param {State} state
 * @param {string} id
 * @param {string[]} [formerly] its other ids
 */
export function keptItem(state, id, formerly = []) {
  const { items } = currentList(state);
  return items.find((item) => item.id === id) ?? items.find((item) => formerly.includes(item.id));
}

/**
 * The state with an item added to the current list, or taken out when it is there.
 * @param {State} state
 * @param {Item} item
 * @param {string[]} [formerly] its other ids
 */
export function toggled(state, item, formerly = []) {
  const isKept = keptItem(state, item.id, formerly);
  return withCurrent(state, ({ items }) => ({
    items: isKept ? items.filter(({ id }) => id !== item.id && !formerly.includes(id)) : [...items, item],
  }));
}

/** Reads and writes the lists; a `change` event says that they may have changed. */
export class ListStore extends EventTarget {
  #storage;

  /** @param {() => Pick<Storage, "getItem" | "setItem">} storage may throw, as may its methods */
  constructor(storage) {
    super();
    this.#storage = storage;
  }

  /**
   * The state, and why it is not what was stored.
   * @returns {{state: State, problem?: "blocked" | "damaged"}}
   */
  read() {
    /** @type {"blocked" | "damaged"} */
    let problem = "blocked";
    try {
      const text = this.#storage().getItem(KEY);
      problem = "damaged";
      return { state: parse(text) };
    } catch {
      return { state: freshState(), problem };
    }
  }

  /**
   * Stores what `edit` makes of the state; false when the browser does not allow it.
   * @param {(state: State) => State} edit
   */
  change(edit) {
    try {
      this.#storage().setItem(KEY, JSON.stringify(edit(this.read().state)));
    } catch {
      return false;
    }
    this.announce();
    return true;
  }

  /** Has everyone who listens read again. */
  announce() {
    this.dispatchEvent(new Event("change"));
  }
}
