// What was measured as one Markdown table: a column for every size and engine.

const NAMES = { ours: "Vindplaats", pagefind: "Pagefind", nothing: "no search" };

/** Mean, p95 and most of some figures. */
function spread(figures, digits) {
  const sorted = figures.toSorted((a, b) => a - b);
  const mean = sorted.reduce((sum, figure) => sum + figure, 0) / sorted.length;
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1];
  return [mean, p95, sorted.at(-1)].map((figure) => figure.toFixed(digits)).join(" / ");
}

const kilobytes = (results, of) => spread(results.map((result) => of(result) / 1000), 1);
const times = (results, of) => spread(results.map(of), 0);
const parts = (results, of) => spread(results.map(of), 1);

/** What each row says of an engine. */
const ROWS = [
  ["page before use, kB", ({ cold }) => kilobytes(cold, ({ page }) => page.bytes)],
  ["of which script", ({ cold }) => kilobytes(cold, ({ page }) => page.scripts)],
  ["cold: kB to results", ({ cold }) => kilobytes(cold, ({ bytes }) => bytes)],
  ["of which script and wasm", ({ cold }) => kilobytes(cold, ({ scripts }) => scripts)],
  ["cold: requests to results", ({ cold }) => parts(cold, ({ requests }) => requests)],
  ["cold: kB to results and three counts", ({ cold }) => kilobytes(cold, ({ counts }) => counts.bytes)],
  ["slow 4G, cold: ms to results", ({ slow }) => times(slow, ({ time }) => time)],
  ["slow 4G, cold: ms to three counts", ({ slow }) => times(slow, ({ counts }) => counts.time)],
  ["warm: kB to results", ({ warm }) => kilobytes(warm, ({ bytes }) => bytes)],
  ["warm: requests to results", ({ warm }) => parts(warm, ({ requests }) => requests)],
  ["cold: CPU ms of scripts, main thread", ({ cold }) => parts(cold, ({ script }) => script)],
  ["cold: CPU ms of the main thread", ({ cold }) => parts(cold, ({ main }) => main)],
  ["cold: CPU ms of all its threads", ({ cold }) => parts(cold, ({ threads }) => threads)],
  ["warm: CPU ms of scripts, main thread", ({ warm }) => parts(warm, ({ script }) => script)],
  ["warm: CPU ms of the main thread", ({ warm }) => parts(warm, ({ main }) => main)],
  ["warm: CPU ms of all its threads", ({ warm }) => parts(warm, ({ threads }) => threads)],
  ["build: CPU s, peak MB", ({ build }) => build && `${build.cpu.toFixed(1)}, ${build.peak.toFixed(0)}`],
  ["build: CPU s of the search in it", ({ build }) => build?.search && build.search.toFixed(1)],
  ["build: more than without search", ({ build }) =>
    build?.difference && `${build.difference.cpu.toFixed(1)}, ${build.difference.peak.toFixed(0)}`],
  ["index: files, MB", ({ disk }) => disk && `${disk.files}, ${(disk.bytes / 1e6).toFixed(1)}`],
];

/** The table of all sizes; figures are mean / p95 / most over the queries. */
export function table(measured) {
  const columns = measured.flatMap(({ size, engines }) =>
    Object.entries(engines).map(([name, figures]) => ({ title: `${size} ${NAMES[name]}`, figures })),
  );
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const rows = ROWS.map(([name, cell]) => line([name, ...columns.map(({ figures }) => (!figures.failure && cell(figures)) || "–")]));
  const titles = ["mean / p95 / most", ...columns.map(({ title }) => title)];
  return [line(titles), line(titles.map(() => "---")), ...rows].join("\n");
}
