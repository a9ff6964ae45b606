// One step of the form at a time.

import { find } from "../page/find.js";

export class Steps {
  /** @type {HTMLElement[]} */
  #steps;
  #links;
  #at = 0;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#steps = [...form.querySelectorAll("section.step")].filter((step) => step instanceof HTMLElement);
    this.#links = [...form.querySelectorAll(".steps-nav a")];
    this.#show(0);
  }

  get isLast() {
    return this.#at === this.#steps.length - 1;
  }

  /**
   * Goes some steps on, or back below zero, as far as there are any.
   * @param {number} steps
   */
  move(steps) {
    this.#go(this.#at + steps);
  }

  /**
   * Goes to the step with this id.
   * @param {string} id
   */
  open(id) {
    this.#go(this.#steps.findIndex((step) => step.id === id));
  }

  /**
   * Opens the step of a field, and what it is folded in, and goes there.
   * @param {HTMLElement} field
   */
  goTo(field) {
    this.#show(this.#steps.findIndex((step) => step.contains(field)));
    const folded = field.closest("details");
    if (folded) folded.open = true;
    field.focus();
  }

  /** @param {number} at */
  #go(at) {
    this.#show(Math.min(Math.max(at, 0), this.#steps.length - 1));
    find(this.#steps[this.#at], "h2", HTMLElement).focus();
  }

  /** @param {number} at */
  #show(at) {
    this.#at = at;
    this.#steps.forEach((step, place) => (step.hidden = place !== this.#at));
    this.#links.forEach((link, place) => {
      if (place === this.#at) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    });
  }
}
