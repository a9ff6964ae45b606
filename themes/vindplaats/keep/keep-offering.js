// `<keep-offering>`: a button that keeps an offering in the visitor's list, that of the card or page it
// stands in.

import { keptItem, toggled } from "./list-store.js";
import { store } from "./store.js";
import { painted } from "../page/painted.js";

const SVG = "http://www.w3.org/2000/svg";

/** Words of what was let go on this page, should it be kept again. */
const letGo = new Map();

/** What every element starts with: a button with a word and the title of what it keeps. */
const content = document.createDocumentFragment();
content.append(document.createElement("button"), document.createElement("span"));
content.firstChild.type = "button";
content.firstChild.append(bookmark(), document.createElement("span"), document.createElement("span"));
content.firstChild.lastChild.className = "hidden";
content.lastChild.setAttribute("role", "alert");

customElements.define("keep-offering", class extends HTMLElement {
  #id;
  #button;
  #word;
  #alert;
  #refresh = () => this.#show();

  /** What the visitor came for is painted first. */
  async connectedCallback() {
    await painted();
    if (!this.isConnected) return;
    if (!this.#button) this.#build();
    store.addEventListener("change", this.#refresh);
    this.#show();
  }

  disconnectedCallback() {
    store.removeEventListener("change", this.#refresh);
  }

  #build() {
    const heading = this.closest(".card, article").querySelector("h1, h3");
    this.#id = this.dataset.id ?? heading.querySelector("a").pathname.split("/").at(-2);
    this.replaceChildren(content.cloneNode(true));
    [this.#button, this.#alert] = this.children;
    const [, word, title] = this.#button.children;
    this.#word = word;
    title.textContent = ` ${heading.textContent}`;
    title.lang = heading.lang;
    this.#button.addEventListener("click", () => this.#toggle());
  }

  #show() {
    const kept = !!keptItem(store.read().state, this.#id);
    this.#button.setAttribute("aria-pressed", kept);
    this.#word.textContent = kept ? "Bewaard" : "Bewaar";
  }

  #toggle() {
    const id = this.#id;
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
