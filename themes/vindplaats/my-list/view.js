// A list as an element: the visitor's own, or one that another shared.

import { ownItem, sharedItem } from "./item.js";
import { totals } from "./totals.js";
import { element, factRow, stamp } from "./template.js";

/**
 * The visitor's current list. `rows` are `{ item, facts, address }` in the order to show; `removed`
 * is what can be taken back, at a place among them or, without one, above the list; `open` holds
 * the items whose texts for an IOP are shown.
 */
export function ownList(state, list, rows, removed, open) {
  const { root, part } = stamp("_own-list");
  part("name").textContent = list.name;
  part("lists").append(...state.lists.map((one) => listOption(one, list)));
  part("chooser").hidden = state.lists.length < 2;
  part("order").value = list.order;
  const items = rows.map((row, index) => ownItem(row, {
    first: index === 0,
    last: index === rows.length - 1,
    canMove: list.order === "own" && rows.length > 1,
    isOpen: open.has(row.item.id),
  }));
  if (removed) placeUndo(removed, items, part);
  part("items").append(...items);
  fillTotals(part, rows);
  part("filled").hidden = items.length === 0;
  part("summary").hidden = rows.length === 0;
  part("empty").hidden = items.length > 0;
  return root;
}

function listOption(list, current) {
  const option = new Option(`${list.name} (${list.items.length})`, list.id);
  option.selected = list === current;
  return option;
}

function placeUndo({ words, place }, items, part) {
  const isItem = place !== undefined;
  const undo = element(isItem ? "li" : "p", "", { class: "notice undo" });
  const button = { type: "button", class: "tool", "data-action": "undo", "aria-describedby": "_weg" };
  undo.append(element("span", words, { id: "_weg" }), element("button", "Maak ongedaan", button));
  if (isItem) items.splice(place, 0, undo);
  else part("naming").after(undo);
}

function fillTotals(part, rows) {
  const facts = rows.map((row) => row.facts).filter((one) => !one.missing);
  part("totals").hidden = facts.length === 0;
  if (facts.length === 0) return;
  part("totals").append(...totals(facts).map(([label, values]) => factRow(label, values)));
  part("count").textContent = `Alles bij elkaar (${facts.length})`;
}

/** A list that another shared: to read, and to keep. */
export function sharedListView(name, rows) {
  const { root, part } = stamp("_shared-list");
  part("name").textContent = name;
  part("items").append(...rows.map(sharedItem));
  fillTotals(part, rows);
  return root;
}
