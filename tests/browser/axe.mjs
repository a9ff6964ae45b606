// axe on one page of every kind, narrow and wide, light, dark and with forced colours. What axe
// cannot decide itself is looked at by a person and stands in `axe-reviewed.json`, with a reason.
//
//   node axe.mjs [another site folder …]

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { ROOT, SITE, finish, launch } from "./gate.mjs";
import { pageKinds, serve } from "./site.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = [
  ...["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"],
  ...["best-practice", "EN-301-549"],
];
const WIDTHS = [320, 1280];
const COLOURS = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "light", forcedColors: "active" },
];
const REVIEWED = JSON.parse(readFileSync(new URL("axe-reviewed.json", import.meta.url), "utf8"));

const folders = [SITE, ...process.argv.slice(2).map((folder) => resolve(ROOT, folder))];
const browser = await launch();
// Our policy would keep axe itself out; `console.mjs` looks at the pages under it.
const context = await browser.newContext({ bypassCSP: true, reducedMotion: "reduce" });
const page = await context.newPage();
const problems = [];
const used = new Set();
let [pages, runs] = [0, 0];

/** Why axe is in doubt, or what is wrong, in its own words. */
function why(node) {
  return node.failureSummary.split("\n").slice(1).join(" ").trim();
}

/** Whether a person has seen that this is well. */
function isReviewed(kind, rule, node) {
  const covers = (one) => one.rule === rule && one.kinds.includes(kind) && why(node).includes(one.doubt);
  const reviews = REVIEWED.filter(covers);
  for (const review of reviews) used.add(review);
  return reviews.length > 0;
}

/**
 * With forced colours Chromium paints text in the visitor's colour, but tells the site's colour as
 * that of its fill, which axe would take. Without it axe takes `color`, which is told right.
 */
function hideFill() {
  const { getPropertyValue } = CSSStyleDeclaration.prototype;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return name === "-webkit-text-fill-color" ? "" : getPropertyValue.call(this, name);
  };
}

/** The page at hand as it is in one view: narrow or wide, in these colours. */
async function look(kind, width, colours) {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia(colours);
  const { violations, incomplete } = await page.evaluate(
    (tags) => axe.run(document, { runOnly: tags, resultTypes: ["violations", "incomplete"] }),
    TAGS,
  );
  const how = `${width} px, ${colours.forcedColors === "active" ? "forced colours" : colours.colorScheme}`;
  const tell = (sort, rule, node) =>
    problems.push(`${kind} (${how}): ${sort} ${rule.id} at ${node.target.join(" ")}: ${why(node)}`);
  for (const rule of violations) for (const node of rule.nodes) tell("breaks", rule, node);
  for (const rule of incomplete) {
    const open = rule.nodes.filter((node) => !isReviewed(kind, rule.id, node));
    for (const node of open) tell("may break", rule, node);
  }
  runs += 1;
}

for (const folder of folders) {
  const site = await serve(folder);
  for (const [kind, path] of pageKinds(folder)) {
    await page.goto(site.origin + path, { waitUntil: "networkidle" });
    // Axe takes what is not laid out until it is in view for something that lies under what follows it.
    await page.addStyleTag({ content: "* { content-visibility: visible !important; }" });
    await page.evaluate(hideFill);
    await page.evaluate(AXE);
    for (const width of WIDTHS) for (const colours of COLOURS) await look(kind, width, colours);
    pages += 1;
  }
  site.stop();
}

for (const review of REVIEWED.filter((review) => !used.has(review))) {
  problems.push(`axe-reviewed.json: nobody asks “${review.doubt}” (${review.rule}) any more: remove it`);
}
await browser.close();
finish(`axe, ${runs} views of ${pages} pages`, problems);
