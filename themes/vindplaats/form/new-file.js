// A new offering: the answers into its file.

import { recordOf } from "./record.js";
import { fileText } from "./yaml.js";

/** @import { Answers } from "./record.js" */
/** @import { Rules } from "./problems.js" */
/** @import { Values } from "./yaml.js" */

/**
 * Today, or the day of the page where the clock of the browser is behind it.
 * @param {string} built
 */
export function todayFrom(built) {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, "0")).join("-");
  return day > built ? day : built;
}

export class NewFile {
  #today;

  /** @param {string} today */
  constructor(today) {
    this.#today = today;
  }

  /** @param {Answers} answers */
  values(answers) {
    return recordOf(answers, this.#today);
  }

  /**
   * @param {Values} values
   * @param {Rules} rules
   */
  text(values, { fields }) {
    return fileText(values, fields);
  }
}
