// A list as an address: which offerings and under what name, without anyone's own words.

import { isId, nameOf } from "./sanitize.js";

/** @import { List } from "../keep/list-store.js" */

const ITEMS_MAX = 200;

/**
 * The address that shows a list to another.
 * @param {string} page that of the page
 * @param {Pick<List, "name" | "items">} list
 */
export function shareLink(page, { name, items }) {
  const link = new URL(page);
  const ids = items.map((item) => item.id).join(",");
  link.search = `aanbod=${ids}&naam=${encodeURIComponent(name)}`;
  link.hash = "";
  return link.href;
}

/**
 * The list an address holds, if any.
 * @param {string} query
 */
export function sharedList(query) {
  const values = new URLSearchParams(query);
  const ids = values.get("aanbod")?.split(",").filter(isId) ?? [];
  if (ids.length === 0) return null;
  return { name: nameOf(values.get("naam")) || "Gedeelde lijst", ids: [...new Set(ids)].slice(0, ITEMS_MAX) };
}
