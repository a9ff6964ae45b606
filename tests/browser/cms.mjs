// The CMS of a site built with it: its configuration fits the schema of the package, it opens under its
// policy without asking another site, and what it saves differs from what it read in the edited key alone.
//
// It works on the package's own test backend, which keeps files in the browser.

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import Ajv from "ajv";
import { ROOT, finish, launch } from "./gate.mjs";
import { serve } from "./server.mjs";

/** Records to change, over all kinds; argument of the gate. */
const RECORDS = Number(process.argv[2] ?? 50);

/** A save takes a second; a machine that does other things needs more. */
const WAIT = 20_000;

/** The menu of a form. */
const OPTIONS = "Editoropties tonen";

/** The keys that hold a title, of which every kind has one. */
const TITLE = /^(titel|naam|term): (.*)$/m;

const PACKAGE = resolve(ROOT, "tests/browser/node_modules/@sveltia/cms");
/** The file that is no record. */
const SETTINGS = "content/site.yaml";

const site = resolve(ROOT, "target/site-cms");
const program = resolve(ROOT, process.env.VINDPLAATS ?? "target/debug/vindplaats");

const options = ["--cms", PACKAGE, "--repository", "https://github.com/naam/vindplaats"];
execFileSync(program, ["build", "--output", site, ...options], { cwd: ROOT, stdio: "pipe" });

const problems = [];
const demand = (holds, what) => holds || problems.push(what);
const json = (path) => JSON.parse(readFileSync(path, "utf8"));

const configuration = json(`${site}/beheer/config.json`);
const ajv = new Ajv({ strict: false, allErrors: true, formats: { regex: isRegex, uri: true } });
const fits = ajv.compile(json(`${PACKAGE}/schema/sveltia-cms.json`));
if (!fits(configuration)) {
  for (const { instancePath, message } of fits.errors) problems.push(`config.json${instancePath} ${message}`);
}

/** Every file of the content that the CMS reads, by path in the repository. */
const folders = configuration.collections.filter((collection) => collection.folder);
const files = { [SETTINGS]: readFileSync(resolve(ROOT, SETTINGS), "utf8") };
for (const { folder } of folders) {
  for (const name of readdirSync(resolve(ROOT, folder)).filter((name) => name.endsWith(".md"))) {
    files[`${folder}/${name}`] = readFileSync(resolve(ROOT, folder, name), "utf8");
  }
}

/** Some of every kind, spread over its files. */
const chosen = folders.flatMap(({ folder }) => {
  const paths = Object.keys(files).filter((path) => path.startsWith(`${folder}/`));
  const count = Math.min(paths.length, Math.ceil(RECORDS / folders.length));
  return Array.from({ length: count }, (_, at) => paths[Math.floor((at * paths.length) / count)]);
});

const { origin, stop } = await serve(site, { plain: true });
const browser = await launch();
const context = await browser.newContext({ locale: "nl-NL" });
const page = await context.newPage();
page.setDefaultTimeout(WAIT);
page.on("pageerror", (error) => problems.push(`script: ${error.message}`));
context.on("response", (response) => {
  demand(response.url().startsWith(origin) || /^(data|blob):/.test(response.url()), `asked: ${response.url()}`);
});
await page.route("**/beheer/config.json*", (route) =>
  route.fulfill({ json: { ...configuration, backend: { name: "test-repo" } } }),
);

await page.goto(`${origin}/robots.txt`);
await page.evaluate(keep, files);
await page.goto(`${origin}/beheer/`);
await page.getByRole("button", { name: "Werken met een testrepository" }).click();
await page.getByRole("link", { name: "Inhoud" }).or(page.getByText("Aanbod").first()).first().waitFor();

let same = 0;
for (const path of [SETTINGS, ...chosen]) {
  const [, key] = TITLE.exec(files[path]);
  files[path] = files[path].replace(TITLE, `${key}: Een andere naam`);
  const saved = await save(path, key);
  if (saved === files[path]) same += 1;
  else problems.push(`${path}: ${difference(files[path], saved)}`);
}
await rename(chosen[0]);
await browser.close();
stop();
finish(`cms: ${same} of ${chosen.length + 1} files changed in one key, one renamed`, problems);

/** Changes the title of a record in its form, and gives the file that the CMS saved. */
async function save(path, key) {
  await open(path);
  const field = page.locator(`[data-key-path="${key}"] input`).first();
  await field.fill("Een andere naam");
  await keepIt();
  return page.evaluate(kept, path);
}

/** Gives the file of a record another name: its old address goes to `doorverwijzingen`. */
async function rename(path) {
  await open(path);
  await page.getByRole("button", { name: OPTIONS }).click();
  await page.getByRole("menuitem", { name: "Slug bewerken" }).click();
  await page.getByRole("button", { name: "Slug bewerken" }).click();
  await page.getByRole("textbox").last().fill("een-andere-naam");
  await page.getByRole("button", { name: "Klaar" }).click();
  await keepIt();
  const renamed = path.replace(/[^/]+$/, "een-andere-naam.md");
  const [, folder, name] = path.split("/");
  const saved = await page.evaluate(kept, renamed).catch(() => "");
  const added = `doorverwijzingen:\n  - /${folder}/${name.replace(/\.md$/, "")}/\n`;
  demand(saved.replace(added, "") === files[path] && saved !== files[path], `${renamed}: ${difference(files[path], saved)}`);
}

/** Opens the form of a file. */
async function open(path) {
  const [, folder, name] = path === SETTINGS ? ["", "instellingen", "site"] : path.split("/");
  await page.goto(`${origin}/beheer/#/collections/${folder}/entries/${name.replace(/\.md$/, "")}`);
}

/** Presses save, and waits until the form has closed. */
async function keepIt() {
  await page.getByRole("button", { name: "Opslaan", exact: true }).first().click();
  await page.waitForURL((url) => !url.hash.includes("/entries/"), { timeout: WAIT }).catch(() => {
    problems.push(`${page.url()}: not saved`);
  });
}

function isRegex(text) {
  try {
    return Boolean(new RegExp(text, "u"));
  } catch {
    return false;
  }
}

/** The first line that differs. */
function difference(expected, saved) {
  const [wanted, found] = [expected.split("\n"), saved.split("\n")];
  const at = wanted.findIndex((line, number) => line !== found[number]);
  return `line ${at + 1} is \`${found[at]}\`, not \`${wanted[at]}\``;
}

/** Puts files where the test backend has them; runs in the page. */
async function keep(files) {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("sveltia-cms-test", { create: true });
  for (const [path, text] of Object.entries(files)) {
    const names = path.split("/");
    let folder = root;
    for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
    const file = await (await folder.getFileHandle(names.at(-1), { create: true })).createWritable();
    await file.write(text);
    await file.close();
  }
}

/** The text of a file there; runs in the page. */
async function kept(path) {
  let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("sveltia-cms-test");
  const names = path.split("/");
  for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
  return (await (await folder.getFileHandle(names.at(-1))).getFile()).text();
}
