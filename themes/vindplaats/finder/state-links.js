// Links to other states of the finder: chips that take a filter away, pages, ways out when nothing is found.

import { element } from "../page/element.js";
import { pageNumbers } from "./pages.js";
import { toggled, without } from "./state.js";
import { numberOfResults } from "./wording.js";

/**
 * @import { Sought } from "./lookup.js"
 * @import { State } from "./state.js"
 */

const NOTHING = "Niets gevonden met deze woorden. Probeer een ander woord of een thema.";

/** Most ways out that are offered when nothing is found. */
const WAYS_OUT_MAX = 3;

/** @param {string} text that only a screen reader says */
function hidden(text) {
  return element("span", { className: "hidden" }, text);
}

export class StateLinks {
  #href;
  #words;

  /**
   * @param {(state: State) => string} href the address of a state
   * @param {(group: string, option: number) => {title: string, label: string}} words those of a filter
   */
  constructor(href, words) {
    this.#href = href;
    this.#words = words;
  }

  /**
   * @param {State} state
   * @param {...(Node | string)} content
   */
  #link(state, ...content) {
    return element("a", { href: this.#href(state) }, ...content);
  }

  /**
   * The words of each chosen option.
   * @param {State} state
   */
  labels({ chosen }) {
    return [...chosen].flatMap(([group, options]) => Array.from(options, (option) => this.#words(group, option).label));
  }

  /**
   * A chip for the words and for each chosen option.
   * @param {State} state
   */
  chips(state) {
    const chips = [...state.chosen].flatMap(([group, options]) => [...options].map((option) => {
      const { title, label } = this.#words(group, option);
      return this.#chip(toggled(state, group, option), "Verwijder filter ", `${title}: ${label}`);
    }));
    if (state.words) chips.unshift(this.#chip({ ...state, words: "" }, "Verwijder zoekwoorden ", `“${state.words}”`));
    if (chips.length) chips.push(this.#link({ words: "", chosen: new Map(), sort: "", page: 1 }, "Wis alles"));
    return chips.map((chip) => element("li", {}, chip));
  }

  /**
   * @param {State} state
   * @param {string} verb
   * @param {string} words
   */
  #chip(state, verb, words) {
    const cross = element("span", { ariaHidden: "true" }, "×");
    return this.#link({ ...state, page: 1 }, hidden(verb), words, cross);
  }

  /**
   * Says what was looked for when that is not what was typed, and what nothing is about.
   * @param {State} state
   * @param {Sought} sought
   */
  taken(state, { meant, missing, rest }) {
    /** @param {string} words */
    const link = (words) => this.#link({ ...state, words, page: 1 }, words);
    const alone = rest ? [" Zoek alleen op ", link(rest), "."] : [" Probeer een ander woord of een thema."];
    if (missing) return [element("p", {}, `Over “${missing}” staat hier niets.`, ...alone)];
    return meant ? [element("p", {}, "Bedoelde je ", link(meant), "? Daarop is gezocht.")] : [];
  }

  /**
   * The groups without which most would be found.
   * @param {State} state
   * @param {Map<string, number>} gain
   */
  waysOut(state, gain) {
    const ways = [...gain].filter(([, more]) => more).sort(([, a], [, b]) => b - a).slice(0, WAYS_OUT_MAX);
    const links = ways.map(([group, more]) => {
      const labels = Array.from(state.chosen.get(group) ?? [], (option) => this.#words(group, option).label);
      const link = this.#link(without(state, group), `Zonder “${labels.join(", ")}”: ${numberOfResults(more)}`);
      link.className = "button quiet";
      return element("li", {}, link);
    });
    if (!links.length && state.words) return [element("p", {}, NOTHING)];
    const advice = links.length ? " samen. Laat er één los:" : ".";
    return [element("p", {}, `Niets past bij deze filters${advice}`), element("ul", {}, ...links)];
  }

  /**
   * The pages of the results.
   * @param {State} state
   * @param {number} pages
   */
  pages(state, pages) {
    const numbers = pageNumbers(state.page, pages).map((page) => {
      if (!page) return element("li", { ariaHidden: "true" }, "…");
      const link = this.#link({ ...state, page }, hidden("Blad "), String(page));
      if (page === state.page) link.ariaCurrent = "page";
      return element("li", {}, link);
    });
    /** @type {HTMLElement[]} */
    const parts = [element("ol", {}, ...numbers)];
    if (state.page > 1) parts.unshift(this.#beside(state, -1, "Vorige", "prev"));
    if (state.page < pages) parts.push(this.#beside(state, 1, "Volgende", "next"));
    return parts;
  }

  /**
   * @param {State} state
   * @param {number} step
   * @param {string} text
   * @param {string} rel
   */
  #beside(state, step, text, rel) {
    return Object.assign(this.#link({ ...state, page: state.page + step }, text), { rel });
  }
}
