// The last step: what can be better, the card, and the ways to send the file.

import { partsOf } from "../my-list/template.js";
import { element } from "../page/element.js";
import { find } from "../page/find.js";
import { card } from "./preview.js";
import { ADDRESS_MAX, LETTER_MAX, address, fileName } from "./ways.js";
import { words } from "./words.js";

/** @import { Shown } from "./locate.js" */
/** @import { Values } from "./yaml.js" */

const REPLACE = "Dit zijn de regels die veranderen. De rest blijft zoals het is. Zet ze in de plaats van de regels met dezelfde naam in";
const GREETING = "Beste redactie,\n\nHierbij nieuw aanbod voor de site. De regels hieronder zijn voor jullie.";
const GREETING_CHANGE = "Beste redactie,\n\nHierbij een wijziging van aanbod op de site. De regels hieronder zijn voor jullie.";
const NOTHING = "Je hebt nog niets veranderd.";

export class Outcome {
  name = "nieuw-aanbod.md";
  #id;
  #host;
  #form;
  #part;

  /**
   * @param {HTMLElement} host
   * @param {HTMLFormElement} form
   * @param {string} id of the offering that is changed; empty for a new one
   */
  constructor(host, form, id) {
    this.#host = host;
    this.#id = id;
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
    const title = values.titel ?? "nog zonder naam";
    this.name = this.#id ? `${this.#id}.md` : fileName(String(title));
    this.#part("name", HTMLElement).textContent = this.name;
    const subject = `${this.#id ? "Aanbod wijzigen" : "Aanbod aanmelden"}: ${title}`;
    const letter = `${this.#id ? GREETING_CHANGE : GREETING}\n\n${this.#id ? `${this.name}\n\n` : ""}${text}`;
    this.#address("letter", "mail", { subject, text: letter.replaceAll("\n", "\r\n") }, LETTER_MAX);
    this.#address("new", "new", { name: this.name, text }, ADDRESS_MAX);
    this.#address("edit", "edit", { name: this.name }, ADDRESS_MAX);
    const replace = this.#part("replace", HTMLElement);
    replace.hidden = !this.#id;
    replace.textContent = text ? `${REPLACE} ${this.name}.` : NOTHING;
  }

  /** @param {Shown[]} problems */
  #tell(problems) {
    const summary = this.#part("problems", HTMLElement);
    summary.hidden = !problems.length;
    this.#part("sound", HTMLElement).hidden = problems.length > 0;
    const item = (/** @type {Shown} */ { problem, question, field }) => {
      field.id ||= `_veld-${Math.random().toString(36).slice(2)}`;
      const label = question.querySelector("legend, label")?.firstChild?.textContent?.trim() ?? "";
      const said = words(problem, question);
      return element("li", {}, element("a", { href: `#${field.id}` }, problem.isMissing || said.includes(label) ? said : `${label}${label.endsWith("?") ? "" : ":"} ${said}`));
    };
    find(summary, "ul", HTMLElement).replaceChildren(...problems.map(item));
  }

  /**
   * Fills in the address of a link; one to make a file is for what is new, one to change it for what is there.
   * @param {string} name
   * @param {string} of
   * @param {Record<string, string>} values
   * @param {number} most
   */
  #address(name, of, values, most) {
    const pattern = this.#host.dataset[of];
    if (!pattern) return;
    const link = this.#part(name, HTMLAnchorElement);
    const { href, isWhole } = address(pattern, values, most);
    link.href = href;
    link.hidden = name === (this.#id ? "new" : "edit");
    const long = this.#host.querySelector(`[data-part="${name}-long"]`);
    if (long instanceof HTMLElement) long.hidden = isWhole || link.hidden;
  }
}
