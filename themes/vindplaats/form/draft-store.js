// What somebody filled in, as the browser keeps it until they begin again.

/** @import { Answers } from "./record.js" */

/** The key of the browser's storage. */
export const DRAFT_KEY = "vindplaats.aanmelding";

export class DraftStore {
  #storage;
  #of;

  /**
   * @param {() => Pick<Storage, "getItem" | "setItem" | "removeItem">} storage may throw, as may its methods
   * @param {string} of the offering that is changed; empty for a new one
   */
  constructor(storage, of) {
    this.#storage = storage;
    this.#of = of;
  }

  /**
   * The answers; none when there are none of this offering, or the browser keeps nothing.
   * @returns {Answers | undefined}
   */
  read() {
    try {
      return stored(this.#storage().getItem(DRAFT_KEY))[this.#of];
    } catch {
      return undefined;
    }
  }

  /**
   * False when the browser does not allow it.
   * @param {Answers | undefined} answers none to forget them
   */
  write(answers) {
    try {
      const storage = this.#storage();
      const all = { ...stored(storage.getItem(DRAFT_KEY)), [this.#of]: answers };
      const kept = JSON.stringify(all);
      if (kept === "{}") storage.removeItem(DRAFT_KEY);
      else storage.setItem(DRAFT_KEY, kept);
    } catch {
      return false;
    }
    return true;
  }
}

/**
 * The answers by offering; what is no answers is left out.
 * @param {string | null} text
 * @returns {Record<string, Answers>}
 */
function stored(text) {
  try {
    const entries = Object.entries(Object(JSON.parse(text ?? "{}")));
    return Object.fromEntries(entries.filter(([, answers]) => answers && typeof answers === "object" && !Array.isArray(answers)));
  } catch {
    return {};
  }
}
