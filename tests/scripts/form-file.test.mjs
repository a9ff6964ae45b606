// The form for offerings writes what the program writes and finds what `check` finds: tests/form.rs made the
// two lists.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { problemsOf } from "../../themes/vindplaats/form/problems.js";
import { lines as written, scalar } from "../../themes/vindplaats/form/yaml.js";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const lines = (path) => read(path).trimEnd().split("\n").map((line) => JSON.parse(line));
const rules = JSON.parse(read("../mini/expected/aanmelden/regels.json"));

test("a text has the quotes that the program gives it", () => {
  const wrong = lines("../form/scalars.jsonl").filter(({ text, asText, asOther }) =>
    scalar(text, { kind: "text" }, 2) !== asText || scalar(text, { kind: "format" }, 2) !== asOther);
  const given = wrong.map(({ text, asText }) => [asText, scalar(text, { kind: "text" }, 2)]);
  assert.deepEqual(given, []);
});

test("a record is the file that the program writes", () => {
  for (const { values, text } of lines("../form/records.jsonl")) assert.equal(`---\n${written(values, rules.fields)}---\n`, text);
});

test("what is wrong is what `check` says, in its words", () => {
  for (const { values, problems } of lines("../form/records.jsonl")) {
    const expected = problems.map((message) => message.replace(/^`\w+`: /u, ""));
    const found = problemsOf(values, rules).map(({ message }) => message);
    assert.deepEqual([...new Set(found)].sort(), [...new Set(expected)].sort(), JSON.stringify(values));
  }
});
