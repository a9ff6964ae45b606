// What is wrong with one text, by the shape that its key asks for.

/** @import { Rules, Shape } from "./problems.js" */

/** The most characters of a value in a message. */
const CUT = 60;

/**
 * What is wrong with one text; empty when nothing is.
 * @param {string} text
 * @param {Shape} shape
 * @param {Rules} rules
 */
export function wrongText(text, { kind, min = 0, max = Infinity, faults = [] }, { words, lineMax, invisible }) {
  const value = shorten(text);
  if (kind === "number") return /^\d+$/u.test(text) ? "" : filled(words.number, { value });
  if (kind === "euros") return /^\d{1,7}([.,]\d{1,2})?$/u.test(text) ? "" : filled(words.euros, { value });
  const fault = faults.find(({ found, missing }) => RegExp(found ?? missing ?? "", "u").test(text) === (found !== undefined));
  if (kind === "format") return fault ? filled(words.format, { value, why: fault.says }) : "";
  if (kind !== "text") return "";
  if (text.includes("\n") && max <= lineMax) return words.lines;
  if (RegExp(`[${invisible}]`, "u").test(text)) return words.invisible;
  const length = `${[...text].length}`;
  if (Number(length) < min) return filled(words.short, { min: `${min}`, length });
  return Number(length) > max ? filled(words.long, { max: `${max}`, length }) : "";
}

/**
 * The words with their names filled in.
 * @param {string} words
 * @param {Record<string, string>} values
 */
export function filled(words, values) {
  return words.replace(/\{(\w+)\}/gu, (_, name) => values[name] ?? "");
}

/**
 * A value that fits in a line.
 * @param {string} text
 */
export function shorten(text) {
  const characters = [...text];
  return characters.length > CUT ? `${characters.slice(0, CUT).join("")}…` : text;
}
