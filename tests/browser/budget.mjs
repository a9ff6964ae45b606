// What one page of every kind costs before it can be used: the requests that the page makes, and its
// bytes of HTML, CSS and JavaScript as brotli 11 packs them. The icon in a browser's tab is not the
// page's: it is asked for when all is done. What is in a frame is a page of its own.

import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { SITE, finish, launch } from "./gate.mjs";
import { fileOf, pageKinds, serve } from "./site.mjs";

/** Most bytes of the first view of a kind of page, and of a stylesheet. */
const FIRST_VIEW = { finder: 14_000, offering: 10_000 };
const STYLES = 6_000;
const REQUESTS = 4;

const site = await serve(SITE);
const browser = await launch();
// An address that asks for something is in use already.
const kinds = pageKinds(SITE).filter(([, path]) => !path.includes("?"));
const problems = [];

/** The packed size of what answers to a path. */
function size(path) {
  return brotliCompressSync(readFileSync(fileOf(SITE, path))).length;
}

/** What a browser that was never here asks for. */
async function requests(path) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const addresses = [];
  page.on("request", (request) => {
    if (request.frame() === page.mainFrame()) addresses.push([request.resourceType(), request.url()]);
  });
  await page.goto(site.origin + path, { waitUntil: "networkidle" });
  const tab = await page.evaluate(() => document.querySelector("link[rel=icon]")?.href);
  await context.close();
  const asked = addresses.filter(([type, address]) => type !== "other" || address !== tab).map(([, address]) => address);
  // The sprite is asked for as a document and as a picture, and fetched once: it is kept for ever.
  return [...new Set(asked)];
}

for (const [kind, path] of kinds) {
  const addresses = await requests(path);
  const foreign = addresses.filter((address) => !address.startsWith(site.origin));
  const asked = addresses.filter((address) => !foreign.includes(address)).map((address) => new URL(address).pathname);
  const packed = (extension) =>
    asked.filter((one) => extname(one) === extension).reduce((sum, one) => sum + size(one), 0);
  const [styles, scripts] = [packed(".css"), packed(".js")];
  const whole = size(path) + styles + scripts;
  const parts = `HTML ${size(path)} + CSS ${styles} + JS ${scripts} = ${whole} bytes`;
  console.log(`${kind.padEnd(16)} ${asked.length} requests, ${parts}`);
  if (whole > (FIRST_VIEW[kind] ?? Infinity)) problems.push(`${kind}: more than ${FIRST_VIEW[kind]} bytes`);
  if (styles > STYLES) problems.push(`${kind}: more than ${STYLES} bytes of CSS`);
  if (asked.length > REQUESTS) problems.push(`${kind}: more than ${REQUESTS} requests: ${asked.join(" ")}`);
  if (asked.some((one) => /\.(woff2?|ttf|otf)$/.test(one))) problems.push(`${kind}: a font`);
  for (const address of foreign) problems.push(`${kind}: asks ${address}`);
}
for (const kind of Object.keys(FIRST_VIEW).filter((kind) => !kinds.some(([name]) => name === kind))) {
  problems.push(`${kind}: there is no such page, so nothing was measured`);
}

await browser.close();
site.stop();
finish(`cost of ${kinds.length} kinds of page`, problems);
