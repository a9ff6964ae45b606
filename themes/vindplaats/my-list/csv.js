// A list as a file for a spreadsheet, as Dutch programs read it: semicolons, decimal commas and a
// mark that it is UTF-8.

import { STEPS } from "./iop.js";

/** @import { Row } from "./rows.js" */

const HEADINGS = [
  "Titel", "Wanneer", "Datum", "Studielast", "Uren", "Punten", "Kosten", "Aanbieder", "Inschrijven", "Adres",
  "Notitie", "Het doel", "De leeractiviteiten", "De deadline", "De toetsing",
];

/**
 * The text of the file.
 * @param {Row[]} rows
 */
export function csv(rows) {
  const lines = [HEADINGS, ...rows.map(cells)];
  return `\ufeff${lines.map((line) => line.map(quoted).join(";")).join("\r\n")}\r\n`;
}

/** @param {Row} row */
function cells({ item, facts, address }) {
  return [
    facts.title ?? item.id, facts.when, facts.date, facts.load, hours(facts.minutes),
    facts.points?.map(({ body, points }) => `${points} ${body}`).join(", "),
    facts.price, facts.provider, facts.enrol?.href, address, item.note,
    ...STEPS.map((step) => item.iop?.[step]),
  ];
}

/** @param {number | null} [minutes] */
function hours(minutes) {
  return minutes ? String(Math.round((minutes / 60) * 100) / 100).replace(".", ",") : "";
}

/**
 * A quote before what a spreadsheet would take for a formula.
 * @param {string | null} [value]
 */
function quoted(value) {
  const text = value ?? "";
  const safe = /^\s*[=+\-@]|^[\t\r]/u.test(text) ? `'${text}` : text;
  return /[";\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
