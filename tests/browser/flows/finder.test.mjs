// The finder as visitors use it, on a generated catalogue of some hundreds: with and without script,
// by mouse and by keyboard, through the history, and when its data are lost.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";

import { chromium } from "playwright-core";

import { serve } from "../site.mjs";

const ROOT = resolve(import.meta.dirname, "../../..");
const PROGRAM = resolve(ROOT, process.env.PROGRAM ?? "target/debug/vindplaats");
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
const PATIENCE = 15_000;

let work;
let site;
let browser;

/** The site of a generated catalogue whose pages carry the strict policy themselves. */
function build(folder) {
  const [content, output] = [join(folder, "content"), join(folder, "site")];
  const generate = ["bench", "--quiet", "--profile", "dev", "--bench", "build", "--", "generate", "300", content];
  execFileSync("cargo", generate, { cwd: ROOT });
  const build = ["build", "--content", content, "--output", output, "--date", "2026-11-22", "--host", "github-pages"];
  execFileSync(PROGRAM, build, { cwd: ROOT, stdio: "ignore" });
  return output;
}

before(async () => {
  work = mkdtempSync(join(tmpdir(), "vindplaats-finder-"));
  site = await serve(build(work));
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ARGUMENTS });
});

after(async () => {
  await browser?.close();
  site?.stop();
  rmSync(work, { recursive: true, force: true });
});

/** A flow in a browser of its own; a script error fails it. */
function flow(name, run, options = {}) {
  test(name, async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await run(page);
    assert.deepEqual(errors, []);
    await context.close();
  });
}

/** Opens the finder and gives the first sign of a visitor. */
async function open(page, query = "") {
  await page.goto(`${site.origin}/zoeken/${query}`);
  await page.mouse.move(3, 3);
  await page.mouse.move(6, 6);
  await page.waitForSelector(".group input", { state: "attached" });
}

const heading = (page) => page.locator("#_resultaten");
const count = async (page) => Number.parseInt(await heading(page).textContent(), 10);
const box = (page, group, value) => page.locator(`input[name="${group}"][value="${value}"]`);
const chips = (page) => page.locator(".results .chips a");
const cardTitles = (page) => page.locator(".results .card h3").allTextContents();
const focused = (page) => page.evaluate(() => document.activeElement?.name || document.activeElement?.tagName);

/** Waits until the heading says something else than `before`, and what comes after its first paint is there. */
async function changed(page, before) {
  await page.waitForFunction((old) => document.querySelector("#_resultaten").textContent !== old, before);
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    for (let frames = 0; frames < 2; frames += 1) await frame();
  });
}

/** Waits until there are so many cards: those out of view come after the others. */
async function cardsAre(page, number) {
  await page.waitForFunction((number) => document.querySelectorAll(".results .card").length === number, number);
}

/** Does something and waits for another number of results. */
async function changing(page, act) {
  const before = await heading(page).textContent();
  await act();
  await changed(page, before);
}

/** The first options of a group that can be chosen, with their counts. */
async function options(page, group) {
  return page.locator(`[data-name="${group}"] li:has(input:enabled)`).evaluateAll((items) =>
    items.map((item) => ({
      value: item.querySelector("input").value,
      count: Number(item.querySelector(".count").textContent),
    })),
  );
}

flow("without script every filter with a page is a link to it, and the first cards are there", async (page) => {
  await page.goto(`${site.origin}/zoeken/`);
  assert.equal(await page.locator(".panel input").count(), 0);
  assert.equal(await page.locator(".results .card").count(), 24);
  const links = await page.locator(".group a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  assert.ok(links.length > 60, `${links.length} links`);
  for (const link of links.filter((_, at) => at % 9 === 0)) {
    assert.equal((await page.request.get(site.origin + link)).status(), 200, link);
  }
  await page.locator("[data-name=rol] a").first().click();
  await page.waitForURL(/\/rollen\//);
}, { javaScriptEnabled: false });

flow("before the first sign of a visitor four files come, and no data", async (page) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.origin}/zoeken/`, { waitUntil: "networkidle" });
  // The sprite is asked for twice, as a document and as a picture, and fetched once.
  const needed = [...new Set(asked)].filter((path) => !path.includes("icon."));
  assert.ok(needed.length <= 4, needed.join(" "));
  assert.ok(!asked.some((path) => path.startsWith("/zoek/")), asked.join(" "));
});

flow("filters are OR within a group and AND across groups, and their counts say what they would give", async (page) => {
  await open(page);
  const total = await count(page);
  await changing(page, () => box(page, "rol", "educator").check());
  const educators = await count(page);
  assert.ok(educators < total);
  const other = (await options(page, "rol")).find(({ value }) => value !== "educator");
  await changing(page, () => box(page, "rol", other.value).check());
  const either = await count(page);
  assert.ok(either >= Math.max(educators, other.count) && either <= educators + other.count);
  await changing(page, () => box(page, "rol", other.value).uncheck());
  assert.equal(await count(page), educators);
  await page.locator('[data-name="thema"] summary').click();
  await page.waitForFunction(() => document.querySelector('[data-name="thema"] input:disabled'));
  const theme = (await options(page, "thema"))[0];
  await changing(page, () => box(page, "thema", theme.value).check());
  assert.equal(await count(page), theme.count);
  await cardsAre(page, Math.min(24, theme.count));
  const query = new URL(page.url()).searchParams;
  assert.deepEqual([...query], [["rol", "educator"], ["thema", theme.value]]);
});

flow("chips name the filters and take them away, and the focus stays near", async (page) => {
  await open(page, "?rol=educator&doelgroep=opleider&blad=1");
  await page.waitForSelector(".chips a");
  const words = (await chips(page).allTextContents()).map((text) => text.replace(/\s+/g, " "));
  assert.equal(words.length, 3);
  assert.match(words[0], /^Verwijder filter Rol: /);
  assert.match(words[1], /^Verwijder filter Voor wie: /);
  assert.ok(await box(page, "rol", "educator").isChecked());
  await changing(page, () => chips(page).first().press("Enter"));
  assert.ok(!(await box(page, "rol", "educator").isChecked()));
  assert.equal(await page.evaluate(() => document.activeElement.closest(".chips") !== null), true);
  await changing(page, () => page.getByRole("link", { name: "Wis alles" }).press("Enter"));
  assert.equal(await chips(page).count(), 0);
  assert.equal(await focused(page), "H2");
  assert.equal(new URL(page.url()).search, "");
});

flow("an option that would give nothing is disabled, not removed; a chosen one never is", async (page) => {
  await open(page);
  const total = await page.locator('[data-name="rol"] li').count();
  await page.locator('[data-name="aanbieder"] summary').click();
  const provider = (await options(page, "aanbieder")).sort((a, b) => a.count - b.count)[0];
  await changing(page, () => box(page, "aanbieder", provider.value).check());
  await page.waitForFunction(() => document.querySelector('[data-name="rol"] input:disabled'));
  assert.equal(await page.locator('[data-name="rol"] li:visible').count(), total);
  const none = await page.locator('[data-name="rol"] input:disabled').first().getAttribute("value");
  await open(page, `?aanbieder=${provider.value}&rol=${none}`);
  await page.waitForFunction(() => document.querySelector("#_resultaten").textContent.startsWith("0 resultaten: "));
  assert.ok(await box(page, "rol", none).isEnabled());
  assert.ok(await box(page, "aanbieder", provider.value).isEnabled());
});

flow("an empty result offers the filter whose removal gives most", async (page) => {
  await open(page);
  await page.locator('[data-name="aanbieder"] summary').click();
  const provider = (await options(page, "aanbieder")).sort((a, b) => a.count - b.count)[0];
  await changing(page, () => box(page, "aanbieder", provider.value).check());
  await page.waitForFunction(() => document.querySelector('[data-name="rol"] input:disabled'));
  const none = await page.locator('[data-name="rol"] input:disabled').first().getAttribute("value");
  await open(page, `?aanbieder=${provider.value}&rol=${none}`);
  const ways = page.locator(".help a");
  await ways.first().waitFor();
  const gains = (await ways.allTextContents()).map((text) => Number(text.match(/: (\d+) result/)[1]));
  assert.deepEqual(gains, gains.toSorted((a, b) => b - a));
  await changing(page, () => ways.first().click());
  assert.equal(await count(page), gains[0]);
});

flow("sorting by price and by newest changes the order and keeps the focus", async (page) => {
  await open(page);
  const usual = await cardTitles(page);
  const select = page.getByLabel("Volgorde");
  await select.focus();
  await select.selectOption("prijs");
  await page.waitForFunction((first) => document.querySelector(".results .card h3").textContent !== first, usual[0]);
  assert.equal(await focused(page), "sorteer");
  await cardsAre(page, usual.length);
  const cards = await page.locator(".results .card").allTextContents();
  assert.ok(cards.every((card) => card.includes("Gratis")), "the cheapest come first");
  assert.equal(new URL(page.url()).search, "?sorteer=prijs");
  await select.selectOption("");
  await page.waitForFunction((first) => document.querySelector(".results .card h3").textContent === first, usual[0]);
  await cardsAre(page, usual.length);
  assert.deepEqual(await cardTitles(page), usual);
});

flow("pages are numbered, and a next one starts at its heading", async (page) => {
  await open(page);
  const total = await count(page);
  const pages = Math.ceil(total / 24);
  const first = await cardTitles(page);
  await page.getByRole("link", { name: "Volgende" }).click();
  await page.waitForURL(/\?blad=2$/);
  await page.waitForFunction((old) => document.querySelector(".results .card h3").textContent !== old, first[0]);
  assert.equal(await focused(page), "H2");
  assert.match(await page.title(), new RegExp(`^${total} resultaten, blad 2 van ${pages} – Zoeken – `));
  assert.match(await page.locator('.parts [aria-current="page"]').textContent(), /2$/);
  await open(page, "?blad=9999");
  await page.locator(".parts [aria-current]", { hasText: String(pages) }).waitFor();
  await cardsAre(page, total - 24 * (pages - 1));
});

flow("resting on an option takes no card off the page", async (page) => {
  await open(page);
  const titles = await cardTitles(page);
  for (const option of await page.locator("[data-name=rol] li").all()) {
    await option.hover();
    await page.waitForTimeout(150);
  }
  assert.deepEqual(await cardTitles(page), titles);
});

flow("Back, Forward and reload bring back list, form, scroll and focus", async (page) => {
  await open(page);
  await changing(page, () => box(page, "rol", "zorgverlener").check());
  const chosen = await heading(page).textContent();
  const card = page.locator(".results .card h3 a").nth(9);
  await card.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 137);
  await page.waitForTimeout(400);
  await card.focus();
  const place = await page.evaluate(() => ({ top: scrollY, focus: document.activeElement.getAttribute("href") }));
  assert.ok(place.top > 300);
  const restored = async () => {
    await page.waitForFunction((text) => document.querySelector("#_resultaten").textContent === text, chosen);
    await page.waitForFunction((top) => Math.abs(scrollY - top) < 2, place.top);
    assert.ok(await box(page, "rol", "zorgverlener").isChecked());
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("href")), place.focus);
  };
  await page.reload();
  await restored();
  await changing(page, () => box(page, "rol", "educator").evaluate((input) => input.click()));
  await page.goBack();
  await restored();
  await page.goForward();
  await changed(page, chosen);
  assert.ok(await box(page, "rol", "educator").isChecked());
  await page.goBack();
  await restored();
  await page.locator(".results .card h3 a").nth(9).press("Enter");
  await page.waitForURL(/\/aanbod\//);
  await page.goBack();
  await restored();
});

flow("by keyboard alone: filter, narrow a long group, and go to the results", async (page) => {
  await page.goto(`${site.origin}/zoeken/`);
  const reach = async (isThere) => {
    for (let presses = 0; presses < 150; presses += 1) {
      if (await page.evaluate(isThere)) return;
      await page.keyboard.press("Tab");
    }
    assert.fail("the keyboard does not get there");
  };
  await reach(() => document.activeElement.matches('[data-name="rol"] summary'));
  await page.waitForSelector(".group input");
  await reach(() => document.activeElement.matches('input[name="rol"][value="educator"]'));
  await changing(page, () => page.keyboard.press("Space"));
  assert.equal(await focused(page), "rol");
  await reach(() => document.activeElement.matches('[data-name="thema"] summary'));
  await page.keyboard.press("Enter");
  await reach(() => document.activeElement.matches('[data-name="thema"] input[type="search"]'));
  await page.keyboard.type("KWALITÉIT & veiligheid!");
  assert.equal(await page.locator('[data-name="thema"] li:visible').count(), 1);
  await page.keyboard.press("Enter");
  assert.ok(await page.evaluate(() => document.activeElement.matches('input[type="search"]')));
  await reach(() => document.activeElement.matches('.panel > button'));
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.matches("#_resultaten"));
});

flow("one polite region tells the count, and the title tells the state", async (page) => {
  await open(page);
  const regions = page.locator("offering-finder :is([aria-live], [role=status], [role=alert], output):not(.card *)");
  assert.equal(await regions.count(), 1);
  await changing(page, () => box(page, "rol", "educator").check());
  const text = await heading(page).textContent();
  assert.match(text, /^\d+ resultaten: Educator$/, "the heading names what was asked");
  assert.equal(await regions.textContent(), text);
  await page.waitForFunction((start) => document.title.startsWith(start), `${text} – Zoeken – `);
});

flow("when its data are gone the links come back with a message", async (page) => {
  await page.route(/\/zoek\//, (route) => route.fulfill({ status: 404, body: "weg" }));
  await open(page);
  await box(page, "rol", "educator").focus();
  // A group that opens fetches too; before something is chosen there is nothing to tell.
  await page.locator(".group:not([open]) summary").first().evaluate((summary) => summary.click());
  await page.waitForLoadState("networkidle");
  assert.ok(await page.locator(".notice").isHidden());
  await box(page, "rol", "educator").focus();
  await page.keyboard.press("Space");
  await page.locator(".notice").waitFor({ state: "visible" });
  assert.match(await page.locator(".notice").textContent(), /Filteren lukt nu niet/);
  assert.ok(await page.locator(".notice").evaluate((notice) => notice === document.activeElement));
  assert.equal(await page.locator(".group input").count(), 0);
  await page.unroute(/\/zoek\//);
  await page.getByRole("link", { name: "Laad de pagina opnieuw" }).click();
  await page.waitForFunction(() => document.querySelector(".chips a"));
  assert.ok(await box(page, "rol", "educator").isChecked());
});

flow("when its script is gone the links stay, with a message", async (page) => {
  await page.route(/finder-form/, (route) => route.abort());
  await page.goto(`${site.origin}/zoeken/?rol=educator`);
  await page.locator(".notice").waitFor({ state: "visible" });
  await page.locator("[data-name=rol] a").first().click();
  await page.waitForURL(/\/rollen\//);
});

flow("when cards are cut off by a wrong answer the message comes too", async (page) => {
  await page.route(/\/zoek\/.*\.html$/, (route) => route.fulfill({ contentType: "text/html", body: "<p>Elders" }));
  await open(page);
  await page.getByRole("link", { name: "Volgende" }).click();
  await page.locator(".notice").waitFor({ state: "visible" });
  assert.equal(await page.locator(".results .card").count(), 24);
});

flow("hostile addresses do no harm", async (page) => {
  const long = "x".repeat(10_000);
  await open(page, `?__proto__=1&constructor=2&rol=__proto__&rol=${long}&sorteer=constructor&blad=1e9&rol=educator`);
  await page.waitForSelector(".chips a");
  assert.equal(await chips(page).count(), 2);
  assert.ok(await box(page, "rol", "educator").isChecked());
});

flow("elements in cards that come later are alive", async (page) => {
  await page.addInitScript(() => {
    customElements.define("x-alive", class extends HTMLElement {
      connectedCallback() {
        this.textContent = "leeft";
      }
    });
  });
  await page.route(/\/zoek\/.*\.html$/, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replaceAll("</h3>", "</h3><x-alive></x-alive>");
    await route.fulfill({ response: answer, body });
  });
  await open(page);
  await page.getByRole("link", { name: "Volgende" }).click();
  await page.waitForFunction(() => document.querySelector(".results x-alive")?.textContent === "leeft");
  await page.unrouteAll({ behavior: "wait" });
});

flow("on a phone of 320 px the filters fold, nothing is cut off and targets are large", async (page) => {
  await open(page);
  assert.ok(!(await page.locator('[data-name="rol"]').isVisible()));
  await page.locator(".panel > summary").click();
  await changing(page, () => box(page, "rol", "educator").check());
  assert.match(await page.locator(".panel > summary").textContent(), /1 gekozen/);
  const measured = await page.evaluate(() => ({
    width: document.querySelector("main").scrollWidth,
    heights: [...document.querySelectorAll(".group li label, .finder summary, .panel > button, .chips a")]
      .filter((element) => element.checkVisibility())
      .map((element) => element.getBoundingClientRect().height),
  }));
  assert.equal(measured.width, 320);
  assert.ok(Math.min(...measured.heights) >= 44, String(Math.min(...measured.heights)));
  await page.getByRole("button", { name: /^Toon \d+ resulta/ }).click();
  await page.waitForFunction(() => document.activeElement.matches("#_resultaten"));
  assert.ok(!(await page.locator('[data-name="rol"]').isVisible()));
}, { viewport: { width: 320, height: 640 }, hasTouch: true });

flow(
  "on a phone the filters stay open when the first tap that opens them also brings the form",
  async (page) => {
    await page.goto(`${site.origin}/zoeken/`);
    await page.locator(".panel > summary").tap();
    await page.waitForSelector(".group input", { state: "attached" });
    await page.locator("details.group[data-name=thema] > summary").tap();
    await page.locator("details.group[data-name=thema] li label").first().tap();
    await page.getByRole("button", { name: "Toon" }).tap();
    await chips(page).first().waitFor();
    assert.equal(await chips(page).count(), 2);
  },
  { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
);
