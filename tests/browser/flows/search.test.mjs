// Searching as visitors do, on the site under test: by words in the finder, with suggestions by keyboard,
// without script, with queries that mean harm, and when files are lost.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { chromium } from "playwright-core";

import { SITE } from "../gate.mjs";
import { serve } from "../site.mjs";

const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
const PATIENCE = 15_000;

let site;
let browser;

before(async () => {
  site = await serve(SITE);
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ARGUMENTS });
});

after(async () => {
  await browser?.close();
  site?.stop();
});

/** A test with a page of its own that fails on any message in the console. */
function flow(name, use, options = {}) {
  test(name, async () => {
    const context = await browser.newContext({ baseURL: site.origin, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const messages = [];
    page.on("console", (message) => message.type() === "error" && messages.push(message.text()));
    page.on("pageerror", (error) => messages.push(error.message));
    try {
      await use(page, messages);
      assert.deepEqual(messages, []);
    } finally {
      await context.close();
    }
  });
}

const results = (page) => page.locator("offering-finder[data-search=done]");
const field = (page) => page.locator("input[name=q]");

async function searched(page, words) {
  await page.goto(`/zoeken/?q=${encodeURIComponent(words)}`);
  await results(page).waitFor();
}

flow("words in an address are looked for, counted, marked and can be taken away", async (page) => {
  await searched(page, "feedback");
  assert.match(await page.locator("#_resultaten").textContent(), /^\d+ resultaten voor “feedback”$/);
  assert.equal(await field(page).inputValue(), "feedback");
  await page.locator("offering-finder[data-counts=done]").waitFor();
  await page.waitForFunction(() => CSS.highlights.get("found")?.size > 0);
  const all = await page.locator(".cards > li").count();
  await page.locator(".chips a", { hasText: "feedback" }).click();
  await page.waitForURL(/\/zoeken\/$/);
  await page.waitForFunction((count) => document.querySelectorAll(".cards > li").length > count, all);
  assert.equal(await field(page).inputValue(), "");
});

flow("words and filters go together, and Back brings both back", async (page) => {
  await searched(page, "feedback");
  const before = await page.locator("#_resultaten").textContent();
  await page.locator('.group[data-name="rol"] input[type=checkbox]:not(:disabled)').first().check();
  await page.waitForURL(/q=feedback.*rol=/);
  await page.waitForFunction((text) => document.querySelector("#_resultaten").textContent !== text, before).catch(() => {});
  await page.goBack();
  await page.waitForURL(/\?q=feedback$/);
  await page.waitForFunction((text) => document.querySelector("#_resultaten").textContent === text, before);
});

flow("words typed and entered before the form is there are looked for", async (page) => {
  await page.route(/finder-form/, async (route) => {
    await new Promise((done) => setTimeout(done, 500));
    await route.continue();
  });
  await page.goto("/zoeken/");
  await field(page).focus();
  await page.keyboard.insertText("feedback");
  await page.keyboard.press("Enter");
  await page.locator('offering-finder[data-search=done][data-query="feedback"]').waitFor();
});

flow("a mistake is told with the word that was meant", async (page) => {
  await searched(page, "feeback");
  assert.match(await page.locator(".help").textContent(), /Bedoelde je feedback\?/);
  await page.locator(".help a").click();
  await page.waitForURL(/q=feedback/);
});

flow("what nothing is about is told, with what the other words find", async (page) => {
  await searched(page, "qwertzuiop feedback");
  assert.match(await page.locator(".help").textContent(), /Over “qwertzuiop” staat hier niets\. Zoek alleen op feedback\./);
  assert.equal(await page.locator(".cards > *").count(), 0);
  await page.locator(".help a").click();
  await page.waitForURL(/q=feedback/);
});

flow("pages that are no offerings stand above, and more of them behind a button", async (page) => {
  await searched(page, "feedback");
  const links = page.locator(".also li");
  await links.first().waitFor();
  const few = await links.count();
  await page.locator(".also button").click();
  await page.waitForFunction((count) => document.querySelectorAll(".also li").length > count, few);
  await page.waitForFunction(() => document.activeElement.closest(".also li") !== null);
});

flow("suggestions are chosen by keyboard and told to a screen reader", async (page) => {
  await page.goto("/themas/");
  await field(page).focus();
  await page.keyboard.type("voortgangsge");
  const options = page.getByRole("option");
  await options.first().waitFor();
  assert.equal(await field(page).getAttribute("aria-expanded"), "true");
  await page.keyboard.press("ArrowDown");
  const chosen = page.locator('[role=option][aria-selected="true"]');
  assert.equal(await chosen.count(), 1);
  assert.equal(await field(page).getAttribute("aria-activedescendant"), await chosen.getAttribute("id"));
  assert.match(await page.locator("search-field [role=status]").textContent(), /^\d+ suggesties?$/);
  await page.keyboard.press("Escape");
  assert.equal(await options.count(), 0);
  await page.keyboard.type("s");
  await options.first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname !== "/themas/");
});

flow("keys of an input method leave the suggestions alone", async (page) => {
  await page.goto("/themas/");
  await field(page).focus();
  await page.keyboard.type("voortgangsge");
  const options = page.getByRole("option");
  await options.first().waitFor();
  await page.keyboard.press("ArrowDown");
  const chosen = await field(page).getAttribute("aria-activedescendant");
  const count = await options.count();
  const kept = await field(page).evaluate((input) => {
    const composing = ["Enter", "ArrowDown", "ArrowUp", "Escape"].flatMap((key) => [{ key, isComposing: true }, { key, keyCode: 229 }]);
    return composing.every((key) => input.dispatchEvent(new KeyboardEvent("keydown", { ...key, bubbles: true, cancelable: true })));
  });
  assert.ok(kept, "a key was taken");
  assert.equal(await options.count(), count);
  assert.equal(await field(page).getAttribute("aria-activedescendant"), chosen);
  assert.equal(new URL(page.url()).pathname, "/themas/");
});

flow("a pasted text of any length is answered", async (page) => {
  await page.goto("/zoeken/");
  await field(page).focus();
  await page.keyboard.insertText("gezondheidszorgleerdoel".repeat(4500));
  await page.keyboard.press("Enter");
  await results(page).waitFor();
});

flow("Enter without a choice searches, and what was looked for is offered again until it is forgotten", async (page) => {
  await page.goto("/");
  await field(page).focus();
  await page.keyboard.type("portfolio");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/zoeken\/\?q=portfolio$/);
  await page.goto("/");
  await field(page).focus();
  const earlier = page.getByRole("option", { name: /portfolio/ });
  await earlier.waitFor();
  await page.getByRole("option", { name: "Vergeet wat ik zocht" }).click();
  assert.equal(await page.evaluate(() => localStorage.getItem("vindplaats-gezocht")), null);
});

flow("who goes to the field gets words to begin with", async (page) => {
  await page.goto("/");
  await field(page).focus();
  const proposed = page.getByRole("option", { name: /voorstel/ });
  await proposed.first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/zoeken\/\?q=/);
  await page.locator("offering-finder[data-search=done]").waitFor();
  assert.doesNotMatch(await page.locator("#_resultaten").textContent(), /^(0|Geen) /);
});

flow("no words break the page", async (page) => {
  for (const words of ["(".repeat(300), "de het een", "constructor", "__proto__", "🩺", "مرحبا", "[a-z]+.*$^", "\u0000", "' OR 1=1", "<b>x</b>"]) {
    await searched(page, words);
    assert.match(await page.locator("#_resultaten").textContent(), /resulta/);
  }
});

flow("when files of the search are gone there is a message, and the links stay", async (page, messages) => {
  await page.route(/\/zoek\/data\/[^/]+\/(m|t|w)/, (route) => route.fulfill({ status: 404, body: "weg" }));
  await page.goto("/zoeken/?q=feedback");
  await page.locator(".notice").waitFor({ state: "visible" });
  assert.match(await page.locator(".notice").textContent(), /Laad de pagina opnieuw/);
  assert.ok((await page.locator("#_filters a").count()) > 0);
  // The browser itself tells of files that are not there.
  messages.splice(0, messages.length, ...messages.filter((text) => !text.includes("404")));
});

flow("without script the field is a form that leads to the pages to browse", async (page) => {
  await page.goto("/themas/");
  await field(page).fill("feedback");
  await field(page).press("Enter");
  await page.waitForURL(/\/zoeken\/\?q=feedback$/);
  assert.ok((await page.locator("#_filters a").count()) > 0);
}, { javaScriptEnabled: false });
