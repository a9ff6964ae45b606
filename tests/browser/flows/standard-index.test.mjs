// The standard index as other programs use it: the loader of the README, word for word, with the npm
// packages it names, on the built site. And what Rust made of the words is what JavaScript makes of them.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { ROOT, SITE } from "../gate.mjs";
import { serve } from "../site.mjs";

/** Inside `node_modules`, so that the loader finds its packages and git does not see it. */
const FOLDER = `${ROOT}/tests/browser/node_modules/.vindplaats`;

const elasticlunr = createRequire(import.meta.url)("elasticlunr");
const index = JSON.parse(readFileSync(`${SITE}/zoek/index.json`, "utf8"));
const pages = JSON.parse(readFileSync(`${SITE}/zoek/paginas.json`, "utf8"));
let site, search;

before(async () => {
  site = await serve(SITE);
  const readme = readFileSync(`${ROOT}/README.md`, "utf8");
  const [, loader] = /```js\n([^]*?)```/.exec(readme);
  const address = "https://vindplaats.example/";
  assert.ok(loader.includes(address), "the loader says where the site is");
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/loader.mjs`, loader.replace(address, `${site.origin}/`));
  ({ search } = await import(`${FOLDER}/loader.mjs`));
});

after(() => site.stop());

/** The terms JavaScript makes of a text, once the loader has set it up. */
function termsOf(text) {
  const folded = text.normalize("NFC").replace(/ĳ/gi, "ij").replaceAll("’", "'").replace(/[\u00ad\u200b]/g, "");
  const pipeline = new elasticlunr.Pipeline();
  pipeline.add(...index.pipeline.map((name) => elasticlunr.Pipeline.getRegisteredFunction(name)));
  return pipeline.run(elasticlunr.tokenizer(folded)).filter((term) => term !== "");
}

/** Every node of a field with its term. */
function* nodes(node, term = "") {
  if (node.df > 0) yield [term, node.docs];
  for (const [letter, below] of Object.entries(node)) {
    if (letter !== "docs" && letter !== "df") yield* nodes(below, term + letter);
  }
}

/** For each page the terms of a field, with how often each stands there. */
function countsByPage(field) {
  const counts = pages.map(() => new Map());
  for (const [term, docs] of nodes(index.index[field].root)) {
    for (const [ref, { tf }] of Object.entries(docs)) counts[ref].set(term, Math.round(tf ** 2));
  }
  return counts;
}

test("the pages of the list are pages of the site", () => {
  assert.ok(pages.length > 100, "the catalogue is indexed");
  assert.equal(index.documentStore.length, pages.length);
  for (const [address, title] of pages) {
    const html = readFileSync(`${SITE}${address}index.html`, "utf8");
    assert.ok(html.includes("<h1"), address);
    assert.ok(title.length > 0, address);
  }
});

test("a visitor's words find what bears them, in any form", () => {
  const titles = (query) => search(query).map(([, title]) => title.toLowerCase());
  assert.ok(titles("feedback").slice(0, 3).every((title) => title.includes("feedback")), "a word of a title");
  assert.deepEqual(titles("opleiders").slice(0, 10), titles("OPLEIDER").slice(0, 10));
  assert.ok(titles("coassistent/opleider").length > 0, "words with a slash between them");
  assert.deepEqual(titles("aios’"), titles("aios'"));
  assert.ok(titles("2026").length > 0, "digits are words");
  assert.ok(titles("profess").length > 0, "the beginning of a word");
});

test("no query stops it", () => {
  const odd = ["", " ", "de het een", "constructor", "__proto__", "docs", "df", ".*(", "🩺", "שלום", "x".repeat(10_000)];
  for (const query of odd) assert.ok(Array.isArray(search(query)), query.slice(0, 40));
});

test("JavaScript counts the terms of titles and summaries as Rust did", () => {
  for (const [field, at] of [["titel", 1], ["samenvatting", 2]]) {
    const counts = countsByPage(field);
    for (const [ref, page] of pages.entries()) {
      const terms = termsOf(page[at]);
      const expected = new Map();
      for (const term of terms) expected.set(term, (expected.get(term) ?? 0) + 1);
      assert.deepEqual([...counts[ref]].sort(), [...expected].sort(), `${field} of ${page[0]}`);
      assert.equal(index.documentStore.docInfo[ref][field], terms.length, `${field} of ${page[0]}`);
    }
  }
});

test("JavaScript makes the terms of all other text of the words of the content", () => {
  const files = readdirSync(`${ROOT}/content`, { recursive: true }).filter((name) => /\.(md|yaml)$/.test(name));
  const known = new Set(files.flatMap((name) => termsOf(readFileSync(`${ROOT}/content/${name}`, "utf8"))));
  let terms = 0;
  const strange = [];
  for (const field of ["trefwoorden", "tekst"]) {
    for (const [term] of nodes(index.index[field].root)) {
      terms += 1;
      if (!known.has(term)) strange.push(term);
    }
  }
  assert.ok(terms > 3000, `${terms} terms`);
  assert.deepEqual(strange, []);
});
