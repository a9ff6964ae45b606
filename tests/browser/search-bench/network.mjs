// A local host as sites have one: HTTP/2, and brotli of quality 11.
//
// Bodies and requests are counted here, as they are sent: nothing that a page or its workers ask for
// goes unseen.

import { execFileSync } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createSecureServer } from "node:http2";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answers } from "../server.mjs";

export const QUALITY = 11;

/** Slow 4G, as Lighthouse has it: 150 ms there and back, 1.6 Mbit a second down, 0.75 up. */
export const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** A key and a certificate for this run, and how a browser is told to trust it. */
export function certificate() {
  const folder = mkdtempSync(join(tmpdir(), "search-bench-"));
  const [keyFile, certFile] = ["key.pem", "cert.pem"].map((name) => join(folder, name));
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj", "/CN=localhost"];
  execFileSync("openssl", ["req", "-x509", ...curve, "-keyout", keyFile, "-out", certFile], { stdio: "ignore" });
  const [key, cert] = [keyFile, certFile].map((file) => readFileSync(file));
  rmSync(folder, { recursive: true });
  const spki = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  const hash = createHash("sha256").update(spki).digest("base64");
  return { key, cert, argument: `--ignore-certificate-errors-spki-list=${hash}` };
}

/** The time as a page says it too: milliseconds since 1970, with parts. */
export function now() {
  return performance.timeOrigin + performance.now();
}

/** Serves a folder and keeps what was sent. */
export class Host {
  /** @type {{path: string, bytes: number, at: number}[]} `at`: when it was asked for */
  log = [];

  static async start(folder, { key, cert }) {
    const host = new Host();
    const answer = await answers(folder, { quality: QUALITY, send: (...sent) => host.#send(...sent) });
    const server = createSecureServer({ key, cert }, answer);
    const sessions = new Set();
    server.on("session", (session) => {
      sessions.add(session);
      session.on("close", () => sessions.delete(session));
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    host.origin = `https://localhost:${server.address().port}`;
    host.stop = () => {
      for (const session of sessions) session.destroy();
      server.close();
    };
    return host;
  }

  #send(response, body, path) {
    this.log.push({ path, bytes: body.length, at: now() });
    response.end(body);
  }
}
