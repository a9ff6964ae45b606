// linkinator over the whole site: every link within it leads to a page, every fragment to a place.
// Addresses elsewhere are left alone: a test must not depend on them.

import { LinkChecker, LinkState } from "linkinator";
import { SITE, finish } from "./gate.mjs";
import { serve } from "./site.mjs";

const site = await serve(SITE);
const checker = new LinkChecker();
let pages = 0;
checker.on("pagestart", () => (pages += 1));
const check = () =>
  checker.check({
    path: `${site.origin}/`,
    recurse: true,
    checkFragments: true,
    concurrency: 20,
    linksToSkip: async (link) => !link.startsWith(site.origin),
  });
// A fragment is looked for when its page is opened, so one that is met later is missed. The second
// time the checker knows them all.
const links = [await check(), await check()].flatMap((run) => run.links);
site.stop();

const checked = links.filter((link) => link.state !== LinkState.SKIPPED);
const broken = checked.filter((link) => link.state === LinkState.BROKEN);
const address = (link) => link.url.replace(site.origin, "");
const problems = broken.map((link) => `${link.parent?.replace(site.origin, "")}: ${address(link)} leads nowhere`);
if (pages < 2) problems.push("only one page was found: nothing was checked");
finish(`linkinator, ${new Set(checked.map(address)).size} addresses on ${pages / 2} pages`, [...new Set(problems)]);
