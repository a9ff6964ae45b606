// A row of a file of stems: the pages that have a stem, and how much each is about it.

/**
 * A stem in a file.
 * @typedef {[stem: string, ...levels: number[][]] | [stem: string, notes: string, ...levels: number[][]]} Row
 */

/**
 * The pages of a stem.
 * @typedef {object} Postings
 * @property {string} stem
 * @property {Uint32Array} pages the pages, by number
 * @property {Uint8Array} impacts how much each is about it
 * @property {boolean} beginsWording whether a wording of several words begins with it
 * @property {string[]} parts stems of the parts of a compound on few pages
 */

/**
 * Takes a row apart.
 * @param {Row} row
 * @returns {Postings}
 */
export function postings([stem, notes, ...rest]) {
  const [more, levels] = typeof notes === "string" ? [notes, rest] : ["", [notes, ...rest]];
  const total = levels.reduce((sum, level) => sum + level.length - 1, 0);
  const [pages, impacts] = [new Uint32Array(total), new Uint8Array(total)];
  let at = 0;
  for (const [impact, ...gaps] of levels) {
    let page = 0;
    for (const gap of gaps) {
      page += gap;
      pages[at] = page;
      impacts[at] = impact;
      at += 1;
    }
  }
  return { stem, pages, impacts, beginsWording: more.startsWith("+"), parts: more.replace("+", "").split(" ").filter(Boolean) };
}
