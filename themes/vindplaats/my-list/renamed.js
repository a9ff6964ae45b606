// Offerings that were renamed, or merged with another, after they were kept: their pages tell the id that
// they are known by now.

import { isId } from "./sanitize.js";

/**
 * @import { Item, State } from "../keep/list-store.js"
 * @import { Row } from "./rows.js"
 */

/**
 * The ids of items whose offering is known by another now.
 * @param {Row[]} rows
 * @returns {Map<string, string>}
 */
export function renamedIds(rows) {
  return new Map(rows.flatMap(({ item, facts: { id } }) => (isId(id) && id !== item.id ? [[item.id, id]] : [])));
}

/**
 * The state with items under the ids that their offerings have now, each once and with all its words.
 * @param {State} state
 * @param {Map<string, string>} renamed from the id it was kept under
 * @returns {State}
 */
export function withNewIds(state, renamed) {
  return { ...state, lists: state.lists.map((list) => ({ ...list, items: merged(list.items, renamed) })) };
}

/**
 * @param {Item[]} items
 * @param {Map<string, string>} renamed
 */
function merged(items, renamed) {
  /** @type {Map<string, Item>} */
  const byId = new Map();
  for (const item of items) {
    const id = renamed.get(item.id) ?? item.id;
    const first = byId.get(id);
    const note = first?.note.includes(item.note) ? first.note : [first?.note, item.note].filter(Boolean).join("\n");
    byId.set(id, { ...item, ...first, id, note });
  }
  return [...byId.values()];
}
