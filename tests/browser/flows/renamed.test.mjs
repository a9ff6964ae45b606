// What visitors kept before an offering was renamed or merged into another: their lists show it as kept, once,
// and their calendars know its runs and find its files.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { TODAY } from "../fixture.mjs";
import { serve } from "../site.mjs";

const root = resolve(import.meta.dirname, "../../..");
const KEY = "vindplaats.lijsten";
const sites = [];
let browser;

before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
});

after(async () => {
  await browser.close();
  for (const site of sites) site.stop();
});

/** The fixture in which `feedback` was renamed, with these keys, and `teamcoaching` went into `intervisie`. */
async function renamedSite(name, keys, ...options) {
  const folder = resolve(root, `target/site-fixture/${name}`);
  const content = join(folder, "content");
  rmSync(folder, { recursive: true, force: true });
  cpSync(resolve(import.meta.dirname, "../content"), content, { recursive: true });
  const file = (id) => join(content, `aanbod/${id}.md`);
  const add = (id, text) => writeFileSync(file(id), readFileSync(file(id), "utf8").replace("---\n", `---\n${text}\n`));
  renameSync(file("feedback"), file("feedback-geven"));
  add("feedback-geven", keys);
  rmSync(file("teamcoaching"));
  add("intervisie", "doorverwijzingen: [/aanbod/teamcoaching/]\nid: intervisie");
  const output = join(folder, "site");
  const program = resolve(root, process.env.VINDPLAATS ?? "target/debug/vindplaats");
  const folders = ["--content", content, "--theme", resolve(root, "themes/vindplaats"), "--output", output];
  execFileSync(program, ["build", "--date", TODAY, ...folders, ...options], { cwd: root, stdio: "pipe" });
  const site = await serve(output);
  sites.push(site);
  return { ...site, output };
}

/** A visitor whose list holds these. */
async function visitor(site, items) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.origin}/404.html`);
  const state = { current: 1, lists: [{ id: 1, name: "Mijn lijst", order: "date", items }] };
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, JSON.stringify(state)]);
  const stored = () => page.evaluate((key) => JSON.parse(localStorage.getItem(key)).lists[0].items.map(({ id, note }) => [id, note]), KEY);
  return { context, page, stored, open: (path) => page.goto(site.origin + path) };
}

const kept = (page, title) => page.getByRole("button", { name: `Bewaard ${title}`, pressed: true });

for (const [name, keys, id] of [
  ["renamed", "doorverwijzingen: [/aanbod/feedback/]\nid: feedback", "feedback"],
  ["renamed-without-id", "doorverwijzingen: [/aanbod/feedback/]", "feedback-geven"],
]) {
  for (const host of ["netlify", "overig"]) {
    test(`what was kept is kept, once: ${name}, ${host}`, async () => {
      const site = await renamedSite(`${name}-${host}`, keys, "--host", host);
      const items = [{ id: "feedback", note: "Vraag Noor" }, { id: "feedback-geven", note: "" }, { id: "teamcoaching", note: "Later" }];
      const { context, page, stored, open } = await visitor(site, items);
      await open("/aanbod/feedback-geven/");
      await kept(page, "Feedback geven").waitFor();
      await open("/aanbod/");
      await kept(page, "Feedback geven").waitFor();
      await kept(page, "Intervisie").waitFor();
      await open("/mijn-lijst/");
      await page.locator(".kept-item").filter({ hasText: "Intervisie" }).waitFor();
      await page.waitForFunction(() => document.querySelectorAll(".kept-item").length === 2);
      assert.deepEqual(await stored(), [[id, "Vraag Noor"], ["intervisie", "Later"]]);
      await open("/aanbod/feedback-geven/");
      await kept(page, "Feedback geven").click();
      await page.getByRole("button", { name: "Bewaar Feedback geven", pressed: false }).waitFor();
      assert.deepEqual(await stored(), [["intervisie", "Later"]]);
      await open(`/mijn-lijst/?aanbod=feedback,feedback-geven,teamcoaching,intervisie&naam=Ons`);
      await page.waitForFunction(() => document.querySelectorAll(".kept-item").length === 2);
      await context.close();
    });
  }
}

test("calendars know its runs, and those that subscribed find its files", async () => {
  const site = await renamedSite("renamed-calendar", "doorverwijzingen: [/aanbod/feedback/]\nid: feedback");
  const file = (path) => readFileSync(join(site.output, "aanbod", path), "utf8");
  for (const name of ["agenda.ics", "2027-voorjaar.ics"]) assert.equal(file(`feedback/${name}`), file(`feedback-geven/${name}`));
  assert.match(file("feedback-geven/2027-voorjaar.ics"), /^UID:2027-voorjaar\.feedback@vindplaats\r$/mu);
  assert.match(file("feedback-geven/2027-voorjaar.ics"), /^URL:https:\/\/vindplaats\.example\/aanbod\/feedback-geven\/\r$/mu);
});
