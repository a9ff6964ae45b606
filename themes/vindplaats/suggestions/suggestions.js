// What is suggested under a search field while somebody types: pages, and before that what was searched
// for earlier or may be worth a try. Enter without a choice searches, as without this.

import { element } from "../page/element.js";
import { earlier, forget } from "../search/recent-terms.js";
import { Listbox } from "./listbox.js";

/**
 * @import { Answer } from "../search/ranking.js"
 * @import { Shards } from "../search/shards.js"
 * @typedef {(index: Shards, query: string) => Promise<Answer>} Search
 */

/** Letters before pages are suggested, and most suggestions. */
const LETTERS_MIN = 2;
const SUGGESTIONS_MAX = 6;

/** Who types on within so many milliseconds is not interrupted. */
const PAUSE = 90;

class Suggestions {
  #input;
  #index;
  #search;
  #listbox;
  /** @type {number | undefined} */
  #timer;

  /**
   * @param {HTMLInputElement} input
   * @param {Shards} index
   * @param {Search} search
   */
  constructor(input, index, search) {
    this.#input = input;
    this.#index = index;
    this.#search = search;
    this.#listbox = new Listbox(input, () => clearTimeout(this.#timer));
    for (const type of ["input", "focus"]) input.addEventListener(type, () => this.#later());
    if (document.activeElement === input) this.#later();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#suggest(this.#input.value.trim()), PAUSE);
  }

  /** @param {string} words */
  async #suggest(words) {
    try {
      const options = words.length < LETTERS_MIN ? await this.#terms(words) : await this.#pages(words);
      const isStill = words === this.#input.value.trim() && document.activeElement === this.#input;
      if (isStill) this.#listbox.show(options);
    } catch {
      // Without suggestions the field still searches.
      this.#listbox.show([]);
    }
  }

  /** @param {string} words */
  async #pages(words) {
    const { best } = await this.#search(this.#index, words);
    const pages = await Promise.all(best.slice(0, SUGGESTIONS_MAX).map((page) => this.#index.page(page)));
    return pages.map(({ href, title, kind }) => ({ item: noted(title, kind), take: () => location.assign(href) }));
  }

  /**
   * What was searched for, then what the editors propose.
   * @param {string} words
   */
  async #terms(words) {
    if (words) return [];
    await this.#index.open();
    const before = earlier();
    const examples = this.#index.examples.filter((term) => !before.includes(term));
    const forgets = before.length ? [element("li", { className: "forget" }, "Vergeet wat ik zocht")] : [];
    return [
      ...before.map((term) => this.#term(term, "eerder gezocht")),
      ...forgets.map((item) => ({ item, take: () => this.#forget() })),
      ...examples.map((term) => this.#term(term, "voorstel")),
    ];
  }

  /**
   * @param {string} term
   * @param {string} note
   */
  #term(term, note) {
    const take = () => {
      this.#input.value = term;
      this.#listbox.show([]);
      this.#input.form?.requestSubmit();
    };
    return { item: noted(term, note), take };
  }

  #forget() {
    forget();
    this.#listbox.show([]);
  }
}

/**
 * @param {string} text
 * @param {string} note
 */
function noted(text, note) {
  return element("li", {}, text, element("small", {}, note));
}

/**
 * Begins to suggest.
 * @param {HTMLInputElement} input
 * @param {Shards} index
 * @param {Search} search
 */
export function begin(input, index, search) {
  return new Suggestions(input, index, search);
}
