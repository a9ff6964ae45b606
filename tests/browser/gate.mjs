// What every gate shares: which site, which browser, and how it ends.

import { resolve } from "node:path";
import { chromium } from "playwright-core";

export const ROOT = resolve(import.meta.dirname, "../..");

/** The folder of the built site, as `SITE` says it from the root of the repository. */
export const SITE = resolve(ROOT, process.env.SITE ?? "target/site");

export const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

export const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

/** Starts Chromium; `more` are arguments beside the usual ones. */
export function launch(more = []) {
  return chromium.launch({ executablePath: CHROMIUM, args: [...ARGUMENTS, ...more] });
}

/** Prints what is wrong and what was looked at; the process fails when anything is wrong. */
export function finish(figures, problems) {
  for (const problem of problems) console.error(problem);
  console.log(`${figures}: ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
