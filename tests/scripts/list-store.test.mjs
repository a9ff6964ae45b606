// The visitor's lists: kept, read back, edited; whatever stood in the browser before.

import assert from "node:assert/strict";
import { test } from "node:test";
import { sanitized } from "../../themes/vindplaats/my-list/sanitize.js";
import * as kept from "../../themes/vindplaats/keep/list-store.js";
import * as lists from "../../themes/vindplaats/my-list/edits.js";
import { renamedIds, withNewIds } from "../../themes/vindplaats/my-list/renamed.js";
import { ordered } from "../../themes/vindplaats/my-list/rows.js";

/** A browser's storage that holds one text and may refuse. */
function storage(text = null, { reads = true, writes = true } = {}) {
  const box = { text };
  const refuse = () => {
    throw new DOMException("no", "SecurityError");
  };
  const getItem = () => (reads ? box.text : refuse());
  const setItem = (key, value) => (writes ? (box.text = value) : refuse());
  return { box, store: new kept.ListStore(() => ({ getItem, setItem })) };
}

const item = (id, note = "") => ({ id, note });
const ids = (state) => kept.currentList(state).items.map(({ id }) => id);
const keep = (state, ...names) => names.reduce((state, id) => kept.toggled(state, item(id)), state);

test("what is kept is read back, and kept again it is gone", () => {
  const { store, box } = storage();
  assert.ok(store.change((state) => keep(state, "feedback", "starr")));
  assert.deepEqual(ids(new kept.ListStore(() => ({ getItem: () => box.text })).read().state), ["feedback", "starr"]);
  store.change((state) => keep(state, "feedback"));
  assert.deepEqual(ids(store.read().state), ["starr"]);
});

test("a change is told once, and not when it could not be kept", () => {
  let told = 0;
  const working = storage();
  working.store.addEventListener("change", () => (told += 1));
  working.store.change((state) => keep(state, "feedback"));
  assert.equal(told, 1);
  const full = storage(null, { writes: false });
  full.store.addEventListener("change", () => (told += 1));
  assert.equal(full.store.change((state) => keep(state, "feedback")), false);
  assert.equal(told, 1);
});

test("storage that cannot be read or used is told and throws nothing", () => {
  assert.equal(storage(null, { reads: false }).store.read().problem, "blocked");
  const absent = new kept.ListStore(() => {
    throw new DOMException("no", "SecurityError");
  });
  assert.equal(absent.read().problem, "blocked");
  assert.equal(absent.change((state) => state), false);
});

test("text that holds no lists is told as damaged", () => {
  for (const text of ["", "{", "null", "5", "[]", "{}", '{"lists":"x"}', '{"lists":[null]}', '{"lists":[{}]}']) {
    const { state, problem } = storage(text).store.read();
    assert.equal(problem, "damaged", text);
    assert.deepEqual(state, kept.freshState());
  }
});

test("hostile values are held to what a list may hold", () => {
  const hostile = {
    current: "x",
    lists: [
      {
        id: "1; drop",
        name: "  a\n<b>\u0000 ",
        order: "__proto__",
        items: [
          item("__proto__"), item("constructor"), item("../../x"), item("a".repeat(101)), item(7), null, "x",
          { id: "goed", note: { toString: "x" }, iop: "niets" },
          { id: "goed", note: "n".repeat(9000), iop: { goal: 5, activity: "doen" } },
        ],
      },
      { name: 5, items: [] },
    ],
  };
  const { store } = storage(JSON.stringify(hostile));
  const { current, lists } = sanitized(store.read().state);
  assert.equal(current, "x");
  const [first, second] = lists;
  assert.deepEqual(first.items.map(({ id }) => id), ["constructor", "goed"]);
  assert.equal(first.items[1].note.length, 4000);
  assert.deepEqual(first.items[1].iop, { goal: "", activity: "doen", deadline: "", assessment: "" });
  assert.deepEqual([first.id, first.order, second.id, second.name], [-1, "date", -2, "Mijn lijst"]);
  assert.equal(kept.currentList({ current, lists }), first);
  assert.equal({}.note, undefined);
});

test("lists have names of their own, and keeping goes to the current one", () => {
  let state = keep(kept.freshState(), "feedback");
  state = lists.addList(state, " Aios   jaar 2 ");
  state = lists.addList(state, "Aios jaar 2", ["starr", "iop"]);
  assert.deepEqual(state.lists.map(({ name }) => name), ["Mijn lijst", "Aios jaar 2", "Aios jaar 2 2"]);
  assert.deepEqual(ids(keep(state, "kpb")), ["starr", "iop", "kpb"]);
  state = lists.chooseList(state, 1);
  assert.deepEqual(ids(state), ["feedback"]);
  assert.equal(kept.currentList(lists.renameList(state, "Aios jaar 2")).name, "Aios jaar 2 3");
  assert.equal(kept.currentList(lists.renameList(state, "   ")).name, "Mijn lijst");
  assert.equal(kept.currentList(lists.renameList(state, "Mijn lijst")).name, "Mijn lijst");
});

test("a removed list comes back where it was, the last one too", () => {
  const two = lists.chooseList(lists.addList(keep(kept.freshState(), "feedback"), "Ander"), 1);
  const list = kept.currentList(two);
  const without = lists.removeList(two);
  assert.deepEqual(without.lists.map(({ name }) => name), ["Ander"]);
  assert.deepEqual(lists.restoreList(without, list, 0), two);
  const one = { current: 7, lists: [{ ...list, id: 7 }] };
  const empty = lists.removeList(one);
  assert.deepEqual(ids(empty), []);
  assert.deepEqual(lists.restoreList(empty, one.lists[0], 0), one);
});

test("items move, go and come back with their words", () => {
  let state = keep(kept.freshState(), "a", "b", "c");
  state = lists.setWords(state, "b", { note: "mijn woorden" });
  assert.deepEqual(ids(lists.moveItem(state, "c", -1)), ["a", "c", "b"]);
  assert.deepEqual(ids(lists.moveItem(state, "a", -1)), ["a", "b", "c"]);
  assert.deepEqual(ids(lists.moveItem(state, "a", 5)), ["b", "c", "a"]);
  const without = lists.removeItem(state, "b");
  assert.deepEqual(ids(without), ["a", "c"]);
  assert.deepEqual(lists.restoreItem(without, item("b", "mijn woorden"), 1), state);
});

test("by date, what has none comes last and ties keep their order", () => {
  const dates = { a: "2027-06-01", b: undefined, c: "2027-01-02", d: "2027-06-01", e: undefined };
  const state = keep(kept.freshState(), "a", "b", "c", "d", "e");
  const facts = (id) => ({ date: dates[id] });
  const order = (list) => ordered(list, facts).map(({ id }) => id).join("");
  assert.equal(order(kept.currentList(state)), "cadbe");
  assert.equal(order(kept.currentList(lists.setOrder(state, "own"))), "abcde");
});

test("an offering that was renamed is kept once, under whichever id a list has it", () => {
  const before = keep(kept.freshState(), "oud", "starr");
  assert.equal(kept.keptItem(before, "nieuw", ["oud"])?.id, "oud");
  assert.deepEqual(ids(kept.toggled(before, item("nieuw"), ["oud"])), ["starr"]);
  const both = keep(before, "nieuw");
  assert.equal(kept.keptItem(both, "nieuw", ["oud"])?.id, "nieuw");
  assert.deepEqual(ids(kept.toggled(both, item("nieuw"), ["oud"])), ["starr"]);
  assert.deepEqual(ids(kept.toggled(keep(kept.freshState(), "starr"), item("nieuw"), ["oud"])), ["starr", "nieuw"]);
});

test("lists take over the new ids, each once, in place and with all words", () => {
  const items = [item("oud", "Vraag Noor"), item("starr"), item("nieuw", "In maart"), item("opgegaan", "In maart")];
  const state = { current: 1, lists: [{ id: 1, name: "Mijn lijst", order: "own", items }, { id: 2, name: "B", order: "date", items: [item("oud")] }] };
  const rows = [{ item: item("oud"), facts: { id: "nieuw" } }, { item: item("opgegaan"), facts: { id: "nieuw" } },
    { item: item("nieuw"), facts: { id: "nieuw" } }, { item: item("starr"), facts: { missing: "failed" } }, { item: item("x"), facts: { id: "<b>" } }];
  const renamed = renamedIds(rows);
  assert.deepEqual([...renamed], [["oud", "nieuw"], ["opgegaan", "nieuw"]]);
  const { lists: [first, second] } = withNewIds(state, renamed);
  assert.deepEqual(first.items, [item("nieuw", "Vraag Noor\nIn maart"), item("starr")]);
  assert.deepEqual(second.items, [item("nieuw")]);
});
