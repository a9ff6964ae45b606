// `<my-list>`: the visitor's lists on their own page, and a list that another shared.

import "../page/site.js";
import { cleaned } from "./sanitize.js";
import { copied, download } from "./export.js";
import { iopText, STEPS } from "./iop.js";
import { csv } from "./csv.js";
import { fillWritten, titleOf } from "./item.js";
import { currentList } from "../keep/list-store.js";
import { ownList, sharedListView } from "./view.js";
import { addList, chooseList, moveItem, ordered, removeItem, removeList } from "./edits.js";
import { renameList, restoreItem, restoreList, setOrder, setWords } from "./edits.js";
import { loadAll, offeringFacts } from "./offering-facts.js";
import { store } from "../keep/store.js";
import { sharedList, shareLink } from "./share-link.js";

const PROBLEMS = {
  blocked: "Je browser staat niet toe dat deze site iets bewaart. Je lijst kan hier niet worden bewaard.",
  damaged: "Wat hier bewaard was, is niet te lezen. Zodra je iets bewaart, begint een nieuwe lijst.",
};
const NOT_COPIED = "Kopiëren staat je browser niet toe. Selecteer de tekst en kopieer die zelf.";

/** The lists as they may be shown. */
function read() {
  const { state, problem } = store.read();
  return { state: cleaned(state), problem };
}

customElements.define("my-list", class extends HTMLElement {
  #facts = new Map();
  #shared = null;
  #view = null;
  #rows = [];
  #removed = null;
  #renaming = false;
  #isTyping = false;
  #isStale = false;
  #shows = 0;

  connectedCallback() {
    this.#shared = sharedList(location.search);
    store.addEventListener("change", () => this.#changed());
    this.addEventListener("click", (event) => this.#act(event.target.closest("[data-action]")));
    this.addEventListener("change", (event) => this.#choose(event.target));
    this.addEventListener("input", (event) => this.#write(event.target));
    this.addEventListener("submit", (event) => this.#named(event));
    this.addEventListener("focusout", () => this.#isStale && this.#show());
    this.#show();
  }

  #part(name) {
    return this.querySelector(`[data-part="${name}"]`);
  }

  #say(text) {
    this.#part("status").textContent = text;
  }

  /** Keeps an edit and tells it, or why it could not be kept. */
  #keep(edit, words, removed = null) {
    const before = this.#removed;
    this.#removed = removed;
    const isKept = store.change((state) => edit(cleaned(state)));
    if (!isKept) this.#removed = before;
    this.#say(isKept ? words : PROBLEMS.blocked);
  }

  /** Another tab may change the list while someone writes here: that waits for the writing. */
  #changed() {
    if (this.#isTyping) return;
    this.#isStale = document.activeElement?.closest("my-list") && document.activeElement.matches("textarea, input");
    if (!this.#isStale) this.#show();
  }

  async #show() {
    const turn = ++this.#shows;
    this.#isStale = false;
    const { state, problem } = read();
    const list = this.#shown(state);
    await this.#load(list.items.map((item) => item.id));
    if (turn !== this.#shows) return;
    this.#rows = ordered(list, (id) => this.#facts.get(id)).map((item) => this.#row(item));
    const view = this.#shared
      ? sharedListView(list.name, this.#rows)
      : ownList(state, list, this.#rows, this.#removed, this.#open());
    this.#replace(view);
    if (problem) this.#say(PROBLEMS[problem]);
    this.#forgetFailures();
  }

  #shown(state) {
    if (!this.#shared) return currentList(state);
    const { name, ids } = this.#shared;
    return { name, order: "own", items: ids.map((id) => ({ id, note: "" })) };
  }

  async #load(ids) {
    const isWaiting = ids.some((id) => !this.#facts.has(id));
    if (isWaiting) this.#say("De gegevens worden opgehaald.");
    await loadAll(ids, this.#facts, (id) => offeringFacts(this.#address(id)));
    if (isWaiting) this.#say("");
  }

  #row(item) {
    const address = new URL(this.#address(item.id), location.href).href;
    return { item, facts: this.#facts.get(item.id), address };
  }

  #address(id) {
    return this.dataset.offering.replace("{id}", id);
  }

  /** What could not be had is asked for again the next time. */
  #forgetFailures() {
    for (const [id, { missing }] of this.#facts) if (missing === "failed") this.#facts.delete(id);
  }

  #open() {
    const items = this.querySelectorAll("[data-id]:has(details[open])");
    return new Set([...items].map((item) => item.dataset.id));
  }

  /** Puts the new view in place of the old one, with the focus where it was. */
  #replace(view) {
    const focused = document.activeElement?.closest("my-list") && document.activeElement;
    const item = focused?.closest("[data-id]")?.dataset.id;
    const part = focused?.dataset.part;
    const action = focused?.dataset.action;
    if (this.#view) this.#view.replaceWith(view);
    else this.prepend(view);
    this.#view = view;
    if (action || part) this.#focus(item, action, part);
  }

  #focus(id, action, part) {
    const place = (id && this.querySelector(`[data-id="${id}"]`)) || this;
    const chosen = place.querySelector(action ? `[data-action="${action}"]` : `[data-part="${part}"]`);
    const usable = (one) => one && !one.disabled && one.checkVisibility();
    const other = place.querySelector("[data-action=up]:enabled, [data-action=down]:enabled");
    [this.#undoButton(), chosen, other, this.#part("name")].find(usable)?.focus();
  }

  /** What was just removed held the focus: what takes it back has it now. */
  #undoButton() {
    const button = this.querySelector("[data-action=undo]");
    const isNew = this.#removed && !this.#removed.isSeen;
    if (isNew) this.#removed.isSeen = true;
    return isNew ? button : null;
  }

  #act(button) {
    const id = button?.closest("[data-id]")?.dataset.id;
    const actions = {
      "new-list": () => this.#startNaming(false),
      "rename-list": () => this.#startNaming(true),
      "stop-naming": () => this.#stopNaming(),
      "remove-list": () => this.#removeList(),
      undo: () => this.#undo(),
      up: () => this.#move(id, -1),
      down: () => this.#move(id, 1),
      remove: () => this.#removeItem(id),
      print: () => window.print(),
      csv: () => this.#downloadTable(),
      share: () => this.#share(),
      "copy-link": () => this.#copy(this.#part("link").value, "De link is gekopieerd."),
      "copy-iop": () => this.#copy(iopText(this.#written(button)), "De tekst voor je IOP is gekopieerd."),
      "keep-shared": () => this.#keepShared(),
    };
    actions[button?.dataset.action]?.();
  }

  #startNaming(isRenaming) {
    this.#renaming = isRenaming;
    this.#part("naming").hidden = false;
    const field = this.#part("new-name");
    field.value = isRenaming ? currentList(read().state).name : "";
    field.focus();
  }

  #stopNaming() {
    this.#part("naming").hidden = true;
    this.querySelector(`[data-action="${this.#renaming ? "rename-list" : "new-list"}"]`).focus();
  }

  #named(event) {
    event.preventDefault();
    const name = this.#part("new-name").value;
    this.#stopNaming();
    if (this.#renaming) this.#keep((state) => renameList(state, name), "De naam is gewijzigd.");
    else this.#keep((state) => addList(state, name), "De nieuwe lijst is er. Wat je nu bewaart, komt in deze lijst.");
  }

  #removeList() {
    const { state } = read();
    const list = currentList(state);
    const index = state.lists.indexOf(list);
    const words = `De lijst ‘${list.name}’ is weggehaald.`;
    this.#keep(removeList, "", { words, restore: (state) => restoreList(state, list, index) });
  }

  #removeItem(id) {
    const { items } = currentList(read().state);
    const index = items.findIndex((item) => item.id === id);
    const place = this.#rows.findIndex((row) => row.item.id === id);
    const words = `‘${titleOf(this.#rows[place])}’ is weggehaald.`;
    const restore = (state) => restoreItem(state, items[index], index);
    this.#keep((state) => removeItem(state, id), "", { words, place, restore, id });
  }

  #undo() {
    const { restore, id } = this.#removed;
    this.#keep(restore, "Het staat er weer.");
    if (id) this.#whenShown(() => this.#focus(id, "remove"));
  }

  /** After the view that is being made. */
  #whenShown(then) {
    setTimeout(then);
  }

  #move(id, places) {
    this.#keep((state) => moveItem(state, id, places), "");
    const { items } = currentList(read().state);
    const place = items.findIndex((item) => item.id === id) + 1;
    this.#say(`Dit staat nu op plaats ${place} van ${items.length}.`);
  }

  #choose(field) {
    const { part } = field.dataset;
    if (part === "lists") this.#keep((state) => chooseList(state, Number(field.value)), "");
    if (part === "order") this.#keep((state) => setOrder(state, field.value), "De volgorde is gewijzigd.");
  }

  #write(field) {
    const place = field.closest("[data-id]");
    if (!place || !field.matches("textarea")) return;
    const { id } = place.dataset;
    const words = field.dataset.part === "note" ? { note: field.value } : { iop: this.#written(field) };
    this.#isTyping = true;
    const isKept = store.change((state) => setWords(cleaned(state), id, words));
    this.#isTyping = false;
    if (!isKept) this.#say(PROBLEMS.blocked);
    const row = this.#rows.find((row) => row.item.id === id);
    Object.assign(row, { item: { ...row.item, ...words } });
    fillWritten((name) => place.querySelector(`[data-part="${name}"]`), row);
  }

  /** The four steps as they stand in the fields around an element. */
  #written(within) {
    const details = within.closest("details");
    return Object.fromEntries(STEPS.map((step) => [step, details.querySelector(`[data-part="${step}"]`).value]));
  }

  #downloadTable() {
    const { name } = currentList(read().state);
    download(`${name}.csv`, "text/csv;charset=utf-8", csv(this.#rows));
    this.#say("De tabel is gedownload.");
  }

  #share() {
    const link = this.#part("link");
    link.value = shareLink(location.href, currentList(read().state));
    this.#part("share").hidden = false;
    link.focus();
    link.select();
  }

  async #copy(text, words) {
    this.#say(await copied(text) ? words : NOT_COPIED);
  }

  #keepShared() {
    const { name, ids } = this.#shared;
    this.#shared = null;
    this.#keep((state) => addList(state, name, ids), "De lijst is bewaard in deze browser.");
    history.replaceState(null, "", location.pathname);
    this.#whenShown(() => this.#part("name").focus());
  }
});
