// `<embed-code>`: a choice of list and height, with the code for another site and a view of the outcome, in the
// place of the codes of all lists.

import "../page/site.js";
import { copy } from "../my-list/export.js";
import { clone } from "../my-list/template.js";
import { element } from "../page/element.js";
import { find } from "../page/find.js";

/** What the code says of its height. */
const CODE_HEIGHT = / height="\d+"/;

const CODE_COPIED = "De code is gekopieerd.";
const CODE_SELECTED = "Kopiëren staat je browser niet toe. De code is geselecteerd: kopieer haar zelf.";

customElements.define("embed-code", class extends HTMLElement {
  connectedCallback() {
    /** @type {Map<string, {code: string, href: string}>} */
    const codes = new Map();
    const groups = [...this.querySelectorAll("section")].map((section) => {
      const options = [...section.querySelectorAll("details")].map((details) => {
        const { id, textContent: code } = find(details, "pre", HTMLElement);
        codes.set(id, { code: code ?? "", href: find(details, "a", HTMLAnchorElement).href });
        return element("option", { value: id }, find(details, "summary", HTMLElement).firstChild?.textContent?.trim() ?? "");
      });
      return element("optgroup", { label: find(section, "h3", HTMLElement).textContent ?? "" }, ...options);
    });
    this.replaceChildren(choice(groups, codes));
  }
});

/**
 * The form; it opens with the list that the address names.
 * @param {HTMLOptGroupElement[]} groups
 * @param {Map<string, {code: string, href: string}>} codes
 */
function choice(groups, codes) {
  const { root, part } = clone("_keuze");
  const [list, text] = [part("list", HTMLSelectElement), part("code", HTMLTextAreaElement)];
  const [status, frame] = [part("status", HTMLElement), part("frame", HTMLIFrameElement)];
  const show = () => {
    const { code, href } = codes.get(list.value) ?? { code: "", href: "" };
    const height = find(root, ":checked[name]", HTMLInputElement).value;
    text.value = code.replace(CODE_HEIGHT, ` height="${height}"`);
    frame.height = height;
    status.textContent = "";
    // The same list again would be fetched again.
    if (frame.src !== href) frame.src = href;
  };
  list.append(...groups);
  if (codes.has(location.hash.slice(1))) list.value = location.hash.slice(1);
  root.addEventListener("change", show);
  root.addEventListener("submit", async (event) => {
    event.preventDefault();
    const isCopied = await copy(text.value);
    if (!isCopied) text.select();
    status.textContent = isCopied ? CODE_COPIED : CODE_SELECTED;
  });
  show();
  return root;
}
