// <offering-finder>: the finder's page with a script; `finder.js` fetches it. Its links become a form that filters in place;
// every state is an address, and without data it falls back to the links.

import { FinderData } from "./data.js";
import { Filters } from "./filters.js";
import { Results } from "./results.js";
import { find } from "./matching.js";
import { readState, toggled, writeState } from "./state.js";
import { results } from "../page/dom.js";
import { painted } from "../page/painted.js";
import { Places } from "./places.js";

/** Who rests on an option for so many milliseconds may choose it. */
const REST = 60;

/** Cards that take more milliseconds are told to be on their way. */
const LATE = 100;

class OfferingFinder extends HTMLElement {
  #filters;
  #results;
  #data;
  #places;
  #sort;
  #words;
  /** The last words that were looked for, and what they find. */
  #sought = {};
  #state;
  #shown = "";
  /** Counts are kept up from the first sign that the visitor will filter. */
  #isUsed = false;
  /** The timer of what the visitor may be about to choose. */
  #foreseen;
  /** Done when all cards of a page are there. */
  #whole;
  #isBroken = false;

  connectedCallback() {
    if (this.#filters) return;
    const form = this.querySelector("form");
    this.#sort = this.querySelector("select");
    this.#words = form.elements.q;
    this.#filters = new Filters(form);
    const words = (group, option) => this.#filters.words(group, option);
    this.#results = new Results(this.querySelector("section"), (state) => this.#href(state), words);
    this.#data = new FinderData(this.getAttribute("data"), this.#number("per-block"), this.#results.cards());
    this.#places = new Places();
    this.#listen(form);
    // What was typed before this was there is not lost.
    const typed = this.#words.value;
    this.#follow();
    this.#words.value ||= typed;
  }

  #number(name) {
    return Number(this.getAttribute(name));
  }

  #href(state) {
    return location.pathname + writeState(state, this.#filters.values);
  }

  #listen(form) {
    const guarded = (handle) => (event) => this.#isBroken || handle(event);
    form.addEventListener("submit", guarded((event) => this.#apply(event)));
    this.addEventListener("change", guarded((event) => event.target.name && this.#go(this.#asked())));
    this.addEventListener("click", guarded((event) => this.#click(event)));
    form.addEventListener("toggle", guarded(() => this.#unfolded()), true);
    for (const sign of ["pointerover", "focusin"]) form.addEventListener(sign, guarded((event) => this.#use(event)));
    form.addEventListener("pointerdown", guarded(({ target }) => this.#foresee(target)));
    addEventListener("popstate", () => (this.#isBroken ? location.reload() : this.#follow(this.#places.moved())));
  }

  /** Fetches what a choice will need before it is made: who rests on an option may choose it. */
  #use({ target }) {
    this.#isUsed = true;
    clearTimeout(this.#foreseen);
    if (!navigator.connection?.saveData) this.#foreseen = setTimeout(() => this.#foresee(target), REST);
  }

  async #foresee(target) {
    const option = this.#filters.optionAt(target);
    const state = option ? toggled(this.#state, ...option) : this.#state;
    try {
      const { found } = await this.#find(state);
      await this.#data.cards(found.slice(0, this.#results.room()));
    } catch {
      // It is told when the visitor chooses.
    }
  }

  /** What the form asks now. */
  #asked() {
    return { words: this.#words.value.trim(), chosen: this.#filters.chosen(), sort: this.#sort.value, page: 1 };
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
    const sorts = [...this.#sort.options].map(({ value }) => value);
    return readState(query, this.#filters.values, sorts);
  }

  /** To a state of its own in the history. */
  #go(state) {
    const href = this.#href(state);
    if (href === this.#href(this.#state)) return undefined;
    this.#places.push(href);
    this.#state = state;
    return this.#show();
  }

  /** To the state of the address, and to where the visitor was. */
  async #follow() {
    const state = (this.#state = this.#read(location.search));
    await this.#show();
    await this.#whole;
    if (state === this.#state && !this.#isBroken) this.#places.restore();
  }

  /** Shows the state. When the visitor went on while data came, the newer showing goes on alone. */
  async #show() {
    const state = this.#state;
    const room = this.#results.room();
    this.#filters.tick(state.chosen);
    this.#words.value = state.words;
    this.#showSorts(state);
    this.#isUsed ||= Boolean(writeState(state, this.#filters.values));
    try {
      // What was found by words is shown before it is counted.
      const open = state.words ? [] : this.#counted();
      const { found, gain, count, sought } = await this.#find(state, open);
      if (state !== this.#state) return;
      this.#filters.announce(results(found.length));
      const { page, pages, offerings } = this.#pageOf(found, state.page);
      const shown = { state: { ...state, page }, total: found.length, gain, pages, sought };
      const showCounts = () => (state.words ? this.#countFound() : this.#filters.count(open, count));
      const seen = Promise.all([this.#data.cards(offerings.slice(0, room)), this.#results.others(page > 1 ? undefined : sought)]);
      const [cards, others] = await this.#patiently(seen, showCounts);
      if (state !== this.#state) return;
      this.#results.show(shown, cards, others);
      this.#mark(state);
      this.#whole = this.#showRest(state, shown, offerings.slice(room), showCounts);
    } catch {
      if (state === this.#state) this.#fail();
    }
  }

  /** Waits for cards; when that takes long, shows that they are on their way and what is known already. */
  async #patiently(cards, showCounts) {
    const late = setTimeout(() => {
      this.#results.busy = true;
      showCounts();
    }, LATE);
    try {
      return await cards;
    } finally {
      clearTimeout(late);
    }
  }

  /** What is not in view, or changes little there, once the rest is on the screen. */
  async #showRest(state, shown, offerings, showCounts) {
    await painted();
    if (state !== this.#state) return;
    try {
      await showCounts();
      const cards = await this.#data.cards(offerings);
      if (state === this.#state) this.#results.complete(shown, cards);
    } catch {
      if (state === this.#state) this.#fail();
    }
  }

  /** A group was opened: its counts may be of an earlier state. */
  async #unfolded() {
    if (!this.#isUsed) return;
    try {
      await this.#recount();
    } catch {
      // It is told when the visitor chooses.
    }
  }

  /** Counts what was found by words, after it was shown. */
  async #countFound() {
    try {
      await this.#recount();
    } catch {
      this.#fail();
    }
  }

  /** Counts the state anew for the groups in use. */
  async #recount() {
    const [state, open] = [this.#state, this.#counted()];
    const { count } = await this.#find(state, open);
    if (state !== this.#state) return;
    this.#filters.count(open, count);
    this.dataset.counts = "done";
  }

  /** Says which words the page shows, for who waits for them. */
  #mark({ words }) {
    Object.assign(this.dataset, { search: "done", query: words });
    delete this.dataset.counts;
  }

  /** The groups whose counts are to be kept up. */
  #counted() {
    return this.#isUsed ? this.#filters.open() : [];
  }

  async #find({ words, chosen, sort }, open = this.#filters.open()) {
    const names = new Set([...open, ...chosen.keys()]);
    const needed = [this.#data.columns([...names]), this.#data.order(sort), words ? this.#seek(words) : undefined];
    const [columns, order, sought] = await Promise.all(needed);
    const total = this.#number("total");
    const result = find({ total, columns, chosen, order: sort ? order : sought?.offerings, only: sought?.offerings });
    return { ...result, sought };
  }

  /** What words find; asked again for the same words, the same. */
  #seek(words) {
    if (this.#sought.words !== words) {
      const sought = this.#offeringsAndOthers(words);
      this.#sought = { words, sought };
      sought.catch(() => (this.#sought = {}));
    }
    return this.#sought.sought;
  }

  /** The offerings and the other pages for words, the best first. */
  async #offeringsAndOthers(words) {
    const folder = this.getAttribute("index");
    const { indexAt, mark, seek } = await import(this.getAttribute("search"));
    const { best, meant, stems } = await seek(folder, words);
    const offerings = best.filter((page) => page < this.#number("total"));
    const others = best.filter((page) => page >= this.#number("total"));
    return { offerings, others, meant, stems, mark, page: (number) => indexAt(folder).page(number) };
  }

  /** Words are sorted by how well they fit, unless the visitor wants otherwise. */
  #showSorts({ words, sort }) {
    const [usual, byDate] = this.#sort.options;
    usual.textContent = words ? "Best passend eerst" : byDate.textContent;
    byDate.hidden = !words;
    this.#sort.value = sort;
    this.#sort.parentElement.hidden = this.#sort.options.length < 3 && !words;
  }

  #pageOf(found, asked) {
    const size = this.#number("per-page");
    const pages = Math.max(1, Math.ceil(found.length / size));
    const page = Math.min(asked, pages);
    return { page, pages, offerings: found.slice((page - 1) * size, page * size) };
  }

  #fail() {
    this.#isBroken = true;
    const hadFocus = this.querySelector("form").contains(document.activeElement);
    this.#filters.giveUp();
    this.#sort.parentElement.hidden = true;
    // The state may not be in the address yet.
    const notice = this.#results.fail(this.#href(this.#state));
    if (hadFocus) notice.focus();
  }
}

customElements.define("offering-finder", OfferingFinder);
