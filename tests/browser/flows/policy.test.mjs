// The content policy as browsers enforce it: what the site needs works, what an attacker needs does
// not. Pages come with the headers of the built site.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { SITE, launch } from "../gate.mjs";
import { serve } from "../site.mjs";

let site, browser, page;

before(async () => {
  site = await serve(SITE);
  browser = await launch();
  page = await (await browser.newContext({ acceptDownloads: true })).newPage();
  await page.goto(`${site.origin}/`);
});

after(async () => {
  await browser.close();
  site.stop();
});

/** What the policy stops while `act` runs in the page. */
function stopped(act) {
  return page.evaluate(async (source) => {
    const found = [];
    const listen = (event) => found.push(event.effectiveDirective);
    document.addEventListener("securitypolicyviolation", listen);
    try {
      (0, globalThis[source])();
    } catch (error) {
      found.push(error.name);
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    document.removeEventListener("securitypolicyviolation", listen);
    return found;
  }, act);
}

test("icons from the sprite are drawn", async () => {
  const box = await page.locator(".brand use").evaluate((use) => {
    const { width, height } = use.getBBox();
    return { width, height };
  });
  assert.ok(box.width > 0 && box.height > 0, JSON.stringify(box));
});

test("a table made in the page can be saved", async () => {
  const waiting = page.waitForEvent("download");
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["titel;uren\nFeedback;6\n"], { type: "text/csv" }));
    link.download = "mijn-lijst.csv";
    link.click();
  });
  const download = await waiting;
  assert.equal(download.suggestedFilename(), "mijn-lijst.csv");
  assert.equal(readFileSync(await download.path(), "utf8"), "titel;uren\nFeedback;6\n");
});

test("no text becomes markup or code", async () => {
  await page.evaluate(() => {
    globalThis.asMarkup = () => document.body.insertAdjacentHTML("beforeend", "<p>x</p>");
    globalThis.asPolicy = () => globalThis.trustedTypes.createPolicy("eigen", { createHTML: (text) => text });
  });
  assert.deepEqual(await stopped("asMarkup"), ["TypeError", "require-trusted-types-for"]);
  assert.deepEqual(await stopped("asPolicy"), ["TypeError", "trusted-types"]);
});

test("nothing runs or comes from where it should not", async () => {
  await page.evaluate(() => {
    const add = (name, attributes) => {
      const made = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      document.body.append(made);
    };
    globalThis.inlineStyle = () => add("p", { style: "color: red" });
    globalThis.foreignImage = () => add("img", { src: "https://elders.example/x.png", alt: "" });
    globalThis.frame = () => add("iframe", { src: "/", title: "x" });
  });
  assert.deepEqual(await stopped("inlineStyle"), ["style-src-attr"]);
  assert.deepEqual(await stopped("foreignImage"), ["img-src"]);
  assert.deepEqual(await stopped("frame"), ["frame-src"]);
});
