// How long a filter change takes until its results are painted: cards, count and the counts of all
// options, on a slowed processor. SITE is the site of a large generated catalogue:
//   cargo bench --profile dev --bench build -- generate 10000 target/large
//   cargo run -- build --date 2026-11-22 --content target/large --output target/site-large
//   SITE=target/site-large node tests/browser/finder-speed.mjs

import { chromium } from "playwright-core";

import { serve } from "./site.mjs";

const SLOWED = 4;
const MOST = 100;
const OPEN = ["thema", "doelgroep", "wanneer", "regio", "vorm"];
const CHANGES = 40;
const PAUSE = 300;

const site = await serve(process.env.SITE ?? "target/site-large");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(`${site.origin}/zoeken/`);
await page.mouse.move(5, 5);
await page.waitForSelector(".group input");
for (const group of OPEN) await page.locator(`[data-name="${group}"] summary`).click();
await page.waitForLoadState("networkidle");

// From the click, at its own time, to the end of the first frame that has its results. The frame's mark
// is asked for before the page can ask for anything, so that no later work of the page is counted.
await page.evaluate(() => {
  window.took = [];
  let clicked;
  addEventListener("click", (event) => (clicked = event.timeStamp), true);
  addEventListener("change", () => {
    const started = clicked;
    let isShown = false;
    const changes = new MutationObserver(() => (isShown = true));
    changes.observe(document.querySelector(".results h2"), { childList: true });
    const frame = () => {
      const isLast = isShown;
      if (!isLast) requestAnimationFrame(frame);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => isLast && window.took.push(performance.now() - started);
      port2.postMessage("");
      if (isLast) changes.disconnect();
    };
    requestAnimationFrame(frame);
  }, true);
});
const client = await page.context().newCDPSession(page);
await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });

/** Makes one change after another with `click`; gives how long each took, the shortest first. */
async function measure(click) {
  const took = [];
  for (let change = 0; change < CHANGES; change += 1) {
    const boxes = page.locator(".group[open] li:not([hidden]) input:enabled");
    const box = boxes.nth((change * 17) % (await boxes.count()));
    const seen = await page.evaluate(() => window.took.length);
    await box.scrollIntoViewIfNeeded();
    await click(box);
    await page.waitForFunction((seen) => window.took.length > seen, seen);
    took.push(await page.evaluate(() => window.took.at(-1)));
    await page.waitForTimeout(PAUSE);
    if (change % 4 === 3) {
      await page.getByRole("link", { name: "Wis alles" }).click();
      await page.waitForFunction(() => !document.querySelector(".results .chips a"));
    }
  }
  return took.sort((a, b) => a - b);
}

/** As a person: the pointer rests on an option before it is pressed. */
async function byPointer(box) {
  await box.hover();
  await page.waitForTimeout(PAUSE);
  await page.mouse.down();
  await page.mouse.up();
}

/** The hardest case: nothing foretells the choice. */
const unforeseen = (box) => box.evaluate((input) => input.click());

for (const [name, click] of [["by pointer", byPointer], ["unforeseen", unforeseen]]) {
  const took = await measure(click);
  const at = (part) => Math.round(took[Math.min(took.length - 1, Math.floor(took.length * part))]);
  console.log(`${CHANGES} changes ${name}, ${SLOWED}×: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`);
  if (at(0.95) > MOST) process.exitCode = 1;
}
await browser.close();
site.stop();
