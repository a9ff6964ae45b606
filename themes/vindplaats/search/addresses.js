// A query that is the address of a page: that page comes first.

/** @import { Shards } from "./shards.js" */

/** A path, or a whole address with one. */
const ADDRESS = /^\s*(?:https?:\/\/[^\s/]+|[\w-]+(?:\.[\w-]+)+)?(\/[^\s?#]*[^\s?#/])\/?(?:[?#]\S*)?\s*$/;

/** Most pages whose address is looked at. */
const LOOKED_AT_MAX = 100;

/**
 * The path in a query that is an address, without a slash at its end; "" for other queries.
 * @param {string} query
 */
export function pathIn(query) {
  return query.match(ADDRESS)?.[1] ?? "";
}

/**
 * The words of the last part of a path: it is mostly the title of the page.
 * @param {string} path
 */
export function wordsIn(path) {
  return path.slice(path.lastIndexOf("/") + 1).replaceAll("-", " ");
}

/**
 * These pages with the one that has the path before all others.
 * @param {Shards} shards
 * @param {number[]} hits
 * @param {string} path
 */
export async function withPathFirst(shards, hits, path) {
  const pages = await Promise.all(hits.slice(0, LOOKED_AT_MAX).map((page) => shards.page(page)));
  const at = pages.findIndex(({ href }) => href === `${path}/`);
  return at < 0 ? hits : [hits[at], ...hits.filter((_, other) => other !== at)];
}
