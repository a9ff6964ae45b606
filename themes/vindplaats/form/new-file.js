// A new offering: the answers into its file.

import { recordOf } from "./record.js";
import { fileText } from "./yaml.js";

/** @import { Answers } from "./record.js" */
/** @import { Rules } from "./problems.js" */
/** @import { Values } from "./yaml.js" */

export class NewFile {
  #today;

  /** @param {string} built the day of the page */
  constructor(built) {
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, "0")).join("-");
    this.#today = day > built ? day : built;
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
