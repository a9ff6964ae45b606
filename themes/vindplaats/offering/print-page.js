// `<print-page>`: a button that prints, with the words of its template.

import { element } from "../page/element.js";

customElements.define("print-page", class extends HTMLElement {
  connectedCallback() {
    const template = this.querySelector("template");
    if (!template) return;
    template.replaceWith(element("button", { type: "button", className: "tool", onclick: () => print() }, template.content));
  }
});
