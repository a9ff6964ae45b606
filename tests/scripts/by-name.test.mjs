// The order of names in scripts is that of the pages: tests/order/names.txt.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { byName } from "../../themes/vindplaats/page/by-name.js";

const names = readFileSync(new URL("../order/names.txt", import.meta.url), "utf8").trimEnd().split("\n");

test("names sort as in the pages", () => {
  assert.deepEqual(names.toReversed().sort(byName), names);
});
