// Lighthouse as a phone on one page of every kind: 100 in all four categories. A page that falls
// short is measured again, twice at most, when the others are done: on a busy machine the first figure is not
// always that of the page.
//
//   node lighthouse.mjs [kind of page …]
//
// Kinds with something asked in their address are a state of another: they are measured by name only.

import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import lighthouse from "lighthouse";
import { SITE, finish, launch } from "./gate.mjs";
import { fileOf, pageKinds, serve } from "./site.mjs";

/** How often pages that fall short are measured again. */
const ROUNDS_MORE = 2;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

const site = await serve(SITE);
const port = await freePort();
const browser = await launch([`--remote-debugging-port=${port}`]);
const wanted = process.argv.slice(2);
const isWanted = ([kind, path]) => (wanted.length === 0 ? !path.includes("?") : wanted.includes(kind));
const kinds = pageKinds(SITE).filter(isWanted);

/** A port that nothing listens on. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Whether a page is kept from search engines on purpose: then that is no fault. */
function isHidden(path) {
  return readFileSync(fileOf(SITE, path), "utf8").includes('<meta name="robots" content="noindex">');
}

/** The scores of a page, and what costs points. */
async function measure(path) {
  const flags = { port, output: "json", logLevel: "error", onlyCategories: CATEGORIES, disableFullPageScreenshot: true };
  if (isHidden(path)) flags.skipAudits = ["is-crawlable"];
  const { lhr } = await lighthouse(site.origin + path, flags);
  const scores = CATEGORIES.map((name) => Math.round(lhr.categories[name].score * 100));
  const lost = CATEGORIES.flatMap((name) => lhr.categories[name].auditRefs)
    .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 1)
    .map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? ""}`.trim());
  const paint = Math.round(lhr.audits["largest-contentful-paint"].numericValue);
  return { scores, lost: [...new Set(lost)], paint, good: scores.every((score) => score === 100) };
}

/** Measures pages and gives what is wrong with those that fall short, by page. */
async function round(pages) {
  const short = new Map();
  for (const [kind, path] of pages) {
    const { scores, lost, paint, good } = await measure(path);
    console.log(`${kind.padEnd(16)} ${scores.join(" / ")}, largest paint ${paint} ms`);
    if (!good) short.set(kind, `${kind} (${path}): ${scores.join(" / ")}: ${lost.join("; ")}`);
  }
  return short;
}

let short = await round(kinds);
const first = short.size;
for (let more = 0; more < ROUNDS_MORE && short.size > 0; more += 1) {
  console.log(`again: ${[...short.keys()].join(", ")}`);
  short = await round(kinds.filter(([kind]) => short.has(kind)));
}
const problems = [...short.values()];

await browser.close();
site.stop();
finish(`Lighthouse on ${kinds.length} kinds of page, ${first} measured again`, problems);
