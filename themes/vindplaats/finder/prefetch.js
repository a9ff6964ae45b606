// Fetches what a choice will need before it is made.

import { toggled } from "./state.js";

/**
 * @import { Parts } from "./presentation.js"
 * @import { State } from "./state.js"
 */

/** Who rests on an option for so many milliseconds may choose it. */
const REST = 60;

/** Whether the visitor asked the browser to save data; not every browser knows. */
function isSavingData() {
  /** @type {Navigator & {connection?: {saveData: boolean}}} */
  const { connection } = navigator;
  return connection?.saveData ?? false;
}

export class Prefetch {
  #parts;
  /** @type {number | undefined} */
  #timer;

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
  }

  /**
   * Fetches once the visitor rests on something.
   * @param {EventTarget | null} target
   * @param {State} state
   */
  soon(target, state) {
    clearTimeout(this.#timer);
    if (!isSavingData()) this.#timer = setTimeout(() => this.now(target, state), REST);
  }

  /**
   * Fetches what a state will need with the option at a place toggled, or as it is when there is none.
   * @param {EventTarget | null} target
   * @param {State} state
   */
  async now(target, state) {
    const { filters, results, lookup } = this.#parts;
    const option = target instanceof Element && filters.optionAt(target);
    try {
      const next = option ? toggled(state, ...option) : state;
      const { found } = await lookup.find(next, filters.open(), filters.values("wanneer", next));
      await lookup.cards(found.slice(0, results.room()));
    } catch {
      // It is told when the visitor chooses.
    }
  }
}
