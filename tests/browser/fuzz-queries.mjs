// Throws queries at the search of the site under test, through the module that browsers run: parts of real ones
// with letters changed, repeated, cut and joined, and text that means harm. `node fuzz-queries.mjs SECONDS [SEED]`;
// the same seed asks the same queries.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { search } from "../../themes/vindplaats/search/ranking.js";
import { Shards } from "../../themes/vindplaats/search/shards.js";
import { indexFolder } from "../relevance/site.mjs";
import { SITE } from "./gate.mjs";

/** What one query may take: processor time in milliseconds, on a busy machine, and files. */
const MILLISECONDS_MAX = 3000;
const FILES_MAX = 300;

/** Ends of the longest queries: what somebody pastes. */
const LONGEST = 100_000;

const HOSTILE = [
  "gezondheidszorg".repeat(9), "zorg".repeat(60), "a".repeat(64), "é".repeat(200), "a-".repeat(90), "c++", ".net", "c#", "a.b.c.d", "MET",
  "de het een", "\u00ad", "\u200b", "\u2060", "\ufeff", "\ud800", "\u0000", "\u{e000}", "\u202e", "İ", "ß", "ŒÆ", "ﬁ", "ｆｅｅｄ", "e\u0301", "🩺👩‍⚕️", "مرحبا",
  "漢字", "constructor", "__proto__", "toString", "(((", "[a-z]+.*$^\\", "<b>x</b>", "' OR 1=1 --", "%00", "'s", "’’’", "&&&", "+++", "###", "...", "\n\t", "0", "1", "-",
];

/** Numbers below `most`: always the same ones for a seed (Park and Miller, 1988). */
function random(seed) {
  let state = (seed % 2_147_483_646) + 1;
  return (most) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  };
}

/** A text with one letter replaced. */
function spliced(text, at, letter) {
  return text.slice(0, at) + letter + text.slice(at + 1);
}

/** What a mutation makes of a query, which is not empty. */
const MUTATIONS = [
  (text, below) => text.slice(0, below(text.length + 1)),
  (text, below) => text.slice(below(text.length + 1)),
  (text, below, other) => `${text} ${other}`,
  (text, below, other) => text + other,
  (text, below, other) => text.slice(0, below(text.length + 1)) + other + text.slice(below(text.length + 1)),
  (text, below) => spliced(text, below(text.length), String.fromCharCode(97 + below(26))),
  (text, below) => spliced(text, below(text.length), ""),
  (text, below) => text.split(" ").sort(() => below(3) - 1).join(" "),
  (text, below) => text.repeat(1 + below(40)).slice(0, LONGEST),
  (text) => text.toUpperCase(),
  (text) => `${text} `,
];

const [seconds, seed] = [Number(process.argv[2] ?? 20), Number(process.argv[3] ?? 11)];
console.log(`seed ${seed}, ${seconds} s`);
const below = random(seed);
const folder = indexFolder(SITE);
let files = 0;
const shards = new Shards(async (file) => {
  files += 1;
  return JSON.parse(readFileSync(join(folder, file), "utf8"));
});
await shards.open();
const lines = readFileSync(resolve(import.meta.dirname, "../relevance/queries.jsonl"), "utf8").trim().split("\n");
const words = (await shards.wordsFrom("", 100)).map((entry) => entry.slice(0, -1).split("=")[0]);
const seeds = [lines.map((line) => JSON.parse(line).q), words, HOSTILE];

/** One of the seeds: of each sort as often. */
function seedQuery() {
  const sort = seeds[below(seeds.length)];
  return sort[below(sort.length)];
}

/** A query of a seed and some mutations. */
function query() {
  let text = seedQuery();
  for (let left = below(5); left > 0 && text; left -= 1) text = MUTATIONS[below(MUTATIONS.length)](text, below, seedQuery());
  return below(500) ? text : text.padEnd(LONGEST, seedQuery() || "x");
}

/** What holds for every answer. */
function assertSound({ hits, best, meant, missing, rest, stems }) {
  assert.equal(new Set(hits).size, hits.length, "a page stands twice");
  assert.ok(hits.every((page) => Number.isInteger(page) && page >= 0 && page < shards.pages), "a page is not there");
  assert.deepEqual(best, hits.slice(0, best.length), "the answers are not the first pages");
  assert.ok([meant, missing, rest].every((text) => typeof text === "string") && stems instanceof Set);
  assert.equal(best.length === 0, hits.length === 0 || missing !== "", "there is no answer, or there is one to nothing");
}

/** The answer, in bounded time. */
async function answerTo(text) {
  const [started, before] = [process.cpuUsage(), files];
  const answer = await search(shards, text);
  const { user } = process.cpuUsage(started);
  assert.ok(user < MILLISECONDS_MAX * 1000, `${Math.round(user / 1000)} ms`);
  assert.ok(files - before < FILES_MAX, `${files - before} files`);
  return { ...answer, milliseconds: user / 1000 };
}

const end = performance.now() + seconds * 1000;
let [asked, slowest, longest] = [0, "", 0];
while (performance.now() < end) {
  const text = query();
  try {
    const answer = await answerTo(text);
    assertSound(answer);
    if (answer.milliseconds > longest) [slowest, longest] = [text, answer.milliseconds];
    // What cannot be seen changes nothing.
    const unseen = await answerTo(text.slice(0, 60).replace(/(?<=\p{L}\p{L})(?=\p{L}\p{L})/gu, "\u00ad").slice(0, 200));
    if (text.length <= 60) assert.deepEqual(unseen.hits, answer.hits, "a soft hyphen counts");
  } catch (error) {
    console.error(`seed ${seed}, query ${asked}: ${JSON.stringify(text.slice(0, 300))}`);
    throw error;
  }
  asked += 1;
}
console.log(`${asked} queries; the slowest took ${Math.round(longest)} ms: ${JSON.stringify(slowest.slice(0, 80))}`);
