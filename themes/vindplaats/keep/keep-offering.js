// `<keep-offering>`: a button that keeps an offering in the visitor's list, that of the card or page it is in.

import { element } from "../page/element.js";
import { nextPaint } from "../page/next-paint.js";
import { keptItem, toggled } from "./list-store.js";
import { store } from "./store.js";

/** @import { Item } from "./list-store.js" */

/**
 * Items that were taken out on this page, with the visitor's words, should they be kept again.
 * @type {Map<string, Item>}
 */
const removed = new Map();

const SVG = "http://www.w3.org/2000/svg";

/** What every element starts with: a button with a word and the title of what it keeps, and an alert. */
const content = document.createDocumentFragment();
const message = element("span");
message.setAttribute("role", "alert");
content.append(element("button", { type: "button" }, bookmark(), element("span"), element("span", { className: "hidden" })), message);

customElements.define("keep-offering", class extends HTMLElement {
  #id = "";
  /** @type {string[]} the ids that a list may have it under still: of before it was renamed or merged */
  #formerly = [];
  #refresh = () => this.#show();

  /** What the visitor came for is painted first. */
  async connectedCallback() {
    await nextPaint();
    if (!this.isConnected) return;
    if (!this.firstChild) this.#build();
    store.addEventListener("change", this.#refresh);
    this.#show();
  }

  disconnectedCallback() {
    store.removeEventListener("change", this.#refresh);
  }

  #build() {
    const heading = this.closest(".card, article")?.querySelector("h1, h3");
    this.#id = this.dataset.id ?? heading?.querySelector("a")?.pathname.split("/").at(-2) ?? "";
    this.#formerly = this.dataset.formerly?.split(" ") ?? [];
    this.replaceChildren(content.cloneNode(true));
    const [button] = this.children;
    const [, , title] = button.children;
    title.textContent = ` ${heading?.textContent}`;
    title.setAttribute("lang", heading?.getAttribute("lang") ?? "");
    button.addEventListener("click", () => this.#toggle());
  }

  #show() {
    const isKept = Boolean(keptItem(store.read().state, this.#id, this.#formerly));
    const [button] = this.children;
    button.setAttribute("aria-pressed", String(isKept));
    button.children[1].textContent = isKept ? "Bewaard" : "Bewaar";
  }

  #toggle() {
    const id = this.#id;
    const { state, problem } = store.read();
    const item = keptItem(state, id, this.#formerly) ?? removed.get(id) ?? { id, note: "" };
    removed.set(id, item);
    const isDone = store.change((now) => toggled(now, { ...item, id }, this.#formerly));
    const fresh = problem ? "Je vorige lijst was niet te lezen. Dit is een nieuwe." : "";
    this.children[1].textContent = isDone ? fresh : "Bewaren lukt niet: je browser staat het niet toe of is vol.";
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
