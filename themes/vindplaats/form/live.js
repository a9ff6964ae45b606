// What is wrong with the answers, beside the questions: while somebody fills in only where they have been,
// at the end everywhere.

import { element } from "../page/element.js";
import { locate } from "./locate.js";
import { words } from "./words.js";

/** @import { Shown } from "./locate.js" */
/** @import { Problem } from "./problems.js" */

export class Live {
  #form;
  /** @type {Set<Element>} */
  #seen = new Set();
  #isDone = false;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#form = form;
  }

  /** @param {Element} field that was left */
  leave(field) {
    const question = field.closest("[data-name]");
    if (question) this.#seen.add(question);
  }

  /** From now on all is told. */
  finish() {
    this.#isDone = true;
  }

  /**
   * Shows the problems; gives those of which there is a question.
   * @param {Problem[]} problems
   */
  show(problems) {
    const found = problems.flatMap((problem) => locate(this.#form, problem) ?? []);
    const shown = found.filter(({ problem, question }) => this.#isDone || (this.#seen.has(question) && !problem.isMissing));
    for (const question of this.#form.querySelectorAll("[data-name]")) {
      const own = shown.filter((one) => one.question === question);
      tell(/** @type {HTMLElement} */ (question), own);
    }
    return found;
  }
}

/**
 * @param {HTMLElement} question
 * @param {Shown[]} problems
 */
function tell(question, problems) {
  const place = question.querySelector(".wrong");
  if (!(place instanceof HTMLElement)) return;
  place.hidden = !problems.length;
  place.replaceChildren(...problems.map(({ problem }) => element("span", {}, words(problem, question), " ")));
  const wrong = new Set(problems.map(({ field }) => /** @type {Element} */ (field)));
  for (const field of question.querySelectorAll("input:not([type=radio], [type=checkbox]), select, textarea")) {
    if (wrong.has(field)) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
}
