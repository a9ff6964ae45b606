// How long a filter change takes until its results are painted: heading, chips and the cards in view, on a
// slowed processor; what may come a frame later is not waited for (counts of options, cards out of view,
// buttons that keep). On a machine that does other work too these times say little; so the processor
// time that the page's thread takes for it is told as well, which others hardly change. SITE is the site
// of a large generated catalogue:
//   cargo bench --profile dev --bench build -- generate 10000 target/large
//   cargo run --release -- build --date 2026-11-22 --content target/large --output target/site-large
//   SITE=target/site-large node tests/browser/finder-speed.mjs

import { launch } from "./gate.mjs";
import { serve } from "./site.mjs";

const SLOWED = 4;
const MOST = 100;
const OPEN = ["thema", "doelgroep", "wanneer", "regio", "vorm"];
const CHANGES = 40;
const PAUSE = 300;
/** How long a finger stays on the screen. */
const PRESS = 80;

const site = await serve(process.env.SITE ?? "target/site-large");
const browser = await launch();
const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, hasTouch: true });
const page = await context.newPage();
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
    const end = () => {
      performance.measure("change", { start: started, end: performance.now() });
      window.took.push(performance.now() - started);
    };
    const frame = () => {
      const isLast = isShown;
      if (!isLast) requestAnimationFrame(frame);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => isLast && end();
      port2.postMessage("");
      if (isLast) changes.disconnect();
    };
    requestAnimationFrame(frame);
  }, true);
});
const client = await context.newCDPSession(page);

/** Makes one change after another with `click`; gives how long each took. */
async function measure(click) {
  const took = [];
  for (let change = 0; change < CHANGES; change += 1) {
    const boxes = page.locator(".group[open] li:not([hidden]) input:enabled");
    const box = boxes.nth((change * 17) % (await boxes.count()));
    const seen = await page.evaluate(() => window.took.length);
    await box.scrollIntoViewIfNeeded();
    await page.waitForTimeout(PAUSE);
    await click(box);
    await page.waitForFunction((seen) => window.took.length > seen, seen);
    took.push(await page.evaluate(() => window.took.at(-1)));
    await page.waitForTimeout(PAUSE);
    if (change % 4 === 3) {
      await page.getByRole("link", { name: "Wis alles" }).click();
      await page.waitForFunction(() => !document.querySelector(".results .chips a"));
    }
  }
  return took;
}

/** A person at a desk: the pointer rests on an option before it is pressed. */
async function byPointer(box) {
  await box.hover();
  await page.waitForTimeout(PAUSE);
  await page.mouse.down();
  await page.mouse.up();
}

/** A person with a phone or tablet. */
async function byTap(box) {
  const { x, y, width, height } = await box.boundingBox();
  const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
  await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  await page.waitForTimeout(PRESS);
  await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

/** The hardest case, which no visitor makes: nothing foretells the choice. */
const unforeseen = (box) => box.evaluate((input) => input.click());

/** Makes changes while the browser notes its work; gives the processor time of the page's thread for each. */
async function processorTimes(click) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  client.on("Tracing.dataCollected", collect);
  const categories = "devtools.timeline,disabled-by-default-devtools.timeline,blink.user_timing";
  await client.send("Tracing.start", { categories });
  await measure(click);
  const complete = new Promise((done) => client.once("Tracing.tracingComplete", done));
  await client.send("Tracing.end");
  await complete;
  client.off("Tracing.dataCollected", collect);
  const marks = (phase) => events.filter(({ name, ph }) => name === "change" && ph === phase);
  const tasks = events.filter(({ name, ph }) => name === "RunTask" && ph === "X");
  return marks("b").map((start) => {
    const until = Math.min(...marks("e").map(({ ts }) => ts).filter((ts) => ts > start.ts));
    const isOurs = ({ pid, tid }) => pid === start.pid && tid === start.tid;
    const within = tasks.filter((task) => isOurs(task) && task.ts + task.dur > start.ts && task.ts < until);
    return within.reduce((sum, { tdur }) => sum + tdur / 1000, 0);
  });
}

/** "p50 1 ms, p95 2 ms, most 3 ms", and the one that 95 of 100 stay below. */
function spread(times) {
  const sorted = times.sort((a, b) => a - b);
  const at = (part) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]);
  return { text: `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`, most: at(0.95) };
}

for (const [name, click] of Object.entries({ byPointer, byTap, unforeseen })) {
  const worked = spread(await processorTimes(click));
  await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  const took = spread(await measure(click));
  await client.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  console.log(`${CHANGES} changes ${name}: ${SLOWED}× slowed ${took.text}; processor, not slowed, ${worked.text}`);
  if (click !== unforeseen && took.most > MOST) process.exitCode = 1;
}
await browser.close();
site.stop();
