import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { distance } from "../../themes/vindplaats/search/distance.js";
import { fold } from "../../themes/vindplaats/search/fold.js";
import { nearest } from "../../themes/vindplaats/search/spelling.js";
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
    ["C++ of C#", [["c"], ["of"], ["c"]]],
    ["ASP en .NET.", [["asp"], ["en"], ["net"]]],
    ["de C.O.C. of A+", [["de"], ["coc"], ["of"], ["a"]]],
    ["aanbeveling 4.3.", [["aanbeveling"], ["4", "3"]]],
  ];
  for (const [text, expected] of cases) assert.deepEqual(tokens(text).map(({ parts }) => parts), expected, text);
});

test("joined words are one word too, and names keep their punctuation", () => {
  const texts = tokens("E-learning, R&D, C++, c#-team, .NET, 4.3 en cao's").map(({ text }) => text);
  assert.deepEqual(texts, ["elearning", "rd", "c++", "c#team", ".net", "4.3", "en", "cao"]);
});

test("a text is folded as the program folds it", () => {
  // The same cases stand in src/search/fold.rs.
  for (const text of ["Coördinatie", "Coo\u0308rdinatie", "ＣＯＯＲＤＩＮＡＴＩＥ", "coördi\u00adnatie"]) {
    assert.equal(fold(text), "coordinatie", text);
  }
  assert.equal(fold("ﬁlm, Œdeem, Straße, SØREN, ĳs, x²"), "film, oedeem, strasse, soren, ijs, x2");
  assert.equal(fold("f\u200be\u200ce\u200dd\u2060b\ufeffa\u00adc\u200ek\ufe0f"), "feedback");
  assert.equal(fold("Vindplaats™"), "vindplaats");
});

test("a word that is too long is left out", () => {
  const longest = "a".repeat(64);
  assert.deepEqual(tokens(`${longest} ${longest}a`).map(({ text }) => text), [longest]);
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

test("a word with another prefix is no mistake", () => {
  assert.deepEqual(nearest("onbekwam", ["bekwaam3"], 2), []);
  assert.deepEqual(nearest("intramural", ["extramuraal3"], 2), []);
  assert.deepEqual(nearest("bijscholing", ["omscholing3", "nascholing4"], 2), []);
  assert.equal(nearest("nasholing", ["bijscholing9", "nascholing4"], 2)[0].word, "nascholing");
});

test("a word that is right although no page has it is not meant", () => {
  assert.deepEqual(nearest("almelo", ["almere-", "almelo-"], 1), []);
});
