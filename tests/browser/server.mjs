// A built site on a local port, as its host would send it: with the headers of its `_headers`, read
// by Netlify's own parser, compressed, and with its page for addresses that lead nowhere.

import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { parseAllHeaders } from "@netlify/headers-parser";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml",
};

/** What Netlify and Cloudflare say of every file that `_headers` says nothing of. */
const BY_DEFAULT = { "cache-control": "public, max-age=0, must-revalidate" };

/** What hosts compress with while they answer. */
const QUALITY = 5;

/** The rules of the `_headers` of a folder; none when it was built for a host without. */
export async function headerRules(folder) {
  const file = join(folder, "_headers");
  const read = { headersFiles: existsSync(file) ? [file] : [], minimal: false };
  const { headers, errors } = await parseAllHeaders(read);
  if (errors.length) throw new Error(`${file}: ${errors.join("; ")}`);
  return headers;
}

/** The headers that hold for a path. */
export function headersOf(rules, path) {
  const values = rules.filter((rule) => new RegExp(rule.forRegExp).test(path)).map((rule) => rule.values);
  return Object.assign({}, BY_DEFAULT, ...values);
}

/**
 * What answers requests for the files of `folder` under `base`. `plain` leaves out what makes WebKit
 * ask for HTTPS; `quality` is that of brotli; `send` gets a response with its headers written, the
 * body and the path.
 */
export async function answers(folder, { base = "/", plain = false, quality = QUALITY, send = end } = {}) {
  const rules = await headerRules(folder);
  const packed = new Map();

  const find = (path) => {
    if (!path.startsWith(base) || path.split("/").includes("..")) return undefined;
    const file = join(folder, path.slice(base.length - 1), path.endsWith("/") ? "index.html" : "");
    return existsSync(file) && statSync(file).isFile() ? file : undefined;
  };
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  const bytes = (file, compressed) => {
    if (!compressed) return readFileSync(file);
    if (!packed.has(file)) packed.set(file, brotliCompressSync(readFileSync(file), { params }));
    return packed.get(file);
  };
  return (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://site/").pathname);
    if (!path.endsWith("/") && find(`${path}/`)) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    const found = find(path);
    const file = found ?? join(folder, "404.html");
    const type = TYPES[extname(file)];
    // As hosts do: bytes of which nothing is known are sent as they are.
    const compressed = type && /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
    const headers = { ...headersOf(rules, path), "content-type": type ?? "application/octet-stream" };
    const policy = headers["Content-Security-Policy"];
    if (plain && policy) headers["Content-Security-Policy"] = policy.replace("; upgrade-insecure-requests", "");
    if (compressed) headers["content-encoding"] = "br";
    response.writeHead(found ? 200 : 404, headers);
    send(response, bytes(file, compressed), path);
  };
}

function end(response, body) {
  response.end(body);
}

/** Serves `folder` on a free port, as `answers` says; gives the origin and a way to stop. */
export async function serve(folder, options = {}) {
  const server = createServer(await answers(folder, options));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, stop };
}
