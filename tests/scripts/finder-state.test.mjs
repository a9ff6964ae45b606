// What a visitor asks of the finder and the query of its address: each gives the other.

import assert from "node:assert/strict";
import { test } from "node:test";

import { readState, toggled, without, writeState } from "../../themes/vindplaats/finder/state.js";

const GROUPS = new Map([
  ["rol", ["educator", "zorgverlener"]],
  ["thema", ["feedback", "__proto__", "vitaliteit"]],
]);
const SORTS = ["", "nieuwste", "prijs"];
const EMPTY = { words: "", chosen: new Map(), sort: "", page: 1 };
const read = (query) => readState(query, GROUPS, SORTS);

test("an empty query asks for everything", () => {
  assert.deepEqual(read(""), EMPTY);
  assert.equal(writeState(EMPTY, GROUPS), "");
});

test("a query becomes a state and back, in the order of the page", () => {
  const state = read("?blad=2&thema=vitaliteit&sorteer=nieuwste&rol=zorgverlener&rol=educator&q=+ecg+");
  const chosen = new Map([["rol", new Set([0, 1])], ["thema", new Set([2])]]);
  assert.deepEqual(state, { words: "ecg", chosen, sort: "nieuwste", page: 2 });
  const query = writeState(state, GROUPS);
  assert.equal(query, "?q=ecg&rol=educator&rol=zorgverlener&thema=vitaliteit&sorteer=nieuwste&blad=2");
  assert.deepEqual(read(query), state);
});

test("what is empty, usual, unknown or said twice is left out", () => {
  const query = "?q=&rol=&rol=chirurg&rol=educator&rol=educator&kleur=rood&sorteer=&blad=1";
  assert.equal(writeState(read(query), GROUPS), "?rol=educator");
  for (const page of ["0", "-1", "1e3", "02", "NaN", "9999999", "2.5", ""]) assert.equal(read(`?blad=${page}`).page, 1);
});

test("names of JavaScript's own and very long values do no harm", () => {
  const long = "x".repeat(10_000);
  const hostile = `?__proto__=a&constructor=b&rol=__proto__&rol=constructor&rol=${long}&${long}=1&sorteer=constructor`;
  assert.deepEqual(read(hostile), EMPTY);
  assert.equal(read(`?q=${long}`).words.length, 200);
  assert.deepEqual(read("?thema=__proto__").chosen, new Map([["thema", new Set([1])]]));
  assert.equal({}.a, undefined);
});

test("with an option more or less, or without a group, the rest stays, on the first page", () => {
  const state = read("?rol=educator&rol=zorgverlener&thema=feedback&sorteer=prijs&blad=3");
  const query = (next) => writeState(next, GROUPS);
  assert.equal(query(toggled(state, "rol", 0)), "?rol=zorgverlener&thema=feedback&sorteer=prijs");
  assert.equal(query(toggled(state, "thema", 0)), "?rol=educator&rol=zorgverlener&sorteer=prijs");
  assert.deepEqual(toggled(toggled(state, "thema", 2), "thema", 2), { ...state, page: 1 });
  assert.equal(query(without(state, "rol")), "?thema=feedback&sorteer=prijs");
  assert.equal(state.page, 3);
});
