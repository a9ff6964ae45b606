// <search-field>: a form that searches, as it does without script. Who goes to its field gets the search.

class SearchField extends HTMLElement {
  #input = this.querySelector("input");

  connectedCallback() {
    this.#input.addEventListener("focus", () => this.#begin(), { once: true });
    if (document.activeElement === this.#input) this.#begin();
  }

  async #begin() {
    try {
      const [{ attend }, folder] = await Promise.all([import(this.getAttribute("script")), this.#folder()]);
      attend(this, folder);
    } catch {
      // Without suggestions the field still searches.
    }
  }

  /** Where the index is: the finder's page says it, other pages ask. */
  async #folder() {
    const own = this.getAttribute("index");
    if (own) return own;
    const response = await fetch(this.getAttribute("pointer"));
    return (await response.json()).index;
  }
}

customElements.define("search-field", SearchField);
