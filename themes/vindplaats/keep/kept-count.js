// `<kept-count>`: how many offerings the visitor's list holds, in the header of every page.

import { currentList } from "./list-store.js";
import { store } from "./store.js";

customElements.define("kept-count", class extends HTMLElement {
  connectedCallback() {
    store.addEventListener("change", () => this.#show());
    this.#show();
  }

  #show() {
    const { length } = currentList(store.read().state).items;
    this.textContent = length ? String(length) : "";
  }
});
