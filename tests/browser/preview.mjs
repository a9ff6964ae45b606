// Edits content under a running `vindplaats serve` and looks on as a person would: the page
// reloads, an error comes over it, Escape puts it away, mending it brings the page back.
//
//   node preview.mjs [program] [picture folder]

import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { ROOT as root, launch } from "./gate.mjs";

const program = resolve(process.argv[2] ?? `${root}/target/debug/vindplaats`);
const pictures = resolve(process.argv[3] ?? `${root}/target/screenshots`);
const content = mkdtempSync(join(tmpdir(), "vindplaats-"));
cpSync(`${root}/tests/base`, content, { recursive: true });
mkdirSync(pictures, { recursive: true });

const file = join(content, "aanbod/basis.md");
const edit = (from, to) => {
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`“${from}” is not in ${file}`);
  writeFileSync(file, text.replace(from, to));
};

const server = spawn(program, ["serve", "--port", "0", "--content", content], { cwd: root });
process.on("exit", () => {
  server.kill();
  rmSync(content, { recursive: true });
});
const address = await new Promise((found) => {
  server.stdout.on("data", (data) => {
    const address = /http:\/\/\S+/.exec(data);
    if (address) found(address[0]);
  });
});
const browser = await launch();
const complaints = [];

for (const colorScheme of ["light", "dark"]) {
  const page = await browser.newPage({ colorScheme, viewport: { width: 800, height: 600 } });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
  const dialog = page.getByRole("alertdialog", { name: "1 fout, 0 waarschuwingen" });
  const button = page.getByRole("button", { name: "1 fout, 0 waarschuwingen" });

  await page.goto(`${address}aanbod/basis/`);
  edit("Voor opleiders.", "Voor nieuwe opleiders.");
  await page.getByText("Voor nieuwe opleiders.").waitFor();
  edit("Voor nieuwe opleiders.", "Voor opleiders.");
  await page.getByText("Voor opleiders.", { exact: true }).waitFor();

  edit("soort: cursus", "soort: curcus");
  await dialog.getByText("bedoelde je `cursus`").waitFor();
  edit("soort: curcus", "soort: <img src=x>");
  await dialog.getByText("<img src=x>", { exact: true }).waitFor();
  await page.screenshot({ path: join(pictures, `preview-${colorScheme}.png`) });
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await button.click();
  await dialog.getByRole("button", { name: "Sluiten" }).click();
  await page.reload();
  await dialog.getByText("<img src=x>", { exact: true }).waitFor();

  edit("soort: <img src=x>", "soort: cursus");
  await dialog.waitFor({ state: "detached" });
  await page.getByText("Voor opleiders.", { exact: true }).waitFor();
  if (await button.count()) complaints.push("the button stays when nothing is wrong");
  await page.close();
}

// A browser keeps six connections to a server: more tabs than that all load, and all follow.
const context = await browser.newContext();
const tabs = [];
while (tabs.length < 9) tabs.push(await context.newPage());
const loads = (tab) => tab.goto(`${address}aanbod/basis/`, { timeout: 10_000 });
await Promise.all(tabs.map(loads)).catch((error) => complaints.push(`many tabs: ${error.message}`));
const follow = (what, text) =>
  Promise.all(tabs.map((tab) => tab.getByText(text, { exact: true }).waitFor({ timeout: 10_000 }))).catch(
    (error) => complaints.push(`${what}: ${error.message}`),
  );
edit("Voor opleiders.", "Voor alle tabbladen.");
await follow("many tabs", "Voor alle tabbladen.");
// The tab that follows for all closes: another takes over.
await tabs.shift().close();
await tabs.shift().close();
edit("Voor alle tabbladen.", "Voor wie er nog is.");
await follow("after closing", "Voor wie er nog is.");

await browser.close();
server.kill();
complaints.forEach((complaint) => console.log(complaint));
console.log(complaints.length ? "preview: not good" : "preview: good");
process.exitCode = complaints.length ? 1 : 0;
