// <offering-finder>: the finder's page with a script. Its links become a form that filters in place;
// every state is an address, and without data it falls back to the links.

import { FinderData } from "./finder-data.js";
import { Filters } from "./finder-filters.js";
import { Results } from "./finder-results.js";
import { find } from "./finder-search.js";
import { readState, writeState } from "./finder-state.js";
import { results } from "./make.js";
import { Places } from "./places.js";

export class OfferingFinder extends HTMLElement {
  #filters;
  #results;
  #data;
  #places;
  #sort;
  #state;
  #shown = "";
  /** Which showing is the newest: an older one stops when its data come. */
  #turn = 0;
  /** Counts are kept up from the first sign that the visitor will filter. */
  #isUsed = false;
  #isBroken = false;

  connectedCallback() {
    if (this.#filters) return;
    const form = this.querySelector("form");
    this.#sort = this.querySelector("select");
    if (this.#sort) this.#sort.parentElement.hidden = false;
    this.#filters = new Filters(form);
    const words = (group, option) => this.#filters.words(group, option);
    this.#results = new Results(this.querySelector("section"), (state) => this.#href(state), words);
    this.#data = new FinderData(this.getAttribute("data"), this.#number("per-block"), this.#results.cards());
    this.#places = new Places();
    this.#listen(form);
    this.#follow();
  }

  #number(name) {
    return Number(this.getAttribute(name));
  }

  #href(state) {
    return location.pathname + writeState(state, this.#filters.values());
  }

  #listen(form) {
    const guarded = (handle) => (event) => this.#isBroken || handle(event);
    form.addEventListener("submit", guarded((event) => this.#apply(event)));
    this.addEventListener("change", guarded((event) => event.target.name && this.#go(this.#asked())));
    this.addEventListener("click", guarded((event) => this.#click(event)));
    form.addEventListener("toggle", guarded(() => this.#isUsed && this.#show()), true);
    for (const sign of ["pointerover", "focusin"]) form.addEventListener(sign, guarded(() => this.#use()));
    addEventListener("popstate", () => (this.#isBroken ? location.reload() : this.#follow(this.#places.moved())));
  }

  /** Fetches what the open groups need before the first choice is made. */
  #use() {
    if (this.#isUsed) return;
    this.#isUsed = true;
    this.#data.columns(this.#filters.open()).catch(() => {});
  }

  /** What the form asks now. */
  #asked() {
    return { ...this.#state, chosen: this.#filters.chosen(), sort: this.#sort?.value ?? "", page: 1 };
  }

  /** "Toon resultaten". */
  async #apply(event) {
    event.preventDefault();
    await this.#go(this.#asked());
    this.#filters.unfold();
    if (!this.#isBroken) this.#results.focus();
  }

  /** Links to another state of the finder are followed here. */
  async #click(event) {
    const link = event.target.closest("a");
    const isOther = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || isOther || link.pathname !== location.pathname) return;
    event.preventDefault();
    const chip = this.#results.chipOf(link);
    await this.#go(this.#read(link.search));
    if (this.#isBroken) return;
    if (chip >= 0) this.#results.focusChip(chip);
    else this.#results.focus();
  }

  #read(query) {
    const sorts = [...(this.#sort?.options ?? [])].map(({ value }) => value);
    return readState(query, this.#filters.values(), sorts);
  }

  /** To a state of its own in the history. */
  #go(state) {
    const href = this.#href(state);
    if (href === location.pathname + location.search) return undefined;
    this.#places.push(href);
    this.#state = state;
    return this.#show();
  }

  /** To the state of the address, and to where the visitor was. */
  async #follow() {
    this.#state = this.#read(location.search);
    await this.#show();
    if (!this.#isBroken) this.#places.restore();
  }

  async #show() {
    const state = this.#state;
    const turn = (this.#turn += 1);
    this.#filters.tick(state.chosen);
    if (this.#sort) this.#sort.value = state.sort;
    this.#isUsed ||= Boolean(writeState(state, this.#filters.values()));
    try {
      const result = await this.#search(state);
      if (turn !== this.#turn) return;
      this.#results.busy = true;
      const cards = await this.#data.cards(result.numbers);
      if (turn === this.#turn) this.#results.show(result.state, { ...result, cards });
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  async #search(state) {
    const open = this.#isUsed ? this.#filters.open() : [];
    const names = new Set([...open, ...state.chosen.keys()]);
    const [columns, order] = await Promise.all([this.#data.columns([...names]), this.#data.order(state.sort)]);
    const { found, count, gain } = find({ total: this.#number("total"), columns, chosen: state.chosen, order });
    this.#filters.count(open, count);
    this.#filters.announce(results(found.length));
    const perPage = this.#number("per-page");
    const pages = Math.max(1, Math.ceil(found.length / perPage));
    const page = Math.min(state.page, pages);
    const numbers = found.slice((page - 1) * perPage, page * perPage);
    return { state: { ...state, page }, total: found.length, pages, gain, numbers };
  }

  #fail() {
    this.#isBroken = true;
    const hadFocus = this.querySelector("form").contains(document.activeElement);
    this.#filters.giveUp();
    if (this.#sort) this.#sort.parentElement.hidden = true;
    const notice = this.#results.fail();
    if (hadFocus) notice.focus();
  }
}
