// `<offering-form>`: the questions about an offering, and what is made of the answers. What somebody does
// comes in here.

import "../page/site.js";
import { copy, download } from "../my-list/export.js";
import { partsOf } from "../my-list/template.js";
import { find } from "../page/find.js";
import { load } from "../page/load.js";
import { readAnswers, writeAnswers } from "./answers.js";
import { DraftStore } from "./draft-store.js";
import { addByButton, addItem, removeByButton } from "./items.js";
import { Live } from "./live.js";
import { problemsOf } from "./problems.js";
import { NewFile } from "./new-file.js";
import { Outcome } from "./outcome.js";
import { listsOf } from "./scope.js";
import { Steps } from "./steps.js";

/** @import { Rules } from "./problems.js" */

const KEPT = "Wat je invult, blijft in deze browser bewaard tot je opnieuw begint. Wij zien het niet.";
const NOT_KEPT = "Je browser bewaart niet wat je invult: maak het in één keer af en laat deze pagina open.";
const NO_RULES = "De controle kon niet geladen worden. Laad de pagina opnieuw; wat je hebt ingevuld, blijft staan.";

customElements.define("offering-form", class extends HTMLElement {
  #form = find(this, "form", HTMLFormElement);
  #part = partsOf(this);
  #store = new DraftStore(() => localStorage, "");
  #live = new Live(this.#form);
  #steps = new Steps(this.#form);
  #subject = new NewFile(this.dataset.today ?? "");
  #outcome = new Outcome(this, this.#form);
  /** @type {Rules | undefined} */
  #rules;

  connectedCallback() {
    this.#fill();
    this.#form.hidden = false;
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.#form.addEventListener("click", (event) => this.#click(event));
    this.#form.addEventListener("input", () => this.#changed());
    this.#form.addEventListener("focusin", () => this.#loadRules(), { once: true });
    this.#form.addEventListener("focusout", ({ target }) => this.#left(target));
  }

  #fill() {
    const answers = this.#store.read();
    if (answers) writeAnswers(this.#form, answers);
    else this.#addAll();
  }

  /** Every list begins with one item. */
  #addAll() {
    for (const list of listsOf(this.#form)) if (!list.children.length) addItem(list);
  }

  async #loadRules() {
    try {
      this.#rules ??= await load(this.dataset.rules ?? "", "json");
      this.#update();
    } catch {
      this.#say(NO_RULES);
    }
  }

  /** @param {string} text */
  #say(text) {
    this.#part("status", HTMLElement).textContent = text;
  }

  #changed() {
    const isKept = this.#store.write(readAnswers(this.#form));
    this.#part("kept", HTMLElement).textContent = isKept ? KEPT : NOT_KEPT;
    this.#update();
  }

  /** @param {EventTarget | null} target */
  #left(target) {
    if (!(target instanceof Element)) return;
    this.#live.leave(target);
    this.#update();
  }

  #update() {
    if (!this.#rules) return;
    const values = this.#subject.values(readAnswers(this.#form));
    const shown = this.#live.show(problemsOf(values, this.#rules));
    if (this.#steps.isLast) this.#outcome.show(values, this.#subject.text(values, this.#rules), shown);
  }

  /** @param {Event} event */
  #click(event) {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const link = target.closest("a[href^='#']");
    const button = target.closest("button[data-action]");
    if (link) event.preventDefault();
    if (link?.closest(".summary")) this.#steps.goTo(find(this.#form, link.getAttribute("href") ?? "", HTMLElement));
    else if (link) this.#go(() => this.#steps.open(link.getAttribute("href")?.slice(1) ?? ""));
    else if (button instanceof HTMLElement) this.#act(button);
  }

  /** @param {HTMLElement} button */
  #act(button) {
    const text = () => this.#part("text", HTMLTextAreaElement).value;
    /** @type {Record<string, () => unknown>} */
    const actions = {
      next: () => this.#go(() => this.#steps.move(1)),
      back: () => this.#go(() => this.#steps.move(-1)),
      add: () => (addByButton(button), this.#changed()),
      remove: () => (removeByButton(button), this.#changed()),
      clear: () => this.#clear(),
      download: () => download(this.#outcome.name, "text/markdown;charset=utf-8", text()),
      copy: async () => this.#say(await copy(text()) ? "De tekst is gekopieerd." : "Kopiëren staat je browser niet toe. Selecteer de tekst en kopieer die zelf."),
    };
    actions[button.dataset.action ?? ""]?.();
  }

  /** @param {() => void} move */
  async #go(move) {
    await this.#loadRules();
    this.#say("");
    move();
    if (this.#steps.isLast) this.#live.finish();
    this.#update();
  }

  #clear() {
    if (!confirm("Alles wat je hebt ingevuld weghalen?")) return;
    this.#store.clear();
    writeAnswers(this.#form, {});
    this.#addAll();
    this.#live.restart();
    this.#go(() => this.#steps.open("stap-wat"));
  }
});
