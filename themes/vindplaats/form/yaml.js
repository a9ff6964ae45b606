// Values into the text of a file, as `vindplaats new` and `fmt` write it: a value stays as it is where every
// reader of YAML takes it for the same text, else it is between quotes. tests/form/scalars.jsonl holds what
// Rust writes.

/** @import { Field, Shape } from "./problems.js" */

/**
 * What a record holds.
 * @typedef {string | Value[] | {[key: string]: Value}} Value
 * @typedef {{[key: string]: Value}} Values
 */

const STEP = 2;

/**
 * The lines of these keys, in the order of the fields.
 * @param {Values} values
 * @param {Field[]} fields
 */
export function lines(values, fields) {
  const known = fields.filter(({ key }) => values[key] !== undefined);
  return known.map(({ key, shape }) => `${key}:${behindColon(values[key], shape, 0)}\n`).join("");
}

/**
 * @param {Value} value
 * @param {Shape | undefined} shape
 * @param {number} column
 * @returns {string}
 */
function behindColon(value, shape, column) {
  if (typeof value === "string") return ` ${scalar(value, shape, column + STEP)}`;
  return `\n${" ".repeat(column + STEP)}${block(value, shape, column + STEP)}`;
}

/**
 * A list or map, without the spaces of its first line.
 * @param {Value} value
 * @param {Shape | undefined} shape
 * @param {number} column
 * @returns {string}
 */
function block(value, shape, column) {
  if (typeof value === "string") return scalar(value, shape, column);
  const margin = `\n${" ".repeat(column)}`;
  if (Array.isArray(value)) return value.map((item) => `- ${block(item, shape?.of, column + STEP)}`).join(margin);
  const fields = shape?.fields ?? [];
  const place = (/** @type {string} */ key) => (fields.findIndex((field) => field.key === key) + 1 || Infinity);
  const pairs = Object.entries(value).sort(([one], [other]) => place(one) - place(other));
  const written = pairs.map(([key, inner]) => {
    const field = fields.find((one) => one.key === key);
    return `${key}:${behindColon(inner, field?.shape, column)}`;
  });
  return written.join(margin);
}

/**
 * One value.
 * @param {string} text
 * @param {Shape | undefined} shape
 * @param {number} column
 */
export function scalar(text, shape, column) {
  if (text.includes("\n")) return isCleanBlock(text) ? lineBlock(text, column) : doubleQuoted(text);
  const isText = !shape || shape.kind === "text";
  if ((!isText || !isTyped(text)) && isPlain(text)) return text;
  return NOT_IN_QUOTES.test(text) ? doubleQuoted(text) : quoted(text);
}

/** Characters that only an escape keeps. */
const NOT_IN_QUOTES = /[\p{Cc}\u2028\u2029\ufeff]/u;

/**
 * Whether it reads as itself without quotes.
 * @param {string} text
 */
function isPlain(text) {
  return /^(?:[-?](?=\S)|[^\s\-?:,[\]{}#&*!|>'"%@`~])/u.test(text)
    && !/: |\s#|[:\s]$/u.test(text)
    && !/[^\P{Cc}\t]|\ufeff/u.test(text)
    && !/^(?:null|Null|NULL)$/u.test(text);
}

/**
 * Whether another reader of YAML takes it for a number, yes or no, or nothing.
 * @param {string} text
 */
function isTyped(text) {
  const word = text.toLowerCase();
  const digits = word.replace(/^[-+]+/u, "");
  return /^(?:~|null|true|false|yes|no|on|off)$/u.test(word)
    || /^(?:\.inf|\.nan)$|^0[xob]/u.test(digits)
    || (/^[\d.]/u.test(digits) && /^(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/u.test(digits.replaceAll("_", "")));
}

/** @param {string} text */
function quoted(text) {
  if (!text.includes("'")) return `'${text}'`;
  if (!/["\\]/u.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

/** @param {string} text */
function doubleQuoted(text) {
  const escaped = Array.from(text, (character) => {
    if (character === '"' || character === "\\") return `\\${character}`;
    const short = { "\n": "\\n", "\t": "\\t", "\r": "\\r" }[character];
    if (short) return short;
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(8, "0");
    return NOT_IN_QUOTES.test(character) ? `\\U${code}` : character;
  });
  return `"${escaped.join("")}"`;
}

/**
 * Whether lines come back as they are: none ends in white space, and the first is not indented.
 * @param {string} text
 */
function isCleanBlock(text) {
  return !/^\n* |\n\n$|[^\S\n](?:\n|$)/u.test(text) && !/[^\P{Cc}\n\t]|\ufeff/u.test(text);
}

/**
 * @param {string} text
 * @param {number} column
 */
function lineBlock(text, column) {
  const body = text.replace(/\n$/u, "");
  const margin = " ".repeat(column);
  const written = body.split("\n").map((line) => (line ? `\n${margin}${line}` : "\n"));
  return `${body === text ? "|-" : "|"}${written.join("")}`;
}
