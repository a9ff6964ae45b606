// The search on a site made for it: words that a search easily loses, such as stop words, single letters, names
// with punctuation and characters that cannot be seen.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";

import { search } from "../../themes/vindplaats/search/ranking.js";
import { Shards } from "../../themes/vindplaats/search/shards.js";
import { indexFolder } from "../relevance/site.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const WORK = join(ROOT, "target/site-names");
const program = resolve(ROOT, process.env.VINDPLAATS ?? "target/debug/vindplaats");

rmSync(WORK, { recursive: true, force: true });
const documents = join(import.meta.dirname, "names.jsonl");
execFileSync("node", [join(ROOT, "tests/relevance/to-content.mjs"), documents, join(WORK, "content")]);
const folders = ["--content", join(WORK, "content"), "--theme", join(ROOT, "themes/vindplaats"), "--output", join(WORK, "site")];
execFileSync(program, ["build", "--date", "2026-11-22", ...folders], { stdio: "pipe" });

const ids = JSON.parse(readFileSync(join(WORK, "ids.json"), "utf8"));
const folder = indexFolder(join(WORK, "site"));
const shards = new Shards(async (file) => JSON.parse(readFileSync(join(folder, file), "utf8")));

/** The documents that a query finds, and the words it was taken for. */
async function found(query) {
  const { best, meant } = await search(shards, query);
  const pages = await Promise.all(best.map((page) => shards.page(page)));
  return { documents: pages.map(({ href }) => ids[href.split("/").at(-2)]), meant };
}

/** Queries and the document that must come first. */
const FIRST = {
  "stop words": [
    ["MET", "met"], ["met", "met"], ["Met ", "met"], ["zelf doen", "zelf-doen"], ["zelf", "zelf-doen"], ["Zelf doen?", "zelf-doen"],
    ["MET acute zorg", "met"],
  ],
  "single letters": [
    ["hepatitis c", "hepatitis-c"], ["hepatitis C ", "hepatitis-c"], ["hepatitis b", "hepatitis-b"], ["vitamine d", "vitamine-d"],
    ["vitamine c", "vitamine-b"], ["Vitamine D bij ouderen", "vitamine-d"], ["r", "r"], ["R", "r"], ["statistiek r", "r"],
    ["vitamine b12", "vitamine-b"], ["r&d", "spss"],
  ],
  "names with punctuation": [
    ["c++", "cpp"], ["C++ ", "cpp"], ["programmeren in c++", "cpp"], ["c#", "csharp"], ["programmeren C#", "csharp"], [".net", "net"],
    [".NET", "net"], ["net", "net"], ["c.o.c.", "coc"], ["COC", "coc"], ["C.O.C", "coc"],
  ],
  "what cannot be seen and other forms": [
    ["slaapgeneeskunde", "zacht"], ["slaap\u00adgeneeskunde", "zacht"], ["woordbreker", "zacht"], ["woord\u200bbreker", "zacht"],
    ["nulbreedte", "zacht"], ["\ufeffslaapgeneeskunde", "zacht"], ["oedeem", "œdeem"], ["œdeem", "œdeem"], ["fibrose", "œdeem"],
    ["enkels", "œdeem"], ["ｅｎｋｅｌｓ", "œdeem"], ["o\u0308deem", "œdeem"],
  ],
  "a word that begins others": [["casus", "afwijkend"], ["casussen", "afwijkend"]],
};

for (const [kind, cases] of Object.entries(FIRST)) {
  test(`${kind} are found, and nothing else is said to be meant`, async () => {
    for (const [query, expected] of cases) {
      const { documents: all, meant } = await found(query);
      assert.equal(all[0], expected, `${query}: ${all.join(" ")}, meant ${meant}`);
      if (query !== "o\u0308deem") assert.equal(meant, "", query);
    }
  });
}

test("a name is not found by another that differs in its punctuation or letter alone", async () => {
  assert.deepEqual((await found("c++")).documents, ["cpp"]);
  assert.deepEqual((await found("c#")).documents, ["csharp"]);
  assert.ok(!(await found("r")).documents.includes("spss"));
});

test("a page must have every word of a query of stop words", async () => {
  assert.deepEqual((await found("de het een")).documents, []);
  assert.deepEqual((await found("zelf met")).documents, []);
});

test("an opposite, a place and an editors' word are taken for nothing else", async () => {
  for (const query of ["onbekwaam", "wanbeleid", "intramurale", "Almelo", "Beek", "flebologie", "her-bekwaam", "Assen"]) {
    assert.equal((await found(query)).meant, "", query);
  }
});
