// The site of `content/` here: a few offerings with runs, points and prices, which the real content
// has hardly any of. Made-up content, made for tests alone.

import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const program = resolve(root, process.env.VINDPLAATS ?? "target/debug/vindplaats");

/** The day it is built for. */
export const TODAY = "2026-11-22";

/** Builds it and gives its folder; `name` keeps flows that run at once apart. */
export function fixtureSite(name, ...options) {
  const output = resolve(root, `target/site-fixture/${name}`);
  const content = resolve(import.meta.dirname, "content");
  const theme = resolve(root, "themes/vindplaats");
  const folders = ["--content", content, "--theme", theme, "--output", output];
  execFileSync(program, ["build", "--date", TODAY, ...folders, ...options], { cwd: root, stdio: "pipe" });
  return output;
}
