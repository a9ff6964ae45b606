// What the finder shows of a search: heading, chips, cards, pages, and help when there is nothing.

import { pageNumbers } from "./matching.js";
import { toggled, without } from "./state.js";
import { make, results } from "../page/dom.js";

const NOTHING = "Geen aanbod met deze woorden. Probeer een ander woord of een thema, of kijk hieronder.";

/** Pages that are no offerings: those that are shown, and with those behind the button. */
const OTHERS_MIN = 3;
const OTHERS_MAX = 20;

/** About how many pixels a card takes, where there is none to measure. */
const CARD = { width: 320, height: 400 };

/** Most ways out that are offered when nothing is found. */
const WAYS_MAX = 3;

function otherPage({ href, title, kind, summary }) {
  const link = make("a", { href }, title);
  return make("li", {}, link, " ", make("span", { className: "count" }, kind), ...(summary ? [make("p", {}, summary)] : []));
}

/** ", blad 2 van 7"; nothing on the first. */
function pageOf({ page }, pages) {
  return page > 1 ? `, blad ${page} van ${pages}` : "";
}

export class Results {
  #heading;
  #notice;
  #status;
  #list;
  #parts;
  #also;
  #chips = make("ul", { className: "chips" });
  #help = make("div", { className: "help" });
  #href;
  #words;
  #title = document.title;

  /**
   * @param {HTMLElement} section
   * @param {(state: object) => string} href the address of a state
   * @param {(group: string, option: number) => {title: string, label: string}} words those of a filter
   */
  constructor(section, href, words) {
    this.#heading = section.querySelector("h2");
    this.#notice = section.querySelector(".notice");
    this.#status = section.querySelector("[role=status]");
    this.#list = section.querySelector(".cards");
    this.#parts = section.querySelector(".parts");
    this.#also = section.querySelector(".also");
    this.#href = href;
    this.#words = words;
    this.#also.before(this.#chips, this.#help);
  }

  /** The cards that are shown now. */
  cards() {
    return [...this.#list.children];
  }

  /** How many cards it takes to fill the window down to its end. */
  room() {
    const { top, width } = this.#list.getBoundingClientRect();
    const height = this.#list.firstElementChild?.offsetHeight || CARD.height;
    const rows = Math.ceil((innerHeight - top) / height);
    return Math.max(0, rows) * Math.max(1, Math.floor(width / CARD.width));
  }

  /** True while newer cards are on their way. */
  set busy(isBusy) {
    this.#list.ariaBusy = isBusy;
    if (!isBusy) this.#list.classList.remove("waiting");
  }

  /** Puts the visitor at the start of the results. */
  focus() {
    this.#heading.focus();
  }

  /** Focuses a chip, the one that came in the place of one that went. */
  focusChip(at) {
    const chips = this.#chips.querySelectorAll("a");
    (chips[Math.min(at, chips.length - 1)] ?? this.#heading).focus();
  }

  /** The place of a link among the chips; -1 when it is none. */
  chipOf(link) {
    return [...this.#chips.querySelectorAll("a")].indexOf(link);
  }

  /**
   * What is seen first.
   * @param {{state: object, total: number, gain: Map<string, number>, pages: number, sought?: object}} shown
   * @param {Element[]} cards those in view
   * @param {Element[]} [others] what stands above them
   */
  show({ state, total, gain, pages, sought }, cards, others = []) {
    const count = results(total) + (state.words ? ` in het aanbod voor “${state.words}”` : "");
    const chosen = [...state.chosen].flatMap(([group, options]) => [...options].map((option) => [group, option]));
    this.#heading.textContent = count;
    this.#status.textContent = count + pageOf(state, pages);
    this.#chips.replaceChildren(...this.#chipsOf(state, chosen));
    this.#help.replaceChildren(...this.#meant(state, sought), ...(total ? [] : this.#waysOut(state, gain)));
    this.#also.replaceChildren(...others);
    this.#list.replaceChildren(...cards);
    this.busy = false;
  }

  /** The rest, and the other cards. */
  async complete({ state, total, pages, sought }, cards) {
    this.#list.append(...cards);
    this.#parts.replaceChildren(...(pages > 1 ? this.#pagesOf(state, pages) : []));
    const number = [...state.chosen.values()].reduce((sum, { size }) => sum + size, 0);
    const filters = number ? `${number} ${number === 1 ? "filter" : "filters"}, ` : "";
    const what = filters + results(total) + (state.words ? ` voor “${state.words}”` : "") + pageOf(state, pages);
    document.title = filters || state.words || state.page > 1 ? `${what} – ${this.#title}` : this.#title;
    this.#mark(sought);
  }

  #mark(sought) {
    if (sought) sought.mark([this.#list, this.#also], sought.stems);
    else globalThis.CSS?.highlights?.delete("found");
  }

  /** What was looked for when that is not what was typed. */
  #meant(state, sought) {
    if (!sought?.meant) return [];
    return [make("p", {}, "Bedoelde je ", this.#link({ ...state, words: sought.meant, page: 1 }, sought.meant), "? Daarop is gezocht.")];
  }

  /** Pages that are no offerings, a few until the visitor wants more; as nodes, for they come with the cards. */
  async others(sought) {
    if (!sought?.others.length) return [];
    const [first, rest] = [sought.others.slice(0, OTHERS_MIN), sought.others.slice(OTHERS_MIN, OTHERS_MAX)];
    const items = async (numbers) => (await Promise.all(numbers.map(sought.page))).map(otherPage);
    const list = make("ul", { className: "links" }, ...(await items(first)));
    const more = make("button", { type: "button", className: "button quiet" }, `Toon nog ${rest.length}`);
    more.addEventListener("click", async () => {
      const added = await items(rest);
      list.append(...added);
      more.remove();
      added[0].querySelector("a").focus();
      this.#mark(sought);
    });
    return [make("h3", {}, "Ook op deze site"), list, ...(rest.length ? [more] : [])];
  }

  /** Tells that there are no data to filter with; this address may do better. */
  fail(href) {
    this.#notice.querySelector("a").href = href;
    this.#notice.hidden = false;
    this.#status.textContent = this.#notice.textContent;
    this.busy = false;
    return this.#notice;
  }

  #link(state, ...content) {
    return make("a", { href: this.#href(state) }, ...content);
  }

  #chipsOf(state, chosen) {
    const chips = chosen.map(([group, option]) => {
      const { title, label } = this.#words(group, option);
      return this.#chip(toggled(state, group, option), "Verwijder filter ", `${title}: ${label}`);
    });
    if (state.words) chips.unshift(this.#chip({ ...state, words: "", page: 1 }, "Verwijder zoekwoorden ", `“${state.words}”`));
    if (chips.length) chips.push(this.#link({ words: "", chosen: new Map(), sort: "", page: 1 }, "Wis alles"));
    return chips.map((chip) => make("li", {}, chip));
  }

  #chip(state, verb, words) {
    const cross = make("span", { ariaHidden: "true" }, "×");
    return this.#link({ ...state, page: 1 }, make("span", { className: "hidden" }, verb), words, cross);
  }

  /** The groups without which most would be found. */
  #waysOut(state, gain) {
    const ways = [...gain].filter(([, more]) => more).sort(([, a], [, b]) => b - a).slice(0, WAYS_MAX);
    const links = ways.map(([group, more]) => {
      const labels = [...state.chosen.get(group)].map((option) => this.#words(group, option).label);
      const link = this.#link(without(state, group), `Zonder “${labels.join(", ")}”: ${results(more)}`);
      link.className = "button quiet";
      return make("li", {}, link);
    });
    if (!links.length && state.words) return [make("p", {}, NOTHING)];
    const advice = links.length ? " samen. Laat er één los:" : ".";
    return [make("p", {}, `Niets past bij deze filters${advice}`), make("ul", {}, ...links)];
  }

  #pagesOf(state, pages) {
    const to = (page, text, rel) => Object.assign(this.#link({ ...state, page }, text), { rel });
    const numbered = pageNumbers(state.page, pages).map((page) => {
      if (!page) return make("li", { ariaHidden: "true" }, "…");
      const link = this.#link({ ...state, page }, make("span", { className: "hidden" }, "Blad "), String(page));
      if (page === state.page) link.ariaCurrent = "page";
      return make("li", {}, link);
    });
    const parts = [make("ol", {}, ...numbered)];
    if (state.page > 1) parts.unshift(to(state.page - 1, "Vorige", "prev"));
    if (state.page < pages) parts.push(to(state.page + 1, "Volgende", "next"));
    return parts;
  }
}
