// The headers of the built site as others judge them: Google's CSP Evaluator, the rules of
// internet.nl, and Netlify's own parsers.

import { readdirSync } from "node:fs";
import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { Type } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { parseAllRedirects } from "@netlify/redirect-parser";
import { ROOT, SITE, finish } from "./gate.mjs";
import { headerRules, headersOf } from "./server.mjs";

const YEAR = 365 * 24 * 60 * 60;

/** What the evaluator says of every policy with this source, with why it does not hold here. */
const ANSWERED = [
  // Its fear is a path on this origin that answers with a script of a visitor's choice (JSONP) or
  // holds uploads. A site of fixed files has neither.
  { type: Type.SCRIPT_ALLOWLIST_BYPASS, directive: "script-src", value: "'self'" },
];

const headers = headersOf(await headerRules(SITE), "/aanbod/");
const policy = new CspParser(headers["Content-Security-Policy"] ?? "").csp;
const { directives } = policy;
const problems = [];
const demand = (holds, what) => holds || problems.push(what);

for (const finding of new CspEvaluator(policy).evaluate()) {
  const { type, directive, value } = finding;
  const isAnswered = ANSWERED.some((one) => one.type === type && one.directive === directive && one.value === value);
  demand(isAnswered, `CSP Evaluator: ${directive} ${value ?? ""}: ${finding.description}`);
}

// https://github.com/internetstandards/Internet.nl, checks/tasks/http_headers.py
const sources = Object.entries(directives).flatMap(([name, values]) => values.map((value) => ({ name, value })));
demand(["'none'", "'self'"].includes(directives["default-src"]?.join(" ")), "internet.nl: default-src");
for (const name of ["base-uri", "frame-src", "frame-ancestors", "form-action"]) {
  const strict = directives[name]?.every((value) => ["'none'", "'self'"].includes(value));
  demand(strict, `internet.nl: ${name} is 'none' or 'self'`);
}
for (const { name, value } of sources) {
  demand(!value.startsWith("'unsafe-"), `internet.nl: ${name} ${value}`);
  demand(!["data:", "http:", "https:", "*"].includes(value), `internet.nl: ${name} ${value}`);
}
const age = Number(/^max-age=(\d+)/.exec(headers["Strict-Transport-Security"])?.[1] ?? 0);
demand(age >= YEAR, "internet.nl: Strict-Transport-Security of a year");
demand(headers["X-Content-Type-Options"] === "nosniff", "internet.nl: X-Content-Type-Options");
demand(["DENY", "SAMEORIGIN"].includes(headers["X-Frame-Options"]), "internet.nl: X-Frame-Options");
const referrer = ["no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"];
demand(referrer.includes(headers["Referrer-Policy"]), "internet.nl: Referrer-Policy");

const rules = await headerRules(SITE);
const kept = (path) => headersOf(rules, path)["Cache-Control"] ?? headersOf(rules, path)["cache-control"];
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

finish(`policy: ${Object.keys(directives).length} directives, ${Object.keys(headers).length} headers`, problems);
