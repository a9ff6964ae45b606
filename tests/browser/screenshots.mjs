// Photographs one page of every kind on three widths, light and dark, for people to look at.
//
//   node screenshots.mjs [picture folder]

import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { ROOT, SITE as folder, launch } from "./gate.mjs";
import { pageKinds, serve } from "./site.mjs";

const pictures = resolve(ROOT, process.argv[2] ?? "target/screenshots");
const WIDTHS = [360, 768, 1280];
const TALLEST = 6000;

const site = await serve(folder);
const browser = await launch();
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

await browser.close();
site.stop();
console.log(`${pageKinds(folder).length} kinds of page; pictures in ${pictures}`);
