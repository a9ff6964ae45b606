// The plural of a noun finds what its singular finds, on the built site, through the module that browsers run.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";

import { search } from "../../themes/vindplaats/search/ranking.js";
import { Shards } from "../../themes/vindplaats/search/shards.js";
import { indexFolder } from "../relevance/site.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const folder = indexFolder(resolve(ROOT, process.env.SITE ?? "target/site"));
const shards = new Shards(async (file) => JSON.parse(readFileSync(join(folder, file), "utf8")));

/** The share of pairs that must find the same pages. */
const SHARE_MIN = 0.97;

/** The pairs of a list in `tests/relevance/`. */
function pairsOf(name) {
  const lines = readFileSync(join(ROOT, "tests/relevance", name), "utf8").split("\n");
  return lines.filter((line) => line && !line.startsWith("#")).map((line) => line.split(" "));
}

/** What a query gives a visitor: the answers, all pages with anything of it, and the word it was taken for. */
async function answerTo(query) {
  const { best, hits, meant } = await search(shards, query);
  return JSON.stringify([best.toSorted((a, b) => a - b), hits.toSorted((a, b) => a - b), meant]);
}

for (const [name, least] of [["plurals.txt", 500], ["plurals-held-out.txt", 150]]) {
  test(`singular and plural of ${name} find the same pages`, async (context) => {
    const pairs = pairsOf(name);
    assert.ok(pairs.length >= least, `${pairs.length} pairs`);
    const others = [];
    for (const [one, more] of pairs) {
      // While it is typed, and when it is done.
      for (const end of ["", " "]) {
        const [of, ofMore] = await Promise.all([answerTo(one + end), answerTo(more + end)]);
        if (of === ofMore) continue;
        others.push(`${one} ${more}`);
        break;
      }
    }
    const share = 1 - others.length / pairs.length;
    context.diagnostic(`${(100 * share).toFixed(1)} % of ${pairs.length}; others: ${others.join(", ")}`);
    assert.ok(share >= SHARE_MIN, `${share}: ${others.join(", ")}`);
  });
}
