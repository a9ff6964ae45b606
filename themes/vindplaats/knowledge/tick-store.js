// What a visitor ticked on the cards, as the browser stores it: the words of each item by card, so that a
// tick stays when other items change. Nothing else, and nothing leaves the browser.

/** The key of the browser's storage. */
export const TICKS_KEY = "vindplaats.vinkjes";

/**
 * Reads stored text. What is no list of words is left out.
 * @param {string | null} text
 * @returns {Record<string, string[]>} the ticked items by card
 */
export function parseTicks(text) {
  /** @type {unknown} */
  let stored;
  try {
    stored = JSON.parse(text ?? "{}");
  } catch {
    return {};
  }
  const lists = Object.entries(Object(stored)).filter(([, items]) => Array.isArray(items));
  return Object.fromEntries(lists.map(([card, items]) => [card, items.filter(isText)]));
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
function isText(value) {
  return typeof value === "string";
}

/** The ticks of one card. */
export class TickStore {
  #storage;
  #card;

  /**
   * @param {() => Pick<Storage, "getItem" | "setItem" | "removeItem">} storage may throw, as may its methods
   * @param {string} card its id
   */
  constructor(storage, card) {
    this.#storage = storage;
    this.#card = card;
  }

  /** The ticked items; none when the browser keeps nothing. */
  read() {
    try {
      return new Set(parseTicks(this.#storage().getItem(TICKS_KEY))[this.#card]);
    } catch {
      return new Set();
    }
  }

  /**
   * Stores the ticked items in place of those before; false when the browser does not allow it.
   * @param {Iterable<string>} items
   */
  write(items) {
    try {
      const storage = this.#storage();
      const { [this.#card]: _, ...others } = parseTicks(storage.getItem(TICKS_KEY));
      const ticked = [...items];
      const all = ticked.length ? { ...others, [this.#card]: ticked } : others;
      if (Object.keys(all).length) storage.setItem(TICKS_KEY, JSON.stringify(all));
      else storage.removeItem(TICKS_KEY);
    } catch {
      return false;
    }
    return true;
  }
}
