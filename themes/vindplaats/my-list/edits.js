// Edits of the lists: each takes the state and gives the next one.

import { currentList, freshState, withCurrent } from "../keep/list-store.js";
import { nameOf } from "./sanitize.js";

/** @import { Item, List, State } from "../keep/list-store.js" */

/**
 * A new list under a name of its own, with these offerings in it; it becomes the current one.
 * @param {State} state
 * @param {string} name
 * @param {string[]} [ids]
 * @returns {State}
 */
export function addList(state, name, ids = []) {
  const id = 1 + Math.max(0, ...state.lists.map((list) => list.id));
  /** @type {List} */
  const list = {
    id,
    name: freeName(state.lists, nameOf(name) || "Nieuwe lijst"),
    order: ids.length ? "own" : "date",
    items: ids.map((one) => ({ id: one, note: "" })),
  };
  return { current: id, lists: [...state.lists, list] };
}

/**
 * A name that no list of these has yet: with a number when it is taken.
 * @param {List[]} lists
 * @param {string} name
 */
function freeName(lists, name) {
  const taken = new Set(lists.map((list) => list.name));
  let number = 2;
  let free = name;
  while (taken.has(free)) free = `${name} ${number++}`;
  return free;
}

/**
 * Another list becomes the current one.
 * @param {State} state
 * @param {number} id
 * @returns {State}
 */
export function chooseList(state, id) {
  return { ...state, current: id };
}

/**
 * The current list under another name; an empty name changes nothing.
 * @param {State} state
 * @param {string} name
 */
export function renameList(state, name) {
  return withCurrent(state, (list) => {
    const others = state.lists.filter((other) => other.id !== list.id);
    return { name: nameOf(name) ? freeName(others, nameOf(name)) : list.name };
  });
}

/**
 * Without the current list; the one before it becomes current, or an empty one replaces it.
 * @param {State} state
 * @returns {State}
 */
export function removeList(state) {
  const list = currentList(state);
  const index = state.lists.indexOf(list);
  const lists = state.lists.toSpliced(index, 1);
  if (lists.length === 0) return { current: list.id, lists: [{ ...freshState().lists[0], id: list.id }] };
  return { current: lists[Math.max(0, index - 1)].id, lists };
}

/**
 * A removed list again, where it was.
 * @param {State} state
 * @param {List} list
 * @param {number} index
 * @returns {State}
 */
export function restoreList(state, list, index) {
  const others = state.lists.filter((other) => other.id !== list.id);
  return { current: list.id, lists: others.toSpliced(index, 0, list) };
}

/**
 * The current list in another order.
 * @param {State} state
 * @param {List["order"]} order
 */
export function setOrder(state, order) {
  return withCurrent(state, () => ({ order }));
}

/**
 * The current list with other words at an item.
 * @param {State} state
 * @param {string} id
 * @param {Partial<Item>} words
 */
export function setWords(state, id, words) {
  return withCurrent(state, ({ items }) => ({
    items: items.map((item) => (item.id === id ? { ...item, ...words } : item)),
  }));
}

/**
 * The current list with an item moved by so many places.
 * @param {State} state
 * @param {string} id
 * @param {number} places
 */
export function moveItem(state, id, places) {
  return withCurrent(state, ({ items }) => {
    const index = items.findIndex((item) => item.id === id);
    const target = Math.min(Math.max(index + places, 0), items.length - 1);
    return { items: items.toSpliced(index, 1).toSpliced(target, 0, items[index]) };
  });
}

/**
 * The current list without an item.
 * @param {State} state
 * @param {string} id
 */
export function removeItem(state, id) {
  return withCurrent(state, ({ items }) => ({ items: items.filter((item) => item.id !== id) }));
}

/**
 * The current list with a removed item where it was.
 * @param {State} state
 * @param {Item} item
 * @param {number} index
 */
export function restoreItem(state, item, index) {
  return withCurrent(removeItem(state, item.id), ({ items }) => ({ items: items.toSpliced(index, 0, item) }));
}
