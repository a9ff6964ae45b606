// Runs queries on a built site: `node run-queries.mjs SITE QUERIES.jsonl RUN.jsonl [IDS.json]`. Ids tells
// which document a page is; without it a document is the path of its page.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { search } from "../../themes/vindplaats/search/ranking.js";
import { Shards } from "../../themes/vindplaats/search/shards.js";
import { indexFolder } from "./site.mjs";

/** Documents in a run that count. */
const BEST = 10;

const [site, queriesFile, runFile, idsFile] = process.argv.slice(2);
const ids = idsFile && JSON.parse(readFileSync(idsFile, "utf8"));
const folder = indexFolder(site);
const shards = new Shards(async (file) => JSON.parse(readFileSync(join(folder, file), "utf8")));

/** The document of a page, by its number. */
async function document(number) {
  const { href } = await shards.page(number);
  return ids ? ids[href.split("/").at(-2)] : href;
}

await shards.open();
const lines = [];
for (const line of readFileSync(queriesFile, "utf8").split("\n")) {
  if (!line.trim()) continue;
  const { id, q } = JSON.parse(line);
  const start = performance.now();
  const { hits } = await search(shards, q);
  const ms = Math.round((performance.now() - start) * 1000) / 1000;
  const docs = await Promise.all(hits.slice(0, BEST).map(document));
  lines.push(JSON.stringify({ qid: id, docs, ms }));
}
writeFileSync(runFile, `${lines.join("\n")}\n`);
