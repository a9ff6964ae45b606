// `<my-list>`: the visitor's lists on their own page, and a list that another shared. What the visitor asks
// of them comes in here.

import "../page/site.js";
import { currentList } from "../keep/list-store.js";
import { store } from "../keep/store.js";
import { Changes, PROBLEMS, readLists } from "./changes.js";
import { downloadCalendar, downloadTable } from "./downloads.js";
import { addList, chooseList, renameList, setOrder, setWords } from "./edits.js";
import { copy, shareSheet } from "./export.js";
import { focusOn } from "./focus.js";
import { iopText } from "./iop.js";
import { fillWritten, writtenIop } from "./item.js";
import { Naming } from "./naming.js";
import { titleOf } from "./rows.js";
import { sanitized } from "./sanitize.js";
import { sharedList, shareLink } from "./share-link.js";
import { ShownList } from "./shown-list.js";
import { partsOf } from "./template.js";

const NOT_COPIED = "Kopiëren staat je browser niet toe. Selecteer de tekst en kopieer die zelf.";

customElements.define("my-list", class extends HTMLElement {
  #part = partsOf(this);
  #naming = new Naming(this);
  /** @param {string} text */
  #say = (text) => {
    this.#part("status", HTMLElement).textContent = text;
  };
  #changes = new Changes(this.#say);
  #list = new ShownList(this, this.#changes, this.#say, sharedList(location.search));
  #isTyping = false;

  connectedCallback() {
    store.addEventListener("change", () => this.#isTyping || this.#list.update());
    this.addEventListener("click", ({ target }) => target instanceof Element && this.#act(target.closest("[data-action]")));
    this.addEventListener("change", ({ target }) => target instanceof HTMLSelectElement && this.#choose(target));
    this.addEventListener("input", ({ target }) => target instanceof HTMLTextAreaElement && this.#write(target));
    this.addEventListener("submit", (event) => this.#named(event));
    this.#list.show();
  }

  /** @param {Element | null} button */
  #act(button) {
    const item = button?.closest("[data-id]");
    const id = item?.getAttribute("data-id") ?? "";
    /** @type {Record<string, () => unknown>} */
    const actions = {
      "new-list": () => this.#naming.start("new-list", ""),
      "rename-list": () => this.#naming.start("rename-list", currentList(readLists().state).name),
      "stop-naming": () => this.#naming.stop(),
      "remove-list": () => this.#changes.removeList(),
      undo: () => this.#undo(),
      up: () => this.#changes.move(id, -1),
      down: () => this.#changes.move(id, 1),
      remove: () => this.#remove(id),
      print: () => print(),
      csv: () => this.#say(downloadTable(this.#list.rows)),
      calendar: async () => this.#say(await downloadCalendar(this.#list.rows)),
      share: () => this.#share(),
      "copy-link": () => this.#copy(this.#part("link", HTMLInputElement).value, "De link is gekopieerd."),
      "copy-iop": () => item && this.#copy(iopText(writtenIop(partsOf(item))), "De tekst voor je IOP is gekopieerd."),
      "keep-shared": () => this.#keepShared(),
    };
    actions[button?.getAttribute("data-action") ?? ""]?.();
  }

  /** @param {SubmitEvent} event */
  #named(event) {
    event.preventDefault();
    const { name, purpose } = this.#naming.answer();
    this.#naming.stop();
    if (purpose === "rename-list") this.#changes.keep((state) => renameList(state, name), "De naam is gewijzigd.");
    else this.#changes.keep((state) => addList(state, name), "De nieuwe lijst is er. Wat je nu bewaart, komt in deze lijst.");
  }

  /** @param {string} id */
  #remove(id) {
    const place = this.#list.rows.findIndex(({ item }) => item.id === id);
    this.#changes.removeItem(id, titleOf(this.#list.rows[place]), place);
  }

  #undo() {
    const id = this.#changes.undo();
    if (id) this.#whenShown(() => focusOn(this, { id, action: "remove" }));
  }

  /**
   * After the view that is being made.
   * @param {() => void} then
   */
  #whenShown(then) {
    setTimeout(then);
  }

  /** @param {HTMLSelectElement} field */
  #choose({ dataset: { part }, value }) {
    if (part === "lists") this.#changes.keep((state) => chooseList(state, Number(value)), "");
    if (part === "order") {
      this.#changes.keep((state) => setOrder(state, value === "own" ? "own" : "date"), "De volgorde is gewijzigd.");
    }
  }

  /** @param {HTMLTextAreaElement} field */
  #write(field) {
    const place = field.closest("[data-id]");
    const row = this.#list.rows.find(({ item }) => item.id === place?.getAttribute("data-id"));
    if (!place || !row) return;
    const part = partsOf(place);
    const words = field.dataset.part === "note" ? { note: field.value } : { iop: writtenIop(part) };
    this.#isTyping = true;
    const isKept = store.change((state) => setWords(sanitized(state), row.item.id, words));
    this.#isTyping = false;
    if (!isKept) this.#say(PROBLEMS.blocked);
    row.item = { ...row.item, ...words };
    fillWritten(part, row);
  }

  async #share() {
    const list = currentList(readLists().state);
    const link = this.#part("link", HTMLInputElement);
    link.value = shareLink(location.href, list);
    if (await shareSheet(list.name, link.value)) return;
    this.#part("share", HTMLElement).hidden = false;
    link.focus();
    link.select();
  }

  /**
   * @param {string} text
   * @param {string} words to say when it is done
   */
  async #copy(text, words) {
    this.#say(await copy(text) ? words : NOT_COPIED);
  }

  #keepShared() {
    const { shared } = this.#list;
    if (!shared) return;
    this.#list.shared = null;
    this.#changes.keep((state) => addList(state, shared.name, shared.ids), "De lijst is bewaard in deze browser.");
    history.replaceState(null, "", location.pathname);
    this.#whenShown(() => this.#part("name", HTMLElement).focus());
  }
});
