// The links of the finder made into a form, in groups of checkboxes.

import { element } from "../page/element.js";
import { find } from "../page/find.js";
import { FilterGroup } from "./filter-group.js";

/** @import { State } from "./state.js" */

/** From this width on the filters stay open beside the results, as in finder.css. */
const WIDE = "(min-width: 64rem)";

export class Filters {
  /** Whether the visitor may be filtering: from then on counts are kept up. */
  isUsed = false;
  #panel;
  #links;
  #groups;
  #button = element("button", { className: "button" }, "Toon resultaten");
  #chosen = element("span", { className: "count" });
  #wide = matchMedia(WIDE);

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#panel = find(form, ".panel", HTMLDetailsElement);
    this.#links = document.importNode(this.#panel, true);
    const groups = [...form.querySelectorAll(".group")].filter((group) => group instanceof HTMLDetailsElement);
    this.#groups = groups.map((details) => new FilterGroup(details));
    find(this.#panel, "summary", HTMLElement).append(" ", this.#chosen);
    this.#panel.append(this.#button);
    /** The values of every group. */
    this.all = new Map(this.#groups.map(({ name, options }) => [name, options.map(({ value }) => value)]));
    // On a phone, what the visitor opened while this was on its way stays open.
    if (this.#wide.matches) this.unfold();
    this.#wide.addEventListener("change", () => this.unfold());
  }

  /**
   * The values that a state has chosen of a group.
   * @param {string} name
   * @param {State} state
   */
  values(name, { chosen }) {
    const values = this.all.get(name) ?? [];
    return Array.from(chosen.get(name) ?? [], (number) => values[number]);
  }

  /** Open on wide screens, closed on others. */
  unfold() {
    this.#panel.open = this.#wide.matches;
  }

  /** What is ticked, by group. */
  chosen() {
    /** @type {[string, Set<number>][]} */
    const ticked = this.#groups.map((group) => [group.name, group.ticked()]);
    return new Map(ticked.filter(([, numbers]) => numbers.size));
  }

  /**
   * Ticks what is chosen.
   * @param {Map<string, Set<number>>} chosen
   */
  tick(chosen) {
    for (const group of this.#groups) group.tick(chosen.get(group.name));
    const total = [...chosen.values()].reduce((sum, { size }) => sum + size, 0);
    this.#chosen.textContent = total ? `${total} gekozen` : "";
  }

  /** The groups whose counts a visitor can see. */
  open() {
    return this.#groups.filter(({ details }) => details.open).map(({ name }) => name);
  }

  /** The groups whose counts are to be kept up. */
  counted() {
    return this.isUsed ? this.open() : [];
  }

  /**
   * The group and number of the option that an element belongs to, unless it cannot be chosen.
   * @param {Element} place
   * @returns {[group: string, option: number] | undefined}
   */
  optionAt(place) {
    const input = place.closest("li")?.querySelector("input:enabled");
    for (const { name, options } of this.#groups) {
      const number = options.findIndex((option) => option.input === input);
      if (number >= 0) return [name, number];
    }
    return undefined;
  }

  /**
   * Shows what each option of these groups would give.
   * @param {string[]} names
   * @param {(name: string) => number[]} count
   */
  count(names, count) {
    for (const group of this.#groups) if (names.includes(group.name)) group.count(count(group.name));
  }

  /**
   * Says on the button how much there is to see.
   * @param {string} results
   */
  announce(results) {
    this.#button.textContent = `Toon ${results}`;
  }

  /**
   * The words of an option, and those of its group.
   * @param {string} name
   * @param {number} number
   */
  words(name, number) {
    const group = this.#groups.find((one) => one.name === name);
    return { title: group?.title ?? "", label: group?.options[number].label ?? "" };
  }

  /** Back to plain links, when there are no data to filter with. */
  giveUp() {
    this.#panel.replaceWith(this.#links);
    this.#links.open = true;
  }
}
