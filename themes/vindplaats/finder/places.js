// Where a visitor was on a page whose content a script makes: scroll and focus for every entry of the
// tab's history, so that Back, Forward and reload lead to the same spot.

import { painted } from "../page/painted.js";

const STORED = "places";

/** Selects the element again on a page that was made anew; "" when nothing tells it apart. */
function selectorOf(element) {
  const { name, type, value } = element;
  if (name) return `[name="${CSS.escape(name)}"]${type === "checkbox" ? `[value="${CSS.escape(value)}"]` : ""}`;
  const href = element.getAttribute("href");
  return href ? `a[href="${CSS.escape(href)}"]` : "";
}

/** What earlier pages of this tab stored. */
function stored() {
  try {
    return JSON.parse(sessionStorage.getItem(STORED)) ?? [];
  } catch {
    return [];
  }
}

export class Places {
  #places = new Map(stored());
  #entry;

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

  /** Makes a new entry: browsers take some time for it, so what the visitor waits for is painted first. */
  async push(address) {
    this.#leave();
    const entry = String(Math.random());
    this.#entry = entry;
    await painted();
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
    if (place.focus) document.querySelector(place.focus)?.focus();
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
