// Where the index of a built site is.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * The folder with the index of a built site.
 * @param {string} site
 * @returns {string}
 */
export function indexFolder(site) {
  const folders = readdirSync(join(site, "zoek")).map((name) => join(site, "zoek", name));
  return folders.find((folder) => existsSync(join(folder, "m.json")));
}
