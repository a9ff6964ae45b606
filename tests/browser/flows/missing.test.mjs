// An address that leads nowhere, at any depth and under a sub-path: the page stands there whole, and
// every way out of it leads somewhere.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { SITE, launch } from "../gate.mjs";
import { serve } from "../site.mjs";

/** The same site under the root, and under a path with the policy in its pages. */
const BUILT = [
  { folder: SITE, base: "/" },
  { folder: `${SITE}-pages`, base: "/vindplaats/" },
];

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const { folder, base } of BUILT) {
  test(`an address that leads nowhere under ${base}`, async () => {
    const site = await serve(folder, { base });
    const page = await browser.newPage();
    for (const path of ["nergens", "aanbod/nergens/", "a/b/c/d/e.html"]) {
      const failed = [];
      page.on("response", (response) => response.status() >= 400 && failed.push(response.url()));
      const answer = await page.goto(`${site.origin}${base}${path}`, { waitUntil: "networkidle" });
      assert.equal(answer.status(), 404);
      assert.deepEqual(failed, [`${site.origin}${base}${path}`], "its style, script and icons are found");
      assert.equal(await page.locator("h1").textContent(), "Deze pagina bestaat niet");
      page.removeAllListeners("response");
    }
    const ways = await page.locator("main a").evaluateAll((links) => links.map((link) => link.href));
    for (const way of ["", "zoeken/", "aanbod/"]) assert.ok(ways.includes(`${site.origin}${base}${way}`), `/${way}`);
    assert.ok(ways.length > 20, "roles and themes stand there");
    for (const way of ways) assert.equal((await fetch(way)).status, 200, way);
    await page.close();
    site.stop();
  });
}
