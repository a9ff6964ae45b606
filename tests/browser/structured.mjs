// The structured data of every page against the types of schema.org, by the TypeScript compiler: a property that
// a type does not have, a misspelt value and a wrong type are errors. And against our own list of what each
// type must have.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { SITE, finish } from "./gate.mjs";

/** What a program needs to make something of a thing. */
const REQUIRED = {
  Course: ["name", "description", "url"],
  CourseInstance: ["startDate", "endDate", "eventStatus"],
  LearningResource: ["name", "url"],
  Organization: ["name", "url"],
  DefinedTerm: ["name", "url", "inDefinedTermSet"],
  BreadcrumbList: ["itemListElement"],
  ListItem: ["position", "name"],
  WebSite: ["name", "url", "potentialAction"],
};

/** Pages that search engines are sent to must say where they are, but for the first. */
const problems = [];
const blocks = new Map();
let pages = 0;

for (const file of readdirSync(SITE, { recursive: true }).filter((one) => one.endsWith(".html"))) {
  const html = readFileSync(join(SITE, file), "utf8");
  const [, text] = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s) ?? [];
  const isIndexed = html.includes('<link rel="canonical"') && !html.includes('content="noindex"');
  if (isIndexed) checkShared(html, file);
  if (isIndexed !== Boolean(text)) problems.push(`${file}: ${text ? "is not indexed" : "has no structured data"}`);
  if (!text) continue;
  pages += 1;
  const block = JSON.parse(text);
  if (block["@context"] !== "https://schema.org") problems.push(`${file}: another context`);
  for (const thing of block["@graph"] ?? [block]) {
    blocks.set(shape(thing), thing);
    check(thing, file);
  }
}

/** What others show of a page whose address is shared (Open Graph): what the page says of itself. */
function checkShared(html, file) {
  const said = new Map([...html.matchAll(/<meta [^>]*property="og:(\w+)" content="([^"]+)"/g)].map(([, name, value]) => [name, value]));
  for (const name of ["title", "description", "url", "type", "locale", "site_name"]) {
    if (!said.has(name)) problems.push(`${file}: no og:${name}`);
  }
  const [, canonical] = html.match(/<link rel="canonical" href="([^"]+)"/);
  if (said.get("url") !== canonical) problems.push(`${file}: og:url is ${said.get("url")}`);
  if (!html.includes(`<title>${said.get("title")} – `)) problems.push(`${file}: og:title is ${said.get("title")}`);
}

/** Types and properties, so that each combination is compiled once. */
function shape(value) {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shape))]}]`;
  if (typeof value !== "object") return typeof value === "string" && value.startsWith("https://schema.org/") ? value : typeof value;
  return JSON.stringify(Object.entries(value).map(([key, inner]) => [key, key === "@type" ? inner : shape(inner)]));
}

function check(thing, file) {
  if (Array.isArray(thing)) return thing.forEach((one) => check(one, file));
  if (typeof thing !== "object") return;
  for (const key of REQUIRED[thing["@type"]] ?? []) {
    if (thing[key] === undefined || thing[key] === "") problems.push(`${file}: ${thing["@type"]} without ${key}`);
  }
  Object.values(thing).forEach((inner) => check(inner, file));
}

const folder = "target/structured";
mkdirSync(folder, { recursive: true });
const types = dirname(createRequire(import.meta.url).resolve("schema-dts"));
const lines = [...blocks.values()].map((thing, at) => {
  const { "@context": _, ...own } = thing;
  const whole = JSON.stringify({ "@context": "https://schema.org", ...own });
  // A search names its parameter beside the vocabulary: Google's extension of it.
  const known = whole.replace(/,"query-input":"[^"]*"/, "");
  return `export const a${at}: WithContext<${thing["@type"]}> = ${known};`;
});
const names = [...new Set([...blocks.values()].map((thing) => thing["@type"]))];
writeFileSync(join(folder, "blocks.ts"), `import type { WithContext, ${names} } from "${types}/schema.js";\n${lines.join("\n")}\n`);
const options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2022", "--types", ""];
try {
  execFileSync(process.execPath, [new URL("node_modules/typescript/bin/tsc", import.meta.url).pathname, ...options, join(folder, "blocks.ts")], { encoding: "utf8" });
} catch (error) {
  problems.push(...error.stdout.trim().split("\n").slice(0, 20));
}
if (blocks.size === 0) problems.push("no page has structured data");
finish(`structured data of ${pages} pages, ${blocks.size} shapes of ${names.sort().join(", ")}`, problems);
