// A built site on a local port, as its host would send it: with the headers of its `_headers`, compressed, and with
// its page for addresses that lead nowhere.

import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { headersFrom } from "./header-rules.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".ttl": "text/turtle; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml",
};

/** What hosts compress with while they answer. */
const QUALITY = 5;

/**
 * What answers requests for the files of `folder` under `base`, as `host` would. `plain` leaves out what makes
 * WebKit ask for HTTPS; `quality` is that of brotli; `send` gets a response with its headers written, the
 * body and the path.
 */
export async function answers(folder, { base = "/", host, plain = false, quality = QUALITY, send = end } = {}) {
  const headersOf = await headersFrom(folder, host);
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
    const headers = headersOf(path);
    headers.set("Content-Type", type ?? "application/octet-stream");
    const policy = headers.get("Content-Security-Policy");
    if (plain && policy) headers.set("Content-Security-Policy", policy.replace("; upgrade-insecure-requests", ""));
    if (compressed) headers.set("Content-Encoding", "br");
    response.setHeaders(headers).writeHead(found ? 200 : 404);
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
