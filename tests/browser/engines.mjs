// The ways that matter most, once in Firefox and once in WebKit: pages are styled, scripts run, icons
// are drawn, nothing scrolls sideways; the finder filters and the list keeps. Not in `.ci/test`: it needs
// `firefox-esr webkit2gtk-driver xvfb` from apt.
//
//   node engines.mjs [firefox|webkit …]

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import puppeteer from "puppeteer-core";
import { ROOT, SITE, finish } from "./gate.mjs";
import { pageKinds, serve } from "./site.mjs";

const PICTURES = `${ROOT}/target/screenshots`;
const LIBRARIES = "/usr/lib/x86_64-linux-gnu";
const WAYS = ["home", "finder", "finder-used", "offering", "agenda", "regions", "list", "missing"];
/** WebKitGTK's window gets no narrower than 447 px; then that is its narrow width. */
const WIDTHS = [320, 1280];
const PATIENCE = 10_000;

/** Each gives a browser: open an address at a width, run a function in the page, take a picture, quit. */
const ENGINES = { firefox, webkit };

async function firefox(problems) {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: "/usr/bin/firefox-esr" });
  const page = await browser.newPage();
  page.on("console", (line) => line.type() === "error" && problems.push(`firefox: ${line.text()}`));
  page.on("pageerror", (error) => problems.push(`firefox: ${error.message}`));
  return {
    open: async (address, width) => {
      await page.setViewport({ width, height: 800 });
      await page.goto(address);
    },
    run: (source) => page.evaluate(`(${source})()`),
    picture: async () => Buffer.from(await page.screenshot()),
    quit: () => browser.close(),
  };
}

/**
 * Speaks WebDriver (https://www.w3.org/TR/webdriver2/) with WebKitGTK's own small browser, which does not
 * tell what stands in its console: there only what must work is tried.
 */
async function webkit() {
  const display = spawn("Xvfb", [":97", "-screen", "0", "1400x1000x24"], { stdio: "ignore" });
  const env = { ...process.env, DISPLAY: ":97", WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" };
  const driver = spawn("WebKitWebDriver", ["--port=4455"], { env, stdio: "ignore" });
  const ask = async (method, path, body) => {
    const request = { method, body: body && JSON.stringify(body) };
    const answer = await (await fetch(`http://127.0.0.1:4455${path}`, request)).json();
    if (answer.value?.error) throw new Error(`webkit: ${answer.value.message}`);
    return answer.value;
  };
  await sleep(1500);
  const folder = readdirSync(LIBRARIES).find((name) => existsSync(`${LIBRARIES}/${name}/MiniBrowser`));
  const binary = `${LIBRARIES}/${folder}/MiniBrowser`;
  const wanted = { "webkitgtk:browserOptions": { binary, args: ["--automation"] } };
  const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: wanted } });
  const session = `/session/${sessionId}`;
  return {
    open: async (address, width) => {
      await ask("POST", `${session}/window/rect`, { width, height: 900 });
      await ask("POST", `${session}/url`, { url: address });
    },
    run: (source) => ask("POST", `${session}/execute/sync`, { script: `return (${source})()`, args: [] }),
    picture: async () => Buffer.from(await ask("GET", `${session}/screenshot`), "base64"),
    quit: async () => {
      await ask("DELETE", session);
      driver.kill();
      display.kill();
    },
  };
}

/** What is wrong with the page, seen from within. */
function wrong() {
  const found = [];
  const use = document.querySelector(".brand use");
  if (!getComputedStyle(document.body).getPropertyValue("--paper")) found.push("no style");
  if (!use || use.getBoundingClientRect().width === 0) found.push("no icon");
  if (!customElements.get("keep-offering")) found.push("no script");
  if (document.documentElement.scrollWidth > innerWidth) found.push(`sideways at ${innerWidth} px`);
  if (document.querySelector(".notice:not([hidden])[tabindex]")) found.push("the finder gave up");
  return found;
}

/** Waits until a function in the page gives something. */
async function until(browser, source, what, problems) {
  for (let waited = 0; waited < PATIENCE; waited += 250) {
    if (await browser.run(source)) return;
    await sleep(250);
  }
  problems.push(what);
}

async function look(name, site) {
  const problems = [];
  const browser = await ENGINES[name](problems);
  const paths = Object.fromEntries(pageKinds(SITE));
  for (const width of WIDTHS) {
    for (const kind of WAYS) {
      await browser.open(site.origin + paths[kind], width);
      await until(browser, () => customElements.get("keep-offering") && document.readyState === "complete", `${name}: ${kind} is not ready`, problems);
      await sleep(500);
      for (const what of await browser.run(wrong)) problems.push(`${name}, ${kind}: ${what}`);
      writeFileSync(`${PICTURES}/${name}-${kind}-${width}.png`, await browser.picture());
    }
  }
  await browser.open(site.origin + paths["finder-used"], 1280);
  const chips = () => document.querySelectorAll(".results .chips a").length === 2;
  await until(browser, chips, `${name}: the finder does not filter`, problems);
  await browser.open(site.origin + paths.offering, 1280);
  await until(browser, () => document.querySelector("keep-offering button") !== null, `${name}: nothing to keep with`, problems);
  await browser.run(() => document.querySelector("keep-offering button").click());
  await browser.open(site.origin + paths.list, 1280);
  await until(browser, () => document.querySelector(".kept-item") !== null, `${name}: the list keeps nothing`, problems);
  writeFileSync(`${PICTURES}/${name}-list-kept.png`, await browser.picture());
  await browser.quit();
  return problems;
}

mkdirSync(PICTURES, { recursive: true });
const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(ENGINES);
const site = await serve(SITE, { plain: true });
const problems = [];
for (const name of names) problems.push(...(await look(name, site)));
site.stop();
finish(`${names.join(" and ")}: ${WAYS.length} kinds of page in ${WIDTHS.length} widths`, problems);
