// `<offering-finder>`: the finder's page with a script; `finder.js` fetches it. Its links become a form that
// filters in place; every state is an address, and without data it falls back to the links.

import { find } from "../page/find.js";
import { Filters } from "./filters.js";
import { Lookup } from "./lookup.js";
import { Navigation } from "./navigation.js";
import { Prefetch } from "./prefetch.js";
import { Presentation } from "./presentation.js";
import { Results } from "./results.js";
import { Sorting } from "./sorting.js";
import { StateLinks } from "./state-links.js";

/** @import { State } from "./state.js" */

customElements.define("offering-finder", class extends HTMLElement {
  #form = find(this, "form", HTMLFormElement);
  #words = find(this, "[name=q]", HTMLInputElement);
  #sorting = new Sorting(this);
  #filters = new Filters(this.#form);
  #navigation = new Navigation(this.#filters.all, this.#sorting.names(), {
    show: (state) => this.#show(state),
    whole: () => this.#presentation.whole.then(() => !this.#isBroken),
  });
  #links = new StateLinks((state) => this.#navigation.href(state), (group, option) => this.#filters.words(group, option));
  #results = new Results(find(this, "section", HTMLElement), this.#links);
  #parts = { filters: this.#filters, results: this.#results, lookup: new Lookup(this, this.#results.cards()) };
  #prefetch = new Prefetch(this.#parts);
  #presentation = new Presentation(this, this.#parts, () => this.#fail());
  #isBroken = false;

  connectedCallback() {
    this.#listen();
    // What was typed before this was there is not lost.
    const typed = this.#words.value;
    this.#navigation.follow();
    this.#words.value ||= typed;
  }

  #listen() {
    /**
     * @template {Event} E
     * @param {(event: E) => unknown} handle
     * @returns {(event: E) => unknown}
     */
    const guarded = (handle) => (event) => this.#isBroken || handle(event);
    this.#form.addEventListener("submit", guarded((event) => this.#submit(event)));
    this.addEventListener("change", guarded(({ target }) => this.#changed(target)));
    this.addEventListener("click", guarded((event) => this.#click(event)));
    this.#form.addEventListener("toggle", guarded(() => this.#unfolded()), true);
    for (const sign of ["pointerover", "focusin"]) this.#form.addEventListener(sign, guarded(({ target }) => this.#use(target)));
    this.#form.addEventListener("pointerdown", guarded(({ target }) => this.#prefetch.now(target, this.#navigation.state)));
    addEventListener("popstate", () => (this.#isBroken ? location.reload() : this.#navigation.moved()));
  }

  /** @param {State} state */
  #show(state) {
    // To measure after something was changed would take longer.
    const room = this.#results.room();
    this.#filters.tick(state.chosen);
    this.#words.value = state.words;
    this.#sorting.show(state);
    this.#filters.isUsed ||= this.#navigation.href(state) !== location.pathname;
    return this.#presentation.show(state, room);
  }

  /** What the form asks now. */
  #asked() {
    return { words: this.#words.value.trim(), chosen: this.#filters.chosen(), sort: this.#sorting.chosen(), page: 1 };
  }

  /**
   * A field of the form has another value; what narrows a group has no name.
   * @param {EventTarget | null} target
   */
  #changed(target) {
    if (target instanceof Element && target.getAttribute("name")) this.#navigation.go(this.#asked());
  }

  /**
   * The first sign that the visitor will filter, or another.
   * @param {EventTarget | null} target
   */
  #use(target) {
    this.#filters.isUsed = true;
    this.#prefetch.soon(target, this.#navigation.state);
  }

  /** A group was opened: its counts may be of an earlier state. */
  async #unfolded() {
    if (!this.#filters.isUsed) return;
    try {
      await this.#presentation.recount();
    } catch {
      // It is told when the visitor chooses.
    }
  }

  /**
   * "Toon resultaten".
   * @param {SubmitEvent} event
   */
  async #submit(event) {
    event.preventDefault();
    await this.#navigation.go(this.#asked());
    this.#filters.unfold();
    if (!this.#isBroken) this.#results.focus();
  }

  /**
   * Links to another state of the finder are followed here.
   * @param {MouseEvent} event
   */
  async #click(event) {
    const link = event.target instanceof Element && event.target.closest("a");
    const isOther = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || isOther || link.pathname !== location.pathname) return;
    event.preventDefault();
    const chip = this.#results.chipOf(link);
    await this.#navigation.go(this.#navigation.read(link.search));
    if (this.#isBroken) return;
    if (chip >= 0) this.#results.focusChip(chip);
    else this.#results.focus();
  }

  /** Back to links, with a notice. */
  #fail() {
    this.#isBroken = true;
    const hadFocus = this.#form.contains(document.activeElement);
    this.#filters.giveUp();
    this.#sorting.hide();
    // The state may not be in the address yet.
    const notice = this.#results.fail(this.#navigation.href(this.#navigation.state));
    if (hadFocus) notice.focus();
  }
});
