// A list as an element: the visitor's own, or one that another shared.

import { element } from "../page/element.js";
import { factRow } from "./fact-row.js";
import { ownItem, sharedItem } from "./item.js";
import { clone } from "./template.js";
import { totals } from "./totals.js";

/**
 * @import { List, State } from "../keep/list-store.js"
 * @import { Removed } from "./changes.js"
 * @import { Row } from "./rows.js"
 * @import { Part } from "./template.js"
 */

/**
 * The visitor's current list.
 * @param {State} state
 * @param {List} list
 * @param {Row[]} rows in the order to show
 * @param {Removed | null} removed what can be taken back
 * @param {Set<string>} open the items whose texts for an IOP are shown
 */
export function ownList(state, list, rows, removed, open) {
  const { root, part } = clone("_own-list");
  part("name", HTMLElement).textContent = list.name;
  part("lists", HTMLSelectElement).append(...state.lists.map((one) => listOption(one, list)));
  part("chooser", HTMLElement).hidden = state.lists.length < 2;
  part("order", HTMLSelectElement).value = list.order;
  const items = rows.map((row, index) => ownItem(row, {
    isFirst: index === 0,
    isLast: index === rows.length - 1,
    canMove: list.order === "own" && rows.length > 1,
    isOpen: open.has(row.item.id),
  }));
  if (removed) placeUndo(removed, items, part);
  part("items", HTMLElement).append(...items);
  fillTotals(part, rows);
  part("filled", HTMLElement).hidden = items.length === 0;
  part("summary", HTMLElement).hidden = rows.length === 0;
  part("empty", HTMLElement).hidden = items.length > 0;
  return root;
}

/**
 * @param {List} list
 * @param {List} current
 */
function listOption(list, current) {
  return element("option", { value: String(list.id), selected: list === current }, `${list.name} (${list.items.length})`);
}

/**
 * Puts what takes back where the item was, for a list above its items.
 * @param {Removed} removed
 * @param {HTMLElement[]} items
 * @param {Part} part
 */
function placeUndo({ words, place }, items, part) {
  const button = element("button", { type: "button", className: "tool" }, "Maak ongedaan");
  button.dataset.action = "undo";
  button.setAttribute("aria-describedby", "_weg");
  const undo = element(place === undefined ? "p" : "li", { className: "notice undo" }, element("span", { id: "_weg" }, words), button);
  if (place === undefined) part("naming", HTMLFormElement).after(undo);
  else items.splice(place, 0, undo);
}

/**
 * @param {Part} part
 * @param {Row[]} rows
 */
function fillTotals(part, rows) {
  const facts = rows.map((row) => row.facts).filter((one) => !one.missing);
  part("totals", HTMLElement).hidden = facts.length === 0;
  if (facts.length === 0) return;
  part("totals", HTMLElement).append(...totals(facts).map(([label, values]) => factRow(label, values)));
  part("count", HTMLElement).textContent = `Alles bij elkaar (${facts.length})`;
}

/**
 * A list that another shared: to read, and to keep.
 * @param {string} name
 * @param {Row[]} rows
 */
export function sharedListView(name, rows) {
  const { root, part } = clone("_shared-list");
  part("name", HTMLElement).textContent = name;
  part("items", HTMLElement).append(...rows.map(sharedItem));
  fillTotals(part, rows);
  return root;
}
