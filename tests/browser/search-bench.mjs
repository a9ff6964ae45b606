// What a search costs a visitor, and what its index costs a build: ours and Pagefind's, on the same
// generated catalogues in the same run.
//
//   cargo build --release
//   npm run --prefix tests/browser search-bench                        # 1,000, 10,000 and 50,000 offerings
//   npm run --prefix tests/browser search-bench -- 1000 --queries 48   # another size, more queries
//
// `--engine ours` or `--engine pagefind` measures one alone, `--keep` leaves catalogue and site for a
// next run (50,000 offerings take some ten gigabytes). VINDPLAATS is the program that builds, WITHOUT
// one of before the search: the difference of their builds is then what the index costs.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT, launch } from "./gate.mjs";
import { build, catalogue, diskUse, indexOfOthers } from "./search-bench/catalogue.mjs";
import { Host, QUALITY, SLOW_4G, certificate } from "./search-bench/network.mjs";
import { queries } from "./search-bench/queries.mjs";
import { table } from "./search-bench/table.mjs";
import { Visit } from "./search-bench/visit.mjs";

const SIZES = ["1000", "10000", "50000"];
const FOLDER = join(ROOT, "target/search-bench");

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: "string", multiple: true, default: ["ours", "pagefind"] },
    keep: { type: "boolean", default: false },
    queries: { type: "string", default: "24" },
  },
});
const sizes = (positionals.length > 0 ? positionals : SIZES).map(Number);

/** Each query in a browser that was never there, slowed when the page is at rest. */
async function cold(browser, host, asked, conditions) {
  const results = [];
  for (const query of asked) {
    const visit = await Visit.open(browser, host);
    const page = visit.sent(visit.started);
    if (conditions) await visit.slow(conditions);
    results.push({ page, ...(await visit.ask(query)) });
    await visit.close();
  }
  return results;
}

/** All queries one after the other on one page; the second half, when it knows what it can. */
async function warm(browser, host, asked) {
  const visit = await Visit.open(browser, host);
  const results = [];
  for (const query of asked) results.push(await visit.ask(query, { counted: false }));
  await visit.close();
  return results.slice(asked.length / 2);
}

/** What the queries cost on the page of one engine. The slow run comes last: by then files are packed. */
async function measure(folder, asked) {
  const identity = certificate();
  const host = await Host.start(folder, identity);
  const browser = await launch([identity.argument]);
  try {
    const first = await cold(browser, host, asked);
    const later = await warm(browser, host, asked);
    return { cold: first, warm: later, slow: await cold(browser, host, asked, SLOW_4G) };
  } finally {
    await browser.close();
    host.stop();
  }
}

/** The same pages with Pagefind; nothing but the reason when it cannot index them here. */
async function beside(content, site, folder, asked) {
  let others;
  try {
    others = await indexOfOthers(content, site, folder);
  } catch (error) {
    console.error(error.message);
    return { failure: error.message };
  }
  const disk = diskUse(join(others.site, "pagefind"));
  return { build: others, disk, ...(await measure(others.site, asked)) };
}

/** Everything of one size, by engine. */
async function bench(size) {
  const folder = join(FOLDER, `${size}`);
  const { content, statistics } = await catalogue(folder, size);
  console.error(statistics);
  const ours = await build(content, folder);
  const asked = queries(content, Number(options.queries));
  const engines = {};
  if (options.engine.includes("ours")) {
    engines.ours = { build: ours, disk: diskUse(join(ours.site, "zoek")), ...(await measure(ours.site, asked)) };
  }
  if (options.engine.includes("pagefind")) {
    engines.pagefind = await beside(content, ours.site, folder, asked);
  }
  engines.nothing = await measure(join(import.meta.dirname, "search-bench/nothing"), asked);
  if (!options.keep) rmSync(folder, { recursive: true });
  return { size, statistics, queries: asked, engines };
}

mkdirSync(FOLDER, { recursive: true });
const measured = [];
for (const size of sizes) {
  measured.push(await bench(size));
  writeFileSync(join(FOLDER, "result.json"), JSON.stringify({ QUALITY, SLOW_4G, measured }, undefined, 1));
  console.error(`${size} offerings measured`);
}
console.log(table(measured));
