// The states of the finder as addresses, and as entries of the tab's history.

import { HistoryPlaces } from "./history-places.js";
import { readState, writeState } from "./state.js";

/** @import { Groups, State } from "./state.js" */

/**
 * What shows the states.
 * @typedef {object} Screen
 * @property {(state: State) => Promise<void>} show
 * @property {() => Promise<boolean>} whole whether all of it could be shown, once that is known
 */

export class Navigation {
  /** The state that was asked for last. */
  state;
  #groups;
  #sorts;
  #screen;
  #places = new HistoryPlaces();

  /**
   * @param {Groups} groups
   * @param {string[]} sorts the names of the orders
   * @param {Screen} screen
   */
  constructor(groups, sorts, screen) {
    this.#groups = groups;
    this.#sorts = sorts;
    this.#screen = screen;
    this.state = this.read(location.search);
  }

  /** @param {string} query of an address */
  read(query) {
    return readState(query, this.#groups, this.#sorts);
  }

  /**
   * The address of a state.
   * @param {State} state
   */
  href(state) {
    return location.pathname + writeState(state, this.#groups);
  }

  /**
   * To a state of its own in the history.
   * @param {State} state
   */
  async go(state) {
    const href = this.href(state);
    if (href === this.href(this.state)) return;
    this.#places.push(href);
    this.state = state;
    await this.#screen.show(state);
  }

  /** To the state of the address, and to where the visitor was. */
  async follow() {
    const state = this.read(location.search);
    this.state = state;
    await this.#screen.show(state);
    if (await this.#screen.whole() && state === this.state) this.#places.restore();
  }

  /** The browser went to another entry. */
  async moved() {
    this.#places.moved();
    await this.follow();
  }
}
