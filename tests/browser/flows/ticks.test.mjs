// The boxes of a card, used as visitors do: ticked by mouse and keyboard, kept, cleared, printed; kept when
// other tasks were reworded; without scripts, and in a browser that keeps nothing.

import assert from "node:assert/strict";
import { resolve } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "../site.mjs";

const root = resolve(import.meta.dirname, "../../..");
const ACTOR = "/kennisbank/actor-coc/";
const CARD = "/kennisbank/feedback/";
const KEY = "vindplaats.vinkjes";

let site;
let browser;

before(async () => {
  site = await serve(resolve(root, process.env.SITE ?? "target/site"));
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
});

after(async () => {
  await browser?.close();
  site?.stop();
});

/** Runs `visit` as a fresh visitor of a page; no script may fail and nothing may be sent. */
async function at(path, visit, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => request.method() !== "GET" && complaints.push(request.url()));
  try {
    await page.goto(site.origin + path);
    await visit(page, context);
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
  }
}

const boxes = (page) => page.getByRole("checkbox");
const ticked = (page) => boxes(page).evaluateAll((all) => all.flatMap((box, at) => (box.checked ? [at] : [])));
const clear = (page) => page.getByRole("button", { name: "Wis de vinkjes" });
const stored = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);

test("every task of an actor has a box with its words as name", () =>
  at(ACTOR, async (page) => {
    const tasks = await page.locator(".prose li:has(> .task)").allInnerTexts();
    assert.ok(tasks.length > 8);
    for (const words of tasks) await page.getByRole("checkbox", { name: words.trim(), exact: true }).waitFor();
    assert.equal(await boxes(page).count(), tasks.length);
  }));

test("ticks are kept per card, and in step between tabs", () =>
  at(ACTOR, async (page, context) => {
    await boxes(page).nth(1).check();
    await boxes(page).nth(3).focus();
    await page.keyboard.press("Space");
    const other = await context.newPage();
    await other.goto(site.origin + CARD);
    assert.deepEqual(await ticked(other), []);
    await boxes(other).nth(0).check();
    await other.goto(site.origin + ACTOR);
    assert.deepEqual(await ticked(other), [1, 3]);
    await boxes(other).nth(1).uncheck();
    await page.waitForFunction(() => document.querySelectorAll("input:checked").length === 1);
    await page.reload();
    assert.deepEqual(await ticked(page), [3]);
  }));

test("the words of a task tick it, a link in them leads on", () =>
  at(ACTOR, async (page) => {
    const item = page.locator(".prose li:has(> .task)").nth(0);
    await item.click({ position: { x: 60, y: 15 } });
    assert.deepEqual(await ticked(page), [0]);
    await page.locator(".prose li:has(> .task) a").first().click();
    await page.waitForURL(/\/kennisbank\/leerklimaat\/$/);
    await page.goBack();
    assert.deepEqual(await ticked(page), [0]);
  }));

test("a tick stays when other tasks are reworded, added or gone", () =>
  at(ACTOR, async (page) => {
    await boxes(page).nth(2).check();
    const [words] = Object.values(JSON.parse(await stored(page)))[0];
    await page.evaluate(([key, all]) => localStorage.setItem(key, all), [
      KEY,
      JSON.stringify({ "actor-coc": ["een taak die er niet meer is", words] }),
    ]);
    await page.reload();
    assert.deepEqual(await ticked(page), [2]);
    await boxes(page).nth(4).check();
    assert.equal(JSON.parse(await stored(page))["actor-coc"].length, 2, "what is gone is forgotten");
  }));

test("one button clears the card, and says so", () =>
  at(CARD, async (page) => {
    await boxes(page).nth(0).check();
    await boxes(page).nth(2).check();
    await clear(page).click();
    assert.deepEqual(await ticked(page), []);
    assert.match(await page.getByRole("status").innerText(), /gewist/);
    assert.equal(await stored(page), null);
    await page.reload();
    assert.deepEqual(await ticked(page), []);
  }));

test("on paper boxes are as they were left, without buttons", () =>
  at(ACTOR, async (page) => {
    await boxes(page).nth(0).check();
    await page.emulateMedia({ media: "print" });
    const looks = await boxes(page).evaluateAll((all) => all.slice(0, 2).map((box) => getComputedStyle(box).appearance));
    assert.notEqual(looks[0], "none");
    assert.equal(looks[1], "none");
    assert.ok(!(await clear(page).isVisible()));
  }));

test("without scripts the tasks are a list with empty boxes, also on paper", () =>
  at(
    ACTOR,
    async (page) => {
      assert.equal(await boxes(page).count(), 0);
      assert.equal(await clear(page).count(), 0);
      const marks = page.getByRole("img", { name: "Nog te doen" });
      assert.ok((await marks.count()) > 8);
      await page.emulateMedia({ media: "print" });
      const { width, height } = await marks.first().boundingBox();
      assert.ok(width > 8 && Math.abs(width - height) < 1);
    },
    { javaScriptEnabled: false },
  ));

test("a browser that keeps nothing says so, and lets one tick", () =>
  at(ACTOR, async (page) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await page.reload();
    await boxes(page).nth(0).check();
    assert.match(await page.getByRole("status").innerText(), /niet bewaard/);
    assert.deepEqual(await ticked(page), [0]);
  }));
