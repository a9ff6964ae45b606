// The form that gives a list a name: a new list, or the current one another.

import { find } from "../page/find.js";
import { partsOf } from "./template.js";

/** @typedef {"new-list" | "rename-list"} Purpose the action that shows the form */

export class Naming {
  #root;
  /** @type {Purpose} */
  #purpose = "new-list";

  /** @param {Element} root in which the form is, when the visitor's own list is shown */
  constructor(root) {
    this.#root = root;
  }

  get #field() {
    return partsOf(this.#root)("new-name", HTMLInputElement);
  }

  /** @param {boolean} isHidden */
  #hide(isHidden) {
    partsOf(this.#root)("naming", HTMLFormElement).hidden = isHidden;
  }

  /**
   * Asks for a name.
   * @param {Purpose} purpose
   * @param {string} name to begin with
   */
  start(purpose, name) {
    this.#purpose = purpose;
    this.#hide(false);
    this.#field.value = name;
    this.#field.focus();
  }

  /** Puts the form away, and the visitor back where it was asked for. */
  stop() {
    this.#hide(true);
    find(this.#root, `[data-action="${this.#purpose}"]`, HTMLElement).focus();
  }

  /** The name that was given, and what for. */
  answer() {
    return { name: this.#field.value, purpose: this.#purpose };
  }
}
