// One page with a search field in a browser that was never there: what a query costs until its
// results are painted, and until the counts of the filters are.

import { threadTime } from "./cost.mjs";
import { MARKS } from "./engines.mjs";
import { now } from "./network.mjs";

/** How long nothing may happen before a page is at rest. */
const REST = 500;

/** Longer than any search may take. */
const PATIENCE = 30_000;

/**
 * Runs in the page: keeps when the query was typed, and when what it asked for stood in the page and
 * was painted. Files that are asked for in between, such as those of the counts, are not its own.
 */
function watch({ results, counts, patience }) {
  const clock = () => performance.timeOrigin + performance.now();
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(clock());
        port2.postMessage("");
      });
    });
  const appears = (selector) =>
    new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`${selector} did not come`)), patience);
      const look = () => {
        if (!document.querySelector(selector)) return;
        observer.disconnect();
        const marked = clock();
        painted().then((painted) => resolve({ marked, painted }));
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, attributes: true });
      look();
    });
  const typed = new Promise((resolve) => {
    addEventListener("input", () => resolve(clock()), { capture: true, once: true });
  });
  const shown = appears(results);
  window.seen = { typed, shown, counted: shown.then(() => appears(counts)) };
}

export class Visit {
  static async open(browser, host) {
    const visit = new Visit();
    visit.browser = browser;
    visit.host = host;
    visit.started = now();
    visit.context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    visit.page = await visit.context.newPage();
    visit.page.setDefaultTimeout(PATIENCE);
    visit.client = await visit.context.newCDPSession(visit.page);
    // Processor time, not the time that a busy machine let a task wait.
    await visit.client.send("Performance.enable", { timeDomain: "threadTicks" });
    visit.system = await browser.newBrowserCDPSession();
    await visit.page.goto(host.origin + MARKS.page, { waitUntil: "networkidle" });
    await visit.page.waitForTimeout(REST);
    return visit;
  }

  /** From now on no faster than this; workers of the page are slowed with it. */
  async slow(conditions) {
    await this.client.send("Network.enable");
    await this.client.send("Network.emulateNetworkConditions", conditions);
  }

  /** What was sent since a moment, and before another. */
  sent(from, until = Infinity) {
    const files = this.host.log.filter(({ at }) => at >= from && at < until);
    const sum = (some) => some.reduce((bytes, file) => bytes + file.bytes, 0);
    const scripts = files.filter(({ path }) => /\.js$|wasm/.test(path));
    return { bytes: sum(files), scripts: sum(scripts), requests: files.length, files };
  }

  /** Types a query; gives what it cost until its results were painted, and until the counts were. */
  async ask(query, { counted = true } = {}) {
    const begun = now();
    await this.page.evaluate(watch, { results: MARKS.results(query), counts: MARKS.counts, patience: PATIENCE });
    await this.page.locator(MARKS.field).focus();
    await this.page.locator(MARKS.field).selectText();
    const before = await this.used();
    await this.page.keyboard.insertText(query);
    await this.page.keyboard.press("Enter");
    const shown = await this.page.evaluate(() => window.seen.shown);
    const after = await this.used();
    const typed = await this.page.evaluate(() => window.seen.typed);
    const result = {
      query,
      time: shown.painted - typed,
      script: after.script - before.script,
      main: after.main - before.main,
      threads: after.threads - before.threads,
      ...this.sent(begun, shown.marked),
    };
    if (!counted) return result;
    const all = await this.page.evaluate(() => window.seen.counted);
    return { ...result, counts: { time: all.painted - typed, bytes: this.sent(begun, all.marked).bytes } };
  }

  /**
   * Milliseconds of processor time until now: of scripts on the main thread, of all that this thread
   * does (typing, layout and paint too), and of all threads of the page.
   */
  async used() {
    const { metrics } = await this.client.send("Performance.getMetrics");
    const { processInfo } = await this.system.send("SystemInfo.getProcessInfo");
    const renderers = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
    const metric = (wanted) => metrics.find(({ name }) => name === wanted).value * 1000;
    return { script: metric("ScriptDuration"), main: metric("TaskDuration"), threads: threadTime(renderers) };
  }

  async close() {
    await this.system.detach();
    await this.context.close();
  }
}
