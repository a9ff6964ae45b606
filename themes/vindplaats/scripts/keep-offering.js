// `<keep-offering data-id data-title>`: a button that keeps an offering in the visitor's list.

import { keptItem, toggled } from "./list-store.js";
import { store } from "./page-store.js";

const SVG = "http://www.w3.org/2000/svg";

/** Words of what was let go on this page, should it be kept again. */
const letGo = new Map();

customElements.define("keep-offering", class extends HTMLElement {
  #button = document.createElement("button");
  #word = document.createElement("span");
  #alert = document.createElement("span");
  #refresh = () => this.#show();

  connectedCallback() {
    if (!this.#button.isConnected) this.#build();
    store.addEventListener("change", this.#refresh);
    this.#show();
  }

  disconnectedCallback() {
    store.removeEventListener("change", this.#refresh);
  }

  #build() {
    const title = document.createElement("span");
    title.className = "hidden";
    title.textContent = ` ${this.dataset.title}`;
    if (this.dataset.language) title.lang = this.dataset.language;
    this.#button.type = "button";
    this.#button.append(bookmark(), this.#word, title);
    this.#button.addEventListener("click", () => this.#toggle());
    this.#alert.setAttribute("role", "alert");
    this.replaceChildren(this.#button, this.#alert);
  }

  #show() {
    const kept = !!keptItem(store.read().state, this.dataset.id);
    this.#button.setAttribute("aria-pressed", kept);
    this.#word.textContent = kept ? "Bewaard" : "Bewaar";
  }

  #toggle() {
    const { id } = this.dataset;
    const { state, problem } = store.read();
    const item = keptItem(state, id) ?? letGo.get(id) ?? { id, note: "" };
    letGo.set(id, item);
    const done = store.change((state) => toggled(state, item));
    const fresh = problem ? "Je vorige lijst was niet te lezen. Dit is een nieuwe." : "";
    this.#alert.textContent = done ? fresh : "Bewaren lukt niet: je browser staat het niet toe of is vol.";
  }
});

function bookmark() {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 16 20");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", "M2 2h12v16l-6-4.5L2 18Z");
  svg.append(path);
  return svg;
}
