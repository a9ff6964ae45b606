// A list of options under a field, which keeps the focus: a list box that the field points to (WAI-ARIA combobox).

import { element } from "../page/element.js";

/**
 * @typedef {object} Option
 * @property {HTMLLIElement} item
 * @property {() => void} take what follows when it is chosen
 */

/** What the keys that move the choice add to its place. */
const STEPS = new Map([["ArrowDown", 1], ["ArrowUp", -1]]);

/** The number of any key that an input method takes. */
const COMPOSING = 229;

export class Listbox {
  #input;
  #closed;
  #list = element("ul", { className: "suggestions", id: "_suggesties", role: "listbox", ariaLabel: "Suggesties", hidden: true });
  #status = element("span", { className: "hidden", role: "status" });
  /** @type {Option[]} */
  #options = [];
  #chosen = -1;

  /**
   * @param {HTMLInputElement} input
   * @param {() => void} closed is told that no options are shown any more
   */
  constructor(input, closed) {
    this.#input = input;
    this.#closed = closed;
    input.after(this.#list, this.#status);
    Object.assign(input, { role: "combobox", ariaAutoComplete: "list", ariaExpanded: "false" });
    input.setAttribute("aria-controls", this.#list.id);
    input.addEventListener("blur", () => this.show([]));
    input.addEventListener("keydown", (event) => this.#key(event));
    // The field keeps the focus, so that a choice is made before it is left.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  /** @param {Option[]} options none to close the list */
  show(options) {
    this.#options = options;
    options.forEach(({ item, take }, at) => {
      Object.assign(item, { id: `_suggestie-${at}`, role: "option", ariaSelected: "false", onclick: take });
    });
    this.#list.replaceChildren(...options.map(({ item }) => item));
    this.#list.hidden = !options.length;
    this.#input.ariaExpanded = String(options.length > 0);
    this.#choose(-1);
    const count = options.length === 1 ? "1 suggestie" : `${options.length} suggesties`;
    this.#status.textContent = options.length ? count : "";
    if (!options.length) this.#closed();
  }

  /** @param {number} at -1 for the field itself */
  #choose(at) {
    const [old, chosen] = [this.#options[this.#chosen]?.item, this.#options[at]?.item];
    old?.setAttribute("aria-selected", "false");
    chosen?.setAttribute("aria-selected", "true");
    chosen?.scrollIntoView({ block: "nearest" });
    this.#chosen = at;
    if (chosen) this.#input.setAttribute("aria-activedescendant", chosen.id);
    else this.#input.removeAttribute("aria-activedescendant");
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    // The keys of an input method choose among its own proposals; Safari ends with one that says only its number.
    if (event.isComposing || event.keyCode === COMPOSING) return;
    const count = this.#options.length;
    const step = STEPS.get(event.key);
    if (step && count) {
      event.preventDefault();
      // One place more than there are options: the field itself.
      this.#choose(((this.#chosen + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Enter") {
      const chosen = this.#options[this.#chosen];
      if (chosen) event.preventDefault();
      chosen?.take();
      this.show([]);
    } else if (event.key === "Escape" && count) {
      event.preventDefault();
      this.show([]);
    }
  }
}
