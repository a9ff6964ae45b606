// A list as an address: which offerings and under what name, without anyone's own words.

import { isId, nameOf } from "./sanitize.js";

const ITEMS_MAX = 200;

/** The address that shows a list to another, from that of the page. */
export function shareLink(page, { name, items }) {
  const link = new URL(page);
  const ids = items.map((item) => item.id).join(",");
  link.search = `aanbod=${ids}&naam=${encodeURIComponent(name)}`;
  link.hash = "";
  return link.href;
}

/** The list an address holds: `{ name, ids }`, or null when it holds none. */
export function sharedList(search) {
  const values = new URLSearchParams(search);
  const ids = values.get("aanbod")?.split(",").filter(isId) ?? [];
  if (ids.length === 0) return null;
  return { name: nameOf(values.get("naam")) || "Gedeelde lijst", ids: [...new Set(ids)].slice(0, ITEMS_MAX) };
}
