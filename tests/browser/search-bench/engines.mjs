// The two searches that are compared, and what each page must have for that.
//
// Ours: after a query was typed, `[data-search="done"]` with the query in `data-query` stands in the
// page when its results are painted, and `[data-counts="done"]` when the counts of the filters are.

import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { freemem } from "node:os";
import { join } from "node:path";
import { run } from "./cost.mjs";

/** What the page of both has. */
export const MARKS = {
  page: "/zoeken/",
  field: 'main input[name="q"]',
  results: (query) => `[data-search="done"][data-query=${JSON.stringify(query)}]`,
  counts: '[data-counts="done"]',
};

/** The three filters that are counted, by their key in the content. */
const FACETS = ["themas", "regios", "vorm"];

/** The part of the free memory that Pagefind may take: at 50,000 pages it would take a machine down. */
const MEMORY = 0.75;

/** Where the pages of records are that both must find; paginas lie at the root. */
const PAGES = "paginas";

/** Every record of the content that has a page: its file, and its page inside the site. */
function records(content, site) {
  const folders = readdirSync(content, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const all = folders.flatMap(({ name: folder }) =>
    readdirSync(join(content, folder)).map((file) => {
      const id = file.replace(/\.md$/, "");
      return { file: join(content, folder, file), page: join(folder === PAGES ? "" : folder, id, "index.html") };
    }),
  );
  return all.filter(({ page }) => existsSync(join(site, page)));
}

/** The values of a key in front matter: one on its line, or a list below it. */
function values(frontMatter, key) {
  const found = new RegExp(`^${key}:(.*)\\n((?: +- .*\\n)*)`, "m").exec(frontMatter);
  if (!found) return [];
  const [, one, list] = found;
  return one.trim() ? [one.trim()] : list.trim().split("\n").map((line) => line.replace(/^ *- /, ""));
}

/**
 * Indexes the pages of the records of a built site with Pagefind as it comes, in a folder with a page
 * that searches. Lists are left out, as they are from our index; the three filters are added to the
 * pages the way its manual says.
 */
export async function pagefind(content, site, folder) {
  const pages = join(folder, "pages");
  for (const { file, page } of records(content, site)) {
    const frontMatter = readFileSync(file, "utf8").split("---\n")[1];
    const filter = (key) => values(frontMatter, key).map((value) => `<i data-pagefind-filter="${key}:${value}"></i>`);
    const html = readFileSync(join(site, page), "utf8");
    mkdirSync(join(pages, page, ".."), { recursive: true });
    writeFileSync(join(pages, page), html.replace("</main>", `${FACETS.flatMap(filter).join("")}</main>`));
  }
  const require = createRequire(import.meta.url);
  const binary = require.resolve(`@pagefind/${process.platform}-${process.arch}/bin/pagefind_extended`);
  const output = join(folder, "site", "pagefind");
  const kilobytes = Math.floor((freemem() * MEMORY) / 1024);
  const limited = ["-c", `ulimit -v ${kilobytes}; exec nice -n 15 "$@"`, "sh"];
  const cost = await run("sh", [...limited, binary, "--site", pages, "--output-path", output]);
  rmSync(pages, { recursive: true });
  cpSync(join(import.meta.dirname, "pagefind"), join(folder, "site"), { recursive: true });
  return cost;
}
