// The last step: what can be better, the card, and the ways to send the file.

import { partsOf } from "../my-list/template.js";
import { element } from "../page/element.js";
import { find } from "../page/find.js";
import { card } from "./preview.js";
import { ADDRESS_MAX, LETTER_MAX, address, fileName } from "./ways.js";
import { words } from "./words.js";

/** @import { Shown } from "./locate.js" */
/** @import { Values } from "./yaml.js" */

export class Outcome {
  name = "nieuw-aanbod.md";
  #host;
  #form;
  #part;

  /**
   * @param {HTMLElement} host
   * @param {HTMLFormElement} form
   */
  constructor(host, form) {
    this.#host = host;
    this.#form = form;
    this.#part = partsOf(host);
  }

  /**
   * @param {Values} values
   * @param {string} text
   * @param {Shown[]} problems
   */
  show(values, text, problems) {
    this.#tell(problems);
    this.#part("preview", HTMLElement).replaceChildren(card(values, this.#form));
    this.#part("text", HTMLTextAreaElement).value = text;
    this.name = fileName(String(values.titel ?? ""));
    this.#part("name", HTMLElement).textContent = this.name;
    this.#address("new", this.#host.dataset.new, { name: this.name, text }, ADDRESS_MAX);
    const subject = `Aanbod aanmelden: ${values.titel ?? "nog zonder naam"}`;
    this.#address("letter", this.#host.dataset.mail, { subject, text: text.replaceAll("\n", "\r\n") }, LETTER_MAX);
  }

  /** @param {Shown[]} problems */
  #tell(problems) {
    const summary = this.#part("problems", HTMLElement);
    summary.hidden = !problems.length;
    this.#part("sound", HTMLElement).hidden = problems.length > 0;
    const item = (/** @type {Shown} */ { problem, question, field }) => {
      field.id ||= `_veld-${Math.random().toString(36).slice(2)}`;
      const label = question.querySelector("legend, label")?.firstChild?.textContent?.trim();
      return element("li", {}, element("a", { href: `#${field.id}` }, problem.isMissing ? words(problem) : `${label}: ${words(problem)}`));
    };
    find(summary, "ul", HTMLElement).replaceChildren(...problems.map(item));
  }

  /**
   * @param {string} name
   * @param {string | undefined} pattern
   * @param {Record<string, string>} values
   * @param {number} most
   */
  #address(name, pattern, values, most) {
    if (!pattern) return;
    const { href, isWhole } = address(pattern, values, most);
    this.#part(name, HTMLAnchorElement).href = href;
    this.#part(`${name}-long`, HTMLElement).hidden = isWhole;
  }
}
