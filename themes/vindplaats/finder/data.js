// The finder's data, fetched when it is needed and then kept: columns, orders and cards.

import { byRank, numbers } from "./matching.js";

/** After this many milliseconds a file counts as lost. */
const PATIENCE = 20_000;

/** A file of ours: JSON, or a page as a document. */
function load(url, type) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = type;
    request.timeout = PATIENCE;
    const end = () => (request.status === 200 && request.response ? resolve(request.response) : reject(Error(url)));
    request.onloadend = end;
    request.send();
  });
}

/** A card as a node of the page, which takes a while; one that is shown already stays where it is. */
function adopted(card) {
  return card.ownerDocument === document ? card : document.adoptNode(card);
}

export class FinderData {
  #folder;
  #perBlock;
  #files = new Map();
  #cards = new Map();

  /**
   * @param {string} folder where the files are
   * @param {number} perBlock how many cards a file of cards has
   * @param {Element[]} cards the first ones, which the page has already
   */
  constructor(folder, perBlock, cards) {
    this.#folder = folder;
    this.#perBlock = perBlock;
    cards.forEach((card, number) => this.#cards.set(number, card));
  }

  /** Columns by group. */
  async columns(names) {
    const column = ({ sets, of }) => ({ sets, of: numbers(of) });
    const columns = await Promise.all(names.map((name) => this.#file(`${name}.json`, "json", column)));
    return new Map(names.map((name, at) => [name, columns[at]]));
  }

  /** All offerings in an order; `undefined` for the usual one, which is by date. */
  async order(name) {
    return name && name !== "datum" ? this.#file(`${name}.json`, "json", ({ of }) => byRank(numbers(of))) : undefined;
  }

  /** The cards of these offerings. */
  async cards(offerings) {
    const absent = offerings.filter((number) => !this.#cards.has(number));
    const blocks = new Set(absent.map((number) => Math.floor(number / this.#perBlock)));
    await Promise.all([...blocks].map((block) => this.#block(block)));
    return offerings.map((number) => adopted(this.#cards.get(number)));
  }

  #block(block) {
    return this.#file(`${block}.html`, "document", (page) => {
      const cards = page.querySelectorAll(".card");
      if (!cards.length) throw Error("no cards");
      // They stay in their own document until they are shown: to move all of them takes long.
      cards.forEach((card, at) => {
        const number = block * this.#perBlock + at;
        if (!this.#cards.has(number)) this.#cards.set(number, card);
      });
    });
  }

  /** A file, fetched once; one that failed may be asked again. */
  #file(name, type, read) {
    if (!this.#files.has(name)) {
      const file = load(this.#folder + name, type).then(read);
      file.catch(() => this.#files.delete(name));
      this.#files.set(name, file);
    }
    return this.#files.get(name);
  }
}
