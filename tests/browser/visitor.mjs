// What a visitor meets on a phone, in figures: three cards to a screen, in few bytes; the first result in view with
// words and filters, and few keys away; pages of few screens. On a site with many offerings and on one with few.

import { readFileSync } from "node:fs";
import { SITE, finish, launch } from "./gate.mjs";
import { fileOf, pageKinds, serve } from "./site.mjs";

const PHONE = { width: 360, height: 740 };
const CARD_BYTES = 900;
/** Cards are this high at most, half of them: three to a screen. */
const CARD_HEIGHT = Math.floor(PHONE.height / 3);
/** Most screens of a kind of page: what was reached, so that none grows; the aim is 5 for home and 8 for the others. */
const SCREENS = { home: 8, role: 10, theme: 15, audience: 12 };
/** Keys from the start of the finder to the first result. */
const KEYS = 3;

const site = await serve(SITE);
const browser = await launch();
const context = await browser.newContext({ viewport: PHONE });
const page = await context.newPage();
const problems = [];
const kinds = pageKinds(SITE);

/** What is more than it may be is a problem; all is told. */
function most(what, figure, limit) {
  console.log(`${what}: ${figure} (at most ${limit})`);
  if (figure > limit) problems.push(`${what}: ${figure}, more than ${limit}`);
}

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const markup = readFileSync(fileOf(SITE, "/zoeken/"), "utf8").match(/<li class="card[^]*?\n<\/li>/g);
most("bytes of a card", Math.max(...markup.map((card) => Buffer.byteLength(card))), CARD_BYTES);

await page.goto(`${site.origin}/zoeken/`);
const heights = await page.locator(".card").evaluateAll((cards) => cards.map((card) => card.offsetHeight));
most("height of a card", middle(heights), CARD_HEIGHT);
for (const key of ["Tab", "Enter", "Tab"]) await page.keyboard.press(key);
const reached = await page.evaluate(() => document.activeElement === document.querySelector(".card a"));
if (!reached) problems.push(`the first result is not reached with ${KEYS} keys`);

/** The first option of each group that has one. */
const filters = await page.evaluate(() => {
  const groups = [...document.querySelectorAll(".group")].filter(({ dataset }) => ["rol", "doelgroep", "thema"].includes(dataset.name));
  const value = (group) => group.querySelector("a")?.pathname.split("/").at(-2);
  return groups.map((group) => `${group.dataset.name}=${value(group)}`);
});
await page.goto(`${site.origin}/zoeken/?q=opleiden&${filters.join("&")}`);
await page.locator('offering-finder[data-search="done"]').waitFor();
const first = await page.locator(".results .card").first().boundingBox({ timeout: 2000 }).catch(() => undefined);
if (first) most("end of the first result, with words and filters", Math.ceil(first.y + first.height), PHONE.height);

for (const [kind, path] of kinds.filter(([kind]) => kind in SCREENS)) {
  await page.goto(site.origin + path);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  most(`screens of ${path}`, Math.round((height / PHONE.height) * 10) / 10, SCREENS[kind]);
}

await browser.close();
site.stop();
finish("figures of a visitor", problems);
