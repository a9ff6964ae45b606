// The finder's arithmetic against the plainest way to compute the same, on random catalogues.

import assert from "node:assert/strict";
import { test } from "node:test";

import { byRank, kindsOf, match, numbers, plain } from "../../themes/vindplaats/finder/matching.js";
import { pageNumbers } from "../../themes/vindplaats/finder/pages.js";

/** Numbers below `most`, always the same. */
function random(seed) {
  let state = seed;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
}

/** Offerings as lists of options by group, and the columns made of them. */
function catalogue(below, total, groups) {
  const options = groups.map(() => 1 + below(12));
  const pick = (most) => [...Array(most).keys()].filter(() => below(4) === 0);
  const offerings = Array.from({ length: total }, () => new Map(groups.map((name, at) => [name, pick(options[at])])));
  const columns = new Map(groups.map((name) => [name, column(offerings.map((one) => one.get(name)))]));
  return { offerings, columns, options };
}

function column(values) {
  const keys = [...new Set(values.map(String))];
  const sets = keys.map((key) => (key ? key.split(",").map(Number) : []));
  return { sets, of: Uint32Array.from(values, (value) => keys.indexOf(String(value))) };
}

/** The plainest way: look at every offering for every question. */
function fitting(offerings, chosen, only) {
  const fits = (one) => [...chosen].every(([name, options]) => one.get(name).some((option) => options.has(option)));
  return [...offerings.keys()].filter((number) => fits(offerings[number]) && (!only || only.includes(number)));
}

test("results, counts and gains are those of looking at every offering", () => {
  const groups = ["rol", "thema", "regio", "vorm"];
  const below = random(7);
  for (let round = 0; round < 120; round += 1) {
    const total = below(60);
    const { offerings, columns, options } = catalogue(below, total, groups);
    const chosen = new Map();
    groups.forEach((name, at) => {
      const picked = [...Array(options[at]).keys()].filter(() => below(5) === 0);
      if (picked.length && below(2)) chosen.set(name, new Set(picked));
    });
    const only = below(3) ? undefined : [...offerings.keys()].filter(() => below(2));
    const result = match({ total, columns, chosen, only });
    assert.deepEqual(result.found, fitting(offerings, chosen, only));
    groups.forEach((name, at) => {
      for (let option = 0; option < options[at]; option += 1) {
        const asked = new Map(chosen).set(name, new Set([option]));
        assert.equal(result.count(name)[option] ?? 0, fitting(offerings, asked, only).length, `${name} ${option}`);
      }
    });
    for (const name of chosen.keys()) {
      const rest = new Map([...chosen].filter(([other]) => other !== name));
      const more = fitting(offerings, rest, only).length - result.found.length;
      assert.equal(result.gain.get(name), more);
    }
  }
});

test("an order is kept, and one by rank leaves equals in the usual order", () => {
  const order = byRank(Uint32Array.of(2, 0, 2, 1, 0));
  assert.deepEqual([...order], [1, 4, 3, 0, 2]);
  const columns = new Map([["rol", { sets: [[0], []], of: Uint32Array.of(0, 1, 0, 0, 0) }]]);
  const chosen = new Map([["rol", new Set([0])]]);
  assert.deepEqual(match({ total: 5, columns, chosen, order }).found, [4, 3, 0, 2]);
});

test("what a search by words found comes in its order, and only that is counted", () => {
  const columns = new Map([["rol", { sets: [[0], [1]], of: Uint32Array.of(0, 1, 0, 1) }]]);
  const ranking = [3, 0, 2];
  const all = match({ total: 4, columns, chosen: new Map(), order: ranking, only: ranking });
  assert.deepEqual(all.found, ranking);
  assert.deepEqual(all.count("rol"), [2, 1]);
});

test("what is past comes last in every order, and counts only where it is told apart", () => {
  const columns = new Map([
    ["rol", { sets: [[0]], of: Uint32Array.of(0, 0, 0, 0) }],
    ["groep", { sets: [[0], [1]], of: Uint32Array.of(0, 0, 1, 1) }],
  ]);
  const all = match({ total: 4, past: 2, columns, chosen: new Map(), order: [3, 1, 2, 0], only: [3, 1, 2, 0] });
  assert.deepEqual(all.found, [1, 0, 3, 2]);
  assert.deepEqual([all.count("rol"), all.count("groep")], [[2], [2, 2]]);
  assert.deepEqual(kindsOf(all.found, 1, 2), [1, 1, 2]);
});

test("a text stands for numbers, also past the code points that are no characters", () => {
  assert.deepEqual([...numbers("#$[\\")], [0, 1, 56, 57]);
  const last = String.fromCodePoint(0xd7ff, 0xe000, 0x10000);
  assert.deepEqual([...numbers(last)], [0xd7ff - 35, 0xd800 - 35, 0x10000 - 0x800 - 35]);
});

test("page numbers are the first, the last and those around", () => {
  assert.deepEqual(pageNumbers(1, 1), [1]);
  assert.deepEqual(pageNumbers(1, 4), [1, 2, 3, 4]);
  assert.deepEqual(pageNumbers(1, 20), [1, 2, 3, 0, 20]);
  assert.deepEqual(pageNumbers(10, 20), [1, 0, 8, 9, 10, 11, 12, 0, 20]);
  assert.deepEqual(pageNumbers(20, 20), [1, 0, 18, 19, 20]);
});

test("texts compare without case, diacritics and punctuation", () => {
  assert.equal(plain("  Patiënten-coach & Co. "), "patienten coach en co");
  assert.equal(plain("OOR Zuid–West"), "oor zuid west");
  assert.equal(plain("’…!"), "");
});
