// The `_headers` of a built site as its host applies them. Where rules match the same path, the last one holds on
// Netlify, whose own parser reads the file here; Cloudflare joins their values, unless a rule takes a header away
// first with `! Name`.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAllHeaders } from "@netlify/headers-parser";

/** What both say of every file that `_headers` says nothing of. */
const BY_DEFAULT = { "Cache-Control": "public, max-age=0, must-revalidate" };

/** Cloudflare reads no longer lines, and no more rules. */
const [LINE_MAX, RULES_MAX] = [2000, 100];

/** The headers of a path in a folder that was built for a host. */
export async function headersFrom(folder, host = "netlify") {
  const file = join(folder, "_headers");
  if (!existsSync(file)) return () => new Headers(BY_DEFAULT);
  return host === "cloudflare" ? cloudflare(readFileSync(file, "utf8")) : netlify(file);
}

async function netlify(file) {
  const { headers: rules, errors } = await parseAllHeaders({ headersFiles: [file], minimal: false });
  if (errors.length) throw new Error(`${file}: ${errors.join("; ")}`);
  return (path) => {
    const headers = new Headers(BY_DEFAULT);
    for (const { values } of rules.filter((rule) => new RegExp(rule.forRegExp).test(path))) {
      for (const [name, value] of Object.entries(values)) headers.set(name, value);
    }
    return headers;
  };
}

function cloudflare(text) {
  const rules = [];
  for (const line of text.split("\n").filter((line) => line.trim())) {
    if (line.length > LINE_MAX) throw new Error(`Cloudflare does not read a line of ${line.length} characters`);
    if (line.startsWith("/")) rules.push({ matches: pattern(line), lines: [] });
    else rules.at(-1).lines.push(line.trim());
  }
  if (rules.length > RULES_MAX) throw new Error(`Cloudflare does not read ${rules.length} rules`);
  return (path) => {
    const [headers, own] = [new Headers(BY_DEFAULT), new Headers()];
    for (const line of rules.filter((rule) => rule.matches.test(path)).flatMap((rule) => rule.lines)) {
      const [, name, value] = /^! (.+)$/.exec(line) ?? /^([^:]+):(.*)$/.exec(line);
      if (value === undefined) headers.delete(name);
      // What the file says takes the place of what Cloudflare says by itself.
      else if (own.has(name) && headers.has(name)) headers.append(name, value);
      else headers.set(name, value);
      if (value !== undefined) own.set(name, value);
    }
    return headers;
  };
}

/** A path of Cloudflare: `*` is anything, `:name` anything up to a slash. */
function pattern(path) {
  const escaped = path.trim().replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", ".*").replace(/:[A-Za-z]\w*/g, "[^/]+")}$`);
}
