// Photographs one page of every kind on three widths, light and dark, and checks on the way
// that no page scrolls sideways (320 px, and 200 % text) and that navigation is easy to hit.
//
//   node screenshots.mjs [site folder] [picture folder]

import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { pageKinds, serve } from "./site.mjs";

const root = resolve(import.meta.dirname, "../..");
const folder = resolve(process.argv[2] ?? `${root}/public`);
const pictures = resolve(process.argv[3] ?? `${root}/target/screenshots`);
const WIDTHS = [360, 768, 1280];
const TALLEST = 6000;
const TARGET = 44;

const problems = [];
const site = await serve(folder);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" });
mkdirSync(pictures, { recursive: true });

for (const colorScheme of ["light", "dark"]) {
  for (const width of WIDTHS) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    for (const [kind, path] of pageKinds(folder)) {
      await page.goto(site.origin + path);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST) };
      await page.screenshot({ path: `${pictures}/${kind}-${width}-${colorScheme}.png`, fullPage: true, clip });
    }
    await context.close();
  }
}

for (const { width, text } of [{ width: 320, text: 100 }, { width: 320, text: 200 }, { width: 1280, text: 200 }]) {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  for (const [kind, path] of pageKinds(folder)) {
    await page.goto(site.origin + path);
    await page.evaluate((text) => (document.documentElement.style.fontSize = `${text}%`), text);
    const found = await page.evaluate(
      ([width, target]) => {
        const wide = document.documentElement.scrollWidth > width;
        const links = [...document.querySelectorAll("header nav a, .chips a, .parts a, .letters a, .button")];
        const visible = links.filter((link) => link.checkVisibility());
        const small = visible.filter((link) => link.getBoundingClientRect().height < target);
        return { wide, small: small.map((link) => link.textContent) };
      },
      [width, TARGET],
    );
    if (found.wide) problems.push(`${path} scrolls sideways at ${width} px, text ${text} %`);
    for (const name of found.small) problems.push(`${path}: “${name}” is less than ${TARGET} px high (${kind})`);
  }
  await context.close();
}

await browser.close();
site.stop();
for (const problem of problems) console.error(problem);
console.log(`${problems.length} problems; pictures in ${pictures}`);
process.exitCode = problems.length > 0 ? 1 : 0;
