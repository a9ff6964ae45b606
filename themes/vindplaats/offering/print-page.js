// `<print-page>`: a button that prints, around words that stand in its template.

customElements.define("print-page", class extends HTMLElement {
  connectedCallback() {
    const template = this.querySelector("template");
    if (!template) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tool";
    button.append(template.content);
    button.addEventListener("click", () => window.print());
    template.replaceWith(button);
  }
});
