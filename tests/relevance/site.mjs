// Where the index of a built site is.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * The folder with the index of a built site.
 * @param {string} site
 * @returns {string}
 */
export function indexFolder(site) {
  const data = join(site, "zoek", "data");
  const folders = readdirSync(data).map((name) => join(data, name));
  return folders.find((folder) => existsSync(join(folder, "m.json")));
}
