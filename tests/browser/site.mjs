// The site under test, and one page of every kind in it.

import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

export { serve } from "./server.mjs";

/** The file of a built site that answers to an address. */
export function fileOf(folder, address) {
  const path = address.split("?")[0];
  return join(folder, path.endsWith("/") ? `${path}index.html` : path);
}

/** Folders among those of records that hold pages of another kind. */
const NO_RECORDS = ["blad", "actoren", "acties", "afkortingen", "aanspreekpunten", "doo", "sollicitatieprocedures"];

/** The kind of a page as its template names it: the first words of the class of `<main>`. */
function kindOf(file) {
  const [, classes] = readFileSync(file, "utf8").match(/<main [^>]*class="wrap ([^"]*)"/) ?? [];
  return classes?.split(" ").slice(0, 2).join(" ");
}

/** A page of every kind that none of these is of, so that a new kind needs no line here. */
function otherKinds(folder, known) {
  const seen = new Set(known.map(([, path]) => kindOf(fileOf(folder, path))));
  const others = [];
  for (const file of readdirSync(folder, { recursive: true }).sort()) {
    const kind = file.endsWith("index.html") ? kindOf(join(folder, file)) : undefined;
    if (!kind || seen.has(kind)) continue;
    seen.add(kind);
    others.push([kind, `/${file.replace(/index\.html$/, "")}`]);
  }
  return others;
}

/** One page of every kind, by name: the fullest of its folder, so that nothing goes unseen. */
export function pageKinds(folder) {
  const fullest = (path) => {
    const size = (name) => {
      const file = join(folder, path, name, "index.html");
      return existsSync(file) ? statSync(file).size : 0;
    };
    const names = existsSync(join(folder, path)) ? readdirSync(join(folder, path)) : [];
    const best = names.filter((name) => !NO_RECORDS.includes(name)).sort((a, b) => size(b) - size(a))[0];
    return best && size(best) > 0 ? `${path}${best}/` : undefined;
  };
  const role = fullest("/rollen/");
  const kinds = {
    home: "/",
    finder: "/zoeken/",
    "finder-used": "/zoeken/?rol=educator",
    offerings: "/aanbod/",
    "offerings-2": "/aanbod/blad/2/",
    offering: fullest("/aanbod/"),
    roles: "/rollen/",
    role,
    pair: role && fullest(`${role}themas/`),
    theme: fullest("/themas/"),
    audiences: "/doelgroepen/",
    audience: fullest("/doelgroepen/"),
    regions: "/regios/",
    region: fullest("/regios/"),
    providers: "/aanbieders/",
    provider: fullest("/aanbieders/"),
    sort: fullest("/soorten/"),
    agenda: "/agenda/",
    month: fullest("/agenda/"),
    "agenda-region": fullest("/agenda/regios/"),
    "agenda-past": "/agenda/eerder/",
    "on-request": "/agenda/op-aanvraag/",
    cards: "/kennisbank/",
    card: fullest("/kennisbank/"),
    "card-with-steps": "/kennisbank/feedback/",
    actors: "/kennisbank/actoren/",
    examples: "/praktijkvoorbeelden/",
    "examples-of-theme": fullest("/praktijkvoorbeelden/themas/"),
    example: fullest("/praktijkvoorbeelden/"),
    recommendations: "/aanbevelingen/",
    recommendation: fullest("/aanbevelingen/"),
    actions: "/aanbevelingen/acties/",
    "actions-of-party": fullest("/aanbevelingen/acties/"),
    path: fullest("/leerpaden/"),
    glossary: "/begrippen/",
    abbreviations: "/begrippen/afkortingen/",
    entry: fullest("/begrippen/"),
    text: "/kwaliteit/",
    list: "/mijn-lijst/",
    fields: "/redactie/velden/",
    rules: "/redactie/controles/",
    coverage: "/redactie/dekking/",
    "search-words": "/redactie/zoekwoorden/",
    "coverage-list": "/redactie/dekking/onvolledig/",
    missing: "/404.html",
  };
  const exists = (path) => path && existsSync(fileOf(folder, path));
  const found = Object.entries(kinds).filter(([, path]) => exists(path));
  if (found.length === 0) throw new Error(`${folder}: there is no site here`);
  return [...found, ...otherKinds(folder, found)];
}
