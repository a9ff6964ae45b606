// No page scrolls sideways, on 320 px or with text of 200 %, and what is there to be hit is 44 px high.

import { SITE, finish, launch } from "./gate.mjs";
import { pageKinds, serve } from "./site.mjs";

const TARGET = 44;
const VIEWS = [{ width: 320, text: 100 }, { width: 320, text: 200 }, { width: 1280, text: 200 }];

const site = await serve(SITE);
const browser = await launch();
const kinds = pageKinds(SITE);
const problems = [];

for (const { width, text } of VIEWS) {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  for (const [kind, path] of kinds) {
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
finish(`sideways and targets of ${kinds.length} kinds of page`, problems);
