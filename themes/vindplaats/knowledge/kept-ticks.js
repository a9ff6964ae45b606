// `<kept-ticks>`: keeps what is ticked on its card in this browser, and clears it again. The tasks in the text
// of the card get boxes to tick.

import { element } from "../page/element.js";
import { TickStore } from "./tick-store.js";

const NOT_KEPT = "Je vinkjes blijven niet bewaard: je browser staat het niet toe of is vol.";

/**
 * The words of an item itself: without the lists in it and what explains a word.
 * @param {Element} item
 */
function wordsOf(item) {
  const copy = element("div", {}, ...Array.from(item.childNodes, (node) => node.cloneNode(true)));
  for (const other of copy.querySelectorAll("ul, ol, [popover]")) other.remove();
  return copy.textContent.replace(/\s+/gu, " ").trim();
}

/**
 * Gives a task a box in place of its mark. No label goes around it: it may hold links and buttons.
 * @param {Element} mark
 */
function addBox(mark) {
  const item = mark.closest("li");
  if (!item) return;
  const box = element("input", { type: "checkbox", className: "task", ariaLabel: wordsOf(item) });
  mark.replaceWith(box);
  item.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a, button, input, [popover], li") === item) box.click();
  });
}

/**
 * The boxes of a card by the words of their items; words that come again get a number.
 * @param {Element} card
 */
function boxesOf(card) {
  card.querySelectorAll(".task:not(.task-done)").forEach(addBox);
  /** @type {Map<string, HTMLInputElement>} */
  const boxes = new Map();
  for (const box of card.querySelectorAll("input")) {
    const words = box.ariaLabel ?? wordsOf(box.labels?.[0] ?? box);
    let name = words;
    for (let number = 2; boxes.has(name); number++) name = `${words} (${number})`;
    boxes.set(name, box);
  }
  return boxes;
}

customElements.define("kept-ticks", class extends HTMLElement {
  /** @type {Map<string, HTMLInputElement>} */
  #boxes = new Map();
  #store = new TickStore(() => localStorage, this.dataset.card ?? "");
  #message = element("span", { role: "status" });

  connectedCallback() {
    const template = this.querySelector("template");
    const card = this.closest("article");
    if (!template || !card) return;
    this.#boxes = boxesOf(card);
    const clear = element("button", { type: "button", className: "tool" }, template.content);
    template.replaceWith(clear, this.#message);
    this.#show();
    clear.addEventListener("click", () => this.#clear());
    card.addEventListener("change", () => this.#keep(""));
    addEventListener("storage", () => this.#show());
    addEventListener("pageshow", ({ persisted }) => persisted && this.#show());
  }

  #show() {
    const ticked = this.#store.read();
    for (const [words, box] of this.#boxes) box.checked = ticked.has(words);
  }

  #clear() {
    for (const box of this.#boxes.values()) box.checked = false;
    this.#keep("Alle vinkjes op deze kaart zijn gewist.");
  }

  /** @param {string} message to show when it is done */
  #keep(message) {
    const ticked = [...this.#boxes].filter(([, box]) => box.checked).map(([words]) => words);
    this.#message.textContent = this.#store.write(ticked) ? message : NOT_KEPT;
  }
});
