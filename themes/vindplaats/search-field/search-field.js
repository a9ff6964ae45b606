// `<search-field>`: a form that searches, as it does without a script. Who goes to its field gets the search.

customElements.define("search-field", class extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector("input");
    if (!input) return;
    input.addEventListener("focus", () => this.#begin(input), { once: true });
    if (document.activeElement === input) this.#begin(input);
  }

  /** @param {HTMLInputElement} input */
  async #begin(input) {
    try {
      const [{ attend }, folder] = await Promise.all([import(this.#attribute("script")), this.#folder()]);
      attend(input, folder, this.#attribute("suggestions"));
    } catch {
      // Without suggestions the field still searches.
    }
  }

  /** Where the index is: the finder's page says it, other pages ask. */
  async #folder() {
    const own = this.#attribute("index");
    if (own) return own;
    const response = await fetch(this.#attribute("pointer"));
    return (await response.json()).index;
  }

  /** @param {string} name */
  #attribute(name) {
    return this.getAttribute(name) ?? "";
  }
});
