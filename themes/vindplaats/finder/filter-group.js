// A group of the finder's filters: its links become checkboxes, each with how many it would give.

import { element } from "../page/element.js";
import { find } from "../page/find.js";
import { plain } from "./matching.js";

/** Longer groups get a field to narrow them. */
const LONG = 15;

/** A link or value with its count becomes a checkbox. */
class FilterOption {
  /**
   * @param {Element} item
   * @param {string} group
   */
  constructor(item, group) {
    const named = find(item, "a, data", HTMLElement);
    this.value = named.dataset.value ?? (named instanceof HTMLAnchorElement ? named.pathname.split("/").at(-2) : named.getAttribute("value")) ?? "";
    this.label = named.textContent;
    this.item = item;
    this.count = element("span", { className: "count" }, item.lastChild?.textContent?.trim() ?? "");
    this.input = element("input", { type: "checkbox", name: group, value: this.value, autocomplete: "off" });
    const hadFocus = named === document.activeElement;
    item.replaceChildren(element("label", {}, this.input, element("span", {}, this.label), this.count));
    item.removeAttribute("hidden");
    if (hadFocus) this.input.focus();
  }

  /** @param {boolean} isChosen */
  tick(isChosen) {
    if (this.input.checked !== isChosen) this.input.checked = isChosen;
    if (isChosen) this.input.disabled = false;
  }

  /**
   * Shows a count. An option that would give nothing cannot be chosen, unless it is or has the focus.
   * @param {number} count
   */
  show(count) {
    if (this.count.textContent !== String(count)) this.count.textContent = String(count);
    this.input.disabled = !count && !this.input.checked && this.input !== document.activeElement;
  }
}

/** The options behind one heading. */
export class FilterGroup {
  #chosen = element("span", { className: "count" });
  #list;

  /** @param {HTMLDetailsElement} details */
  constructor(details) {
    const list = find(details, "ul", HTMLUListElement);
    const summary = find(details, "summary", HTMLElement);
    this.#list = list;
    this.details = details;
    this.name = details.dataset.name ?? "";
    this.title = summary.textContent;
    this.options = Array.from(list.children, (item) => new FilterOption(item, this.name));
    summary.append(" ", this.#chosen);
    details.hidden = false;
    const legend = element("legend", { className: "hidden" }, this.title);
    details.append(element("fieldset", {}, legend, ...(this.options.length > LONG ? [this.#narrowing()] : []), list));
  }

  /**
   * Ticks the options with these numbers and no others.
   * @param {Set<number>} [numbers]
   */
  tick(numbers = new Set()) {
    this.options.forEach((option, number) => option.tick(numbers.has(number)));
    const text = numbers.size ? `${numbers.size} gekozen` : "";
    if (this.#chosen.textContent !== text) this.#chosen.textContent = text;
    if (numbers.size) this.details.open = true;
  }

  /** The numbers of the options that are ticked. */
  ticked() {
    return new Set([...this.options.keys()].filter((number) => this.options[number].input.checked));
  }

  /**
   * Shows what each option would give.
   * @param {number[]} counts
   */
  count(counts) {
    this.options.forEach((option, number) => option.show(counts[number] ?? 0));
    // A list that scrolls must be within reach of a keyboard, also when nothing in it is.
    this.#list.tabIndex = this.options.every(({ input }) => input.disabled) ? 0 : -1;
  }

  /** A field that hides the options without the words in it. */
  #narrowing() {
    const input = element("input", { type: "search", autocomplete: "off" });
    // Outside the form, so that Enter does not send it.
    input.setAttribute("form", "");
    input.oninput = () => {
      const words = plain(input.value).split(" ");
      for (const { item, label, input: box } of this.options) {
        const text = plain(label);
        item.toggleAttribute("hidden", !box.checked && !words.every((word) => text.includes(word)));
      }
    };
    return element("label", { className: "narrow" }, `Zoek in ${this.title.toLowerCase()}`, input);
  }
}
