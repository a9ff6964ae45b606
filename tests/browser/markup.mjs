// html-validate over every page: stricter than the Nu checker on names, roles and structure.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { SITE, finish } from "./gate.mjs";
import config from "./htmlvalidate.config.mjs";

const validator = new HtmlValidate(new FileSystemConfigLoader(config));
const pages = readdirSync(SITE, { recursive: true }).filter((path) => path.endsWith(".html"));
const problems = [];
for (const path of pages) {
  const report = await validator.validateFile(join(SITE, path));
  for (const { messages } of report.results) {
    for (const { line, column, ruleId, message } of messages) {
      problems.push(`${path}:${line}:${column}: ${message} (${ruleId})`);
    }
  }
}
finish(`html-validate, ${pages.length} pages`, problems);
