// The order of the results, which the visitor may choose.

import { find } from "../page/find.js";

/** @import { State } from "./state.js" */

export class Sorting {
  #field;
  #select;

  /** @param {ParentNode} finder */
  constructor(finder) {
    this.#field = find(finder, ".sorting", HTMLElement);
    this.#select = find(this.#field, "select", HTMLSelectElement);
  }

  /** The names of the orders. */
  names() {
    return Array.from(this.#select.options, ({ value }) => value);
  }

  /** The one that is chosen. */
  chosen() {
    return this.#select.value;
  }

  /**
   * What words find is sorted by how well it fits, unless the visitor wants otherwise.
   * @param {State} state
   */
  show({ words, sort }) {
    const { options } = this.#select;
    const [usual, byDate] = options;
    usual.textContent = words ? "Best passend eerst" : byDate.textContent;
    byDate.hidden = !words;
    this.#select.value = sort;
    this.#field.hidden = options.length < 3 && !words;
  }

  hide() {
    this.#field.hidden = true;
  }
}
