// What the finder shows of a search: heading, chips, cards, pages, and help when there is nothing.

import { element } from "../page/element.js";
import { find } from "../page/find.js";
import { otherPages } from "./other-pages.js";
import { place } from "./place.js";
import { heading, kindsFound, onPage, title } from "./wording.js";

/**
 * @import { Sought } from "./lookup.js"
 * @import { Shown } from "./presentation.js"
 * @import { StateLinks } from "./state-links.js"
 */

/** About how many pixels high a card is, where there is none to measure. */
const CARD = 160;

export class Results {
  #heading;
  #kinds;
  #notice;
  #status;
  #list;
  #parts;
  #also;
  #chips = element("ul", { className: "chips" });
  #help = element("div", { className: "help" });
  #links;
  #title = document.title;

  /**
   * @param {HTMLElement} section
   * @param {StateLinks} links
   */
  constructor(section, links) {
    this.#heading = find(section, "h2", HTMLElement);
    this.#kinds = find(section, ".kinds", HTMLElement);
    this.#notice = find(section, ".notice", HTMLElement);
    this.#status = find(section, "[role=status]", HTMLElement);
    this.#list = find(section, ".cards", HTMLElement);
    this.#parts = find(section, ".parts", HTMLElement);
    this.#also = find(section, ".also", HTMLElement);
    this.#links = links;
    this.#list.before(this.#chips, this.#help);
  }

  /** The cards that are shown now. */
  cards() {
    return [...this.#list.children];
  }

  /** How many cards it takes to fill the window down to its end. */
  room() {
    const { top } = this.#list.getBoundingClientRect();
    const height = this.#list.firstElementChild?.getBoundingClientRect().height || CARD;
    return Math.max(0, Math.ceil((innerHeight - top) / height));
  }

  /**
   * Whether newer cards are on their way.
   * @param {boolean} isBusy
   */
  set busy(isBusy) {
    this.#list.ariaBusy = String(isBusy);
    if (!isBusy) this.#list.classList.remove("waiting");
  }

  /** Puts the visitor at the start of the results. */
  focus() {
    this.#heading.focus();
  }

  /**
   * Focuses a chip, the one that came in the place of one that went.
   * @param {number} at
   */
  focusChip(at) {
    const chips = this.#chips.querySelectorAll("a");
    (chips[Math.min(at, chips.length - 1)] ?? this.#heading).focus();
  }

  /**
   * The place of a link among the chips; -1 when it is none.
   * @param {HTMLAnchorElement} link
   */
  chipOf(link) {
    return [...this.#chips.querySelectorAll("a")].indexOf(link);
  }

  /**
   * What is seen first.
   * @param {Shown} shown
   * @param {Element[]} cards those in view
   * @param {Element[]} others what comes below them
   */
  show(shown, cards, others) {
    const { state, total, gain, sought } = shown;
    const labels = this.#links.labels(state);
    this.#heading.textContent = heading(shown, labels);
    this.#kinds.textContent = kindsFound(shown);
    this.#status.textContent = heading(shown, labels) + onPage(shown);
    this.#chips.replaceChildren(...this.#links.chips(state));
    const taken = sought ? this.#links.taken(state, sought) : [];
    this.#help.replaceChildren(...taken, ...(total || sought?.missing ? [] : this.#links.waysOut(state, gain)));
    this.#also.replaceChildren(...others);
    place(this.#list, cards);
    this.busy = false;
  }

  /**
   * The rest: what is not in view.
   * @param {Shown} shown
   * @param {Element[]} cards
   */
  complete(shown, cards) {
    const { state, pages, sought } = shown;
    this.#list.append(...cards);
    this.#parts.replaceChildren(...(pages > 1 ? this.#links.pages(state, pages) : []));
    document.title = title(shown, this.#links.labels(state)) + this.#title;
    this.#mark(sought);
  }

  /** @param {Sought} [sought] */
  #mark(sought) {
    if (sought) sought.mark([this.#list, this.#also], sought.stems);
    else globalThis.CSS?.highlights?.delete("found");
  }

  /**
   * Pages that are no offerings; as elements, for they come with the cards.
   * @param {Sought} [sought]
   */
  async others(sought) {
    return sought?.others.length ? otherPages(sought, () => this.#mark(sought)) : [];
  }

  /**
   * Tells that there are no data to filter with.
   * @param {string} href an address that may do better
   */
  fail(href) {
    find(this.#notice, "a", HTMLAnchorElement).href = href;
    this.#notice.hidden = false;
    this.#status.textContent = this.#notice.textContent;
    this.busy = false;
    return this.#notice;
  }
}
