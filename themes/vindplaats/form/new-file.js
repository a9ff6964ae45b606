// A new offering: the answers into its file.

import { recordOf } from "./record.js";
import { lines } from "./yaml.js";

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
   * With a remark for an organisation that is not on the site yet.
   * @param {Values} values
   * @param {Rules} rules
   * @param {Answers} answers
   */
  text(values, { fields }, { _tekst = "", _organisatie = "" }) {
    const remark = _organisatie && `# Nog niet op de site, als aanbieder: ${_organisatie}\n`;
    return `---\n${remark}${lines(values, fields)}---\n${_tekst && `\n${_tekst}\n`}`;
  }
}
