// What the visitor does to the lists: each change is stored and told, and what was removed can be taken back.

import { currentList } from "../keep/list-store.js";
import { store } from "../keep/store.js";
import { moveItem, removeItem, removeList, restoreItem, restoreList } from "./edits.js";
import { sanitized } from "./sanitize.js";

/** @import { State } from "../keep/list-store.js" */

/**
 * What was removed last.
 * @typedef {object} Removed
 * @property {string} words what to say of it
 * @property {(state: State) => State} restore
 * @property {string} [id] of an item, not of a list
 * @property {number} [place] of the item among those that are shown
 * @property {boolean} [isSeen] whether the visitor was led to what takes it back
 */

export const PROBLEMS = {
  blocked: "Je browser staat niet toe dat deze site iets bewaart. Je lijst kan hier niet worden bewaard.",
  damaged: "Wat hier bewaard was, is niet te lezen. Zodra je iets bewaart, begint een nieuwe lijst.",
};

/** The lists as they may be shown. */
export function readLists() {
  const { state, problem } = store.read();
  return { state: sanitized(state), problem };
}

export class Changes {
  /** @type {Removed | null} */
  removed = null;
  #say;

  /** @param {(words: string) => void} say tells the visitor */
  constructor(say) {
    this.#say = say;
  }

  /**
   * Stores a change and tells it, or why it could not be stored.
   * @param {(state: State) => State} edit
   * @param {string} words
   * @param {Removed | null} [removed]
   */
  keep(edit, words, removed = null) {
    const before = this.removed;
    this.removed = removed;
    const isKept = store.change((state) => edit(sanitized(state)));
    if (!isKept) this.removed = before;
    this.#say(isKept ? words : PROBLEMS.blocked);
  }

  removeList() {
    const { state } = readLists();
    const list = currentList(state);
    const index = state.lists.indexOf(list);
    const words = `De lijst ‘${list.name}’ is weggehaald.`;
    this.keep(removeList, "", { words, restore: (now) => restoreList(now, list, index) });
  }

  /**
   * @param {string} id
   * @param {string} title
   * @param {number} place where it is shown
   */
  removeItem(id, title, place) {
    const { items } = currentList(readLists().state);
    const index = items.findIndex((item) => item.id === id);
    const words = `‘${title}’ is weggehaald.`;
    this.keep((state) => removeItem(state, id), "", { words, place, restore: (now) => restoreItem(now, items[index], index), id });
  }

  /** Takes the last removal back; gives the id of the item that is there again. */
  undo() {
    const { removed } = this;
    if (removed) this.keep(removed.restore, "Het staat er weer.");
    return removed?.id;
  }

  /**
   * @param {string} id
   * @param {number} places
   */
  move(id, places) {
    this.keep((state) => moveItem(state, id, places), "");
    const { items } = currentList(readLists().state);
    const place = items.findIndex((item) => item.id === id) + 1;
    this.#say(`Dit staat nu op plaats ${place} van ${items.length}.`);
  }
}
