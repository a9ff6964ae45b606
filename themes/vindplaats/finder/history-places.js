// Where a visitor was on a page whose content a script makes: scroll and focus for every entry of the
// tab's history, so that Back, Forward and reload lead to the same spot.

import { nextPaint } from "../page/next-paint.js";

const STORED = "places";

/**
 * @typedef {object} Place
 * @property {number} top how far the page is scrolled
 * @property {string} focus a selector of what has the focus; empty when nothing tells it apart
 */

/** What tells an element apart that is made anew. */
const ATTRIBUTES = ["name", "value", "href"];

/**
 * Selects an element again on a page that was made anew.
 * @param {Element | null} element
 */
function selectorOf(element) {
  const values = ATTRIBUTES.map((name) => [name, element?.getAttribute(name)]).filter(([, value]) => value);
  const selector = values.map(([name, value]) => `[${name}="${CSS.escape(value ?? "")}"]`).join("");
  return selector && `body ${selector}`;
}

/**
 * What earlier pages of this tab stored.
 * @returns {[string, Place][]}
 */
function stored() {
  try {
    return JSON.parse(sessionStorage.getItem(STORED) ?? "[]");
  } catch {
    return [];
  }
}

export class HistoryPlaces {
  #places = new Map(stored());
  #entry = "";

  constructor() {
    history.scrollRestoration = "manual";
    this.#enter();
    addEventListener("pagehide", () => {
      this.#leave();
      try {
        sessionStorage.setItem(STORED, JSON.stringify([...this.#places]));
      } catch {
        // Without storage a visitor starts at the top.
      }
    });
  }

  /**
   * Makes a new entry: browsers take some time for it, so what the visitor waits for is painted first.
   * @param {string} address
   */
  async push(address) {
    this.#leave();
    const entry = String(Math.random());
    this.#entry = entry;
    await nextPaint();
    if (entry === this.#entry) history.pushState({ place: entry }, "", address);
  }

  /** Takes note that the browser went to another entry. */
  moved() {
    this.#leave();
    this.#enter();
  }

  /** Goes to where the visitor was on this entry; stays where it is when that is not known. */
  restore() {
    const place = this.#places.get(this.#entry);
    if (!place) return;
    // What has the focus comes in view within what scrolls of its own; then the page goes where it was.
    const focused = place.focus && document.querySelector(place.focus);
    if (focused instanceof HTMLElement) focused.focus();
    scrollTo({ top: place.top, behavior: "instant" });
  }

  #enter() {
    this.#entry = history.state?.place ?? String(Math.random());
    history.replaceState({ place: this.#entry }, "");
  }

  #leave() {
    this.#places.set(this.#entry, { top: scrollY, focus: selectorOf(document.activeElement) });
  }
}
