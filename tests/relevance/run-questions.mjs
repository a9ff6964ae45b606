// How often what doctors ask is answered: `node run-questions.mjs SITE QUESTIONS.txt... [--fails]`. A line is a
// query and the pages any of which is right (`query = /path/ /path/`), or a query that has none.

import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

import { search } from "../../themes/vindplaats/search/ranking.js";
import { Shards } from "../../themes/vindplaats/search/shards.js";
import { indexFolder } from "./site.mjs";

/** Pages that are seen without a scroll. */
const SEEN = 3;

const [site, ...rest] = process.argv.slice(2);
const files = rest.filter((name) => name !== "--fails");
const isShowingFails = rest.includes("--fails");
const folder = indexFolder(site);
const shards = new Shards(async (file) => JSON.parse(readFileSync(join(folder, file), "utf8")));

/** The paths of the pages that are shown for a query, best first. */
async function answer(query) {
  const { best } = await search(shards, query);
  const pages = await Promise.all(best.slice(0, SEEN).map((page) => shards.page(page)));
  return { count: best.length, paths: pages.map(({ href }) => href) };
}

/** A line of the file: a query, and the pages that are right. */
function question(line) {
  const [query, pages = ""] = line.split(" = ");
  return { query, right: pages.split(" ").filter(Boolean) };
}

for (const file of files) {
  const lines = readFileSync(file, "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
  let [first, seen, none] = [0, 0, 0];
  for (const { query, right } of lines.map(question)) {
    const { count, paths } = await answer(query);
    first += Number(right.includes(paths[0]));
    seen += Number(paths.some((path) => right.includes(path)));
    none += Number(!count);
    const isRight = right.length ? right.includes(paths[0]) : !count;
    if (isShowingFails && !isRight) console.log(`  ${query}: ${count} ${paths.join(" ")}`);
  }
  console.log(`${basename(file)}: of ${lines.length} queries ${first} first, ${seen} of the first ${SEEN}, ${none} nothing`);
}
