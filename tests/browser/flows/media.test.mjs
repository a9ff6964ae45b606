// Pictures and documents of the content: shown upright, in the room that was kept for them, and saved under
// the name that the editor gave.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { fixtureSite } from "../fixture.mjs";
import { serve } from "../site.mjs";

let site;
let browser;

before(async () => {
  site = await serve(fixtureSite("media"));
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
});

after(async () => {
  await browser.close();
  site.stop();
});

test("a picture that comes late moves nothing", async () => {
  for (const width of [320, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    let arrive;
    const asked = new Promise((resolve) => {
      arrive = resolve;
    });
    await page.route("**/media/*", async (route) => {
      await asked;
      await route.continue();
    });
    await page.goto(`${site.origin}/beelden/`, { waitUntil: "domcontentloaded" });
    const below = page.getByText("Deze alinea staat onder de afbeelding");
    const before = await below.boundingBox();
    arrive();
    const pictures = page.locator("main img");
    assert.equal(await pictures.count(), 2);
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      await picture.evaluate((one) => one.decode());
    }
    await page.evaluate(() => scrollTo(0, 0));
    assert.deepEqual(await below.boundingBox(), before);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `${width}: ${overflow} px too wide`);
    await page.close();
  }
});

test("a photograph on its side is shown upright, and a drawing has its colours", async () => {
  const page = await browser.newPage();
  const refused = [];
  page.on("console", (message) => refused.push(message.text()));
  await page.goto(`${site.origin}/beelden/`);
  const seen = await page.locator("main img").evaluateAll(async (pictures) => {
    const colour = async (picture, x, y) => {
      picture.loading = "eager";
      await picture.decode();
      const canvas = new OffscreenCanvas(picture.naturalWidth, picture.naturalHeight);
      const context = canvas.getContext("2d");
      context.drawImage(picture, 0, 0);
      return [...context.getImageData(x, y, 1, 1).data.slice(0, 3)];
    };
    const [photo, drawing] = pictures;
    const [top, circle] = [await colour(photo, 200, 100), await colour(drawing, 40, 40)];
    return { size: [photo.naturalWidth, photo.naturalHeight], ratio: photo.height / photo.width, top, circle };
  });
  assert.deepEqual(seen.size, [400, 600]);
  assert.ok(Math.abs(seen.ratio - 1.5) < 0.01, `${seen.ratio}`);
  assert.ok(seen.top[2] > 100 && seen.top[0] < 60, `${seen.top}`);
  assert.deepEqual(seen.circle, [20, 80, 140]);
  assert.deepEqual(refused, []);
});

test("a document says what it is, and keeps its name", async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/beelden/`);
  const link = page.getByRole("link", { name: "werkboek (pdf, 1 kB)" });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  assert.equal(download.suggestedFilename(), "werkboek.pdf");
});
