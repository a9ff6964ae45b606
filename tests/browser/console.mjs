// Opens one page of every kind as a visitor does, narrow and wide, and listens: no error or warning
// in the console, nothing that the content policy stops, no request that fails or leaves the site.
//
//   node console.mjs [path the site is published under]

import { SITE, finish, launch } from "./gate.mjs";
import { pageKinds, serve } from "./site.mjs";

const base = process.argv[2] ?? "/";
const site = await serve(SITE, { base });
const browser = await launch();
const kinds = pageKinds(SITE);
const problems = new Set();

for (const width of [320, 1280]) {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`the policy stops ${event.blockedURI} (${event.effectiveDirective})`);
    });
  });
  const page = await context.newPage();
  let kind;
  const tell = (what) => problems.add(`${kind}: ${what}`);
  page.on("console", (line) => ["error", "warning"].includes(line.type()) && tell(line.text()));
  page.on("pageerror", (error) => tell(error.message));
  page.on("requestfailed", (request) => tell(`${request.url()}: ${request.failure().errorText}`));
  page.on("request", (request) => request.url().startsWith(site.origin + base) || tell(`asks ${request.url()}`));
  page.on("response", (response) => response.status() >= 400 && tell(`${response.url()}: ${response.status()}`));
  for (const [name, path] of kinds) {
    kind = name;
    await page.goto(site.origin + base + path.slice(1), { waitUntil: "networkidle" });
  }
  await context.close();
}

await browser.close();
site.stop();
finish(`console and policy of ${kinds.length} kinds of page, under ${base}`, [...problems]);
