// `<offering-form>`: the questions about an offering, and what is made of the answers. What somebody does
// comes in here.

import "../page/site.js";
import { copy, download } from "../my-list/export.js";
import { partsOf } from "../my-list/template.js";
import { find } from "../page/find.js";
import { load } from "../page/load.js";
import { readAnswers, writeAnswers } from "./answers.js";
import { ChangedFile } from "./changed-file.js";
import { DraftStore } from "./draft-store.js";
import { addByButton, removeByButton } from "./items.js";
import { Live } from "./live.js";
import { problemsOf } from "./problems.js";
import { NewFile, todayFrom } from "./new-file.js";
import { Outcome } from "./outcome.js";
import { answersOf } from "./record.js";
import { Steps } from "./steps.js";
import { COPIED, KEPT, NOT_COPIED, NOT_FOUND, NOT_KEPT, NO_RULES, RESTORED, SURE } from "./telling.js";
import { valuesOf } from "./values.js";

/**
 * @import { Rules } from "./problems.js"
 * @import { Answers } from "./record.js"
 */

customElements.define("offering-form", class extends HTMLElement {
  #form = find(this, "form", HTMLFormElement);
  #part = partsOf(this);
  #id = /^\?wijzig=([a-z0-9-]+)$/u.exec(location.search)?.[1] ?? "";
  #store = new DraftStore(() => localStorage, this.#id);
  #live = new Live(this.#form);
  #steps = new Steps(this.#form);
  #today = todayFrom(this.dataset.today ?? "");
  /** @type {NewFile | ChangedFile} */
  #subject = new NewFile(this.#today);
  #outcome = new Outcome(this, this.#form, this.#id);
  /** @type {Rules | undefined} */
  #rules;
  /** @type {Answers} */
  #original = {};

  async connectedCallback() {
    writeAnswers(this.#form, {});
    if (this.#id) await this.#change();
    const answers = this.#store.read();
    if (answers) this.#say(RESTORED);
    if (answers) writeAnswers(this.#form, answers);
    this.#form.hidden = false;
    this.#form.addEventListener("click", (event) => this.#click(event));
    this.#form.addEventListener("input", () => this.#changed());
    this.#form.addEventListener("focusin", () => this.#loadRules(), { once: true });
    this.#form.addEventListener("focusout", ({ target }) => target instanceof Element && this.#left(target));
  }

  /** Fills in the offering that is to be changed. */
  async #change() {
    try {
      const values = await valuesOf(this.#id, this.dataset);
      for (const question of this.#form.querySelectorAll("[data-new]")) question.remove();
      writeAnswers(this.#form, answersOf(values));
      this.#original = readAnswers(this.#form);
      this.#subject = new ChangedFile(values, this.#original, this.#today);
      find(document, "h1", HTMLElement).textContent = `Wijzig: ${values.titel}`;
    } catch {
      this.#store = new DraftStore(() => localStorage, "");
      this.#outcome = new Outcome(this, this.#form, "");
      this.#say(NOT_FOUND);
    }
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

  /** @param {Element} target */
  #left(target) {
    this.#live.leave(target);
    // There a link that is being clicked must stay.
    if (!this.#steps.isLast) this.#update();
  }

  #update() {
    if (!this.#rules) return;
    const answers = readAnswers(this.#form);
    const values = this.#subject.values(answers);
    const shown = this.#live.show(problemsOf(values, this.#rules));
    if (this.#steps.isLast) this.#outcome.show(values, this.#subject.text(values, this.#rules, answers), shown);
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
      clear: () => confirm(SURE) && this.#clear(),
      download: () => download(this.#outcome.name, "text/markdown;charset=utf-8", text()),
      copy: async () => this.#say(await copy(text()) ? COPIED : NOT_COPIED),
    };
    actions[button.dataset.action ?? ""]?.();
  }

  /** @param {() => void} move */
  async #go(move) {
    this.#say("");
    await this.#loadRules();
    move();
    if (this.#steps.isLast) this.#live.finish();
    this.#update();
  }

  #clear() {
    this.#store.write(undefined);
    writeAnswers(this.#form, this.#original);
    this.#live = new Live(this.#form);
    this.#go(() => this.#steps.move(-Infinity));
  }
});
