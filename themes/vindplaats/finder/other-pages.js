// Pages that words find and that are no offerings: a few, and more behind a button.

import { element } from "../page/element.js";

/**
 * @import { Page } from "../search/shards.js"
 * @import { Sought } from "./lookup.js"
 */

/** How many are shown, and how many with those behind the button. */
const SHOWN = 3;
const MOST = 20;

/** @param {Page} page */
function item({ href, title, kind, summary }) {
  const link = element("a", { href }, title);
  return element("li", {}, link, " ", element("span", { className: "count" }, kind), ...(summary ? [element("p", {}, summary)] : []));
}

/**
 * A heading, the pages, and the button when there are more.
 * @param {Sought} sought
 * @param {() => void} added is told that more were shown
 */
export async function otherPages({ others, page }, added) {
  /** @param {number[]} numbers */
  const items = async (numbers) => (await Promise.all(numbers.map(page))).map(item);
  const rest = others.slice(SHOWN, MOST);
  const list = element("ul", { className: "links" }, ...(await items(others.slice(0, SHOWN))));
  const more = element("button", { type: "button", className: "button quiet" }, `Toon nog ${rest.length}`);
  more.addEventListener("click", async () => {
    const newer = await items(rest);
    list.append(...newer);
    more.remove();
    newer[0].querySelector("a")?.focus();
    added();
  });
  return [element("h2", {}, "Ook op deze site"), list, ...(rest.length ? [more] : [])];
}
