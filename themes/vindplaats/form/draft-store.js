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
      const { of, answers } = JSON.parse(this.#storage().getItem(DRAFT_KEY) ?? "{}");
      return of === this.#of && answers && typeof answers === "object" ? answers : undefined;
    } catch {
      return undefined;
    }
  }

  /**
   * False when the browser does not allow it.
   * @param {Answers} answers
   */
  write(answers) {
    return this.#try((storage) => storage.setItem(DRAFT_KEY, JSON.stringify({ of: this.#of, answers })));
  }

  /** Forgets them. */
  clear() {
    return this.#try((storage) => storage.removeItem(DRAFT_KEY));
  }

  /** @param {(storage: Pick<Storage, "getItem" | "setItem" | "removeItem">) => void} change */
  #try(change) {
    try {
      change(this.#storage());
      return true;
    } catch {
      return false;
    }
  }
}
