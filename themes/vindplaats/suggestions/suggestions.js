// Pages under a search field while somebody types, before that what was looked for earlier or may be
// worth a try: a list box that the field points to (WAI-ARIA combobox). Enter without a choice searches, as without this.

import { make } from "../page/dom.js";
import { earlier, forget } from "../search/recent.js";

/** Letters before pages are suggested, and most suggestions. */
const LETTERS_MIN = 2;
const SUGGESTIONS_MAX = 6;

/** Who types on within so many milliseconds is not interrupted. */
const PAUSE = 90;

class Suggestions {
  #input;
  #index;
  #seek;
  #list = make("ul", { className: "suggestions", id: "_suggesties", role: "listbox", ariaLabel: "Suggesties", hidden: true });
  #status = make("span", { className: "hidden", role: "status" });
  #chosen = -1;
  #timer;

  /**
   * @param {HTMLInputElement} input
   * @param {import("../search/shards.js").Shards} index
   * @param {(words: string) => Promise<{hits: number[]}>} seek
   */
  constructor(input, index, seek) {
    this.#input = input;
    this.#index = index;
    this.#seek = seek;
    input.after(this.#list, this.#status);
    Object.assign(input, { role: "combobox", ariaAutoComplete: "list", ariaExpanded: "false" });
    input.setAttribute("aria-controls", this.#list.id);
    input.addEventListener("input", () => this.#later());
    input.addEventListener("focus", () => this.#later());
    input.addEventListener("blur", () => this.#show([]));
    input.addEventListener("keydown", (event) => this.#key(event));
    // The field keeps the focus, so that a choice is made before it is left.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("click", ({ target }) => this.#take(target.closest("li")));
    if (document.activeElement === input) this.#later();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#suggest(this.#input.value.trim()), PAUSE);
  }

  async #suggest(words) {
    try {
      const options = words.length < LETTERS_MIN ? await this.#terms(words) : await this.#pages(words);
      const isStill = words === this.#input.value.trim() && document.activeElement === this.#input;
      if (isStill) this.#show(options);
    } catch {
      // Without suggestions the field still searches.
      this.#show([]);
    }
  }

  async #pages(words) {
    const { hits } = await this.#seek(words);
    const pages = await Promise.all(hits.slice(0, SUGGESTIONS_MAX).map((page) => this.#index.page(page)));
    return pages.map(({ href, title, kind }) => {
      const option = make("li", {}, title, make("small", {}, kind));
      option.dataset.href = href;
      return option;
    });
  }

  /** What was looked for, then what the editors propose. */
  async #terms(words) {
    if (words) return [];
    await this.#index.open();
    const before = earlier();
    const examples = this.#index.examples.filter((term) => !before.includes(term));
    const option = (note) => (term) => {
      const one = make("li", {}, term, make("small", {}, note));
      one.dataset.words = term;
      return one;
    };
    const forgets = before.length ? [make("li", { className: "forget" }, "Vergeet wat ik zocht")] : [];
    return [...before.map(option("eerder gezocht")), ...forgets, ...examples.map(option("voorstel"))];
  }

  #show(options) {
    clearTimeout(this.#timer);
    options.forEach((option, at) => Object.assign(option, { id: `_suggestie-${at}`, role: "option", ariaSelected: "false" }));
    this.#list.replaceChildren(...options);
    this.#list.hidden = !options.length;
    this.#input.ariaExpanded = String(options.length > 0);
    this.#choose(-1);
    const count = options.length === 1 ? "1 suggestie" : `${options.length} suggesties`;
    this.#status.textContent = options.length ? count : "";
  }

  #choose(at) {
    const options = [...this.#list.children];
    options[this.#chosen]?.setAttribute("aria-selected", "false");
    this.#chosen = at;
    options[at]?.setAttribute("aria-selected", "true");
    options[at]?.scrollIntoView({ block: "nearest" });
    if (options[at]) this.#input.setAttribute("aria-activedescendant", options[at].id);
    else this.#input.removeAttribute("aria-activedescendant");
  }

  #key(event) {
    const count = this.#list.children.length;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps && count) {
      event.preventDefault();
      // One place more than there are options: the field itself.
      this.#choose(((this.#chosen + 1 + steps[event.key] + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Enter") {
      if (this.#chosen >= 0) event.preventDefault();
      this.#take(this.#list.children[this.#chosen]);
      this.#show([]);
    } else if (event.key === "Escape" && count) {
      event.preventDefault();
      this.#show([]);
    }
  }

  #take(option) {
    if (!option) return;
    if (option.dataset.href) {
      location.assign(option.dataset.href);
    } else if (option.dataset.words) {
      this.#input.value = option.dataset.words;
      this.#show([]);
      this.#input.form.requestSubmit();
    } else {
      forget();
      this.#show([]);
    }
  }
}

/** Begins to suggest. `seek` gives the pages for words. */
export function begin(input, index, seek) {
  return new Suggestions(input, index, seek);
}
