// What is ticked on a card, as the browser stores it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { TICKS_KEY, TickStore, parseTicks } from "../../themes/vindplaats/knowledge/tick-store.js";

/** A browser's storage with a text in it. */
function storage(text) {
  const kept = new Map(text === undefined ? [] : [[TICKS_KEY, text]]);
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    kept,
  };
}

test("the ticks of a card come back, and those of another stay", () => {
  const browser = storage();
  const [one, other] = ["een", "ander"].map((card) => new TickStore(() => browser, card));
  assert.ok(one.write(["a", "b"]));
  assert.ok(other.write(["a"]));
  assert.ok(one.write(["b"]));
  assert.deepEqual([[...one.read()], [...other.read()]], [["b"], ["a"]]);
});

test("what is cleared leaves nothing behind", () => {
  const browser = storage();
  const store = new TickStore(() => browser, "een");
  store.write(["a"]);
  store.write([]);
  assert.equal(browser.kept.size, 0);
});

test("damaged text counts as nothing, and is replaced", () => {
  for (const text of ["", "{", "null", "3", "[]", '"a"', '{"een": "a"}', '{"een": [1, null]}', '{"een": {"a": 1}}']) {
    const browser = storage(text);
    const store = new TickStore(() => browser, "een");
    assert.deepEqual([...store.read()], [], text);
    assert.ok(store.write(["a"]), text);
    assert.deepEqual([...store.read()], ["a"], text);
  }
});

test("a card may be called anything", () => {
  const browser = storage();
  for (const card of ["__proto__", "constructor", "toString"]) {
    const store = new TickStore(() => browser, card);
    assert.deepEqual([...store.read()], [], card);
    store.write(["a"]);
    assert.deepEqual([...store.read()], ["a"], card);
  }
});

test("a browser that keeps nothing says so", () => {
  const blocked = () => {
    throw new DOMException("no", "SecurityError");
  };
  const store = new TickStore(blocked, "een");
  assert.deepEqual([...store.read()], []);
  assert.equal(store.write(["a"]), false);
});

test("only words are read", () => {
  assert.deepEqual(parseTicks('{"een": ["a", 1, null, "b"], "ander": null}'), { een: ["a", "b"] });
});
