// The agenda, the map of the regions and the page on coverage, without script: by clicks, by
// keyboard and on a phone. The catalogue is that of `tests/mini`, which has runs to come and runs
// that were; the map is that of the real site.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "../site.mjs";

const root = resolve(import.meta.dirname, "../../..");
const program = resolve(root, process.env.PROGRAM ?? "target/debug/vindplaats");
const ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

let work, browser, mini, real;

before(async () => {
  work = mkdtempSync(join(tmpdir(), "vindplaats-agenda-"));
  const output = join(work, "site");
  const content = join(root, "tests/mini/content");
  execFileSync(program, ["build", "--content", content, "--output", output, "--date", "2026-11-22"], { cwd: root });
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ARGS });
  mini = await serve(output);
  real = await serve(resolve(root, process.env.SITE ?? "target/site"));
});

after(async () => {
  await browser?.close();
  mini?.stop();
  real?.stop();
  rmSync(work, { recursive: true, force: true });
});

/** Runs `steps` on a page of `site` without script; all pages of it are closed afterwards. */
async function withPage(site, path, options, steps) {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options });
  try {
    const page = await context.newPage();
    await page.goto(site.origin + path);
    await steps(page);
  } finally {
    await context.close();
  }
}

const pathOf = (page) => new URL(page.url()).pathname + new URL(page.url()).hash;

test("a day of the calendar leads to its run, and the run to its offering", async () => {
  await withPage(mini, "/agenda/", {}, async (page) => {
    const calendar = page.getByRole("table", { name: "Maart 2027" });
    assert.equal(await calendar.getByRole("columnheader").count(), 7);
    await calendar.getByRole("link", { name: /^4\W+1 uitvoering$/ }).click();
    assert.equal(pathOf(page), "/agenda/2027-03/#_basis_2027-voorjaar");
    const run = page.locator("li:target");
    assert.match(await run.textContent(), /4 maart, 9\.00 uur tot en met 5 maart 2027.*Nu in te schrijven/s);
    await run.getByRole("link", { name: "Basis van het opleiden" }).click();
    assert.equal(pathOf(page), "/aanbod/basis/");
  });
});

test("regions, forms, what was and what has no date each have their way from the agenda", async () => {
  const ways = [
    ["OOR Midden 2", "/agenda/regios/oor-midden/"],
    ["Op locatie 2", "/agenda/vormen/op-locatie/"],
    ["Eerder gehouden", "/agenda/eerder/"],
    ["Aanbod dat je in je eigen tempo volgt", "/vormen/online-zelfstudie/"],
  ];
  for (const [name, path] of ways) {
    await withPage(mini, "/agenda/", {}, async (page) => {
      await page.getByRole("main").getByRole("link", { name, exact: true }).click();
      assert.equal(pathOf(page), path);
    });
  }
});

test("the map is gone through with the keyboard, and what has focus is seen", async () => {
  await withPage(real, "/regios/", {}, async (page) => {
    const links = page.locator(".region-map a");
    const names = await links.evaluateAll((all) => all.map((link) => link.getAttribute("aria-label")));
    assert.equal(names.length, 7);
    for (const name of names) assert.match(name, /^\S+ \d+: .+, OOR /);
    const fill = (link) => link.locator("path").evaluate((path) => getComputedStyle(path).fill);
    const focused = page.locator(".region-map a:focus-visible");
    while ((await focused.count()) === 0) await page.keyboard.press("Tab");
    for (const name of names) {
      assert.equal(await focused.getAttribute("aria-label"), name);
      assert.notEqual(await fill(focused), await fill(page.locator(".region-map a:not(:focus-visible)").first()));
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Shift+Tab");
    const last = await focused.getAttribute("href");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${last}`);
    assert.equal(await page.locator(".region-map a[aria-current=true]").getAttribute("href"), last);
  });
});

test("every region on the map stands in the list beside it", async () => {
  await withPage(real, "/regios/", {}, async (page) => {
    const hrefs = (part) => page.locator(part).evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    const listed = await hrefs(".regions .links a");
    for (const href of await hrefs(".region-map a")) assert.ok(listed.includes(href), href);
  });
});

test("a heat table scrolls in its own box, by keyboard, and its counts lead to the pair", { timeout: 60_000 }, async () => {
  await withPage(real, "/redactie/dekking/", { viewport: { width: 320, height: 800 } }, async (page) => {
    const box = page.getByRole("group", { name: "Tabel: Rollen en doelgroepen" });
    await box.focus();
    await page.keyboard.press("ArrowRight");
    while ((await box.evaluate((element) => element.scrollLeft)) === 0) await page.waitForTimeout(20);
    const first = box.locator("tbody th").first();
    const left = async (part) => Math.round((await part.boundingBox()).x);
    assert.ok((await left(first)) - (await left(box)) <= 2, "the first column stays in view");
  });
  await withPage(mini, "/redactie/dekking/", {}, async (page) => {
    await page.getByRole("link", { name: "1 / 1: Educator en Opleiders" }).click();
    assert.equal(pathOf(page), "/rollen/educator/doelgroepen/opleider/");
  });
});

test("at 320 px and with 200 % text nothing scrolls sideways", async () => {
  const pages = [
    ...["/agenda/", "/agenda/2027-03/", "/agenda/regios/oor-midden/", "/agenda/eerder/"].map((path) => [mini, path]),
    ...["/agenda/", "/regios/", "/regios/oor-no/", "/redactie/dekking/"].map((path) => [real, path]),
  ];
  const options = { javaScriptEnabled: true, viewport: { width: 320, height: 800 } };
  for (const [site, path] of pages) {
    await withPage(site, path, options, async (page) => {
      for (const size of ["100%", "200%"]) {
        const width = await page.evaluate((size) => {
          document.documentElement.style.fontSize = size;
          return document.documentElement.scrollWidth;
        }, size);
        assert.ok(width <= 320, `${path} is ${width} px wide with ${size} text`);
      }
    });
  }
});
