// Turns documents into content: `node to-content.mjs DOCS.jsonl FOLDER`. A term of a glossary becomes one
// of ours, anything else a text page. `FOLDER/../ids.json` tells whose page each record is.
//
// The words of our own catalogue come along, without its pages: `synoniemen.yaml` without its signposts, and
// the abbreviations of its glossary.

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const [docsFile, folder] = process.argv.slice(2);
const OURS = new URL("../../content/", import.meta.url).pathname;
const DATE = "{gecontroleerd_op: 2026-11-22, herzien_voor: 2027-11-22}";

/** What our records may hold, in characters. */
const LIMITS = { title: 99, definition: 1200, summary: [60, 160] };

const oneLine = (text) => text.replace(/\s+/g, " ").trim();

/** A text as YAML and as Markdown that shows it as it is. */
const yaml = (text) => JSON.stringify(text.replace(/[\p{Cc}\p{Cf}]/gu, " "));
const markdown = (text) =>
  text
    .split(/\n+/)
    .map((line) => line.trim().replace(/[\\`*_{}[\]<>#|~&!+=-]/g, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2"))
    .filter(Boolean)
    .join("\n\n");

function shortened(text, most) {
  return text.length <= most ? text : text.slice(0, most).replace(/\s\S*$/, "");
}

/** A summary of a length that ours have. */
function summary({ title, summary: own, body }) {
  const [least, most] = LIMITS.summary;
  const texts = [oneLine(own ?? ""), oneLine(body ?? ""), title];
  let text = texts[0];
  for (const more of texts.slice(1)) if (text.length < least) text = oneLine(`${text} ${more}`);
  return shortened(text, most).padEnd(least, ".");
}

function record(doc, order) {
  const title = shortened(oneLine(doc.title), LIMITS.title).padEnd(2, ".");
  const body = doc.body?.includes(doc.summary) ? doc.body : `${doc.summary ?? ""}\n${doc.body ?? ""}`;
  const text = oneLine(body);
  if (doc.kind === "begrip" && text.length > 1 && text.length <= LIMITS.definition) {
    return ["begrippen", [`term: ${yaml(title)}`, `definitie: ${yaml(text)}`, "bronnen: [{document: bench}]", `beheer: ${DATE}`], ""];
  }
  const keys = [`titel: ${yaml(title)}`, `samenvatting: ${yaml(summary(doc))}`, "menu: geen", `volgorde: ${order}`];
  return ["paginas", [...keys, "bronnen: [{document: bench}]"], markdown(body)];
}

/** Abbreviations of our glossary, as groups of words that find each other. */
function abbreviations() {
  const files = readdirSync(join(OURS, "begrippen")).map((file) => readFileSync(join(OURS, "begrippen", file), "utf8"));
  const value = (text, key) => text.match(new RegExp(`^${key}: *['"]?(.+?)['"]?$`, "m"))?.[1];
  const pairs = files.map((text) => [value(text, "afkorting"), value(text, "term")]);
  return pairs.filter((pair) => pair.every(Boolean) && pair.every((word) => word.length > 1 && word.length <= 60));
}

function synonyms() {
  const own = readFileSync(join(OURS, "synoniemen.yaml"), "utf8");
  const groups = abbreviations().map((pair) => `  - [${pair.map((word) => yaml(word)).join(", ")}]\n`);
  const words = own.replace(/^elders:[^]*/m, "");
  return words.replace(/^groepen:\n/m, (line) => line + groups.join(""));
}

const docs = readFileSync(docsFile, "utf8").split("\n").filter((line) => line.trim()).map((line) => JSON.parse(line));
for (const kind of ["paginas", "begrippen"]) mkdirSync(join(folder, kind), { recursive: true });
const ids = {};
docs.forEach((doc, at) => {
  const [kind, keys, body] = record(doc, at + 1);
  ids[`item-${at + 1}`] = doc.id;
  writeFileSync(join(folder, kind, `item-${at + 1}.md`), `---\n${keys.join("\n")}\n---\n\n${body}\n`);
});
writeFileSync(join(dirname(folder), "ids.json"), JSON.stringify(ids));
writeFileSync(join(folder, "synoniemen.yaml"), synonyms());
writeFileSync(
  join(folder, "site.yaml"),
  `naam: Bench
ondertitel: Documenten om het zoeken mee te meten
omschrijving: Een catalogus die uit documenten is gemaakt om te meten hoe goed het zoeken is.
basis_url: https://bench.example/
contact: bench@bench.example
documenten: [{id: bench, titel: Documenten, uitgever: Bench, jaar: "2026"}]
`,
);
