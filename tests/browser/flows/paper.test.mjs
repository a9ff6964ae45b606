// What goes with somebody: an offering printed as evidence for a portfolio, and the programme of an
// institution on paper and as a table.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { fixtureSite } from "../fixture.mjs";
import { serve } from "../site.mjs";

const A4 = { width: 794, height: 1123 };

let site;
let browser;
let page;

before(async () => {
  site = await serve(fixtureSite("paper"));
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  page = await browser.newPage({ viewport: A4 });
});

after(async () => {
  await browser.close();
  site.stop();
});

test("a printed training ends with a sheet to fill in, named after it", async () => {
  await page.goto(`${site.origin}/aanbod/feedback/`);
  const sheet = page.locator(".evidence");
  assert.ok(!(await sheet.isVisible()), "only on paper");
  await page.emulateMedia({ media: "print" });
  assert.match(await sheet.getByRole("heading").innerText(), /Voor je portfolio: Feedback geven/);
  const room = await sheet.locator("p").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  assert.ok(room.length >= 4 && room.every((height) => height > 130), `${room}`);
  assert.ok(await sheet.getByText("handtekening").isVisible());
  assert.ok(await sheet.evaluate((one) => one.matches(":last-child")), "it is the last page");
  assert.ok(!(await page.locator("section > .links").first().isVisible()), "other offerings stay on the screen");
});

test("a programme is one wide table, without menus, that says of what day it is", async () => {
  await page.emulateMedia({ media: "screen" });
  await page.goto(`${site.origin}/aanbieders/umc/`);
  await page.getByRole("link", { name: "Programma om te printen" }).click();
  assert.equal(await page.getByRole("columnheader").first().innerText(), "Aanbod");
  assert.ok(!(await page.getByRole("columnheader", { name: "Kwaliteitstoets" }).count()), "nothing is known of it");
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: A4.height, height: A4.width });
  assert.ok(!(await page.getByRole("banner").isVisible()));
  assert.ok(await page.getByText("22 november 2026").isVisible());
  assert.ok(await page.getByText("/aanbieders/umc/programma/").isVisible());
});

test("the table of a programme comes as a file", async () => {
  await page.emulateMedia({ media: "screen" });
  await page.goto(`${site.origin}/aanbieders/umc/programma/`);
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download als tabel" }).click();
  const file = await coming;
  assert.equal(file.suggestedFilename(), "programma.csv");
  const text = readFileSync(await file.path(), "utf8");
  assert.ok(text.startsWith("\ufeffTitel;Wanneer;"));
  assert.equal(text.trim().split("\r\n").length, 1 + (await page.getByRole("row").count()) - 2, "a line per row");
});
