import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { distance, nearest } from "../../themes/vindplaats/search/spelling.js";
import { stem } from "../../themes/vindplaats/search/stem.js";
import { tokens } from "../../themes/vindplaats/search/tokens.js";

test("stems are those of the program, for every word of the catalogue", () => {
  const lines = readFileSync(new URL("stems.txt", import.meta.url), "utf8").trim().split("\n");
  assert.ok(lines.length > 1000);
  for (const line of lines) {
    const [word, expected] = line.split(" ");
    assert.equal(stem(word), expected, word);
  }
});

test("a text is cut as the program cuts it", () => {
  // The same cases stand in src/search/tokens.rs.
  const cases = [
    ["Coördinatie: ĳs, café", [["coordinatie"], ["ijs"], ["cafe"]]],
    ["E-learning", [["e", "learning"]]],
    ["(loopbaan)coaches", [["loopbaan", "coaches"]]],
    ["M+G en R&D", [["m", "g"], ["en"], ["r", "d"]]],
    ["opleidings- en kwaliteitszorg", [["opleidings"], ["en"], ["kwaliteitszorg"]]],
    ["(IOP)", [["iop"]]],
    ["cao’s, COC's en ’s avonds", [["cao"], ["coc"], ["en"], ["avonds"]]],
    ["en/of… 🩺 4e 360°", [["en"], ["of"], ["4e"], ["360"]]],
  ];
  for (const [text, expected] of cases) assert.deepEqual(tokens(text), expected, text);
});

test("a distance counts letters changed, added, left out and swapped", () => {
  assert.equal(distance("feedback", "feedback", 2), 0);
  assert.equal(distance("feeback", "feedback", 2), 1);
  assert.equal(distance("protfolio", "portfolio", 2), 1);
  assert.equal(distance("portfollioo", "portfolio", 2), 2);
  assert.equal(distance("toets", "feedback", 2), Infinity);
});

test("the nearest word has the fewest mistakes, then the same first letter, then the most pages", () => {
  assert.equal(nearest("toest", ["toets3", "oest9", "toestel9"], 1)[0].word, "toets");
  assert.equal(nearest("kaart", ["kaars1", "kaarten9", "kaarts5"], 1)[0].word, "kaarts");
  assert.deepEqual(nearest("kaart", ["feedback3"], 1), []);
});
