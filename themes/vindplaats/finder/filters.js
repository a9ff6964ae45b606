// The links of the finder made into a form: a checkbox for every option, with how many it would give.

import { plain } from "./matching.js";
import { make } from "../page/dom.js";

/** From this width on the filters stand open beside the results, as in finder.css. */
const WIDE = "(min-width: 64rem)";

/** Longer groups get a field to narrow them. */
const LONG = 15;

/** A link or value with its count becomes a checkbox. */
class Option {
  constructor(item, group) {
    const [named, count] = [item.firstElementChild, item.lastChild];
    this.value = named.value ?? named.pathname.split("/").at(-2);
    this.label = named.textContent;
    this.item = item;
    this.count = make("span", { className: "count" }, count.textContent.trim());
    this.input = make("input", { type: "checkbox", name: group, value: this.value, autocomplete: "off" });
    const hadFocus = named === document.activeElement;
    item.replaceChildren(make("label", {}, this.input, make("span", {}, this.label), this.count));
    item.hidden = false;
    if (hadFocus) this.input.focus();
  }

  tick(isChosen) {
    if (this.input.checked !== isChosen) this.input.checked = isChosen;
    if (isChosen) this.input.disabled = false;
  }

  /** Nothing to be found: not to be chosen, unless it is or has the focus. */
  show(count) {
    if (this.count.textContent !== String(count)) this.count.textContent = count;
    this.input.disabled = !count && !this.input.checked && this.input !== document.activeElement;
  }
}

/** One group of options behind its heading. */
class Group {
  constructor(details) {
    const list = details.querySelector("ul");
    const summary = details.querySelector("summary");
    this.details = details;
    this.list = list;
    this.name = details.dataset.name;
    this.title = summary.textContent;
    this.options = [...list.children].map((item) => new Option(item, this.name));
    this.chosen = make("span", { className: "count" });
    summary.append(" ", this.chosen);
    details.hidden = false;
    const legend = make("legend", { className: "hidden" }, this.title);
    details.append(make("fieldset", {}, legend, ...(this.options.length > LONG ? this.#narrowing() : []), list));
  }

  tick(numbers = new Set()) {
    this.options.forEach((option, number) => option.tick(numbers.has(number)));
    const text = numbers.size ? `${numbers.size} gekozen` : "";
    if (this.chosen.textContent !== text) this.chosen.textContent = text;
    if (numbers.size) this.details.open = true;
  }

  #narrowing() {
    const input = make("input", { type: "search", autocomplete: "off" });
    // Outside the form, so that Enter does not send it.
    input.setAttribute("form", "");
    input.oninput = () => {
      const words = plain(input.value).split(" ");
      for (const { item, label, input: box } of this.options) {
        const text = plain(label);
        item.hidden = !box.checked && !words.every((word) => text.includes(word));
      }
    };
    return [make("label", { className: "narrow" }, `Zoek in ${this.title.toLowerCase()}`, input)];
  }
}

export class Filters {
  #form;
  #panel;
  #links;
  #button = make("button", { className: "button" }, "Toon resultaten");
  #chosen = make("span", { className: "count" });
  #wide = matchMedia(WIDE);

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#form = form;
    this.#panel = form.querySelector(".panel");
    this.#links = this.#panel.cloneNode(true);
    this.groups = [...form.querySelectorAll(".group")].map((details) => new Group(details));
    this.#panel.querySelector("summary").append(" ", this.#chosen);
    this.#panel.append(this.#button);
    /** The values of every group. */
    this.values = new Map(this.groups.map(({ name, options }) => [name, options.map(({ value }) => value)]));
    // On a phone, what the visitor opened while this was on its way stays open.
    if (this.#wide.matches) this.unfold();
    this.#wide.addEventListener("change", () => this.unfold());
  }

  /** Open on wide screens, closed on others. */
  unfold() {
    this.#panel.open = this.#wide.matches;
  }

  /** What is ticked. */
  chosen() {
    const chosen = new Map();
    for (const { name, options } of this.groups) {
      const ticked = [...options.keys()].filter((number) => options[number].input.checked);
      if (ticked.length) chosen.set(name, new Set(ticked));
    }
    return chosen;
  }

  /** Ticks what is chosen. */
  tick(chosen) {
    for (const group of this.groups) group.tick(chosen.get(group.name));
    const total = [...chosen.values()].reduce((sum, { size }) => sum + size, 0);
    this.#chosen.textContent = total ? `${total} gekozen` : "";
  }

  /** The groups whose counts a visitor can see. */
  open() {
    return this.groups.filter(({ details }) => details.open).map(({ name }) => name);
  }

  /** The group and number of the option that an element belongs to, unless it cannot be chosen. */
  optionAt(element) {
    const input = element.closest("li")?.querySelector("input:enabled");
    const group = this.groups.find(({ name }) => name === input?.name);
    return group && [group.name, group.options.findIndex((option) => option.input === input)];
  }

  /** Shows what each option of these groups would give. */
  count(names, count) {
    for (const { name, options, list } of this.groups.filter((group) => names.includes(group.name))) {
      const counts = count(name);
      options.forEach((option, number) => option.show(counts[number] ?? 0));
      // A list that scrolls must be within reach of a keyboard, also when nothing in it is.
      list.tabIndex = options.every(({ input }) => input.disabled) ? 0 : -1;
    }
  }

  /** Says on the button how much there is to see. */
  announce(results) {
    this.#button.textContent = `Toon ${results}`;
  }

  /** The words of an option, and those of its group. */
  words(name, number) {
    const { title, options } = this.groups.find((group) => group.name === name);
    return { title, label: options[number].label };
  }

  /** Back to plain links, when there are no data to filter with. */
  giveUp() {
    this.#panel.replaceWith(this.#links);
    this.#links.open = true;
    this.#form.onsubmit = null;
  }
}
