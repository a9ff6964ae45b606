// Knowledge in use, without a script: terms that explain themselves, cards to tick and to print,
// the table of who does what, and lists narrowed down by links.

import assert from "node:assert/strict";
import { resolve } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "../site.mjs";

const root = resolve(import.meta.dirname, "../../..");
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
const CARD = "/kennisbank/feedback/";
const NARROW = 320;
const A4 = { width: 794, height: 1123 };

let site;
let browser;

before(async () => {
  site = await serve(resolve(root, process.env.SITE ?? "target/site"));
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ARGUMENTS,
  });
});

after(async () => {
  await browser?.close();
  site?.stop();
});

/** Runs `visit` on a page of the site in a browser without scripts. */
async function at(path, visit, options = {}) {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options });
  const page = await context.newPage();
  try {
    const response = await page.goto(site.origin + path);
    assert.equal(response.status(), 200, path);
    await visit(page);
  } finally {
    await context.close();
  }
}

/** The first term of a page and what explains it. */
function explained(page) {
  const term = page.locator("button.term").first();
  return { term, note: page.locator("button.term + [popover]").first() };
}

test("a term explains itself by mouse", () =>
  at(CARD, async (page) => {
    const { term, note } = explained(page);
    await assertHidden(note);
    await term.click();
    await note.waitFor({ state: "visible" });
    assert.match(await note.innerText(), /\S+\n?.*\S/);
    const [word, box] = [await term.boundingBox(), await note.boundingBox()];
    assert.ok(box.y >= word.y + word.height || box.y + box.height <= word.y, "the word stays in sight");
    await page.locator("h1").click();
    await assertHidden(note);
  }));

test("a term explains itself by keyboard, and Escape closes it", () =>
  at(CARD, async (page) => {
    const { term, note } = explained(page);
    await term.focus();
    await page.keyboard.press("Enter");
    await note.waitFor({ state: "visible" });
    await page.keyboard.press("Tab");
    assert.equal(await note.locator("a:focus").count(), 1, "its link is what comes next");
    await page.keyboard.press("Escape");
    await assertHidden(note);
    assert.ok(await page.locator("button.term:focus").count(), "the focus is back on the word");
    await page.keyboard.press("Space");
    await note.waitFor({ state: "visible" });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/begrippen\/[a-z0-9-]+\/$/);
  }));

test("an explanation stays within a narrow window", () =>
  at(
    CARD,
    async (page) => {
      const { term, note } = explained(page);
      await term.click();
      const box = await note.boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= NARROW, JSON.stringify(box));
    },
    { viewport: { width: NARROW, height: 640 } },
  ));

test("steps can be ticked by their words", () =>
  at(CARD, async (page) => {
    const step = page.getByRole("checkbox").first();
    await page.locator(".ticks label span").first().click();
    assert.ok(await step.isChecked());
    const small = await page.locator(".ticks label").evaluateAll((labels) =>
      labels.filter((label) => label.getBoundingClientRect().height < 44).length,
    );
    assert.equal(small, 0, "labels under 44 px");
  }));

test("on paper a card has empty squares, plain words and no offers", () =>
  at(
    CARD,
    async (page) => {
      await page.emulateMedia({ media: "print" });
      const squares = await page.locator(".ticks input").evaluateAll((inputs) =>
        inputs.map((input) => {
          const { width, height } = input.getBoundingClientRect();
          const { appearance, borderTopWidth, borderTopStyle } = getComputedStyle(input);
          return { square: width > 8 && Math.abs(width - height) < 1, appearance, borderTopWidth, borderTopStyle };
        }),
      );
      assert.ok(squares.length > 4);
      for (const square of squares) {
        assert.deepEqual(square, { square: true, appearance: "none", borderTopWidth: "1px", borderTopStyle: "solid" });
      }
      const { term, note } = explained(page);
      assert.equal(await term.evaluate((button) => getComputedStyle(button).display), "contents");
      await assertHidden(note);
      await assertHidden(page.locator(".cards").first());
      assert.ok(await page.getByRole("heading", { name: "Bronnen" }).isVisible());
    },
    { viewport: A4 },
  ));

test("the table of who does what has a row per actor, and on a phone stacks them", async () => {
  await at("/kennisbank/actoren/", async (page) => {
    assert.equal(await page.getByRole("columnheader").count(), 5);
    const rows = page.getByRole("rowheader");
    assert.ok((await rows.count()) >= 6);
    const domains = page.locator("tbody tr").first().locator("td > a");
    assert.equal(await domains.count(), 4);
    await domains.first().click();
    assert.match(page.url(), /\/kennisbank\/[a-z-]+\/#organisatie-en-ontwikkeling$/);
  });
  await at(
    "/kennisbank/actoren/",
    async (page) => {
      const box = page.getByRole("group", { name: "Taken per actor en domein" });
      await box.focus();
      const cells = page.locator("tbody tr").first().locator("td");
      const lefts = await cells.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().left));
      assert.equal(new Set(lefts).size, 1, "cells stand under each other");
    },
    { viewport: { width: NARROW, height: 640 } },
  );
});

test("actions are narrowed down by moment and party, with counts that are right", () =>
  at("/aanbevelingen/acties/", async (page) => {
    const choose = async (name) => {
      const chip = page.locator(".chips a", { hasText: name }).first();
      const count = Number(await chip.locator(".count").innerText());
      await chip.click();
      assert.equal(await page.locator(".actions-list > li").count(), count, name);
      assert.ok(await page.locator(".chips [aria-current=page]", { hasText: name }).count(), name);
    };
    await choose("NFU");
    await choose("Vraagt voorbereiding");
    assert.match(page.url(), /\/aanbevelingen\/acties\/nfu\/straks\/$/);
    assert.equal(await page.locator("meta[name=robots][content=noindex]").count(), 1);
    await choose("Iedereen");
    assert.match(page.url(), /\/aanbevelingen\/acties\/straks\/$/);
  }));

test("examples are narrowed down by theme, with counts that are right", () =>
  at("/praktijkvoorbeelden/", async (page) => {
    await page.locator("summary").click();
    const theme = page.locator("details .chips a").nth(1);
    const count = Number(await theme.locator(".count").innerText());
    await theme.click();
    assert.equal(await page.locator(".links > li").count(), count);
  }));

test("no page of knowledge scrolls sideways at 320 px", async () => {
  const paths = [
    "/kennisbank/",
    CARD,
    "/kennisbank/actoren/",
    "/kennisbank/actor-opleider/",
    "/praktijkvoorbeelden/",
    "/aanbevelingen/acties/",
    "/begrippen/afkortingen/",
  ];
  for (const path of paths) {
    const wide = async (page) => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= NARROW, `${path} is ${width} px wide`);
    };
    await at(path, wide, { viewport: { width: NARROW, height: 640 } });
  }
});

async function assertHidden(locator) {
  await locator.waitFor({ state: "hidden" });
}
