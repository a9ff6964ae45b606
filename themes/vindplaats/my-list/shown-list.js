// The list that is on the page: made anew when the lists change, without taking the focus from the visitor.

import { currentList } from "../keep/list-store.js";
import { store } from "../keep/store.js";
import { PROBLEMS, readLists } from "./changes.js";
import { focusedIn, focusOn } from "./focus.js";
import { renamedIds, withNewIds } from "./renamed.js";
import { Offerings } from "./rows.js";
import { sanitized } from "./sanitize.js";
import { ownList, sharedListView } from "./view.js";

/**
 * @import { List, State } from "../keep/list-store.js"
 * @import { Changes } from "./changes.js"
 * @import { Row } from "./rows.js"
 */

export class ShownList {
  /**
   * A list that another shared, shown in place of the visitor's own.
   * @type {{name: string, ids: string[]} | null}
   */
  shared;
  /** @type {Row[]} */
  rows = [];
  #root;
  #changes;
  #say;
  #offerings;
  /** @type {HTMLElement | null} */
  #view = null;
  /** Whether the lists changed while someone wrote here. */
  #isStale = false;
  #turn = 0;

  /**
   * @param {HTMLElement} root
   * @param {Changes} changes
   * @param {(words: string) => void} say tells the visitor
   * @param {{name: string, ids: string[]} | null} shared
   */
  constructor(root, changes, say, shared) {
    this.shared = shared;
    this.#root = root;
    this.#changes = changes;
    this.#say = say;
    this.#offerings = new Offerings(root.dataset.offering ?? "");
    root.addEventListener("focusout", () => this.#isStale && this.show());
  }

  /** Shows the lists as they are now, unless someone writes here: then that waits for the writing. */
  update() {
    const focused = document.activeElement;
    this.#isStale = Boolean(focused?.closest("my-list") && focused.matches("textarea, input"));
    if (!this.#isStale) this.show();
  }

  async show() {
    this.#turn += 1;
    const turn = this.#turn;
    this.#isStale = false;
    const { state, problem } = readLists();
    const list = this.#list(state);
    const isWaiting = !this.#offerings.has(list);
    if (isWaiting) this.#say("De gegevens worden opgehaald.");
    const rows = await this.#offerings.rows(list);
    if (isWaiting) this.#say("");
    if (turn !== this.#turn) return;
    if (this.#rename(renamedIds(rows))) return;
    this.rows = rows;
    this.#replace(this.shared ? sharedListView(list.name, rows) : ownList(state, list, rows, this.#changes.removed, this.#open()));
    if (problem) this.#say(PROBLEMS[problem]);
  }

  /**
   * The list to show.
   * @param {State} state
   * @returns {List}
   */
  #list(state) {
    if (!this.shared) return currentList(state);
    const { name, ids } = this.shared;
    return { id: 0, name, order: "own", items: ids.map((id) => ({ id, note: "" })) };
  }

  /**
   * Has every list know its offerings by the ids they have now, and shows it so; false when it does.
   * @param {Map<string, string>} renamed
   */
  #rename(renamed) {
    if (renamed.size === 0) return false;
    if (!this.shared) return store.change((state) => withNewIds(sanitized(state), renamed));
    const { name, ids } = this.shared;
    this.shared = { name, ids: [...new Set(ids.map((id) => renamed.get(id) ?? id))] };
    this.show();
    return true;
  }

  /** The items whose texts for an IOP are shown. */
  #open() {
    const items = this.#root.querySelectorAll("[data-id]:has(details[open])");
    return new Set(Array.from(items, (item) => item.getAttribute("data-id") ?? ""));
  }

  /**
   * Puts the new view in place of the old one, with the focus where it was.
   * @param {HTMLElement} view
   */
  #replace(view) {
    const place = focusedIn(this.#root);
    if (this.#view) this.#view.replaceWith(view);
    else this.#root.prepend(view);
    this.#view = view;
    if (place.action || place.part) focusOn(this.#root, place, this.#freshUndo());
  }

  /** What was just removed had the focus: what takes it back has it now. */
  #freshUndo() {
    const { removed } = this.#changes;
    if (!removed || removed.isSeen) return null;
    removed.isSeen = true;
    return this.#root.querySelector("[data-action=undo]");
  }
}
