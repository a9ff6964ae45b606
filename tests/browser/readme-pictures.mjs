// Takes the pictures that README shows, of the real site.

import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "./site.mjs";

const root = resolve(import.meta.dirname, "../..");
const pictures = `${root}/themes/vindplaats/screenshots`;
const PHONE = { viewport: { width: 360, height: 720 } };
const DESK = { viewport: { width: 1100, height: 720 } };
const PAGES = {
  home: ["/", DESK],
  zoeken: ["/zoeken/?rol=educator&doelgroep=opleider", { ...DESK, colorScheme: "dark" }],
  kenniskaart: ["/kennisbank/feedback/", PHONE],
};

const site = await serve(resolve(process.env.SITE ?? `${root}/target/site`));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
mkdirSync(pictures, { recursive: true });
for (const [name, [path, options]] of Object.entries(PAGES)) {
  const page = await browser.newPage(options);
  await page.goto(site.origin + path, { waitUntil: "networkidle" });
  await page.screenshot({ path: `${pictures}/${name}.png` });
  await page.close();
}
await browser.close();
site.stop();
