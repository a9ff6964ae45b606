// A generated catalogue, its site, and the index of the other engine.

import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ROOT } from "../gate.mjs";
import { run } from "./cost.mjs";
import { pagefind } from "./engines.mjs";

/** Words of a body: what pages with texts have. */
const WORDS = 350;
const TODAY = "2026-11-22";

const PROGRAM = resolve(ROOT, process.env.VINDPLAATS ?? "target/release/vindplaats");

const nice = (command, ...options) => run("nice", ["-n", "15", command, ...options], { cwd: ROOT });

/** Makes the content of this many offerings, unless a run before left it. */
export async function catalogue(folder, size) {
  const content = join(folder, "content");
  const kept = join(folder, "statistics.txt");
  if (!existsSync(kept)) {
    rmSync(folder, { recursive: true, force: true });
    const bench = ["bench", "--quiet", "--profile", "dev", "--bench", "build", "--"];
    const { output } = await nice("cargo", ...bench, "generate", `${size}`, content, "--words", `${WORDS}`);
    writeFileSync(kept, output.trim().split("\n").at(-1).replace(/^.*?: /, ""));
  }
  return { content, statistics: readFileSync(kept, "utf8") };
}

/** Builds the site; gives its folder and the cost, and that of a program that makes no search. */
export async function build(content, folder) {
  const site = join(folder, "site");
  const theme = join(ROOT, "themes/vindplaats");
  const options = ["build", "--timings", "--date", TODAY, "--content", content, "--theme", theme, "--output"];
  const without = join(folder, "site-without");
  const before = process.env.WITHOUT && (await nice(resolve(ROOT, process.env.WITHOUT), ...options, without));
  rmSync(without, { recursive: true, force: true });
  const { output, cpu, peak } = await nice(PROGRAM, ...options, site);
  const search = Number(/^search .* ([\d.]+) s cpu$/m.exec(output)?.[1]);
  const difference = before && { cpu: cpu - before.cpu, peak: peak - before.peak };
  return { site, cpu, peak, search, difference };
}

/** Indexes the same pages with Pagefind; gives the folder of its page and the cost. */
export async function indexOfOthers(content, site, folder) {
  const place = join(folder, "pagefind");
  rmSync(place, { recursive: true, force: true });
  const { output, cpu, peak } = await pagefind(content, site, place);
  return { site: join(place, "site"), cpu, peak, output };
}

/** Files and bytes under a folder. */
export function diskUse(folder) {
  const entries = readdirSync(folder, { recursive: true }).map((name) => statSync(join(folder, name)));
  const files = entries.filter((entry) => entry.isFile());
  return { files: files.length, bytes: files.reduce((sum, file) => sum + file.size, 0) };
}
