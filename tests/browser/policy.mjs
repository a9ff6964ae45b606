// The headers of the built site as others judge them: Google's CSP Evaluator, the rules of internet.nl, and Netlify's
// own parsers. Of the fixture, which other sites may show lists of, on each host: what is shown in a frame, and the
// page that shows one, have headers of their own, and no other page has.

import { readdirSync } from "node:fs";
import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { Type } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { parseAllRedirects } from "@netlify/redirect-parser";
import { fixtureSite } from "./fixture.mjs";
import { ROOT, SITE, finish } from "./gate.mjs";
import { headersFrom } from "./header-rules.mjs";

const YEAR = 365 * 24 * 60 * 60;
const POLICY = "Content-Security-Policy";

/** What the evaluator says of every policy with this source, with why it does not hold here. */
const ANSWERED = [
  // Its fear is a path on this origin that answers with a script of a visitor's choice (JSONP) or
  // holds uploads. A site of fixed files has neither.
  { type: Type.SCRIPT_ALLOWLIST_BYPASS, directive: "script-src", value: "'self'" },
];

const problems = [];
const demand = (holds, what) => holds || problems.push(what);
const parsed = (headers) => new CspParser(headers.get(POLICY) ?? "").csp;

/** What holds of every page; `framers` are the sites that may show it. */
function judge(name, headers, framers = []) {
  const policy = parsed(headers);
  const { directives } = policy;
  for (const finding of new CspEvaluator(policy).evaluate()) {
    const { type, directive, value } = finding;
    const isAnswered = ANSWERED.some((one) => one.type === type && one.directive === directive && one.value === value);
    demand(isAnswered, `${name}: CSP Evaluator: ${directive} ${value ?? ""}: ${finding.description}`);
  }

  // https://github.com/internetstandards/Internet.nl, checks/tasks/http_headers.py
  const sources = Object.entries(directives).flatMap(([name, values]) => values.map((value) => ({ name, value })));
  demand(["'none'", "'self'"].includes(directives["default-src"]?.join(" ")), `${name}: internet.nl: default-src`);
  for (const directive of ["base-uri", "frame-src", "frame-ancestors", "form-action"]) {
    const allowed = ["'none'", "'self'", ...(directive === "frame-ancestors" ? framers : [])];
    const strict = directives[directive]?.every((value) => allowed.includes(value));
    demand(strict, `${name}: internet.nl: ${directive} is 'none' or 'self'`);
  }
  for (const { name: directive, value } of sources) {
    demand(!value.startsWith("'unsafe-"), `${name}: internet.nl: ${directive} ${value}`);
    demand(!["data:", "http:", "https:", "*"].includes(value), `${name}: internet.nl: ${directive} ${value}`);
  }
  const age = Number(/^max-age=(\d+)/.exec(headers.get("Strict-Transport-Security"))?.[1] ?? 0);
  demand(age >= YEAR, `${name}: internet.nl: Strict-Transport-Security of a year`);
  demand(headers.get("X-Content-Type-Options") === "nosniff", `${name}: internet.nl: X-Content-Type-Options`);
  if (!framers.length) demand(headers.get("X-Frame-Options") === "DENY", `${name}: internet.nl: X-Frame-Options`);
  const referrer = ["no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"];
  demand(referrer.includes(headers.get("Referrer-Policy")), `${name}: internet.nl: Referrer-Policy`);
  return Object.keys(directives).length;
}

/** Every header of both, and every directive of both policies, by name. */
function differences(one, other) {
  const all = (headers) => {
    const { directives } = parsed(headers);
    const policy = Object.entries(directives).map(([name, values]) => [name, values.join(" ")]);
    return new Map([...headers, ...policy].filter(([name]) => name !== POLICY.toLowerCase()));
  };
  const [before, after] = [all(one), all(other)];
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort().join(" ");
}

const headersOf = await headersFrom(SITE);
const headers = headersOf("/aanbod/");
const count = judge("/aanbod/", headers);

/** The sites of `inbedden` in the content of the fixture. */
const FRAMERS = ["https://*.ziekenhuis.example", "https://intranet.umc.example"];
/** Pages with a name like that of a folder that has headers of its own. */
const NEIGHBOURS = ["/inbedden/", "/mediatheek/", "/databank/", "/volgende/", "/beheerders/", "/assetsbeheer/"];
/** What other programs are sent, by extension. */
const TYPES = {
  "/volgen": { atom: "application/atom+xml; charset=utf-8", json: "application/feed+json", ics: "text/calendar; charset=utf-8" },
  "/data": { json: "application/json", csv: "text/csv; charset=utf-8", ttl: "text/turtle; charset=utf-8" },
};
/** What says that frames are refused, on a host that can take it away and on one that can only replace it. */
const UNSAID = { netlify: "ALLOWALL", cloudflare: null };
for (const [host, unsaid] of Object.entries(UNSAID)) {
  const folder = fixtureSite(`policy-${host}`, "--host", host);
  const of = await headersFrom(folder, host);
  const strict = of("/aanbod/");
  for (const path of ["/", "/aanbod/", "/nergens/", "/nergens/inbed/aanbod/", ...NEIGHBOURS]) {
    judge(`${host} ${path}`, of(path));
    demand(differences(strict, of(path)) === "", `${host} ${path}: ${differences(strict, of(path))} differ`);
  }
  for (const path of ["/inbed/aanbod/", "/inbed/rollen/educator/"]) {
    const list = of(path);
    judge(`${host} ${path}`, list, FRAMERS);
    demand(differences(strict, list) === "frame-ancestors x-frame-options", `${host} ${path}: ${differences(strict, list)}`);
    const framers = parsed(list).directives["frame-ancestors"]?.join(" ");
    demand(framers === ["'self'", ...FRAMERS].join(" "), `${host} ${path}: frame-ancestors ${framers}`);
    demand(list.get("X-Frame-Options") === unsaid, `${host} ${path}: X-Frame-Options ${list.get("X-Frame-Options")}`);
  }
  for (const [below, types] of Object.entries(TYPES)) {
    const files = readdirSync(folder + below, { recursive: true }).filter((file) => /\.(?!html$)\w+$/.test(file));
    demand(files.length > 0, `${host} ${below} has files`);
    for (const file of files) {
      const own = of(`${below}/${file}`);
      const [type, extension] = [own.get("Content-Type"), file.split(".").at(-1)];
      demand(type === types[extension], `${host} ${below}/${file}: ${type}`);
      const others = differences(strict, own);
      demand(others === "access-control-allow-origin content-type", `${host} ${below}/${file}: ${others} differ`);
      demand(own.get("Access-Control-Allow-Origin") === "*", `${host} ${below}/${file}: other sites may read it`);
    }
  }
  for (const file of readdirSync(`${folder}/assets`)) {
    const others = differences(strict, of(`/assets/${file}`));
    const isOfLists = /^embed\.\w+\.css$/.test(file);
    const expected = `cache-control${isOfLists ? " cross-origin-resource-policy" : ""}`;
    demand(others === expected, `${host} /assets/${file}: ${others} differ`);
  }
  judge(`${host} /inbed/`, of("/inbed/"));
  demand(differences(strict, of("/inbed/")) === "frame-src", `${host} /inbed/: ${differences(strict, of("/inbed/"))}`);
}

const kept = (path) => headersOf(path).get("Cache-Control");
demand(kept("/assets/style.css").includes("immutable"), "assets are kept for ever");
const searched = readdirSync(`${SITE}/zoek`, { recursive: true }).map((path) => `/zoek/${path}`);
const hashed = searched.filter((path) => /\/[0-9a-f]{10}\//.test(path));
demand(hashed.length > 0, "finder and search have data");
for (const path of hashed) demand(kept(path).includes("immutable"), `${path} is kept for ever`);
const unhashed = searched.filter((path) => /\.\w+$/.test(path) && !hashed.includes(path));
for (const path of ["/", "/aanbod/", "/agenda/alles.ics", "/schema/aanbod.json", "/404.html", ...unhashed]) {
  demand(/max-age=0/.test(kept(path)), `${path} is asked again every time`);
}

const redirectsFiles = [`${ROOT}/tests/mini/expected/_redirects`];
const read = await parseAllRedirects({ redirectsFiles, configRedirects: [], minimal: false });
demand(read.errors.length === 0, `_redirects: ${read.errors.join("; ")}`);
const [first] = read.redirects;
demand(first?.status === 301 && first.force, "_redirects: Netlify reads a rule that goes before the page");

finish(`policy: ${count} directives, ${[...headers].length} headers, ${Object.keys(UNSAID).length} hosts`, problems);
