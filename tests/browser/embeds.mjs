// The lists that other sites show, in a frame on a site of another origin: there is no scrollbar at any of the
// heights that `/inbed/` offers, however long the texts; nothing complains; links open beside that site; a site that
// is not allowed gets nothing, and no other page of ours is ever shown. And the page that makes the code.
//
// Two servers answer under names of their own, for a policy is about names.

import { createServer } from "node:http";
import { fixtureSite } from "./fixture.mjs";
import { finish, launch } from "./gate.mjs";
import { serve } from "./site.mjs";

const OURS = "https://vindplaats.example";
/** Two of `inbedden` in the content of the fixture, and one that is not. */
const ALLOWED = ["https://intranet.ziekenhuis.example", "https://intranet.umc.example"];
const REFUSED = "https://elders.example";

const ALL = "_aanbod";
const WIDTHS = [280, 360, 640, 768, 1280];
/** From this width a row says what it says beside its title. */
const WIDE = 640;
/** The rows that at least fit, narrow and wide. */
const ROWS = { klein: [3, 4], middel: [6, 8], groot: [9, 12] };

const problems = [];
const demand = (holds, what) => holds || problems.push(what);
let views = 0;

/** The page of another site, with the code that its address holds. */
const other = createServer((request, response) => {
  const code = new URL(request.url, "http://intranet/").searchParams.get("code") ?? "";
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(`<!doctype html><html lang="nl"><title>Intranet</title><link rel="icon" href="data:,">
    <body style="margin: 0"><h1>Nieuws</h1>${code}</body></html>`);
});
await new Promise((resolve) => other.listen(0, "127.0.0.1", resolve));
const elsewhere = `http://127.0.0.1:${other.address().port}`;

/** A browser's context in which our name and those of others lead to the two servers. */
async function contextOf(browser, origin, options) {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"], ...options });
  await context.route(/^https:/, async (route) => {
    const { hostname, pathname, search } = new URL(route.request().url());
    const server = `https://${hostname}` === OURS ? origin : elsewhere;
    await route.fulfill({ response: await route.fetch({ url: server + pathname + search }) });
  });
  return context;
}

/** A page that gathers what its console says. */
async function listening(context) {
  const page = await context.newPage();
  const said = [];
  page.on("console", (line) => ["error", "warning"].includes(line.type()) && said.push(line.text()));
  page.on("pageerror", (error) => said.push(error.message));
  return { page, said };
}

/** A page of another site with this code. */
function open(page, site, code) {
  return page.goto(`${site}/?code=${encodeURIComponent(code)}`, { waitUntil: "load" });
}

/** The frame of the page, once it is there. */
async function frameOf(page) {
  const frame = await (await page.locator("iframe").elementHandle()).contentFrame();
  await frame.waitForLoadState();
  return frame;
}

/** The codes of all lists, by id, as the page without scripts shows them. */
async function codesOf(browser, origin) {
  const context = await contextOf(browser, origin, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${OURS}/inbed/#_rollen_educator`);
  demand(await page.locator("#_rollen_educator").isVisible(), "without scripts: the code of the list asked for is shown");
  const blocks = await page.locator("pre[id]").evaluateAll((all) => all.map((one) => [one.id, one.textContent]));
  const sizes = await page.locator("embed-code > p").textContent();
  await context.close();
  return { codes: new Map(blocks), sizes: new Map([...sizes.matchAll(/(\d+) voor (\w+)/g)].map(([, px, name]) => [name, px])) };
}

/** Every text as long as it can be, and more rows than fit. */
function fill() {
  const long = "Werkplekbegeleidingsgesprekken voeren met aios, opleiders en de hele opleidingsgroep van je ziekenhuis";
  const rows = document.querySelector(".rows");
  while (rows.children.length < 12) rows.append(rows.firstElementChild.cloneNode(true));
  for (const element of document.querySelectorAll("h1, .rows a, .rows span, .all a")) element.textContent = long;
}

/** What a visitor meets in a frame: whether it scrolls, and what is in view. */
function measure() {
  const { scrollWidth, scrollHeight } = document.documentElement;
  const rows = [...document.querySelectorAll(".rows > li")].filter((row) => row.checkVisibility());
  const bottom = document.querySelector(".all").getBoundingClientRect().bottom;
  return {
    scrolls: scrollWidth > innerWidth || scrollHeight > innerHeight,
    rows: rows.length,
    small: rows.filter((row) => row.getBoundingClientRect().height < 44).length,
    isWhole: bottom <= innerHeight,
    light: getComputedStyle(document.body).backgroundColor.match(/\d+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0) / 765,
  };
}

/** Looks at a frame as it is and with the longest texts. */
async function look(page, what, least) {
  const frame = await frameOf(page);
  const found = [];
  for (const isFull of [false, true]) {
    if (isFull) await frame.evaluate(fill);
    const seen = await frame.evaluate(measure);
    const how = isFull ? `${what}, the longest texts` : what;
    demand(!seen.scrolls, `${how}: the frame scrolls`);
    demand(seen.isWhole, `${how}: its last line is out of view`);
    demand(!isFull || seen.rows >= least, `${how}: ${seen.rows} rows, fewer than ${least}`);
    demand(!seen.small, `${how}: ${seen.small} rows are less than 44 px high`);
    found.push(seen);
    views += 1;
  }
  return found[0];
}

async function heights(browser, origin, { codes, sizes }, options = {}) {
  for (const colorScheme of ["light", "dark"]) {
    const context = await contextOf(browser, origin, { ...options, colorScheme });
    const { page, said } = await listening(context);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 1000 });
      for (const [size, [narrow, wide]] of Object.entries(ROWS)) {
        const what = `${size}, ${width} px, ${colorScheme}`;
        demand(sizes.has(size), `/inbed/ tells no height for ${size}`);
        await open(page, ALLOWED[0], codes.get(ALL).replace(/height="\d+"/, `height="${sizes.get(size)}"`));
        const seen = await look(page, what, width < WIDE ? narrow : wide);
        demand(colorScheme === "dark" ? seen.light < 0.2 : seen.light > 0.8, `${what}: not ${colorScheme}`);
      }
    }
    problems.push(...said.map((text) => `in a frame, ${colorScheme}: ${text}`));
    await context.close();
  }
}

/** Every list, on the smallest frame, on each of the sites that may. */
async function everyList(browser, origin, { codes, sizes }) {
  const context = await contextOf(browser, origin, { viewport: { width: 280, height: 500 } });
  const { page, said } = await listening(context);
  for (const [id, code] of codes) {
    for (const site of ALLOWED) {
      await open(page, site, code.replace(/height="\d+"/, `height="${sizes.get("klein")}"`));
      const seen = await (await frameOf(page)).evaluate(measure);
      demand(!seen.scrolls && seen.isWhole, `${id} on ${site}: the frame scrolls`);
      views += 1;
    }
  }
  problems.push(...said.map((text) => `every list: ${text}`));
  await context.close();
}

async function links(browser, origin, codes) {
  const context = await contextOf(browser, origin);
  const { page } = await listening(context);
  for (const selector of [".rows a", ".all a"]) {
    await open(page, ALLOWED[0], codes.get(ALL));
    const before = page.url();
    const frame = await frameOf(page);
    const [opened] = await Promise.all([context.waitForEvent("page"), frame.locator(selector).first().click()]);
    await opened.waitForLoadState();
    demand(opened.url().startsWith(`${OURS}/aanbod/`), `${selector} opens ${opened.url()}`);
    demand((await opened.evaluate(() => globalThis.opener)) === null, `${selector}: the page knows who opened it`);
    demand(page.url() === before && frame.url().includes("/inbed/"), `${selector}: the other site went away`);
    await opened.close();
  }
  await context.close();
}

/** Whether a page of ours is shown on another site, and what the browser says. */
async function isShown(page, site, path) {
  await open(page, site, `<iframe src="${OURS}${path}" title="x" width="600" height="600"></iframe>`);
  return (await frameOf(page)).url() === `${OURS}${path}`;
}

async function refusals(browser, origin) {
  const context = await contextOf(browser, origin);
  const { page, said } = await listening(context);
  demand(await isShown(page, ALLOWED[0], "/inbed/aanbod/"), "an allowed site shows a list");
  demand(said.length === 0, `an allowed site: ${said.join("; ")}`);
  demand(!(await isShown(page, REFUSED, "/inbed/aanbod/")), "a site that is not allowed shows a list");
  demand(said.some((text) => text.includes("frame-ancestors")), "the browser says that the policy refuses it");
  for (const path of ["/", "/aanbod/", "/inbed/", "/volgen/aanbod.json"]) {
    demand(!(await isShown(page, ALLOWED[0], path)), `an allowed site shows ${path}, which is no list`);
  }
  await context.close();
}

/** A frame with a `sandbox` is of no origin: what it shows has its looks all the same. */
async function sandboxed(browser, origin, { codes }) {
  const context = await contextOf(browser, origin);
  const { page, said } = await listening(context);
  await open(page, ALLOWED[0], codes.get(ALL).replace("<iframe", '<iframe sandbox="allow-popups"'));
  const frame = await frameOf(page);
  demand(await frame.evaluate(() => document.styleSheets.length === 1), "in a sandbox: a list has no styles");
  demand(said.length === 0, `in a sandbox: ${said.join("; ")}`);
  await context.close();
}

/** The choice that the script makes of the page. */
async function maker(browser, origin, { codes, sizes }, { base = "/", name }) {
  const context = await contextOf(browser, origin);
  const { page, said } = await listening(context);
  await page.goto(`${OURS}${base}inbed/#_rollen_educator`);
  const code = page.getByLabel("Code voor je pagina");
  const frame = page.frameLocator("embed-code iframe");
  demand((await code.inputValue()) === codes.get("_rollen_educator"), `${name}: it opens with the list of the address`);
  await frame.getByRole("heading", { name: "Aanbod: Educator" }).waitFor();
  await page.getByRole("combobox", { name: "Lijst" }).selectOption(ALL);
  await page.getByLabel("groot").check();
  const expected = codes.get(ALL).replace(/height="\d+"/, `height="${sizes.get("groot")}"`);
  demand((await code.inputValue()) === expected, `${name}: the code is that of the list and height chosen`);
  await frame.getByRole("heading", { name: "Al het aanbod" }).waitFor();
  const height = await page.locator("embed-code iframe").getAttribute("height");
  demand(height === sizes.get("groot"), `${name}: the example is ${height} px high`);
  await page.getByRole("button", { name: "Kopieer de code" }).click();
  await page.getByText("De code is gekopieerd.").waitFor();
  demand((await page.evaluate(() => navigator.clipboard.readText())) === expected, `${name}: the code is on the clipboard`);
  problems.push(...said.map((text) => `${name}: ${text}`));
  await context.close();
}

const browser = await launch();
for (const host of ["netlify", "cloudflare"]) {
  const site = await serve(fixtureSite(`embeds-${host}`, "--host", host), { host });
  const offered = await codesOf(browser, site.origin);
  await refusals(browser, site.origin);
  await links(browser, site.origin, offered.codes);
  await sandboxed(browser, site.origin, offered);
  await maker(browser, site.origin, offered, { name: host });
  if (host === "netlify") {
    await heights(browser, site.origin, offered);
    await everyList(browser, site.origin, offered);
  }
  site.stop();
}

// A visitor who set larger letters sees fewer rows, not a scrollbar.
const site = await serve(fixtureSite("embeds-netlify"), { host: "netlify" });
const large = await launch(["--blink-settings=defaultFontSize=24"]);
const offered = await codesOf(large, site.origin);
const context = await contextOf(large, site.origin);
const { page } = await listening(context);
for (const width of WIDTHS) {
  await page.setViewportSize({ width, height: 1000 });
  for (const [size, height] of offered.sizes) {
    await open(page, ALLOWED[0], offered.codes.get(ALL).replace(/height="\d+"/, `height="${height}"`));
    await look(page, `letters of 24 px, ${size}, ${width} px`, 1);
  }
}
await large.close();
site.stop();

// GitHub Pages sends no headers of ours: the page says in its head that it shows a frame.
const address = ["--host", "github-pages", "--base-url", `${OURS}/vindplaats/`];
const pages = await serve(fixtureSite("embeds-pages", ...address), { base: "/vindplaats/" });
const below = new Map([...offered.codes].map(([id, code]) => [id, code.replace("/inbed/", "/vindplaats/inbed/")]));
await maker(browser, pages.origin, { ...offered, codes: below }, { base: "/vindplaats/", name: "github-pages" });
pages.stop();

await browser.close();
other.close();
other.closeAllConnections();
finish(`embeds, ${views} views of frames`, problems);
